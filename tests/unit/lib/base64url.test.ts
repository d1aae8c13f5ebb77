import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase64Url, toBase64Url } from '../../../src/lib/base64url.ts'
import { toHex } from '../../../src/lib/bytes.ts'

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

  test.each(['a+b_', 'a/b_', 'ab==', 'a b_', 'å123'])(
    'refuses %s: a letter that is none of its own',
    (text) => {
      expect(() => fromBase64Url(text)).toThrow('base64url')
    },
  )

  test.each(['A', 'AAAAA', 'AB', 'AAB'])(
    'refuses %s, which would be a second spelling of other bytes',
    (text) => {
      expect(() => fromBase64Url(text)).toThrow('base64url')
    },
  )

  test('accepts a text exactly when it is how its bytes are written', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'),
      maxLength: 12,
    })
    fc.assert(
      fc.property(letters, (text) => {
        const isCanonical = Buffer.from(text, 'base64url').toString('base64url') === text
        let back: string | undefined
        try {
          back = toBase64Url(fromBase64Url(text))
        } catch {
          back = undefined
        }
        expect(back).toBe(isCanonical ? text : undefined)
      }),
      { numRuns: 2_000 },
    )
  })

  test('says how long a refused text was, and nothing of what stood in it', () => {
    expect(() => fromBase64Url('Anna+Kanarieholm')).toThrow(/^(?!.*(?:Anna|Kanarieholm)).*16/)
  })
})
