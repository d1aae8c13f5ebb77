import { expect, it } from 'vitest'
import { instruments as en } from '../../../../src/content/texts/en/instruments.ts'
import { instruments as sv } from '../../../../src/content/texts/sv/instruments.ts'
import type { ResultFact } from '../../../../src/domain/instrument/result-fact.ts'

const preliminary = true

it.each<[ResultFact, string, string]>([
  [{ kind: 'none' }, 'Det här formuläret ger ingen nivå.', 'This form gives no level.'],
  [
    { kind: 'range', from: 2, to: 3, open: 4, openAboutPerpetrator: 3, preliminary },
    'Mallen ger nivå 2–3. Fyra frågor saknar ja eller nej, tre av dem om utövaren.',
    'The form gives level 2–3. Four questions have no yes or no, three of them about the perpetrator.',
  ],
  [
    { kind: 'range', from: 1, to: 4, open: 19, openAboutPerpetrator: 0, preliminary },
    'Mallen ger nivå 1–4. 19 frågor saknar ja eller nej.',
    'The form gives level 1–4. 19 questions have no yes or no.',
  ],
  [
    { kind: 'level', level: 4, open: 1, openAboutPerpetrator: 1, preliminary },
    'Mallen ger nivå 4, mycket hög. En fråga saknar ja eller nej, den om utövaren. Svaret ändrar inte nivån.',
    'The form gives level 4, very high. One question has no yes or no, about the perpetrator. The answer does not change the level.',
  ],
  [
    { kind: 'level', level: 1, open: 2, openAboutPerpetrator: 2, preliminary },
    'Mallen ger nivå 1, låg. Två frågor saknar ja eller nej, alla om utövaren. Svaren ändrar inte nivån.',
    'The form gives level 1, low. Two questions have no yes or no, all about the perpetrator. The answers do not change the level.',
  ],
  [
    { kind: 'level', level: 3, open: 0, openAboutPerpetrator: 0, preliminary },
    'Mallen ger nivå 3, hög.',
    'The form gives level 3, high.',
  ],
])('says %j in words', (fact, swedish, english) => {
  expect(sv.result(fact)).toBe(swedish)
  expect(en.result(fact)).toBe(english)
})
