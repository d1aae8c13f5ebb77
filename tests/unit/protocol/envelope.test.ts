import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concatBytes, toHex } from '../../../src/lib/bytes.ts'
import {
  ENVELOPE_SUITE,
  ENVELOPE_VERSION,
  encodeHeader,
  HEADER_LENGTH,
  MAX_CIPHERTEXT,
  parseEnvelope,
} from '../../../src/protocol/envelope.ts'

const id = fc.stringMatching(/^[0-9a-f]{32}$/)
const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((b) => new Uint8Array(b))
const header = fc.record({
  org: id,
  feed: id,
  keyId: id,
  device: id,
  deviceSeq: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  prevHash: bytes(32),
  nonce: bytes(12),
})

describe('an envelope header', () => {
  test('comes back as it was, and is as long as the specification says', () => {
    fc.assert(
      fc.property(header, bytes(40), (facts, ciphertext) => {
        const head = encodeHeader(facts, ciphertext.length)
        expect(head).toHaveLength(HEADER_LENGTH)
        const parsed = parseEnvelope(concatBytes(head, ciphertext))
        if (!parsed.ok) throw new Error(parsed.error.code)
        expect(parsed.value.header).toEqual(facts)
        expect(parsed.value.ciphertext).toEqual(ciphertext)
      }),
    )
  })

  test('starts with LY, version and suite, so that a reader knows what it holds', () => {
    const [facts] = fc.sample(header, 1)
    if (!facts) throw new Error('expected a header')
    expect(toHex(encodeHeader(facts, 20).subarray(0, 4))).toBe(
      `4c59${`0${ENVELOPE_VERSION}`}${`0${ENVELOPE_SUITE}`}`,
    )
  })

  test.each([
    ['damaged', 'nothing at all', () => new Uint8Array(0)],
    ['damaged', 'another magic', (b: Uint8Array<ArrayBuffer>) => b.with(0, 0x4d)],
    ['newer', 'another version', (b: Uint8Array<ArrayBuffer>) => b.with(2, 9)],
    ['newer', 'another suite', (b: Uint8Array<ArrayBuffer>) => b.with(3, 2)],
    ['damaged', 'a version there never was', (b: Uint8Array<ArrayBuffer>) => b.with(2, 0)],
    ['damaged', 'a suite there never was', (b: Uint8Array<ArrayBuffer>) => b.with(3, 0)],
    ['damaged', 'one byte too few', (b: Uint8Array<ArrayBuffer>) => b.slice(0, -1)],
    ['damaged', 'one byte too many', (b: Uint8Array<ArrayBuffer>) => concatBytes(b, new Uint8Array(1))],
    [
      'damaged',
      'a length beyond the limit',
      (b: Uint8Array<ArrayBuffer>) => {
        const copy = b.slice()
        new DataView(copy.buffer).setUint32(HEADER_LENGTH - 4, MAX_CIPHERTEXT + 1)
        return copy
      },
    ],
    [
      'damaged',
      'sequence number zero',
      (b: Uint8Array<ArrayBuffer>) => {
        const copy = b.slice()
        new DataView(copy.buffer).setBigUint64(68, 0n)
        return copy
      },
    ],
  ])('%s: %s', (code, _what, change) => {
    const [facts] = fc.sample(header, 1)
    if (!facts) throw new Error('expected a header')
    const whole = concatBytes(encodeHeader(facts, 32), new Uint8Array(32))
    expect(parseEnvelope(change(whole))).toEqual({ ok: false, error: { code } })
  })

  test.each([
    ['hash', { prevHash: new Uint8Array(31) }],
    ['hash', { prevHash: new Uint8Array(33) }],
    ['nonce', { nonce: new Uint8Array(16) }],
  ])('cannot be written with a %s of another length: everything behind it would move', (_what, change) => {
    const [facts] = fc.sample(header, 1)
    if (!facts) throw new Error('expected a header')
    expect(() => encodeHeader({ ...facts, ...change }, 32)).toThrow('bytes of hash and nonce')
  })

  test('is read from the middle of a larger buffer as well', () => {
    const [facts] = fc.sample(header, 1)
    if (!facts) throw new Error('expected a header')
    const whole = concatBytes(encodeHeader(facts, 32), new Uint8Array(32).fill(5))
    const parsed = parseEnvelope(concatBytes(new Uint8Array(7), whole).subarray(7))
    if (!parsed.ok) throw new Error(parsed.error.code)
    expect(parsed.value.header).toEqual(facts)
    expect(parsed.value.ciphertext).toEqual(new Uint8Array(32).fill(5))
  })

  test('either parses or is refused with a code, whatever the bytes are', () => {
    const start = fc.constantFrom([], [0x4c, 0x59, 1, 1])
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 400 }), (magic, rest) => {
        const parsed = parseEnvelope(Uint8Array.from([...magic, ...rest]))
        if (!parsed.ok) expect(['damaged', 'newer']).toContain(parsed.error.code)
      }),
      { numRuns: 2_000 },
    )
  })
})
