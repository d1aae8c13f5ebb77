import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toHex } from '../../../src/lib/bytes.ts'
import { PADDING_FLOOR, pad, paddedLength, unpad } from '../../../src/protocol/padme.ts'

/** Padmé as the PURBs paper has it (algorithm 1), with bit masks instead of rounding. */
function referenceLength(length: number): number {
  const exponent = BigInt(length).toString(2).length - 1
  const kept = exponent.toString(2).length
  const mask = (1n << BigInt(exponent - kept)) - 1n
  return Number((BigInt(length) + mask) & ~mask)
}

describe('padding', () => {
  test('is as long as the paper says, above the floor', () => {
    fc.assert(
      fc.property(fc.integer({ min: PADDING_FLOOR + 1, max: 2 ** 31 - 1 }), (length) => {
        expect(paddedLength(length)).toBe(referenceLength(length))
      }),
      { numRuns: 5_000 },
    )
    for (let bits = 9; bits < 31; bits++) {
      for (const length of [2 ** bits - 1, 2 ** bits, 2 ** bits + 1]) {
        expect(paddedLength(length)).toBe(referenceLength(length))
      }
    }
  })

  test('never shortens, adds at most 12 %, grows with the text and is stable when done twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 30 }),
        fc.integer({ min: 0, max: 5_000 }),
        (length, more) => {
          const padded = paddedLength(length)
          expect(padded).toBeGreaterThanOrEqual(Math.max(length, PADDING_FLOOR))
          if (length > PADDING_FLOOR) expect(padded / length).toBeLessThanOrEqual(1.12)
          expect(paddedLength(length + more)).toBeGreaterThanOrEqual(padded)
          expect(paddedLength(padded)).toBe(padded)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test('gives few different lengths', () => {
    const lengths = new Set(Array.from({ length: 20_000 }, (_, n) => paddedLength(n)))
    expect(lengths.size).toBeLessThan(120)
  })

  test('comes off again, whatever the text, its own mark and zeros at the end included', () => {
    const endings = fc.constantFrom<number[]>([], [0x80], [0x80, 0], [0, 0], [0x80, 0x80])
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000 }), endings, (start, ending) => {
        const text = Uint8Array.from([...start, ...ending])
        const padded = pad(text)
        expect(padded).toHaveLength(paddedLength(text.length + 1))
        const back = unpad(padded)
        if (!back.ok) throw new Error(back.error.code)
        expect(toHex(back.value)).toBe(toHex(text))
      }),
    )
  })

  test.each([
    ['nothing', new Uint8Array(0)],
    ['only zeros', new Uint8Array(256)],
    ['another mark', new Uint8Array(256).with(9, 0x81)],
  ])('padding-damaged: %s is not an empty text', (_what, padded) => {
    expect(unpad(padded)).toEqual({ ok: false, error: { code: 'padding-damaged' } })
  })
})
