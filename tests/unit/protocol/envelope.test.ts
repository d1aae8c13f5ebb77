import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase64Url, toBase64Url } from '../../../src/lib/base64url.ts'
import { concatBytes, toHex } from '../../../src/lib/bytes.ts'
import {
  ENVELOPE_SUITE,
  ENVELOPE_VERSION,
  encodeHeader,
  HEADER_LENGTH,
  MAX_CIPHERTEXT,
  parseEnvelope,
} from '../../../src/protocol/envelope.ts'
import { PADDING_FLOOR, pad, paddedLength, unpad } from '../../../src/protocol/padme.ts'

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
})

describe('padding', () => {
  test('hides lengths: at most 12 % more, never less than the floor, and unpads to what it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5_000 }), (text) => {
        const padded = pad(text)
        expect(padded.length).toBeGreaterThanOrEqual(PADDING_FLOOR)
        if (text.length > PADDING_FLOOR) expect(padded.length / (text.length + 1)).toBeLessThanOrEqual(1.12)
        const back = unpad(padded)
        if (!back.ok) throw new Error(back.error.code)
        expect(toHex(back.value)).toBe(toHex(text))
      }),
    )
  })

  test('gives few different lengths', () => {
    const lengths = new Set(Array.from({ length: 20_000 }, (_, n) => paddedLength(n)))
    expect(lengths.size).toBeLessThan(120)
  })

  test('without its mark is damage, not an empty text', () => {
    expect(unpad(new Uint8Array(256))).toEqual({ ok: false, error: { code: 'padding-damaged' } })
    expect(unpad(new Uint8Array(0))).toEqual({ ok: false, error: { code: 'padding-damaged' } })
  })
})

describe('base64url', () => {
  test('is what Node writes and reads', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (raw) => {
        const text = Buffer.from(raw).toString('base64url')
        expect(toBase64Url(raw)).toBe(text)
        expect(toHex(fromBase64Url(text))).toBe(toHex(raw))
      }),
    )
  })

  test('refuses a letter that is none of its own', () => {
    expect(() => fromBase64Url('a+b')).toThrow('base64url')
  })
})
