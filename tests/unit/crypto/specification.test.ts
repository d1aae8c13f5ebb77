import { argon2id } from '@noble/hashes/argon2.js'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CryptoClient } from '../../../src/crypto/crypto-client.ts'
import { openInProcessCrypto } from '../../../src/crypto/in-process.ts'
import type { VaultHeader } from '../../../src/crypto/vault-header.ts'
import { fromBase64Url, toBase64Url } from '../../../src/lib/base64url.ts'
import { type Bytes, concatBytes, fromHex, toHex, toUtf8 } from '../../../src/lib/bytes.ts'
import { err } from '../../../src/lib/result.ts'
import { encodeHeader, HEADER_LENGTH } from '../../../src/protocol/envelope.ts'
import { pad } from '../../../src/protocol/padme.ts'
import { WEAK_KDF } from '../../support/keeper-rig.ts'
import { neverLater } from '../../support/open-test-crypto.ts'
import * as spec from '../../support/second-reading.ts'
import { expectOk, random } from '../../support/storage-rig.ts'

// Everything the keeper seals is opened here by somebody who has read only the specification: a label or an
// associated datum that falls out of the code falls out of the agreement, and one of these fails.

const space = 'real' as const
const START = { deviceSeq: 0, hash: new Uint8Array(32) }
const passphrase = 'lampa tall rönn svala tjärn'
const caseId = 'c'.repeat(32)

interface Known {
  readonly client: CryptoClient
  readonly header: VaultHeader
  readonly identity: { org: string; feed: string; device: string; sealedKeys: Bytes }
  readonly secret: Bytes
  readonly vaultKey: Bytes
  readonly stored: Record<string, string>
  readonly caseKey: Bytes
  readonly keyId: string
  readonly wrapped: Bytes
}
let known: Known

function keeper(): CryptoClient {
  return openInProcessCrypto({ random, clock: () => 0, nowMs: () => 0, after: neverLater, minMemoryKiB: 8 })
}

const spaceAad = toUtf8('lykta/space/1/real')
const spaceKeyOf = (vaultKey: Bytes) => spec.derive(vaultKey, 'lykta/space/1', space)

beforeAll(async () => {
  const client = keeper()
  const header = expectOk(await client.createVault({ passphrase, kdf: WEAK_KDF }))
  const [slot] = header.slots
  if (slot?.kind !== 'passphrase') throw new Error('expected a passphrase slot')
  const wrap = argon2id(toUtf8(passphrase), fromBase64Url(slot.salt), { m: 8, t: 1, p: 1, dkLen: 32 })
  const aad = spec.listAad('lykta/slot/1', header.id, 'passphrase', 8, 1, 1, slot.salt)
  const secret = spec.openBytes(wrap, fromBase64Url(slot.wrapped), aad)
  const vaultKey = spec.derive(secret, 'lykta/vault/1')
  const identity = expectOk(await client.createSpace({ space }))
  const stored = JSON.parse(spec.openPadded(spaceKeyOf(vaultKey), identity.sealedKeys, spaceAad))
  const { keyId, wrapped } = expectOk(await client.createCaseKey({ space }))
  const wrapKey = spec.derive(fromBase64Url(stored.feedKey), 'lykta/wrap/1', stored.feed)
  const caseKey = spec.openBytes(wrapKey, wrapped.subarray(33), caseKeyAad(identity, keyId))
  known = { client, header, identity, secret, vaultKey, stored, caseKey, keyId, wrapped }
})

function caseKeyAad({ org, feed }: { org: string; feed: string }, keyId: string): Bytes {
  return concatBytes(toUtf8('lykta/case-key/1'), fromHex(org), fromHex(feed), fromHex(keyId))
}

async function openedOne(bytes: Bytes) {
  return expectOk(await known.client.openEnvelopes({ space, envelopes: [bytes] }))[0]
}

/** An envelope by somebody else who holds the case key. */
function foreignEnvelope(change: { org?: string; feed?: string; device?: string }, text: Uint8Array): Bytes {
  const { org, feed, device } = { ...known.identity, ...change }
  const nonce = random(12)
  const head = { org, feed, device, keyId: known.keyId, deviceSeq: 1, prevHash: START.hash, nonce }
  const padded = pad(text)
  const aad = encodeHeader(head, padded.length + 16)
  const key = spec.derive(known.caseKey, 'lykta/envelope/1', fromHex(device))
  return concatBytes(aad, spec.sealBytes(key, padded, aad, nonce).subarray(12))
}

describe('an envelope', () => {
  test('is sealed under the key of its case and device, with the whole header beside', async () => {
    const events = [{ keyId: known.keyId, payload: '{"å":1}' }]
    const made = expectOk(await known.client.seal({ space, head: START, events, records: [] }))
    const bytes = made.envelopes[0]?.bytes as Bytes
    const key = spec.derive(known.caseKey, 'lykta/envelope/1', fromHex(known.identity.device))
    const aad = bytes.subarray(0, HEADER_LENGTH)
    const body = concatBytes(aad.subarray(108, 120), bytes.subarray(HEADER_LENGTH))
    expect(spec.openPadded(key, body, aad)).toBe('{"å":1}')
  })

  test('of a colleague opens; of another organisation or feed it does not, although it is whole', async () => {
    expect(await openedOne(foreignEnvelope({ device: 'd'.repeat(32) }, toUtf8('ja')))).toEqual({
      payload: 'ja',
    })
    for (const change of [{ org: 'a'.repeat(32) }, { feed: 'b'.repeat(32) }]) {
      expect(await openedOne(foreignEnvelope(change, toUtf8('ja')))).toEqual({ code: 'damaged' })
    }
  })

  test('that opens to no text is damaged, and does not take its batch along', async () => {
    const strange = foreignEnvelope({ device: 'e'.repeat(32) }, new Uint8Array([0xff, 0xfe]))
    const whole = foreignEnvelope({ device: 'e'.repeat(32) }, toUtf8('ja'))
    const both = expectOk(await known.client.openEnvelopes({ space, envelopes: [strange, whole] }))
    expect(both).toMatchObject([{ code: 'damaged' }, { payload: 'ja' }])
  })
})

test('a wrapped case key carries the commitment of its key', () => {
  expect(known.wrapped[0]).toBe(1)
  expect(toHex(known.wrapped.subarray(1, 33))).toBe(toHex(spec.commitmentOf(known.caseKey)))
})

test('a record is bound to its name, its space and its organisation', async () => {
  const records = [{ name: 'index/0', text: 'Anna' }]
  const made = expectOk(await known.client.seal({ space, head: START, events: [], records }))
  const key = spec.derive(known.vaultKey, 'lykta/record/1', space)
  const aad = spec.listAad('lykta/record/1', known.identity.org, space, 'index/0')
  expect(spec.openPadded(key, (made.records[0] as Bytes).subarray(1), aad)).toBe('Anna')
})

test('a place has a key of its organisation and case, and is bound to its field', async () => {
  const { client, header, secret, identity } = known
  expectOk(await client.unlockLocations({ header, passphrase }))
  const place = { space, caseId, field: 'address' }
  const sealed = expectOk(await client.sealLocation({ ...place, text: 'Kanariegatan 7' }))
  const places = spec.derive(secret, 'lykta/locations/1')
  const root = spec.derive(places, 'lykta/places/own/1', identity.org)
  const key = spec.derive(root, 'lykta/location/1', identity.org, caseId)
  const aad = spec.listAad('lykta/location/1', caseId, 'address')
  expect(spec.openPadded(key, fromBase64Url(sealed), aad)).toBe('Kanariegatan 7')
})

test('a space whose feed key is not the committed one is damaged', async () => {
  const { client, stored, vaultKey } = known
  const sealAs = (keys: Record<string, string>) =>
    spec.sealPadded(spaceKeyOf(vaultKey), JSON.stringify(keys), spaceAad, random(12))
  const other = { ...stored, feedKey: toBase64Url(random(32)) }
  expect(await client.openSpace({ space, sealedKeys: sealAs(other) })).toEqual(err({ code: 'space-damaged' }))
  const commit = toBase64Url(spec.commitmentOf(fromBase64Url(other.feedKey)))
  expectOk(await client.openSpace({ space, sealedKeys: sealAs({ ...other, feedCommit: commit }) }))
  expectOk(await client.openSpace({ space, sealedKeys: sealAs(stored) }))
})

describe('a fingerprint slot', () => {
  test('wraps S under the answer of the authenticator, bound to its vault, credential and salt', async () => {
    const { client, header, secret } = known
    const device = { credentialId: 'Y3JlZA', salt: random(32), output: random(32) }
    const both = expectOk(
      await client.addPrfSlot({ header, passphrase, ...device, output: device.output.slice() }),
    )
    const slot = both.slots.find((each) => each.kind === 'prf')
    if (slot?.kind !== 'prf') throw new Error('expected a fingerprint slot')
    const key = spec.derive(device.output, 'lykta/slot/prf/1', both.id)
    const aad = spec.listAad('lykta/slot/1', both.id, 'prf', 'Y3JlZA', slot.salt)
    expect(toHex(spec.openBytes(key, fromBase64Url(slot.wrapped), aad))).toBe(toHex(secret))

    const renamed = { ...both, slots: both.slots.map((each) => ({ ...each, credentialId: 'ZWxzZQ' })) }
    const changed = { ...renamed, slots: [both.slots[0], renamed.slots[1]] } as unknown as VaultHeader
    const whole = { ...changed, check: spec.checkOf(changed) }
    const prf = { credentialId: 'ZWxzZQ', output: device.output.slice() }
    expect(await keeper().unlock({ header: whole, prf })).toEqual(err({ code: 'slot-unknown' }))
  })

  test('the check of a header is what anyone can compute', () => {
    const { check, ...rest } = known.header
    expect(spec.checkOf(rest)).toBe(check)
  })
})
