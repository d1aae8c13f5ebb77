import { describe, expect, test } from 'vitest'
import { type Bytes, concatBytes } from '../../../src/lib/bytes.ts'
import { err } from '../../../src/lib/result.ts'
import { authorOf, encodeEntry, parseEntry } from '../../../src/protocol/log-entry.ts'
import { foldMembership } from '../../../src/protocol/membership.ts'
import { logCrypto, openOrganisation, openPerson } from '../../support/organisation-rig.ts'
import { expectOk } from '../../support/storage-rig.ts'

const flipped = (bytes: Bytes, i: number) => bytes.with(i, (bytes[i] as number) ^ 1)

describe('an entry', () => {
  test('reads back as it was written', async () => {
    const { entries, founder } = await openOrganisation()
    const parsed = expectOk(parseEntry(entries[0] as Bytes))
    expect(parsed.entry).toMatchObject({ kind: 'genesis', index: 0, role: 'admin', fence: 0 })
    expect(parsed.entry.author).toBe(founder.identity.device)
    expect(concatBytes(encodeEntry(parsed.entry), parsed.signature)).toEqual(entries[0])
    expect(authorOf(encodeEntry(parsed.entry))).toBe(founder.identity.device)
  })

  test('does not hold when any one byte of it is another', async () => {
    const { entries } = await openOrganisation()
    const [genesis] = entries as [Bytes]
    for (let i = 0; i < genesis.length; i++) {
      expect(await foldMembership(undefined, [flipped(genesis, i)], logCrypto), `byte ${i}`).toHaveProperty(
        'error',
      )
    }
  })

  test('that is cut, too long or of another version says so', async () => {
    const { entries } = await openOrganisation()
    const [genesis] = entries as [Bytes]
    for (const length of [0, 3, 100, genesis.length - 1])
      expect(parseEntry(genesis.slice(0, length))).toEqual(err({ code: 'entry-damaged' }))
    expect(parseEntry(concatBytes(genesis, new Uint8Array(1)))).toEqual(err({ code: 'entry-damaged' }))
    expect(parseEntry(genesis.with(2, 9))).toEqual(err({ code: 'entry-newer' }))
  })
})

describe('the log', () => {
  test('of an organisation cannot be founded anew by somebody else', async () => {
    const [org, other] = [await openOrganisation(), await openOrganisation()]
    const theirs = expectOk(parseEntry(other.entries[0] as Bytes))
    const { org: id, feed } = org.founder.identity
    const renamed = encodeEntry({ ...theirs.entry, org: id, feed })
    expect(
      await foldMembership(undefined, [concatBytes(renamed, theirs.signature)], logCrypto),
    ).toMatchObject({ error: { code: 'log-forked' } })
    const ours = expectOk(parseEntry(org.entries[0] as Bytes))
    const selfSigned = expectOk(
      await org.founder.client.signEntry({ space: 'real', unsigned: encodeEntry(ours.entry) }),
    )
    expect(
      await foldMembership(undefined, [concatBytes(encodeEntry(ours.entry), selfSigned)], logCrypto),
    ).toMatchObject({ error: { code: 'log-signature' } })
  })

  test('lets a device in, and says who let it in', async () => {
    const org = await openOrganisation()
    const second = await openPerson()
    expectOk(await org.take(await org.admit(second, 'caseworker')))
    expect(org.membership().devices.get(second.identity.device)).toMatchObject({
      state: 'active',
      role: 'caseworker',
      addedBy: org.founder.identity.device,
    })
    const again = expectOk(await foldMembership(undefined, org.entries, logCrypto))
    expect(again).toEqual(org.membership())
  })

  test('is followed from where it was known', async () => {
    const org = await openOrganisation()
    const before = org.membership()
    const entry = await org.admit(await openPerson(), 'caseworker')
    expect(expectOk(await foldMembership(before, [entry], logCrypto)).length).toBe(2)
    expect(await foldMembership(before, [entry, entry], logCrypto)).toMatchObject({
      error: { code: 'log-broken', index: 2 },
    })
  })

  test('is broken by an entry left out, and forked by another history of the same length', async () => {
    const org = await openOrganisation()
    const before = org.membership()
    const one = await org.admit(await openPerson(), 'caseworker')
    const other = await org.admit(await openPerson(), 'caseworker')
    expectOk(await org.take(one))
    const next = await org.admit(await openPerson(), 'caseworker')
    expect(await foldMembership(before, [next], logCrypto)).toMatchObject({ error: { code: 'log-broken' } })
    expect(await foldMembership(before, [other, next], logCrypto)).toMatchObject({
      error: { code: 'log-forked', index: 2 },
    })
  })

  test('takes no word from a stranger, and none from somebody who is out', async () => {
    const org = await openOrganisation()
    const stranger = await openPerson()
    const self = stranger.identity
    expect(
      await org.take(await org.write(stranger, { kind: 'added', role: 'admin', ...keysOf(self) })),
    ).toMatchObject({ error: { code: 'log-forbidden' } })
    expectOk(await org.take(await org.admit(stranger, 'admin')))
    expectOk(await org.take(await org.write(org.founder, { kind: 'suspended', device: self.device })))
    expect(await org.take(await org.admit(await openPerson(), 'caseworker', stranger))).toMatchObject({
      error: { code: 'log-forbidden' },
    })
  })

  test('an entry in the name of another does not hold', async () => {
    const org = await openOrganisation()
    const second = await openPerson()
    expectOk(await org.take(await org.admit(second, 'caseworker')))
    const real = await org.admit(await openPerson(), 'caseworker')
    const parsed = expectOk(parseEntry(real))
    const ours = expectOk(
      parseEntry(await org.write(second, { kind: 'role', device: second.identity.device })),
    )
    const forged = concatBytes(encodeEntry(parsed.entry), ours.signature)
    expect(await org.take(forged)).toMatchObject({ error: { code: 'log-signature' } })
  })

  test.each([
    ['caseworker', 'added', 'log-forbidden'],
    ['caseworker', 'suspended', 'log-forbidden'],
    ['caseworker', 'wipe', 'log-forbidden'],
    ['manager', 'suspended', undefined],
    ['manager', 'revoked', 'log-forbidden'],
    ['manager', 'role', 'log-forbidden'],
    ['admin', 'suspended', undefined],
    ['admin', 'revoked', undefined],
    ['admin', 'wipe', 'log-forbidden'],
    ['admin', 'role', undefined],
  ] as const)('a %s who writes "%s" about a caseworker: %s', async (role, kind, code) => {
    const org = await openOrganisation()
    const [author, about] = [await openPerson(), await openPerson()]
    expectOk(await org.take(await org.admit(author, role)))
    expectOk(await org.take(await org.admit(about, 'caseworker')))
    const entry =
      kind === 'added'
        ? await org.admit(await openPerson(), 'caseworker', author)
        : await org.write(author, { kind, device: about.identity.device, role: 'manager', fence: 7 })
    const taken = await org.take(entry)
    if (code) expect(taken).toMatchObject({ error: { code } })
    else expectOk(taken)
  })

  test('a manager cannot shut out an admin, and nobody the last admin', async () => {
    const org = await openOrganisation()
    const manager = await openPerson()
    expectOk(await org.take(await org.admit(manager, 'manager')))
    const { device } = org.founder.identity
    for (const entry of [
      await org.write(manager, { kind: 'suspended', device }),
      await org.write(org.founder, { kind: 'revoked', device }),
      await org.write(org.founder, { kind: 'role', device, role: 'caseworker' }),
    ])
      expect(await org.take(entry)).toMatchObject({ error: { code: 'log-forbidden' } })
  })

  test('a suspended device comes back with its own keys only, and a revoked one never', async () => {
    const org = await openOrganisation()
    const [second, other] = [await openPerson(), await openPerson()]
    const { device } = second.identity
    expectOk(await org.take(await org.admit(second, 'caseworker')))
    expectOk(await org.take(await org.write(org.founder, { kind: 'suspended', device })))
    const swapped = { identity: { ...other.identity, device }, client: other.client }
    expect(await org.take(await org.admit(swapped, 'caseworker'))).toMatchObject({
      error: { code: 'log-forbidden' },
    })
    expectOk(await org.take(await org.admit(second, 'caseworker')))
    expectOk(await org.take(await org.write(org.founder, { kind: 'revoked', device, fence: 4 })))
    expect(org.membership().devices.get(device)).toMatchObject({ state: 'revoked', fence: 4 })
    expect(await org.take(await org.admit(second, 'caseworker'))).toMatchObject({
      error: { code: 'log-forbidden' },
    })
  })
})

function keysOf({ device, signPublicKey, boxPublicKey }: Awaited<ReturnType<typeof openPerson>>['identity']) {
  return { device, signPublicKey, boxPublicKey }
}
