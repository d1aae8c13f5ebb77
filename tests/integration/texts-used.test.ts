import { expect, test } from 'vitest'
import { unusedTexts } from '../support/text-uses.ts'

/** As deep as texts lie in each other, and by the types: a word that also means something else does not count. */
test('every text is reached from somewhere in the app, and what is not is taken away', () => {
  expect(unusedTexts()).toEqual([])
}, 120_000)
