import { describe, expect, test } from 'vitest'
import { verifySignature } from '../../../src/crypto/device-keys.ts'
import type { Bytes } from '../../../src/lib/bytes.ts'
import { err } from '../../../src/lib/result.ts'
import { readPlace } from '../../../src/protocol/envelope.ts'
import { parseEntry } from '../../../src/protocol/log-entry.ts'
import { sessionMessage } from '../../../src/protocol/session.ts'
import { openOrganisation, openPerson, type Person } from '../../support/organisation-rig.ts'
import { expectOk, random } from '../../support/storage-rig.ts'

const space = 'real' as const
const START = { deviceSeq: 0, hash: new Uint8Array(32) }

async function admitted() {
  const org = await openOrganisation()
  const second = await openPerson()
  const entry = await org.admit(second, 'caseworker')
  const { sealed } = expectOk(parseEntry(entry)).entry
  const { org: id, feed } = org.founder.identity
  return { org, second, sealed, place: { org: id, feed } }
}

function join(person: Person, place: { org: string; feed: string }, sealed: Bytes) {
  return person.client.joinSpace({ space, ...place, sealed })
}

describe('a tablet that joins', () => {
  test('reads what was sealed before it came, writes for the others, and keeps the keys it was born with', async () => {
    const { org, second, sealed, place } = await admitted()
    const founder = org.founder.client
    const { keyId, wrapped } = expectOk(await founder.createCaseKey({ space }))
    const events = [{ keyId, payload: '{"svar":"ja"}' }]
    const written = expectOk(await founder.seal({ space, head: START, events, records: [] }))

    const joined = expectOk(await join(second, place, sealed))
    expect(joined.identity).toEqual({ ...second.identity, ...place })
    expect(expectOk(await second.client.loadCaseKeys({ space, keys: [{ keyId, wrapped }] })).refused).toEqual(
      [],
    )
    const envelopes = written.envelopes.map((envelope) => envelope.bytes)
    expect(expectOk(await second.client.openEnvelopes({ space, envelopes }))).toMatchObject([
      { payload: '{"svar":"ja"}' },
    ])
    const answer = expectOk(await second.client.seal({ space, head: START, events, records: [] }))
    const back = answer.envelopes.map((envelope) => envelope.bytes)
    expect(expectOk(await founder.openEnvelopes({ space, envelopes: back }))).toEqual([
      { payload: '{"svar":"ja"}' },
    ])
    expect(back.map(readPlace)).toMatchObject([{ device: second.identity.device }])
  })

  test('still belongs after the next unlock', async () => {
    const { second, sealed, place } = await admitted()
    const { sealedKeys } = expectOk(await join(second, place, sealed))
    expect(expectOk(await second.client.openSpace({ space, sealedKeys }))).toMatchObject(place)
  })

  test('does not get in with what was meant for another, was changed, or belongs to another organisation', async () => {
    const { second, sealed, place } = await admitted()
    const refused = err({ code: 'join-refused' })
    expect(await join(await openPerson(), place, sealed)).toEqual(refused)
    expect(await join(second, { ...place, feed: 'f'.repeat(32) }, sealed)).toEqual(refused)
    expect(await join(second, { ...place, org: 'f'.repeat(32) }, sealed)).toEqual(refused)
    for (const i of [0, 1, 2, 40, 81])
      expect(await join(second, place, sealed.with(i, (sealed[i] as number) ^ 1))).toEqual(refused)
    expect(await join(second, place, new Uint8Array(0))).toEqual(refused)
    expectOk(await join(second, place, sealed))
  })
})

describe('what the log says of people', () => {
  test('opens for members, under the device it is about', async () => {
    const { org, second, sealed, place } = await admitted()
    const { device } = second.identity
    expect(await org.founder.client.openMember({ space, device, sealed })).toEqual({
      ok: true,
      value: 'Surfplatta 2',
    })
    const damaged = err({ code: 'member-damaged' })
    expect(await second.client.openMember({ space, device, sealed })).toEqual(damaged)
    expectOk(await join(second, place, sealed))
    expect(await second.client.openMember({ space, device, sealed })).toEqual({
      ok: true,
      value: 'Surfplatta 2',
    })
    expect(await second.client.openMember({ space, device: 'f'.repeat(32), sealed })).toEqual(damaged)
  })
})

describe('the key of a device', () => {
  test('signs no entry in the name of another, and nothing that is no entry', async () => {
    const org = await openOrganisation()
    const stranger = await openPerson()
    await expect(
      org.write({ ...stranger, identity: org.founder.identity }, { kind: 'wipe', device: 'a'.repeat(32) }),
    ).rejects.toThrow('member-foreign')
    expect(await stranger.client.signEntry({ space, unsigned: random(300) })).toEqual(
      err({ code: 'member-foreign' }),
    )
  })

  test('proves itself to a server for its own organisation and device', async () => {
    const { client, identity } = await openPerson()
    const challenge = random(32)
    const signature = expectOk(await client.signSession({ space, challenge }))
    const { org, device, signPublicKey } = identity
    expect(await verifySignature(signPublicKey, sessionMessage(org, device, challenge), signature)).toBe(true)
    expect(await verifySignature(signPublicKey, sessionMessage(org, device, random(32)), signature)).toBe(
      false,
    )
  })
})
