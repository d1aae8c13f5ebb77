import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Bytes } from '../../../src/lib/bytes.ts'
import { encodeHeader } from '../../../src/protocol/envelope.ts'
import { makeSegments, type ReceivedRow, rowsOf } from '../../../src/storage/segments.ts'

const id = fc.stringMatching(/^[0-9a-f]{32}$/)
const bytes = (minLength: number, maxLength = minLength) =>
  fc.uint8Array({ minLength, maxLength }).map((array) => Uint8Array.from(array) as Bytes)

const filled = (length: number, value: number): Bytes => new Uint8Array(length).fill(value)

/** Of four cases, so that they lie between each other; sometimes so large that a case takes several segments. */
const received: fc.Arbitrary<ReceivedRow> = fc
  .record({
    keyId: fc.constantFrom('a', 'b', 'c', 'd').map((letter) => letter.repeat(32)),
    device: id,
    deviceSeq: fc.integer({ min: 1, max: 2 ** 40 }),
    eventId: id,
    hash: bytes(32),
    signature: fc.option(
      fc.oneof(
        bytes(64),
        fc.integer({ min: 0, max: 64 }).map((count) => filled(117 + 24 * count, count)),
      ),
      { nil: undefined },
    ),
    prevHash: bytes(32),
    nonce: bytes(12),
    content: fc.oneof(
      bytes(16, 300),
      fc.integer({ max: 255, min: 0 }).map((value) => new Uint8Array(30_000).fill(value) as Bytes),
    ),
  })
  .map(({ prevHash, nonce, content, signature, ...row }) => {
    const zero = '0'.repeat(32)
    const { keyId, device, deviceSeq } = row
    const header = { org: zero, feed: zero, keyId, device, deviceSeq, prevHash, nonce }
    const envelope = new Uint8Array([...encodeHeader(header, content.length), ...content])
    return { ...row, envelope, state: 'confirmed', ...(signature && { signature }) }
  })

/** One by one, thirty thousand bytes take a comparison its time. */
function readable({ envelope, ...row }: ReceivedRow) {
  return { ...row, envelope: Buffer.from(envelope).toString('base64') }
}

test('rows come out as they went in: each case in its order, numbers without a gap, nothing too large for its place', () => {
  fc.assert(
    fc.property(fc.array(received, { maxLength: 12 }), fc.integer({ min: 1, max: 1e9 }), (rows, first) => {
      const segments = makeSegments(rows, first)
      const out = segments.flatMap(rowsOf)
      expect(out.map(({ seq }) => seq)).toEqual(rows.map((_, i) => first + i))
      for (const keyId of new Set(rows.map((row) => row.keyId))) {
        const came = out.filter((row) => row.keyId === keyId).map(({ seq: _, ...row }) => row)
        expect(came.map(readable)).toEqual(rows.filter((row) => row.keyId === keyId).map(readable))
      }
      for (const { count, bytes } of segments) expect(count === 1 || bytes.length < 65_536).toBe(true)
    }),
    { seed: 20261126 },
  )
})
