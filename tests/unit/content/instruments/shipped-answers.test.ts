import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../../src/domain/answer.ts'
import { afterwards } from '../../../../src/domain/instrument/afterwards.ts'
import { alerts } from '../../../../src/domain/instrument/alerts.ts'
import type { InstrumentItem, InstrumentPack } from '../../../../src/domain/instrument/pack.ts'
import { packItems } from '../../../../src/domain/instrument/pack-items.ts'
import { personItems } from '../../../../src/domain/instrument/person-items.ts'
import { placeOf, progress } from '../../../../src/domain/instrument/progress.ts'
import { score } from '../../../../src/domain/instrument/score.ts'
import { unknowns } from '../../../../src/domain/instrument/unknowns.ts'
import { visibleItems } from '../../../../src/domain/instrument/visible-items.ts'
import {
  definiteAnswers,
  naiveLevel,
  naivePoints,
  naiveShown,
  naiveSum,
} from '../../instrument/naive-score.ts'
import { loadShipped } from './load-shipped.ts'

// A version that asks and counts the very same as another would only be played twice.
const packs = [
  ...new Map(
    (await loadShipped()).map((pack) => [
      JSON.stringify([pack.id, pack.sections, pack.scoring, pack.after]),
      pack,
    ]),
  ).values(),
]
const SLOW_MACHINE_MS = 240_000
const DOUBTS: readonly Answer[] = [{ is: 'unknown' }, { is: 'declined' }, { is: 'notAsked' }]

describe.each(packs.map((pack) => [pack.id, pack] as const))('%s, 10,000 answer sequences', (_, pack) => {
  it(
    'shows what its conditions say, alerts whatever the points, and loses no unknown',
    () => {
      check(pack, 10_000, (answers) => {
        const shown = naiveShown(pack, answers)
        expect(new Set(visibleItems(pack, answers).map((item) => item.id))).toEqual(shown)
        expect(alerts(pack, answers).map((alert) => `${alert.item} ${alert.flag}`)).toEqual(
          naiveAlerts(pack, answers),
        )
        const turned = personItems(pack, answers)
        expect(turned.filter((item) => item.workerOnly || item.id.includes('own-violence'))).toEqual([])
        const { answered, total, firstUnanswered } = progress(pack, answers)
        expect(answered).toBeLessThanOrEqual(total)
        expect(firstUnanswered === null).toBe(answered === total)
        const missing = unknowns(pack, answers)
        expect(missing.filter((unknown) => unknown.state === 'unanswered')).toHaveLength(total - answered)
        const firstOther = missing.findIndex((unknown) => unknown.about !== 'perpetrator')
        const lastOwn = missing.findLastIndex((unknown) => unknown.about === 'perpetrator')
        if (firstOther >= 0) expect(lastOwn).toBeLessThan(firstOther)
      })
    },
    SLOW_MACHINE_MS,
  )

  it('walks from the first question to the last and back', () => {
    check(pack, 300, (answers) => {
      const forward = walk(pack, answers, 'next')
      expect(forward).toEqual(visibleItems(pack, answers).map((item) => item.id))
      expect(walk(pack, answers, 'previous')).toEqual(forward.slice().reverse())
    })
  })
})

const scored = packs.filter((pack) => pack.kind === 'scored')
describe.each(scored.map((pack) => [pack.id, pack] as const))('%s, 10,000 answer sequences', (_, pack) => {
  it(
    'never has a level that contradicts its definition',
    () => {
      check(pack, 10_000, (answers, pick) => {
        const found = score(pack, answers)
        if (found === null) throw new Error('expected a score')
        const lowest = complete(pack, answers, (points) => Math.min(...points))
        const highest = complete(pack, answers, (points) => Math.max(...points))
        const [from, to] = [naiveLevel(pack, lowest), naiveLevel(pack, highest)]
        expect(found).toMatchObject({ min: lowest, max: highest, from, to, level: from === to ? from : null })
        expect(found.known).toBe(naiveSum(pack, answers))
        const some = complete(pack, answers, (points) => points[pick % points.length] ?? 0)
        expect(found.min <= some && some <= found.max).toBe(true)
        expect([null, naiveLevel(pack, some)]).toContain(found.level)
      })
    },
    SLOW_MACHINE_MS,
  )
})

it.each(packs.filter((pack) => pack.kind !== 'scored').map((pack) => [pack.id, pack] as const))(
  '%s has no sum and no level, whatever is answered',
  (_, pack) => {
    check(pack, 1_000, (answers) => expect(score(pack, answers)).toBeNull())
  },
)

describe('the danger assessment', () => {
  const danger = packs.find((pack) => pack.id === 'freda-farlighet')
  if (danger === undefined) throw new Error('expected the danger assessment')
  const all = (answer: Answer) => new Map(packItems(danger).map((item) => [item.id, answer]))

  it('spans every level before the first answer, and when nobody knows anything', () => {
    const expected = { min: -3, max: 37, from: 1, to: 4, level: null }
    expect(score(danger, new Map())).toMatchObject(expected)
    for (const doubt of DOUBTS) expect(score(danger, all(doubt))).toMatchObject(expected)
  })

  it('sums its points as noted: 37 at most, 0 for no, 3 less for never having lived together', () => {
    expect(score(danger, all({ is: 'yes' }))).toMatchObject({ known: 37, level: 4 })
    expect(score(danger, all({ is: 'no' }))).toMatchObject({ known: 0, level: 1 })
    const ticked = all({ is: 'no' }).set('left-relationship', { is: 'option', option: 'neverLivedTogether' })
    expect(score(danger, ticked)).toMatchObject({ known: -3, level: 1 })
  })

  it.each([
    [7, 1],
    [8, 2],
    [13, 2],
    [14, 3],
    [17, 3],
    [18, 4],
  ])('places a sum of %i in band %i', (sum, level) => {
    const answers = all({ is: 'no' })
    // Firearm 5, out of work 4, left 4 and weapon 3 make 16; the rest are ones.
    const weights = new Map([
      ['firearm-access', 5],
      ['out-of-work', 4],
      ['left-relationship', 4],
      ['weapon-used', 3],
      ['violence-increased', 1],
      ['strangulation', 1],
      ['jealousy', 1],
    ])
    let left = sum
    for (const [id, points] of weights) {
      if (points > left) continue
      answers.set(id, { is: 'yes' })
      left -= points
    }
    expect(left).toBe(0)
    expect(score(danger, answers)).toMatchObject({ known: sum, level })
  })

  it('alerts at a sum of one or none', () => {
    const answers = all({ is: 'no' }).set('own-suicide', { is: 'yes' })
    expect(score(danger, answers)).toMatchObject({ known: 0, level: 1 })
    expect(alerts(danger, answers)).toEqual([{ item: 'own-suicide', flag: 'ownSuicide', hidden: false }])
    expect(alerts(danger, all({ is: 'no' }).set('strangulation', { is: 'yes' }))).toEqual([
      { item: 'strangulation', flag: 'strangulation', hidden: false },
    ])
  })
})

it('the urgent check always leaves the structured assessment as a task, and never a number', () => {
  const urgent = packs.find((pack) => pack.id === 'akut-snabbkoll')
  if (urgent === undefined) throw new Error('expected the urgent check')
  expect(urgent.scoring).toBeUndefined()
  expect(afterwards(urgent, new Map()).tasks.map((task) => task.id)).toEqual([
    'structured-assessment-remains',
  ])
})

/** Answers given, changed and taken back in any order, as a long interrupted talk does. */
function check(
  pack: InstrumentPack,
  numRuns: number,
  holds: (answers: Map<string, Answer>, pick: number) => void,
): void {
  const items = packItems(pack)
  const step = fc.record({ item: fc.nat({ max: items.length - 1 }), choice: fc.nat({ max: 40 }) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 2 * items.length, size: 'max' }), fc.nat(), (steps, pick) => {
      const answers = new Map<string, Answer>()
      for (const { item, choice } of steps) apply(answers, items[item], choice)
      holds(answers, pick)
    }),
    { seed: 20261122, numRuns },
  )
}

function apply(answers: Map<string, Answer>, item: InstrumentItem | undefined, choice: number): void {
  if (item === undefined) return
  const choices = [...definiteAnswers(item).slice(0, 8), ...DOUBTS, undefined]
  const answer = choices[choice % choices.length]
  if (answer === undefined) answers.delete(item.id)
  else answers.set(item.id, answer)
}

/** Fills what is open one item at a time; right because no scored item of a shipped pack hides another. */
function complete(
  pack: InstrumentPack,
  answers: ReadonlyMap<string, Answer>,
  choose: (points: readonly number[]) => number,
): number {
  const filled = new Map(answers)
  for (const item of packItems(pack)) {
    const given = answers.get(item.id)
    if (given !== undefined && !DOUBTS.some((doubt) => doubt.is === given.is)) continue
    const tries = definiteAnswers(item)
    const points = tries.map((answer) => naivePoints(pack, item, answer))
    const chosen = tries[points.indexOf(choose(points))]
    if (chosen !== undefined) filled.set(item.id, chosen)
  }
  return naiveSum(pack, filled)
}

function naiveAlerts(pack: InstrumentPack, answers: ReadonlyMap<string, Answer>): readonly string[] {
  const raised: string[] = []
  for (const item of packItems(pack)) {
    const answer = answers.get(item.id)
    const flags = new Set<string>()
    if (answer?.is === (item.riskWhen ?? 'yes')) for (const flag of item.flags ?? []) flags.add(flag)
    for (const option of item.options ?? []) {
      const chosen =
        (answer?.is === 'option' && answer.option === option.id) ||
        (answer?.is === 'options' && answer.options.includes(option.id))
      if (chosen) for (const flag of option.flags ?? []) flags.add(flag)
    }
    for (const flag of flags) raised.push(`${item.id} ${flag}`)
  }
  return raised
}

function walk(
  pack: InstrumentPack,
  answers: ReadonlyMap<string, Answer>,
  way: 'next' | 'previous',
): readonly string[] {
  const shown = visibleItems(pack, answers)
  const visited: string[] = []
  let at: string | null = (way === 'next' ? shown[0] : shown.at(-1))?.id ?? null
  while (at !== null && visited.length <= shown.length) {
    visited.push(at)
    at = placeOf(pack, answers, at)?.[way] ?? null
  }
  return visited
}
