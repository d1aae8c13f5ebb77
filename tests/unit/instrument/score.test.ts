import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/domain/answer.ts'
import type { InstrumentPack } from '../../../src/domain/instrument/pack.ts'
import { parsePack } from '../../../src/domain/instrument/parse-pack.ts'
import { score } from '../../../src/domain/instrument/score.ts'
import { arbitraryAnswers, arbitraryPack } from './arbitrary-pack.ts'
import { buildItem, buildPack } from './build-pack.ts'
import { everyCompletion, naiveLevel, naiveScore, naiveSum, naiveTotal } from './naive-score.ts'

const words = { sv: 'Har aldrig bott ihop', en: 'Never lived together' }

/** Three items: plain, weighted with a minus tick, and one that never counts. Sums −3 to 5. */
const small = buildPack(
  [
    buildItem('worse'),
    buildItem('left', { ticks: [{ id: 'neverTogether', text: words }], about: 'exposed' }),
    buildItem('ownSuicide', { flags: ['ownSuicide'], about: 'exposed' }),
  ],
  {
    kind: 'scored',
    scoring: {
      base: 1,
      extra: [{ item: 'left', points: 3 }],
      subtract: [{ item: 'left', tick: 'neverTogether', points: 3 }],
      excluded: ['ownSuicide'],
      bands: [
        { min: -3, max: 0, level: 1 },
        { min: 1, max: 3, level: 2 },
        { min: 4, max: 5, level: 3 },
      ],
      unknownPolicy: 'range',
      confidence: 'unknown',
      note: words,
    },
  },
)

function given(answers: Record<string, Answer>): ReadonlyMap<string, Answer> {
  return new Map(Object.entries(answers))
}

describe('a sum', () => {
  it('is nothing for a pack without points', () => {
    expect(score(buildPack([buildItem('a')]), new Map())).toBeNull()
  })

  it('adds base and extra on yes', () => {
    const found = score(small, given({ worse: { is: 'yes' }, left: { is: 'yes' } }))
    expect(found).toMatchObject({ known: 5, min: 5, max: 5, level: 3, open: [] })
  })

  it('spans everything before the first answer', () => {
    expect(score(small, new Map())).toMatchObject({ known: 0, min: -3, max: 5, from: 1, to: 3, level: null })
  })

  it.each(['unknown', 'declined', 'notAsked'] as const)('widens for %s as for no answer at all', (doubt) => {
    const answered = score(small, given({ worse: { is: 'yes' }, left: { is: doubt } }))
    const silent = score(small, given({ worse: { is: 'yes' } }))
    expect(answered).toEqual(silent)
    expect(answered).toMatchObject({ min: -2, max: 5, level: null, open: ['left'] })
  })

  it('takes the minus point only for its explicit tick', () => {
    const ticked = given({ worse: { is: 'no' }, left: { is: 'option', option: 'neverTogether' } })
    expect(score(small, ticked)).toMatchObject({ known: -3, min: -3, max: -3, level: 1 })
    expect(score(small, given({ worse: { is: 'no' }, left: { is: 'no' } }))).toMatchObject({
      known: 0,
      min: 0,
    })
  })

  it('never counts an excluded item', () => {
    const calm = given({ worse: { is: 'no' }, left: { is: 'no' } })
    const said = given({ worse: { is: 'no' }, left: { is: 'no' }, ownSuicide: { is: 'yes' } })
    expect(score(small, said)).toEqual(score(small, calm))
  })

  it('reads an answer the item cannot have as no answer', () => {
    const strange = given({ worse: { is: 'text', text: 'ja' }, left: { is: 'option', option: 'gone' } })
    expect(score(small, strange)).toEqual(score(small, new Map()))
  })

  it('gives a level with gaps when no gap can change it', () => {
    const found = score(small, given({ left: { is: 'yes' } }))
    expect(found).toMatchObject({ min: 4, max: 5, level: 3, open: ['worse'], openAboutPerpetrator: 1 })
  })
})

describe('against a naive scorer', { timeout: 60_000 }, () => {
  it('agrees exactly where nothing is skipped, in 4,000 random packs', () => {
    fc.assert(
      fc.property(packWithAnswers(false), ([pack, answers]) => {
        const naive = naiveScore(pack, answers)
        const found = score(pack, answers)
        expect(found).toMatchObject(naive)
        expectLevelToMatchItsDefinition(pack, found)
      }),
      { seed: 20261122, numRuns: 4_000 },
    )
  })

  it('contains every completion under skip logic, in 4,000 random packs', () => {
    let skipping = 0
    const policies = new Map<string, number>()
    fc.assert(
      fc.property(packWithAnswers(true), ([pack, answers]) => {
        if (pack.sections.some((section) => section.items.some((item) => item.visibleIf !== undefined)))
          skipping++
        const policy = pack.scoring?.unknownPolicy ?? ''
        policies.set(policy, (policies.get(policy) ?? 0) + 1)
        const found = score(pack, answers)
        expect(found?.known).toBe(naiveSum(pack, answers))
        for (const completion of everyCompletion(pack, answers)) {
          const sum = naiveTotal(pack, completion)
          expect(sum).toBeGreaterThanOrEqual(found?.min ?? Number.NaN)
          expect(sum).toBeLessThanOrEqual(found?.max ?? Number.NaN)
          if (found?.level != null) expect(naiveLevel(pack, sum)).toBe(found.level)
        }
        expectLevelToMatchItsDefinition(pack, found)
      }),
      { seed: 20261122, numRuns: 4_000 },
    )
    // A generator that stopped making conditions would prove nothing here.
    expect(skipping).toBeGreaterThan(2_000)
    for (const policy of ['range', 'asHighest', 'asNothing'])
      expect(policies.get(policy)).toBeGreaterThan(500)
  })

  it('closes the range to one sum when everything is answered', () => {
    fc.assert(
      fc.property(packWithAnswers(true), ([pack, answers]) => {
        // Where a doubt counts as something it may still hide a question.
        fc.pre(pack.scoring?.unknownPolicy === 'range')
        const completion = everyCompletion(pack, answers)[0] ?? new Map()
        const found = score(pack, completion)
        expect(found).toMatchObject({ min: found?.known, max: found?.known, open: [] })
        expect(found?.level).toBe(naiveLevel(pack, naiveSum(pack, completion)))
      }),
      { seed: 20261122, numRuns: 1_000 },
    )
  })
})

function packWithAnswers(
  skipLogic: boolean,
): fc.Arbitrary<readonly [InstrumentPack, ReadonlyMap<string, Answer>]> {
  return arbitraryPack({ skipLogic }).chain((pack) => {
    expect(parsePack(pack)).toMatchObject({ ok: true })
    return arbitraryAnswers(pack).map((answers) => [pack, answers] as const)
  })
}

function expectLevelToMatchItsDefinition(pack: InstrumentPack, found: ReturnType<typeof score>): void {
  if (found === null) throw new Error('expected a score')
  const lowest = naiveLevel(pack, found.min)
  const highest = naiveLevel(pack, found.max)
  expect([found.from, found.to]).toEqual([lowest, highest])
  expect(found.level).toBe(lowest === highest ? lowest : null)
}
