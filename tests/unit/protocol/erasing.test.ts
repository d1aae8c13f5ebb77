import { describe, expect, test } from 'vitest'
import type { Bytes } from '../../../src/lib/bytes.ts'
import { erasureBytes } from '../../../src/protocol/erasing.ts'
import { authorOf, encodeEntry, parseEntry } from '../../../src/protocol/log-entry.ts'
import {
  FORBIDDEN,
  fourPeople,
  type Organisation,
  openOrganisation,
  openPerson,
  type Person,
} from '../../support/organisation-rig.ts'
import { expectOk } from '../../support/storage-rig.ts'

const CASE = 'ca5e'.repeat(8)
const [K1, K2, K3] = ['11'.repeat(16), '22'.repeat(16), '33'.repeat(16)]

function says(
  org: Organisation,
  by: Person,
  kind: 'erased' | 'eraseProposed',
  keys: readonly string[],
  device = CASE,
): Promise<Bytes> {
  return org.write(by, { kind, device, sealed: erasureBytes(keys) })
}

describe('a case is erased', () => {
  test('when a second one signs what the first one proposed, and by nobody alone', async () => {
    const { org, karin, eva } = await fourPeople()
    expect(await org.take(await says(org, karin, 'erased', [K1, K2]))).toMatchObject(FORBIDDEN)
    expectOk(await org.take(await says(org, karin, 'eraseProposed', [K2, K1])))
    expect(org.membership()).toMatchObject({ erasing: [{ caseId: CASE, keys: [K1, K2] }], erased: new Map() })
    expect(await org.take(await says(org, karin, 'erased', [K1, K2]))).toMatchObject(FORBIDDEN)
    expectOk(await org.take(await says(org, eva, 'erased', [K1, K2])))
    expect(org.membership()).toMatchObject({ erasing: [], erased: new Map([[CASE, [K1, K2]]]) })
  })

  test('of exactly the keys and the case that were proposed: nobody adds another case to what somebody else signed', async () => {
    const { org, karin, siv } = await fourPeople()
    expectOk(await org.take(await says(org, karin, 'eraseProposed', [K1, K2])))
    for (const keys of [[K1], [K1, K2, K3], [K3]])
      expect(await org.take(await says(org, siv, 'erased', keys))).toMatchObject(FORBIDDEN)
    const other = await says(org, siv, 'erased', [K1, K2], 'd'.repeat(32))
    expect(await org.take(other)).toMatchObject(FORBIDDEN)
    // What another would rather have takes the place of it, and is the other's proposal.
    expectOk(await org.take(await says(org, siv, 'eraseProposed', [K1, K2, K3])))
    expect(await org.take(await says(org, siv, 'erased', [K1, K2, K3]))).toMatchObject(FORBIDDEN)
    expectOk(await org.take(await says(org, karin, 'erased', [K1, K2, K3])))
  })

  test('with an administrator among the two, and by no caseworker at all', async () => {
    const { org, siv, eva, lars } = await fourPeople()
    const other = await openPerson()
    expectOk(await org.take(await org.admit(other, 'manager')))
    expect(await org.take(await says(org, lars, 'eraseProposed', [K1]))).toMatchObject(FORBIDDEN)
    expectOk(await org.take(await says(org, eva, 'eraseProposed', [K1])))
    expect(await org.take(await says(org, lars, 'erased', [K1]))).toMatchObject(FORBIDDEN)
    expect(await org.take(await says(org, other, 'erased', [K1]))).toMatchObject(FORBIDDEN)
    expectOk(await org.take(await says(org, siv, 'erased', [K1])))
  })

  test('not when it was taken back, nor when whoever proposed it is out', async () => {
    const { org, karin, siv, eva, lars } = await fourPeople()
    expectOk(await org.take(await says(org, siv, 'eraseProposed', [K1])))
    expect(await org.take(await says(org, lars, 'eraseProposed', []))).toMatchObject(FORBIDDEN)
    expectOk(await org.take(await says(org, eva, 'eraseProposed', [])))
    expect(await org.take(await says(org, karin, 'erased', [K1]))).toMatchObject(FORBIDDEN)
    expect(await org.take(await says(org, eva, 'eraseProposed', []))).toMatchObject(FORBIDDEN)
    expectOk(await org.take(await says(org, siv, 'eraseProposed', [K1])))
    const pause = { kind: 'suspended', device: siv.identity.device } as const
    expectOk(await org.take(await org.write(karin, pause)))
    expect(await org.take(await says(org, karin, 'erased', [K1]))).toMatchObject(FORBIDDEN)
  })

  test('by one where there is nobody else, and then nothing is proposed', async () => {
    const org = await openOrganisation()
    expect(await org.take(await says(org, org.founder, 'eraseProposed', [K1]))).toMatchObject(FORBIDDEN)
    expect(await org.take(await says(org, org.founder, 'erased', []))).toMatchObject(FORBIDDEN)
    expectOk(await org.take(await says(org, org.founder, 'erased', [K1])))
    // One that turned up later goes the same way.
    expectOk(await org.take(await says(org, org.founder, 'erased', [K2])))
    expect(org.membership().erased.get(CASE)).toEqual([K1, K2])
  })

  test('and never the organisation’s own log', async () => {
    const org = await openOrganisation()
    const own = await says(org, org.founder, 'erased', [K1], org.founder.identity.org)
    expect(await org.take(own)).toMatchObject(FORBIDDEN)
  })

  test('only as it is written: half a key, one twice, or in another order is nothing', async () => {
    const org = await openOrganisation()
    const whole = erasureBytes([K1, K2])
    for (const sealed of [
      whole.slice(0, 24),
      new Uint8Array([...whole, ...whole]),
      erasureBytes([K2]).slice(1),
    ])
      expect(
        await org.take(await org.write(org.founder, { kind: 'erased', device: CASE, sealed })),
      ).toMatchObject(FORBIDDEN)
    const turned = new Uint8Array([...whole.slice(16), ...whole.slice(0, 16)])
    expect(
      await org.take(await org.write(org.founder, { kind: 'erased', device: CASE, sealed: turned })),
    ).toMatchObject(FORBIDDEN)
  })

  test('by nobody in another’s name: a server that writes the entry itself has no signature for it', async () => {
    const { org, karin, eva } = await fourPeople()
    const entry = await says(org, karin, 'eraseProposed', [K1])
    expect(await org.take(entry.with(-1, (entry.at(-1) as number) ^ 1))).toMatchObject({
      error: { code: 'log-signature' },
    })
    expectOk(await org.take(entry))
    const done = await says(org, eva, 'erased', [K1])
    // Another case under the same signature.
    expect(await org.take(done.with(75, (done[75] as number) ^ 1))).toMatchObject({ ok: false })
    expect(org.membership().erased.size).toBe(0)
  })

  test('and nobody’s tablet is another for it, nor is a new feed key asked for', async () => {
    const { org, karin, eva } = await fourPeople()
    const before = org.membership()
    expectOk(await org.take(await says(org, karin, 'eraseProposed', [K1])))
    expectOk(await org.take(await says(org, eva, 'erased', [K1])))
    expect(org.membership().devices).toEqual(before.devices)
    expect(org.membership()).toMatchObject({ epoch: before.epoch, epochDue: false, proposals: [] })
  })
})

// An app from before these kinds must ask to be updated, and must not take the log for damaged.
test('an entry about a case says that it is of a later version than all others, and no other kind may', async () => {
  const org = await openOrganisation()
  const erased = await says(org, org.founder, 'erased', [K1])
  expect(erased[2]).toBe(2)
  expect(authorOf(erased)).toBe(org.founder.identity.device)
  expect(expectOk(parseEntry(erased)).entry.kind).toBe('erased')
  expect(org.entries[0]?.[2]).toBe(1)
  const genesis = org.entries[0] as Bytes
  expect(parseEntry(genesis.with(2, 2))).toMatchObject({ error: { code: 'entry-damaged' } })
  expect(parseEntry(erased.with(2, 1))).toMatchObject({ error: { code: 'entry-damaged' } })
  expect(parseEntry(erased.with(2, 3))).toMatchObject({ error: { code: 'entry-newer' } })
  const { entry } = expectOk(parseEntry(erased))
  expect(encodeEntry(entry)).toEqual(erased.slice(0, -64))
})
