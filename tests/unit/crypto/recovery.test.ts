import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../src/crypto/primitives.ts'
import { type Bytes, concatBytes, toHex } from '../../../src/lib/bytes.ts'
import { err } from '../../../src/lib/result.ts'
import { encodeEntry, type LogEntry } from '../../../src/protocol/log-entry.ts'
import { foldMembership, type Membership } from '../../../src/protocol/membership.ts'
import { shareCommitmentInput } from '../../../src/protocol/recovery.ts'
import { openKeeper, PASSPHRASE, WEAK_KDF } from '../../support/keeper-rig.ts'
import { logCrypto, openOrganisation, openPerson, type Person } from '../../support/organisation-rig.ts'
import { expectOk, random } from '../../support/storage-rig.ts'

const space = 'real' as const
const NEW = 'en helt ny fras med ord'
const NONE = new Uint8Array(32)

type Organisation = Awaited<ReturnType<typeof openOrganisation>>
type Kits = Awaited<ReturnType<typeof makeKits>>

async function makeKits(org: Organisation, by: Person = org.founder) {
  const made = expectOk(await by.client.makeRecovery({ space }))
  const { set, signPublicKey, boxPublicKey, sealed } = made
  const entry = await org.write(by, { kind: 'recovery', device: set, signPublicKey, boxPublicKey, sealed })
  return { ...made, entry }
}

/** Two kits in the hands of somebody with an empty tablet. */
async function newcomer(shares: readonly (Bytes | undefined)[]) {
  const person = await openPerson()
  const combined = await person.client.combineKits({ shares: shares as Bytes[] })
  return { person, combined }
}

async function recoveredEntry(person: Person, org: Organisation, set: string, given: Partial<LogEntry> = {}) {
  const { device, signPublicKey, boxPublicKey } = person.identity
  const membership = org.membership()
  const unsigned = encodeEntry({
    kind: 'recovered',
    org: membership.org,
    feed: membership.feed,
    index: membership.length,
    prevHash: membership.head,
    author: set,
    device,
    role: 'admin',
    signPublicKey,
    boxPublicKey,
    fence: 0,
    sealed: new Uint8Array(0),
    ...given,
  })
  const signed = await person.client.signKitsEntry({ unsigned })
  return signed.ok ? concatBytes(unsigned, signed.value) : undefined
}

function recover(person: Person, { org, feed, epochs }: Membership, sealed: Bytes) {
  return person.client.recoverSpace({ space, org, feed, sealed, epochs: [...epochs] })
}

/** What the founder's tablet does when the log says that a new key is due. */
async function rotate(org: Organisation) {
  const after = expectOk(
    await org.take(await epochEntry(org, org.membership().recovery?.boxPublicKey ?? null)),
  )
  expectOk(await org.founder.client.takeEpochs({ space, epochs: [...after.epochs] }))
}

async function epochEntry(org: Organisation, recovery: Bytes | null) {
  const { client, identity } = org.founder
  const { device, boxPublicKey } = identity
  const devices = [{ device, boxPublicKey }]
  const asked = { space, epoch: org.membership().length, devices, recovery }
  const sealed = expectOk(await client.makeEpoch(asked))
  return org.write(org.founder, { kind: 'epoch', device, role: 'admin', sealed })
}

describe('two of three kits', () => {
  test('open what was sealed before, on a new tablet, whichever two they are', async () => {
    const org = await openOrganisation()
    const founder = org.founder.client
    const { keyId, wrapped } = expectOk(await founder.createCaseKey({ space }))
    const events = [{ keyId, payload: '{"svar":"ja"}' }]
    const head = { deviceSeq: 0, hash: NONE }
    const written = expectOk(await founder.seal({ space, head, events, records: [] }))
    const kits = await makeKits(org)
    expectOk(await org.take(kits.entry))
    for (const [a, b] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const) {
      const { person, combined } = await newcomer([kits.shares[a], kits.shares[b]])
      expect(expectOk(combined).set).toBe(kits.set)
      const joined = expectOk(await recover(person, org.membership(), kits.sealed))
      expect(joined.identity).toMatchObject({ org: org.membership().org, device: person.identity.device })
      expectOk(await person.client.loadCaseKeys({ space, keys: [{ keyId, wrapped }] }))
      const envelopes = written.envelopes.map(({ bytes }) => bytes)
      expect(expectOk(await person.client.openEnvelopes({ space, envelopes }))).toMatchObject([
        { payload: '{"svar":"ja"}' },
      ])
    }
  })

  test('open what is sealed after the feed has got another key, twice, and what was sealed before', async () => {
    const org = await openOrganisation()
    const founder = org.founder.client
    const before = expectOk(await founder.createCaseKey({ space }))
    const kits = await makeKits(org)
    expect(expectOk(await org.take(kits.entry)).epochDue).toBe(true)
    await rotate(org)
    await rotate(org)
    const after = expectOk(await founder.createCaseKey({ space }))
    const { person } = await newcomer([kits.shares[0], kits.shares[1]])
    expectOk(await recover(person, org.membership(), kits.sealed))
    expect(expectOk(await person.client.loadCaseKeys({ space, keys: [before, after] })).refused).toEqual([])
  })

  test('log-forbidden: are not left out of a new key, and get none before they are there', async () => {
    const org = await openOrganisation()
    const forbidden = { error: { code: 'log-forbidden' } }
    const kits = await makeKits(org)
    expect(await org.take(await epochEntry(org, kits.boxPublicKey))).toMatchObject(forbidden)
    expectOk(await org.take(kits.entry))
    expect(await org.take(await epochEntry(org, null))).toMatchObject(forbidden)
    await rotate(org)
  })

  test('that were replaced do not open what is sealed from then on, even with the old wrap', async () => {
    const org = await openOrganisation()
    const kits = await makeKits(org)
    expectOk(await org.take(kits.entry))
    await rotate(org)
    expectOk(await org.take((await makeKits(org)).entry))
    await rotate(org)
    const after = expectOk(await org.founder.client.createCaseKey({ space }))
    const { person } = await newcomer([kits.shares[0], kits.shares[1]])
    expect(await recover(person, org.membership(), kits.sealed)).toEqual(err({ code: 'epoch-refused' }))
    // A server that shows the log as it was when they held: they open what they opened then, and nothing of today.
    const old = { ...org.membership(), epochs: org.membership().epochs.slice(0, 1) }
    const other = (await newcomer([kits.shares[0], kits.shares[1]])).person
    expectOk(await recover(other, old, kits.sealed))
    expect(expectOk(await other.client.loadCaseKeys({ space, keys: [after] })).refused).toEqual([after.keyId])
  })

  test('let one new tablet in as admin, signed by the kits and seen by everybody', async () => {
    const org = await openOrganisation()
    const kits = await makeKits(org)
    expectOk(await org.take(kits.entry))
    const { person } = await newcomer([kits.shares[0], kits.shares[2]])
    const entry = await recoveredEntry(person, org, kits.set)
    const after = expectOk(await org.take(entry ?? NONE))
    expect(after.devices.get(person.identity.device)).toMatchObject({ role: 'admin', state: 'active' })
    expect(after.recovery).toMatchObject({ set: kits.set, usedBy: [person.identity.device] })
  })

  test('open the lock of a tablet whose passphrase nobody has, as it lies on the disk or in a backup', async () => {
    const { client, header, restarted } = await openKeeper()
    expectOk(await client.unlockLocations({ header, passphrase: PASSPHRASE }))
    const { sealedKeys } = expectOk(await client.createSpace({ space }))
    const { set, boxPublicKey, shares } = expectOk(await client.makeRecovery({ space }))
    const kits = { set, boxPublicKey }
    const written = expectOk(await client.writeHelpers({ space, header, devices: [], kits }))
    const other = restarted()
    const asked = { header: written.header, passphrase: NEW, kdf: WEAK_KDF }
    expect(await other.reopenWithKits(asked)).toEqual(err({ code: 'kits-missing' }))
    expectOk(await other.combineKits({ shares: [shares[1], shares[2]] as Bytes[] }))
    const next = expectOk(await other.reopenWithKits(asked))
    expectOk(await other.openSpace({ space, sealedKeys }))
    expectOk(await restarted().unlock({ header: next, passphrase: NEW }))
    // Kits are not used up by it.
    expect(next.slots.map(({ kind }) => kind).sort()).toEqual(['kits', 'passphrase'])
  })
})

describe('kits that are not the right ones', () => {
  async function organisationWithKits(): Promise<{ org: Organisation; kits: Kits }> {
    const org = await openOrganisation()
    const kits = await makeKits(org)
    expectOk(await org.take(kits.entry))
    return { org, kits }
  }

  test('one alone, twice, opens nothing', async () => {
    const { kits } = await organisationWithKits()
    const { combined } = await newcomer([kits.shares[0], kits.shares[0]])
    expect(combined).toEqual(err({ code: 'kits-same' }))
  })

  test('one with a wrong sign, or one of another organisation, makes another set and opens nothing', async () => {
    const { org, kits } = await organisationWithKits()
    const foreign = await organisationWithKits()
    const share = kits.shares[1] as Bytes
    for (const wrong of [
      share.with(3, (share[3] as number) ^ 1),
      foreign.kits.shares[1],
      foreign.kits.shares[2],
    ]) {
      const { person, combined } = await newcomer([kits.shares[0], wrong])
      if (!combined.ok) continue
      expect(combined.value.set).not.toBe(kits.set)
      expect(await recover(person, org.membership(), kits.sealed)).toEqual(err({ code: 'kits-refused' }))
      const entry = await recoveredEntry(person, org, combined.value.set)
      expect(await foldMembership(org.membership(), [entry ?? NONE], logCrypto)).toMatchObject({
        error: { code: 'log-forbidden' },
      })
    }
  })

  test('old ones, after new were made, let nobody in', async () => {
    const { org, kits } = await organisationWithKits()
    const next = await makeKits(org)
    expectOk(await org.take(next.entry))
    const { person } = await newcomer([kits.shares[0], kits.shares[1]])
    const entry = await recoveredEntry(person, org, kits.set)
    expect(await org.take(entry ?? NONE)).toMatchObject({ error: { code: 'log-forbidden' } })
    expect(await recover(person, org.membership(), next.sealed)).toEqual(err({ code: 'kits-refused' }))
    // Brought back by a server, the old entry is no next one.
    expect(await org.take(kits.entry)).toMatchObject({ error: { code: 'log-broken' } })
  })

  test('a wrap that was exchanged, moved to another feed or damaged does not open', async () => {
    const { org, kits } = await organisationWithKits()
    const foreign = await organisationWithKits()
    const { person } = await newcomer([kits.shares[0], kits.shares[1]])
    const refused = err({ code: 'kits-refused' })
    const membership = org.membership()
    expect(await recover(person, membership, foreign.kits.sealed)).toEqual(refused)
    expect(await recover(person, { ...membership, feed: 'f'.repeat(32) }, kits.sealed)).toEqual(refused)
    expect(await recover(person, { ...membership, org: 'f'.repeat(32) }, kits.sealed)).toEqual(refused)
    for (const i of [2, 40, 113])
      expect(await recover(person, membership, kits.sealed.with(i, (kits.sealed[i] as number) ^ 1))).toEqual(
        refused,
      )
    expectOk(await recover(person, membership, kits.sealed))
  })
})

describe('who may bring a recovery key', () => {
  test('an admin, under an id made of its keys; nobody else and under no other', async () => {
    const org = await openOrganisation()
    const caseworker = await openPerson()
    expectOk(await org.take(await org.admit(caseworker, 'caseworker')))
    const made = expectOk(await org.founder.client.makeRecovery({ space }))
    const { set, signPublicKey, boxPublicKey, sealed } = made
    const given = { kind: 'recovery', device: set, signPublicKey, boxPublicKey, sealed } as const
    const forbidden = { error: { code: 'log-forbidden' } }
    expect(await org.take(await org.write(caseworker, given))).toMatchObject(forbidden)
    const swapped = { ...given, boxPublicKey: random(32) }
    expect(await org.take(await org.write(org.founder, swapped))).toMatchObject(forbidden)
    expectOk(await org.take(await org.write(org.founder, given)))
    expect(await org.take(await org.write(org.founder, given))).toMatchObject(forbidden)
  })

  test('log-signature, log-forbidden: the kits cannot be spoken for, and say nothing but who comes in', async () => {
    const org = await openOrganisation()
    const kits = await makeKits(org)
    const { person } = await newcomer([kits.shares[0], kits.shares[1]])
    const early = await recoveredEntry(person, org, kits.set)
    expect(await org.take(early ?? NONE)).toMatchObject({ error: { code: 'log-forbidden' } })
    expectOk(await org.take(kits.entry))
    const forged = (await recoveredEntry(person, org, kits.set)) ?? NONE
    expect(await org.take(forged.with(-1, (forged.at(-1) as number) ^ 1))).toMatchObject({
      error: { code: 'log-signature' },
    })
    const forbidden = { error: { code: 'log-forbidden' } }
    for (const given of [
      { role: 'caseworker' },
      { device: org.founder.identity.device },
      { kind: 'revoked', device: org.founder.identity.device },
    ] as const)
      expect(await org.take((await recoveredEntry(person, org, kits.set, given)) ?? NONE)).toMatchObject(
        forbidden,
      )
    expect(await person.client.signKitsEntry({ unsigned: random(300) })).toEqual(
      err({ code: 'member-foreign' }),
    )
    await person.client.dropKits({})
    expect(await person.client.signKitsSession({ org: kits.set, challenge: NONE })).toEqual(
      err({ code: 'kits-missing' }),
    )
  })
})

describe('one kit by itself', () => {
  test('is known by its commitment, which everybody inside can read and nobody outside', async () => {
    const org = await openOrganisation()
    const kits = await makeKits(org)
    const { set, sealed, shares } = kits
    const text = expectOk(await org.founder.client.openMember({ space, device: set, sealed }))
    const { commits } = JSON.parse(text) as { commits: string[] }
    const hashes = await Promise.all(
      shares.map(async (share) => toHex(await sha256(shareCommitmentInput(set, share)))),
    )
    expect(commits).toEqual(hashes)
    expect(await (await openPerson()).client.openMember({ space, device: set, sealed })).toEqual(
      err({ code: 'member-damaged' }),
    )
  })

  test('locations-locked: is not made without a fresh unlock', async () => {
    const { client } = await openKeeper()
    expectOk(await client.createSpace({ space }))
    expect(await client.makeRecovery({ space })).toEqual(err({ code: 'locations-locked' }))
  })
})
