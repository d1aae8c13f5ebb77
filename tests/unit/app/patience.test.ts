import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseWrongTries, writeWrongTries } from '../../../src/app/patience.ts'

describe('what is remembered of wrong passphrases', () => {
  test('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.maxSafeNat(), (count, at) => {
        expect(parseWrongTries(writeWrongTries({ count, at }))).toEqual({ count, at })
      }),
    )
  })

  test.each([null, '', 'x', '-3 5', '1.5 2', '3 x', '0'])('counts nothing in %j', (kept) => {
    expect(parseWrongTries(kept)).toEqual({ count: 0, at: 0 })
  })

  test('keeps the bare count of an older version', () => {
    expect(parseWrongTries('4')).toEqual({ count: 4, at: 0 })
  })
})
