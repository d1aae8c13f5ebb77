import { beforeAll, describe, expect, test } from 'vitest'
import type { CryptoClient } from '../../../src/crypto/crypto-client.ts'
import { concatBytes, toHex } from '../../../src/lib/bytes.ts'
import { HEADER_LENGTH, readPlace } from '../../../src/protocol/envelope.ts'
import { encodeSeen } from '../../../src/protocol/seen.ts'
import { openKeeper } from '../../support/keeper-rig.ts'
import { expectOk } from '../../support/storage-rig.ts'

type Bytes = Uint8Array<ArrayBuffer>
const START = { deviceSeq: 0, hash: new Uint8Array(32) }
const space = 'real' as const

let client: CryptoClient
let identity: { org: string; feed: string; device: string; signPublicKey: Bytes }
let keyId: string
beforeAll(async () => {
  ;({ client } = await openKeeper())
  identity = expectOk(await client.createSpace({ space }))
  keyId = expectOk(await client.createCaseKey({ space })).keyId
})

async function sealed(payloads: readonly string[], head = START) {
  const events = payloads.map((payload) => ({ keyId, payload }))
  return expectOk(await client.seal({ space, head, events, records: [] }))
}

async function opened(bytes: Bytes) {
  return expectOk(await client.openEnvelopes({ space, envelopes: [bytes] }))[0]
}

function verify(envelopes: Bytes[], signature: Bytes | null = null) {
  const batches = [{ count: envelopes.length, signature }]
  return client.verifyChain({ ...identity, from: START, envelopes, batches })
}

describe('an envelope', () => {
  test('opens to what was sealed', async () => {
    const { envelopes } = await sealed(['{"å":1}'])
    expect(await opened(envelopes[0]?.bytes as Bytes)).toEqual({ payload: '{"å":1}' })
  })

  test('is refused when any one byte of it is another', async () => {
    const { envelopes } = await sealed(['ett svar'])
    const bytes = envelopes[0]?.bytes as Bytes
    for (let i = 0; i < bytes.length; i++) {
      const flipped = bytes.slice()
      flipped[i] = (flipped[i] as number) ^ 1
      expect(await opened(flipped)).toHaveProperty('code')
    }
  })

  test('is refused under the header of another, although both are whole', async () => {
    const { envelopes } = await sealed(['ett', 'två'])
    const [one, two] = envelopes.map((envelope) => envelope.bytes) as [Bytes, Bytes]
    expect(await opened(concatBytes(two.subarray(0, HEADER_LENGTH), one.subarray(HEADER_LENGTH)))).toEqual({
      code: 'damaged',
    })
  })

  test('of a case whose key is not here says so', async () => {
    const { envelopes } = await sealed(['ett'])
    const other = await openKeeper()
    expectOk(await other.client.createSpace({ space }))
    expect(
      expectOk(await other.client.openEnvelopes({ space, envelopes: [envelopes[0]?.bytes as Bytes] }))[0],
    ).toHaveProperty('code')
  })

  test('tells nothing of its length beyond the padding', async () => {
    const { envelopes } = await sealed(['x', 'x'.repeat(200)])
    expect(envelopes[0]?.bytes.length).toBe(envelopes[1]?.bytes.length)
  })

  test('never repeats a nonce', async () => {
    const { envelopes } = await sealed(Array.from({ length: 5_000 }, () => 'samma'))
    const nonces = new Set(envelopes.map(({ bytes }) => toHex(bytes.subarray(108, 120))))
    expect(nonces.size).toBe(5_000)
  }, 60_000)
})

describe('the chain of a device', () => {
  test('holds together, and one signature over its head stands for all of it', async () => {
    const { envelopes, head, signature } = await sealed(['a', 'b', 'c'])
    const all = envelopes.map((envelope) => envelope.bytes)
    const hashes = concatBytes(...envelopes.map(({ hash }) => hash))
    expect(await verify(all, signature)).toEqual({ ok: true, value: { ...head, hashes } })
    const other = (await sealed(['x'])).envelopes[0]?.bytes as Bytes
    const changed = all.with(0, other)
    expect(await verify(changed, signature)).toMatchObject({ ok: false })
  })

  test('is signed with what had been seen, and no byte of the signature can be another', async () => {
    const { envelopes, head } = await sealed(['a', 'b'])
    const all = envelopes.map((envelope) => envelope.bytes)
    const seen = encodeSeen({
      timeline: 'ab'.repeat(16),
      log: { entries: 3, hash: new Uint8Array(32) },
      places: [{ device: 'cd'.repeat(16), deviceSeq: 9 }],
    })
    const signature = expectOk(await client.signHead({ space, head, seen }))
    expect(signature).toHaveLength(64 + seen.length)
    expect(await verify(all, signature)).toHaveProperty('ok', true)
    for (let at = 0; at < signature.length; at++) {
      const other = signature.with(at, (signature[at] as number) ^ 1)
      expect(await verify(all, other), `byte ${at}`).toMatchObject({ error: { code: 'chain-signature' } })
    }
    // The first form says less than was signed, and the second no more than was.
    const plain = expectOk(await client.signHead({ space, head }))
    for (const other of [signature.slice(0, 64), concatBytes(plain, seen), concatBytes(signature, seen)])
      expect(await verify(all, other)).toMatchObject({ error: { code: 'chain-signature' } })
    expect(await verify(all, plain)).toHaveProperty('ok', true)
    const cut = await client.signHead({ space, head, seen: seen.slice(1) }).catch(() => ({ ok: false }))
    expect(cut).toHaveProperty('ok', false)
  })

  test.each([
    ['chain-gap', (all: Bytes[]) => all.toSpliced(1, 1)],
    ['chain-gap', (all: Bytes[]) => all.toReversed()],
    ['chain-fork', (all: Bytes[]) => [all[0], all[0], all[1]] as Bytes[]],
    ['chain-damaged', (all: Bytes[]) => all.with(1, all[1]?.subarray(0, 40).slice() as Bytes)],
  ])('%s is found', async (code, change) => {
    const all = (await sealed(['a', 'b', 'c'])).envelopes.map((envelope) => envelope.bytes)
    expect(await verify(change(all))).toMatchObject({ ok: false, error: { code } })
  })

  test('chain-fork is found when two histories meet at one number', async () => {
    const one = (await sealed(['a', 'b'])).envelopes.map((envelope) => envelope.bytes)
    const other = (await sealed(['a', 'B'])).envelopes.map((envelope) => envelope.bytes)
    expect(await verify([one[0] as Bytes, other[1] as Bytes])).toMatchObject({
      error: { code: 'chain-fork' },
    })
  })

  test('chain-foreign is found in an envelope of another device', async () => {
    const all = (await sealed(['a'])).envelopes.map((envelope) => envelope.bytes)
    const owner = { ...identity, device: 'f'.repeat(32) }
    expect(await client.verifyChain({ ...owner, from: START, envelopes: all, batches: [] })).toMatchObject({
      error: { code: 'chain-foreign' },
    })
  })

  test('chain-signature is found when somebody else signed, or another head was signed', async () => {
    const first = await sealed(['a'])
    const more = await sealed(['a', 'b'])
    const all = more.envelopes.map((envelope) => envelope.bytes)
    expect(await verify(all, first.signature)).toMatchObject({ error: { code: 'chain-signature' } })
  })

  test('starts anew under a renewed device, and what the old one wrote still opens', async () => {
    const rig = await openKeeper()
    expectOk(await rig.client.createSpace({ space }))
    const key = expectOk(await rig.client.createCaseKey({ space }))
    const events = [{ keyId: key.keyId, payload: 'före' }]
    const before = expectOk(await rig.client.seal({ space, head: START, events, records: [] }))
    const renewed = expectOk(await rig.client.renewDevice({ space }))
    const after = expectOk(await rig.client.seal({ space, head: START, events, records: [] }))
    const bytes = [...before.envelopes, ...after.envelopes].map((envelope) => envelope.bytes)
    const read = expectOk(await rig.client.openEnvelopes({ space, envelopes: bytes }))
    expect(read).toEqual([{ payload: 'före' }, { payload: 'före' }])
    expect(bytes.map(readPlace)).toMatchObject([
      { deviceSeq: 1 },
      { deviceSeq: 1, device: renewed.identity.device },
    ])
  })
})
