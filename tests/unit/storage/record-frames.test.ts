import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Bytes, concatBytes } from '../../../src/lib/bytes.ts'
import { decodeRecords, encodeRecord, type StoredRecord } from '../../../src/storage/record-frames.ts'

const id = fc.stringMatching(/^[0-9a-f]{32}$/)
const bytes = (max: number) =>
  fc.uint8Array({ maxLength: max }).map((array) => Uint8Array.from(array) as Bytes)
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((array) => Uint8Array.from(array) as Bytes)

const record: fc.Arbitrary<StoredRecord> = fc.oneof(
  fc.record({
    is: fc.constant('log' as const),
    row: fc.record({
      seq: fc.nat(),
      keyId: id,
      device: id,
      deviceSeq: fc.nat(),
      eventId: id,
      envelope: bytes(600),
      hash,
      state: fc.constantFrom('tablet' as const, 'server' as const, 'confirmed' as const),
    }),
  }),
  fc.record({
    is: fc.constant('key' as const),
    row: fc.record({ keyId: id, caseId: id, wrapped: bytes(100) }),
  }),
  fc.record({ is: fc.constant('draft' as const), row: fc.record({ id, bytes: bytes(100) }) }),
  fc.record({ is: fc.constant('space' as const), sealedKeys: bytes(300) }),
)

test('rows come back as they went in', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 6 }), (records) => {
      expect(decodeRecords(concatBytes(...records.map(encodeRecord)))).toEqual({ ok: true, value: records })
    }),
    { seed: 20261123 },
  )
})

test.each([64, 117, 141, 117 + 64 * 24])('a row keeps a batch signature of %i bytes', (length) => {
  const row = {
    seq: Number.MAX_SAFE_INTEGER,
    keyId: 'a'.repeat(32),
    device: 'b'.repeat(32),
    deviceSeq: Number.MAX_SAFE_INTEGER,
    eventId: 'c'.repeat(32),
    envelope: new Uint8Array(200),
    hash: new Uint8Array(32),
    state: 'confirmed' as const,
    signature: new Uint8Array(length).fill(255),
  }
  const records = [{ is: 'log' as const, row }]
  expect(decodeRecords(encodeRecord({ is: 'log', row }))).toEqual({ ok: true, value: records })
})

test('frames-damaged: a row with a signature of neither form', () => {
  const row = { envelope: new Uint8Array(200), hash: new Uint8Array(32), signature: new Uint8Array(100) }
  const id = 'a'.repeat(32)
  const facts = { seq: 1, keyId: id, device: id, deviceSeq: 1, eventId: id, state: 'confirmed' as const }
  expect(decodeRecords(encodeRecord({ is: 'log', row: { ...facts, ...row } }))).toHaveProperty('ok', false)
})

test('frames-damaged: a cut inside a row gives no rows at all', () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 3 }), fc.nat(), (records, cut) => {
      const whole = concatBytes(...records.map(encodeRecord))
      const ends = records.map((_, i) => concatBytes(...records.slice(0, i + 1).map(encodeRecord)).length)
      const length = cut % whole.length
      fc.pre(length > 0 && !ends.includes(length))
      expect(decodeRecords(whole.slice(0, length))).toEqual({ ok: false, error: { code: 'frames-damaged' } })
    }),
    { seed: 20261123 },
  )
})

test('frames-damaged: any bytes at all are answered, never thrown at', () => {
  fc.assert(
    fc.property(bytes(400), (rubbish) => {
      const decoded = decodeRecords(rubbish)
      expect(decoded.ok).toBe(rubbish.length === 0)
    }),
    { seed: 20261123 },
  )
})
