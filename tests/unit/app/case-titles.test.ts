import { expect, test } from 'vitest'
import { suggestTitle } from '../../../src/app/case-titles.ts'

const WORDS = ['Björk', 'Ek', 'Rönn']
const titleOf = (word: string) => `Ärende ${word}`
const draw = (byte: number) => () => Uint8Array.from([byte])

test('a title is one of the words, whichever is drawn', () => {
  const suggested = [0, 1, 2, 3, 254, 255].map((byte) => suggestTitle(WORDS, titleOf, [], draw(byte)))
  expect(suggested).toEqual(['Björk', 'Ek', 'Rönn', 'Björk', 'Rönn', 'Björk'].map(titleOf))
})

test('a title that is in use is not suggested again', () => {
  for (let byte = 0; byte < 256; byte++) {
    expect(suggestTitle(WORDS, titleOf, ['Ärende Björk', 'Ärende Rönn'], draw(byte))).toBe('Ärende Ek')
  }
})

test('when every word is in use it gets the first number that is free', () => {
  const used = WORDS.map(titleOf)
  expect(suggestTitle(WORDS, titleOf, used, draw(1))).toBe('Ärende Ek 2')
  expect(suggestTitle(WORDS, titleOf, [...used, 'Ärende Ek 2', 'Ärende Ek 3'], draw(1))).toBe('Ärende Ek 4')
})
