import { describe, expect, test } from 'vitest'
import { lineAround, plainLine, wordsIn } from '../../../src/domain/words.ts'

describe('the language of words', () => {
  test('is the one that is asked for, where both are written', () => {
    expect(wordsIn({ sv: 'Dörren', en: 'The door' }, 'en')).toEqual({ text: 'The door', language: 'en' })
  })

  test('is Swedish where the same stands in both places, for whoever writes in Swedish alone', () => {
    expect(wordsIn({ sv: 'Dörren', en: 'Dörren' }, 'en')).toEqual({ text: 'Dörren', language: 'sv' })
  })

  test('is what a form from elsewhere says it is, and nothing is claimed of one that does not say', () => {
    expect(wordsIn({ sv: 'The door', en: 'The door', only: 'en' }, 'sv').language).toBe('en')
    expect(wordsIn({ sv: 'The door', en: 'The door', only: 'und' }, 'sv').language).toBe('sv')
  })
})

describe('a sentence around words of the content', () => {
  const say = (words: string) => `From: ${words.toLowerCase()}.`

  test('leaves only the words in their own language', () => {
    const line = lineAround(say, { text: 'Dagen', language: 'sv' }, 'en')
    expect(line).toEqual([
      { text: 'From: ', language: 'en' },
      { text: 'Dagen', language: 'sv' },
      { text: '.', language: 'en' },
    ])
    expect(plainLine(line)).toBe('From: Dagen.')
  })

  test('is one text where both are in one language', () => {
    expect(lineAround(say, { text: 'The day', language: 'en' }, 'en')).toEqual([
      { text: 'From: the day.', language: 'en' },
    ])
  })
})
