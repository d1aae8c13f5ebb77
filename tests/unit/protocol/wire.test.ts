import { describe, expect, test } from 'vitest'
import { type Bytes, concatBytes } from '../../../src/lib/bytes.ts'
import { err, ok } from '../../../src/lib/result.ts'
import { HEADER_LENGTH, MAX_CIPHERTEXT } from '../../../src/protocol/envelope.ts'
import { quarantineAnswer, readQuarantineRequest } from '../../../src/protocol/quarantine.ts'
import { encodeSeen } from '../../../src/protocol/seen.ts'
import type { Cursor, PullPage, PushBatch } from '../../../src/protocol/transport.ts'
import * as wire from '../../../src/protocol/wire.ts'
import * as answers from '../../../src/protocol/wire-answers.ts'

const DAMAGED = err({ code: 'wire-damaged' })
const filled = (length: number, value = 7): Bytes => new Uint8Array(length).fill(value)
const feed = 'fe'.repeat(16)
const org = '0a'.repeat(16)
const device = 'de'.repeat(16)
const cursor: Cursor = { timeline: 'ab'.repeat(16), seq: 2 ** 40, hash: filled(32) }
const batch: PushBatch = {
  feed,
  envelopes: [filled(HEADER_LENGTH + 16), filled(HEADER_LENGTH + 300, 8)],
  signature: filled(64),
  keys: [{ keyId: 'c0'.repeat(16), wrapped: filled(93) }],
}
const seen = encodeSeen({
  timeline: cursor.timeline,
  log: { entries: 9, hash: filled(32) },
  places: [{ device, deviceSeq: 2 ** 40 }],
})
/** The second form of a batch signature. */
const seeing: PushBatch = { ...batch, signature: concatBytes(filled(64), seen) }
const page: PullPage = {
  rows: [
    { seq: 1, envelope: filled(HEADER_LENGTH + 16), signature: null },
    { seq: 2, envelope: filled(HEADER_LENGTH + 17), signature: filled(64) },
    { seq: 3, envelope: filled(HEADER_LENGTH + 18), signature: seeing.signature },
  ],
  keys: batch.keys,
  cursor,
  isMore: true,
}

interface Codec {
  readonly name: string
  readonly value: unknown
  readonly encode: (value: never) => Bytes
  readonly decode: (bytes: Bytes) => unknown
  /** Bytes at its end without which it is what an app from before would send. */
  readonly added?: number
}
const codecs: readonly Codec[] = [
  { name: 'challenge', value: { org, device }, ...wire.challengeRequest },
  {
    name: 'session',
    value: { org, device, challenge: filled(32), signature: filled(64) },
    ...wire.sessionRequest,
  },
  { name: 'log read', value: { from: 17 }, ...wire.readLogRequest },
  { name: 'log append', value: { expected: 3, entry: filled(300) }, ...wire.appendLogRequest },
  { name: 'head', value: { feed }, ...wire.feedRequest },
  { name: 'push', value: batch, ...wire.batchRequest },
  { name: 'push of the second form', value: seeing, added: 4 + seen.length, ...wire.batchRequest },
  { name: 'first pull', value: { feed, after: null, form: 2 }, added: 1, ...wire.pullRequest },
  { name: 'pull', value: { feed, after: cursor, form: 2 }, added: 1, ...wire.pullRequest },
  { name: 'pull by an app from before', value: { feed, after: cursor, form: 1 }, ...wire.pullRequest },
  { name: 'chain', value: { feed, at: [0, 5, 2 ** 50] }, ...wire.chainRequest },
  { name: 'join put', value: { code: 'ABCD-1234', request: filled(512) }, ...wire.putJoinRequest },
  { name: 'join get', value: { code: 'ABCD-1234' }, ...wire.getJoinRequest },
  { name: 'nothing', value: undefined, ...answers.nothingAnswer },
  { name: 'challenge answer', value: filled(32), ...answers.challengeAnswer },
  { name: 'session answer', value: { lifeMs: 900_000, token: filled(72) }, ...answers.sessionAnswer },
  { name: 'log', value: { length: 9, entries: [filled(300), filled(310)] }, ...answers.logAnswer },
  { name: 'head answer', value: { deviceSeq: 9, cursor }, ...answers.headAnswer },
  { name: 'push answer', value: cursor, ...answers.cursorAnswer },
  { name: 'page', value: page, ...answers.pageAnswer },
  { name: 'chain answer', value: [cursor, null], ...answers.chainAnswer },
  { name: 'join answer', value: filled(40), ...answers.joinAnswer },
  { name: 'empty join answer', value: null, ...answers.joinAnswer },
  { name: 'quarantine read', value: { at: 3 }, ...readQuarantineRequest },
  { name: 'quarantined', value: { count: 1, item: { device, receivedMs: 5, batch } }, ...quarantineAnswer },
  { name: 'nothing quarantined', value: { count: 0, item: null }, ...quarantineAnswer },
  { name: 'clock', value: Date.UTC(2026, 10, 24), ...answers.clockAnswer },
]

describe.each(codecs)('$name', ({ value, encode, decode, added = 0 }) => {
  const bytes = encode(value as never)

  test('reads back as it was written', () => {
    expect(decode(bytes)).toEqual(ok(value))
  })

  test('is refused when it is cut anywhere, or when anything follows', () => {
    for (let length = 0; length < bytes.length; length += bytes.length > 700 ? 7 : 1) {
      const cut = decode(bytes.slice(0, length))
      if (added > 0 && length === bytes.length - added) expect(cut).toHaveProperty('ok', true)
      else expect(cut, `${length} bytes`).toEqual(DAMAGED)
    }
    expect(decode(new Uint8Array([...bytes, 0]))).toEqual(DAMAGED)
  })

  test('with another byte is something of the same kind or refused, and never an error', () => {
    for (let at = 0; at < bytes.length; at += bytes.length > 500 ? 5 : 1)
      expect(decode(bytes.with(at, (bytes[at] as number) ^ 0x81))).toHaveProperty('ok')
  })
})

describe('a push', () => {
  const push = (change: Partial<PushBatch>) =>
    wire.batchRequest.decode(wire.batchRequest.encode({ ...batch, ...change }))

  test('of nothing, of more than 500 or of more than a mebibyte is refused', () => {
    const half = filled(wire.MAX_BATCH_BYTES / 2)
    const small = filled(HEADER_LENGTH + 16)
    expect(push({ envelopes: [] })).toEqual(DAMAGED)
    expect(push({ envelopes: Array(wire.MAX_ENVELOPES + 1).fill(small) })).toEqual(DAMAGED)
    expect(push({ envelopes: [half, half, small] })).toEqual(DAMAGED)
    expect(push({ envelopes: [half, half] }).ok).toBe(true)
    expect(push({ keys: [{ keyId: org, wrapped: filled(4_608) }] }).ok).toBe(true)
    const many = { keyId: org, wrapped: filled(4_300) }
    expect(push({ keys: new Array(29).fill(many) }).ok).toBe(true)
    expect(push({ keys: new Array(30).fill(many) })).toEqual(DAMAGED)
    expect(push({ keys: [{ keyId: org, wrapped: filled(4_609) }] })).toEqual(DAMAGED)
  })

  test('of one event as large as there are goes through alone, within the limit for requests', () => {
    const largest = filled(HEADER_LENGTH + MAX_CIPHERTEXT)
    const keys = Array.from({ length: wire.MAX_ENVELOPES }, () => ({ keyId: org, wrapped: filled(256) }))
    const request = wire.batchRequest.encode({ ...batch, envelopes: [largest], keys })
    expect(wire.batchRequest.decode(request).ok).toBe(true)
    expect(request.length).toBeLessThanOrEqual(wire.MAX_REQUEST_BYTES)
    expect(push({ envelopes: [largest, filled(HEADER_LENGTH)] })).toEqual(DAMAGED)
    expect(push({ envelopes: [filled(HEADER_LENGTH + MAX_CIPHERTEXT + 1)] })).toEqual(DAMAGED)
  })
})

test.each(['', 'abc', 'a b c d', 'åäöåäö', 'a'.repeat(65), '../../etc'])('"%s" is no join code', (code) => {
  expect(wire.getJoinRequest.decode(wire.getJoinRequest.encode({ code }))).toEqual(DAMAGED)
})

test('a list that says it is longer than any may be is refused before anything is made of it', () => {
  const request = wire.chainRequest.encode({ feed, at: [1] })
  request.set([0xff, 0xff, 0xff, 0xff], 16)
  expect(wire.chainRequest.decode(request)).toEqual(DAMAGED)
})

test('a join request of more than 512 bytes is refused', () => {
  const request = wire.putJoinRequest.encode({ code: 'ABCD', request: filled(wire.MAX_JOIN_BYTES + 1) })
  expect(wire.putJoinRequest.decode(request)).toEqual(DAMAGED)
})
