import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { vault as english } from '../../../src/content/texts/en/vault.ts'
import { vault as swedish } from '../../../src/content/texts/sv/vault.ts'
import { openInProcessCrypto } from '../../../src/crypto/in-process.ts'
import type { After } from '../../../src/crypto/locations.ts'
import type { VaultHeader } from '../../../src/crypto/vault-header.ts'
import { err } from '../../../src/lib/result.ts'
import { openKeeper, PASSPHRASE, WEAK_KDF } from '../../support/keeper-rig.ts'
import { checkOf } from '../../support/second-reading.ts'
import { expectOk, random } from '../../support/storage-rig.ts'

const space = 'real' as const
const START = { deviceSeq: 0, hash: new Uint8Array(32) }
const MALFORMED = err({ code: 'crypto-malformed-request' })
const place = { space, caseId: 'c'.repeat(32), field: 'address' }

async function opened() {
  const rig = await openKeeper()
  const { sealedKeys, ...owner } = expectOk(await rig.client.createSpace({ space }))
  const { keyId } = expectOk(await rig.client.createCaseKey({ space }))
  return { ...rig, sealedKeys, owner, keyId }
}

/** A keeper whose two clocks and timer a test moves by hand. */
async function withClocks() {
  const clocks = { wall: Date.UTC(2026, 10, 23), steady: 0 }
  const timers: (() => void)[] = []
  const after: After = (_, run) => {
    timers.push(run)
    return () => timers.splice(timers.indexOf(run), 1)
  }
  const client = openInProcessCrypto({
    random,
    clock: () => clocks.wall,
    nowMs: () => clocks.steady,
    after,
    minMemoryKiB: 8,
  })
  const header = expectOk(await client.createVault({ passphrase: PASSPHRASE, kdf: WEAK_KDF }))
  expectOk(await client.createSpace({ space }))
  expectOk(await client.unlockLocations({ header, passphrase: PASSPHRASE }))
  return { client, header, clocks, timers }
}

describe('a secret that is none', () => {
  test.each([0, 16, 31, 33])('a fingerprint answer of %i bytes never becomes a key', async (length) => {
    const { client, header } = await openKeeper()
    const device = { credentialId: 'Y3JlZA', salt: random(32), output: new Uint8Array(length) }
    expect(await client.addPrfSlot({ header, passphrase: PASSPHRASE, ...device })).toEqual(MALFORMED)
    const prf = { credentialId: 'Y3JlZA', output: device.output }
    expect(await client.unlock({ header, prf })).toEqual(MALFORMED)
  })

  test('an unlock without one, or with an empty one, is not even derived', async () => {
    const { client, header } = await openKeeper()
    expect(await client.unlock({ header } as Parameters<typeof client.unlock>[0])).toEqual(MALFORMED)
    expect(await client.unlock({ header, passphrase: '' })).toEqual(MALFORMED)
  })

  test('a header that asks for an hour of derivation is refused at once', async () => {
    const { client, header } = await openKeeper()
    const slots = header.slots.map((slot) =>
      slot.kind === 'passphrase' ? { ...slot, kdf: { ...slot.kdf, memoryKiB: 1_048_576 } } : slot,
    )
    const heavy = { ...header, slots, check: checkOf({ ...header, slots }) }
    expect(await client.unlock({ header: heavy, passphrase: PASSPHRASE })).toEqual(MALFORMED)
  })
})

describe('what is sealed can be opened, or it is refused', () => {
  test('an event that is too large is refused before it is acknowledged', async () => {
    const { client, keyId } = await opened()
    const seal = (payload: string) =>
      client.seal({ space, head: START, events: [{ keyId, payload }], records: [] })
    expect(await seal('x'.repeat(1_100_000))).toEqual(err({ code: 'event-too-large' }))
    const { envelopes } = expectOk(await seal('x'.repeat(900_000)))
    const bytes = envelopes.map((envelope) => envelope.bytes)
    expect(expectOk(await client.openEnvelopes({ space, envelopes: bytes }))[0]).toHaveProperty('payload')
  })

  test('a chain head of another length than a hash is refused', async () => {
    const { client, keyId } = await opened()
    const head = { deviceSeq: 0, hash: new Uint8Array(31) }
    expect(await client.seal({ space, head, events: [{ keyId, payload: 'x' }], records: [] })).toEqual(
      MALFORMED,
    )
  })

  test('a case whose key is not loaded says no-key, both ways', async () => {
    const { client, keyId, header, sealedKeys, restarted } = await opened()
    const events = [{ keyId, payload: 'x' }]
    const made = expectOk(await client.seal({ space, head: START, events, records: [] }))
    const again = restarted()
    expectOk(await again.unlock({ header, passphrase: PASSPHRASE }))
    expectOk(await again.openSpace({ space, sealedKeys }))
    const envelopes = made.envelopes.map((envelope) => envelope.bytes)
    expect(expectOk(await again.openEnvelopes({ space, envelopes }))).toEqual([{ code: 'no-key' }])
    expect(await again.seal({ space, head: START, events, records: [] })).toEqual(err({ code: 'no-key' }))
  })
})

test('a wrong signature over no envelopes at all is found', async () => {
  const { client, owner } = await opened()
  expect(
    await client.verifyChain({
      ...owner,
      from: START,
      envelopes: [],
      batches: [{ count: 0, signature: new Uint8Array(64) }],
    }),
  ).toMatchObject({ error: { code: 'chain-signature' } })
})

test.each(['org', 'feed'] as const)('a chain of another %s is foreign', async (part) => {
  const { client, owner, keyId } = await opened()
  const made = expectOk(
    await client.seal({ space, head: START, events: [{ keyId, payload: 'x' }], records: [] }),
  )
  const envelopes = made.envelopes.map((envelope) => envelope.bytes)
  const other = { ...owner, [part]: 'f'.repeat(32) }
  expect(await client.verifyChain({ ...other, from: START, envelopes, batches: [] })).toMatchObject({
    error: { code: 'chain-foreign' },
  })
})

test('taking a slot off a damaged header does not hide the damage', async () => {
  const { client, header } = await openKeeper()
  const damaged: VaultHeader = { ...header, check: '0'.repeat(64) }
  expect(await client.removePrfSlot({ header: damaged })).toEqual(err({ code: 'vault-damaged' }))
})

test('another vault shuts the spaces of the one before', async () => {
  const { client } = await opened()
  expectOk(await client.createVault({ passphrase: 'en annan', kdf: WEAK_KDF }))
  expect(await client.createCaseKey({ space })).toEqual(err({ code: 'space-closed' }))
})

describe('places', () => {
  test('do not open with the lock of another vault', async () => {
    const { client } = await opened()
    const other = await openKeeper()
    expect(await client.unlockLocations({ header: other.header, passphrase: PASSPHRASE })).toEqual(
      err({ code: 'vault-locked' }),
    )
    expect(await client.sealLocation({ ...place, text: 'x' })).toEqual(err({ code: 'locations-locked' }))
  })

  test.each([
    ['the clock is set back', { wall: -86_400_000, steady: 0 }],
    ['the clock is set back and two minutes pass', { wall: -1, steady: 120_000 }],
    ['the wall clock stands still', { wall: 0, steady: 120_000 }],
    ['the tablet slept, and only the wall clock went on', { wall: 120_000, steady: 0 }],
  ])('shut when %s', async (_, { wall, steady }) => {
    const { client, clocks } = await withClocks()
    clocks.wall += wall
    clocks.steady += steady
    expect(await client.sealLocation({ ...place, text: 'x' })).toEqual(err({ code: 'locations-locked' }))
  })

  test('are dropped by a timer even if nobody asks again, and an old timer does not shut a new unlock', async () => {
    const { client, header, timers } = await withClocks()
    // One for the places, one for the secret that is at hand after an unlock.
    expect(timers).toHaveLength(2)
    expectOk(await client.unlockLocations({ header, passphrase: PASSPHRASE }))
    expect(timers).toHaveLength(2)
    for (const ring of timers.splice(0)) ring()
    expect(await client.sealLocation({ ...place, text: 'x' })).toEqual(err({ code: 'locations-locked' }))
  })

  test('with a letter that is none are damaged, not a failure of the encryption', async () => {
    const { client } = await withClocks()
    expect(await client.openLocation({ ...place, sealed: 'AA!A' })).toEqual(err({ code: 'location-damaged' }))
  })
})

test('every code the keeper can answer has a sentence, in both languages', () => {
  const folder = new URL('../../../src/crypto/', import.meta.url)
  const codes = readdirSync(folder).flatMap((file) => {
    const source = readFileSync(new URL(file, folder), 'utf8')
    return [
      ...source.matchAll(/'((?:vault|slot|space|chain|event|crypto|locations?|backup|wrong|no)-[a-z-]+)'/g),
    ]
  })
  const named = new Set(codes.map(([, code]) => code as string))
  // Has a screen of its own, and in a backup the code `backup-newer`.
  named.delete('vault-newer')
  expect(named.size).toBeGreaterThan(20)
  for (const code of named) {
    expect(swedish.errors, code).toHaveProperty(code)
    expect(english.errors, code).toHaveProperty(code)
  }
})
