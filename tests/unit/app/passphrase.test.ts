import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  completeLastWord,
  isStrongEnough,
  loadWords,
  OFFERED_WORDS,
  offerPassphrase,
} from '../../../src/app/passphrase.ts'
import { normalisePassphrase } from '../../../src/app/passphrase-text.ts'
import { delayAfter } from '../../../src/app/unlock-delay.ts'

const words = await loadWords()

function randomFrom(seed: number) {
  let state = seed | 1
  return (length: number) =>
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) | 0
      return (state >>> 16) & 0xff
    })
}

describe('the offered passphrase', () => {
  test('is five words of a list that gives at least 63 bits', () => {
    expect(offerPassphrase(words, randomFrom(1)).split(' ')).toHaveLength(OFFERED_WORDS)
    expect(OFFERED_WORDS * Math.log2(words.length)).toBeGreaterThan(63)
  })

  test('draws every word with the same chance', () => {
    const small = ['a', 'b', 'c']
    const counts = new Map(small.map((word) => [word, 0]))
    const random = randomFrom(42)
    for (let i = 0; i < 6_000; i++) {
      for (const word of offerPassphrase(small, random).split(' '))
        counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(500)
  })

  test('passes its own strength check, three of its words do not', async () => {
    const offered = offerPassphrase(words, randomFrom(7))
    expect(await isStrongEnough(offered, words)).toBe(true)
    expect(await isStrongEnough(offered.split(' ').slice(0, 3).join(' '), words)).toBe(false)
  })

  test.each(['lösenord123', 'sommar2026', 'qwertyuiop', 'aaaaaaaaaaaaaaaaaaaaaaaa'])(
    '%s is too weak',
    async (weak) => {
      expect(await isStrongEnough(weak, words)).toBe(false)
    },
  )
})

describe('typing a passphrase', () => {
  test('is completed after two letters of the last word', () => {
    const word = words.find((w) => w.length === 6) as string
    expect(completeLastWord(words, `lampa ${word.slice(0, 4)}`)).toContain(word)
    expect(completeLastWord(words, `lampa ${word.slice(0, 1)}`)).toEqual([])
  })

  test('gives the same phrase however spaces and letters were composed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('åska', 'ödla', 'träd'), { minLength: 1, maxLength: 5 }),
        (typed) => {
          const once = normalisePassphrase(typed.join(' '))
          expect(normalisePassphrase(`  ${typed.join('   ')} `)).toBe(once)
          expect(normalisePassphrase(typed.join(' ').normalize('NFD'))).toBe(once)
        },
      ),
    )
  })
})

describe('a wrong passphrase', () => {
  test('costs more and more time, never more than a minute', () => {
    const delays = Array.from({ length: 40 }, (_, n) => delayAfter(n))
    expect(delays.slice(0, 3)).toEqual([0, 0, 0])
    expect([...delays].sort((a, b) => a - b)).toEqual(delays)
    expect(Math.max(...delays)).toBe(60_000)
  })
})
