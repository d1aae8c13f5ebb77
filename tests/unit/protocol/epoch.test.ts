import { describe, expect, test } from 'vitest'
import type { Bytes } from '../../../src/lib/bytes.ts'
import { encodeEpoch, parseEpoch } from '../../../src/protocol/epoch.ts'
import { activeDevices } from '../../../src/protocol/membership.ts'
import { wrapEpoch } from '../../../src/protocol/wrap-epoch.ts'
import { openOrganisation, openPerson, type Person } from '../../support/organisation-rig.ts'
import { expectOk } from '../../support/storage-rig.ts'

const space = 'real' as const

async function organisationOfThree() {
  const org = await openOrganisation()
  const [manager, caseworker] = [await openPerson(), await openPerson()]
  expectOk(await org.take(await org.admit(manager, 'manager')))
  expectOk(await org.take(await org.admit(caseworker, 'caseworker')))
  return { org, manager, caseworker, admin: org.founder }
}

type Organisation = Awaited<ReturnType<typeof organisationOfThree>>['org']

async function epochFor(org: Organisation, people: readonly Person[]): Promise<Bytes> {
  const devices = people.map(({ identity }) => ({
    device: identity.device,
    boxPublicKey: identity.boxPublicKey,
  }))
  return expectOk(
    await org.founder.client.makeEpoch({ space, epoch: org.membership().length, devices, recovery: null }),
  )
}

describe('a new feed key', () => {
  test('is due when somebody is paused, put out or let in again, and not for a role', async () => {
    const { org, manager, caseworker, admin } = await organisationOfThree()
    const { device, signPublicKey, boxPublicKey } = caseworker.identity
    expect(org.membership()).toMatchObject({ epoch: 0, epochDue: false })
    for (const role of ['manager', 'caseworker'] as const)
      expectOk(await org.take(await org.write(admin, { kind: 'role', device, role })))
    expect(org.membership().epochDue).toBe(false)
    expectOk(await org.take(await org.write(manager, { kind: 'suspended', device })))
    expect(org.membership().epochDue).toBe(true)
    const sealed = await epochFor(org, [admin, manager])
    const by = manager.identity.device
    expectOk(await org.take(await org.write(manager, { kind: 'epoch', device: by, sealed })))
    expect(org.membership()).toMatchObject({ epoch: 6, epochDue: false })
    expectOk(
      await org.take(
        await org.write(admin, { kind: 'added', device, role: 'caseworker', signPublicKey, boxPublicKey }),
      ),
    )
    expect(org.membership().epochDue).toBe(true)
  })

  test('log-forbidden: not from a caseworker, not without one of those who are in, not for one who is out', async () => {
    const { org, manager, caseworker, admin } = await organisationOfThree()
    const [a, m, c] = [admin, manager, caseworker]
    const stranger = await openPerson()
    const refused = async (by: Person, people: readonly Person[]) => {
      const sealed = await epochFor(org, people)
      return org.take(await org.write(by, { kind: 'epoch', device: by.identity.device, sealed }))
    }
    for (const [by, people] of [
      [c, [a, m, c]],
      [a, [a, m]],
      [a, [a, m, c, stranger]],
      [a, [a, m, stranger]],
      [a, [a, m, c, c]],
      [a, []],
    ] as const)
      expect(await refused(by, people)).toMatchObject({ error: { code: 'log-forbidden' } })
    const sealed = await epochFor(org, [a, m, c])
    const elsewhere = await org.write(a, { kind: 'epoch', device: m.identity.device, sealed })
    expect(await org.take(elsewhere)).toMatchObject({ error: { code: 'log-forbidden' } })
    expect(activeDevices(org.membership())).toHaveLength(3)
    expectOk(await refused(a, [a, m, c]))
  })

  test('epoch-refused: another commitment, somebody else’s wrap, a changed byte anywhere', async () => {
    const { org, manager, caseworker, admin } = await organisationOfThree()
    const epoch = org.membership().length
    const sealed = await epochFor(org, [admin, manager, caseworker])
    const take = (bytes: Bytes, person = admin) =>
      person.client.takeEpochs({ space, epochs: [{ epoch, sealed: bytes }] })
    const parts = parseEpoch(sealed) as NonNullable<ReturnType<typeof parseEpoch>>
    const [first, second, third] = parts.wraps as [
      (typeof parts.wraps)[0],
      (typeof parts.wraps)[0],
      (typeof parts.wraps)[0],
    ]
    const broken = [
      { ...parts, commitment: parts.commitment.with(0, (parts.commitment[0] as number) ^ 1) },
      { ...parts, wraps: [{ ...first, wrap: second.wrap }, second, third] },
      { ...parts, wraps: [second, third] },
      { ...parts, wraps: [{ ...first, wrap: first.wrap.with(40, (first.wrap[40] as number) ^ 1) }] },
    ]
    for (const each of broken)
      expect(await take(encodeEpoch(each))).toMatchObject({ error: { code: 'epoch-refused' } })
    // Moved to another place in the log it is a key for another place.
    expect(await admin.client.takeEpochs({ space, epochs: [{ epoch: epoch + 1, sealed }] })).toMatchObject({
      error: { code: 'epoch-refused' },
    })
    expectOk(await take(sealed))
    expectOk(await take(sealed))
    const made = expectOk(await admin.client.createCaseKey({ space }))
    expect(wrapEpoch(made.wrapped)).toBe(epoch)
    const otherEpoch = made.wrapped.with(4, 0)
    const keys = (wrapped: Bytes) =>
      admin.client.loadCaseKeys({ space, keys: [{ keyId: made.keyId, wrapped }] })
    expect(expectOk(await keys(otherEpoch)).refused).toEqual([made.keyId])
    expect(expectOk(await keys(made.wrapped)).refused).toEqual([])
  })

  test('is read as it was written, and nothing else is read as one', async () => {
    const { org, manager, admin } = await organisationOfThree()
    const sealed = await epochFor(org, [admin, manager])
    expect(encodeEpoch(parseEpoch(sealed) as NonNullable<ReturnType<typeof parseEpoch>>)).toEqual(sealed)
    for (const length of [0, 1, 100, sealed.length - 1])
      expect(parseEpoch(sealed.slice(0, length))).toBeUndefined()
    expect(parseEpoch(sealed.with(0, 9))).toBeUndefined()
  })
})
