import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bytes, concatBytes, toHex } from '../../../src/lib/bytes.ts'
import { batchMessage, signedBatch } from '../../../src/protocol/batch.ts'
import { readBytes } from '../../../src/protocol/byte-codec.ts'
import { encodeJoinFile, parseJoinFile } from '../../../src/protocol/join-file.ts'
import {
  encodeSeen,
  isSignature,
  MAX_SEEN_PLACES,
  MAX_SIGNATURE_LENGTH,
  parseSeen,
  readSignature,
  type Seen,
  signatureBytes,
  splitSignature,
} from '../../../src/protocol/seen.ts'

const filled = (length: number, value = 7): Bytes => new Uint8Array(length).fill(value)
const places = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ device: toHex(filled(16, i + 1)), deviceSeq: 2 ** 40 + i }))
const seenOf = (count: number): Seen => ({
  timeline: 'ab'.repeat(16),
  log: { entries: 0x01020304, hash: filled(32, 0x44) },
  places: places(count),
})
const head = {
  org: '11'.repeat(16),
  feed: '22'.repeat(16),
  device: '33'.repeat(16),
  deviceSeq: 5,
  hash: filled(32),
}

describe('what had been seen', () => {
  test('is laid out as the specification says', () => {
    expect(toHex(encodeSeen({ ...seenOf(0), places: [{ device: '55'.repeat(16), deviceSeq: 258 }] }))).toBe(
      ['ab'.repeat(16), '01020304', '44'.repeat(32), '01', '55'.repeat(16), '0000000000000102'].join(''),
    )
  })

  test.each([0, 1, 2, MAX_SEEN_PLACES])('reads back as it was written, with %i authors', (count) => {
    expect(parseSeen(encodeSeen(seenOf(count)))).toEqual(seenOf(count))
  })

  test('speaks of those that came last where there are more than it may', () => {
    const seen = parseSeen(encodeSeen(seenOf(MAX_SEEN_PLACES + 9)))
    expect(seen?.places).toEqual(places(MAX_SEEN_PLACES))
  })

  test('is nothing when it is cut anywhere, goes on, or says another number of authors', () => {
    const bytes = encodeSeen(seenOf(3))
    for (let length = 0; length < bytes.length; length++)
      expect(parseSeen(bytes.slice(0, length))).toBeUndefined()
    expect(parseSeen(concatBytes(bytes, filled(1)))).toBeUndefined()
    for (const count of [0, 2, 4, 255]) expect(parseSeen(bytes.with(52, count))).toBeUndefined()
    const many = concatBytes(
      encodeSeen(seenOf(0)).with(52, MAX_SEEN_PLACES + 1),
      filled(24 * (MAX_SEEN_PLACES + 1)),
    )
    expect(parseSeen(many)).toBeUndefined()
    expect(isSignature(concatBytes(filled(64), many))).toBe(false)
  })
})

describe('a batch signature', () => {
  const second = (count: number) => concatBytes(filled(64, 9), encodeSeen(seenOf(count)))

  test('has two forms, and is of neither with any other length', () => {
    const lengths = new Set([64, ...Array.from({ length: MAX_SEEN_PLACES + 1 }, (_, i) => 117 + 24 * i)])
    for (let length = 0; length <= MAX_SIGNATURE_LENGTH + 24; length++) {
      const count = Math.max(0, Math.floor((length - 117) / 24))
      const bytes = filled(length)
      if (length > 116) bytes[116] = Math.min(255, count)
      expect(isSignature(bytes), `${length} bytes`).toBe(lengths.has(length))
      if (!lengths.has(length)) expect(splitSignature(bytes)).toBeUndefined()
    }
    expect(second(MAX_SEEN_PLACES)).toHaveLength(MAX_SIGNATURE_LENGTH)
  })

  test('of the second form signs what was seen under a name of its own', () => {
    const seen = encodeSeen(seenOf(2))
    expect(toHex(batchMessage(head, seen))).toBe(
      toHex(batchMessage(head)).replace(toHex(Buffer.from('batch/1')), toHex(Buffer.from('batch/2'))) +
        toHex(seen),
    )
    expect(signedBatch(head, second(2))).toEqual({ message: batchMessage(head, seen), plain: filled(64, 9) })
    expect(signedBatch(head, filled(64))).toEqual({ message: batchMessage(head), plain: filled(64) })
    expect(signedBatch(head, filled(65))).toBeUndefined()
  })

  test('of a row is written in one way each, and reads back', () => {
    for (const signature of [null, filled(64), second(0), second(MAX_SEEN_PLACES)])
      expect(readSignature(readBytes(signatureBytes(signature)))).toEqual(signature)
    expect(toHex(signatureBytes(filled(64)))).toBe(`01${'07'.repeat(64)}`)
    // The first form written as the second would be another way to say the same.
    const odd = readSignature(readBytes(concatBytes(Uint8Array.of(2, 0, 0, 0, 64), filled(64))))
    expect(odd && isSignature(odd)).toBe(false)
  })

  test('of either form goes along in a join file, and none of a third', () => {
    const envelope = filled(200)
    const rows = [null, filled(64), second(3)].map((signature) => ({ envelope, signature }))
    const file = { org: head.org, feed: head.feed, log: [filled(300)], shown: 1, keys: [], rows }
    expect(parseJoinFile(concatBytes(...encodeJoinFile(file)))).toEqual({ ok: true, value: file })
    const odd = { ...file, rows: [{ envelope, signature: filled(70) }] }
    expect(parseJoinFile(concatBytes(...encodeJoinFile(odd)))).toHaveProperty('ok', false)
  })

  test('of any bytes is split without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const signature = Uint8Array.from(bytes)
        const parts = splitSignature(signature)
        if (parts?.seen) expect(concatBytes(parts.plain, parts.seen)).toEqual(signature)
      }),
      { seed: 20261127 },
    )
  })
})
