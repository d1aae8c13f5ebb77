import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementOf } from '../../../src/domain/agreement/agreement.ts'
import { FEWEST_FOR_KAPPA, kappaOf } from '../../../src/domain/agreement/kappa.ts'
import type { Answer } from '../../../src/domain/answer.ts'
import { arbitraryAnswers, arbitraryPack } from '../instrument/arbitrary-pack.ts'
import { buildItem, buildPack } from '../instrument/build-pack.ts'

const CATEGORIES = ['yes', 'no', 'unknown', 'declined'] as const
const arbitraryPairs = fc.array(fc.tuple(fc.constantFrom(...CATEGORIES), fc.constantFrom(...CATEGORIES)), {
  maxLength: 40,
})

/** Straight from the definition, over the whole table of categories. */
function naiveKappa(pairs: readonly (readonly [string, string])[]): number {
  const share = (test: (pair: readonly [string, string]) => boolean) =>
    pairs.filter(test).length / pairs.length
  let expected = 0
  for (const category of CATEGORIES)
    expected += share(([one]) => one === category) * share(([, other]) => other === category)
  return (share(([one, other]) => one === other) - expected) / (1 - expected)
}

const answersOf = (given: Readonly<Record<string, Answer>>) => new Map(Object.entries(given))
const yes: Answer = { is: 'yes' }
const no: Answer = { is: 'no' }

describe('kappa', () => {
  test('is what its definition says, and none where it says nothing', () => {
    fc.assert(
      fc.property(arbitraryPairs, (pairs) => {
        const kappa = kappaOf(pairs)
        const oneSided = [0, 1].some((side) => new Set(pairs.map((pair) => pair[side])).size === 1)
        if (pairs.length < FEWEST_FOR_KAPPA) {
          expect(kappa).toMatchObject({ is: 'none', because: 'few' })
        } else if (oneSided) expect(kappa).toMatchObject({ is: 'none', because: 'oneCategory' })
        else {
          if (kappa.is === 'none') throw new Error('expected a value')
          expect(kappa.value).toBeCloseTo(naiveKappa(pairs), 10)
          expect(kappa.value).toBeLessThanOrEqual(1)
          expect(kappa.value).toBeGreaterThanOrEqual(-1)
        }
      }),
    )
  })

  test('does not depend on who was first', () => {
    fc.assert(
      fc.property(arbitraryPairs, (pairs) => {
        const turned = kappaOf(pairs.map(([one, other]) => [other, one] as const))
        const straight = kappaOf(pairs)
        if (straight.is === 'value' && turned.is === 'value') {
          expect(turned.value).toBeCloseTo(straight.value, 10)
        } else expect(turned).toEqual(straight)
      }),
    )
  })

  test('of the textbook table (20, 5, 10, 15) is 0.4', () => {
    const times = (n: number, pair: readonly [string, string]) => Array.from({ length: n }, () => pair)
    const kappa = kappaOf([
      ...times(20, ['yes', 'yes']),
      ...times(5, ['yes', 'no']),
      ...times(10, ['no', 'yes']),
      ...times(15, ['no', 'no']),
    ])
    expect(kappa.is === 'value' ? kappa.value : undefined).toBeCloseTo(0.4, 10)
  })
})

describe('two assessments', () => {
  test('with the same answers agree to 100 per cent, whatever the form', () => {
    const drawn = arbitraryPack({ skipLogic: true }).chain((pack) =>
      fc.tuple(fc.constant(pack), arbitraryAnswers(pack)),
    )
    fc.assert(
      fc.property(drawn, ([pack, answers]) => {
        const { percent, rows, counted } = agreementOf(pack, answers, answers)
        expect(rows.every((row) => row.alike)).toBe(true)
        expect(percent).toBe(counted === 0 ? undefined : 100)
      }),
    )
  })

  test('are 100 per cent only when every counted answer is the same, and it does not matter who was first', () => {
    const drawn = arbitraryPack({ skipLogic: true }).chain((pack) =>
      fc.tuple(fc.constant(pack), arbitraryAnswers(pack), arbitraryAnswers(pack)),
    )
    fc.assert(
      fc.property(drawn, ([pack, first, second]) => {
        const there = agreementOf(pack, first, second)
        const back = agreementOf(pack, second, first)
        expect([back.percent, back.counted, back.alike]).toEqual([there.percent, there.counted, there.alike])
        const different = there.rows.some((row) => row.counted && !row.alike)
        expect(there.percent === 100).toBe(there.counted > 0 && !different)
      }),
    )
  })

  test('differ where one has answered and the other has not, and words are not counted', () => {
    const pack = buildPack([
      buildItem('a'),
      buildItem('b'),
      buildItem('words', { type: 'text' }),
      buildItem('c'),
    ])
    const first = answersOf({ a: yes, b: no, words: { is: 'text', text: 'Ett' } })
    const second = answersOf({ a: yes, words: { is: 'text', text: 'Annat' } })
    const { rows, counted, alike, percent, kappa } = agreementOf(pack, first, second)
    expect(rows.map(({ item, alike }) => [item.id, alike])).toEqual([
      ['a', true],
      ['b', false],
      ['words', false],
    ])
    expect({ counted, alike, percent }).toEqual({ counted: 2, alike: 1, percent: 50 })
    expect(kappa).toEqual({ is: 'none', because: 'few', of: 1 })
  })

  test('judge a factor alike by its codes, whatever their sources; each window counts for kappa', () => {
    const ids = Array.from({ length: 6 }, (_, i) => `f${i}`)
    const pack = buildPack(
      ids.map((id) => buildItem(id, { type: 'factor' })),
      { kind: 'judged' },
    )
    const of = (source: string, i: number): Answer => ({
      is: 'factor',
      current: i % 2 === 0 ? 'present' : 'absent',
      past: 'insufficient',
      source,
    })
    const first = new Map(ids.map((id, i) => [id, of('polisen', i)]))
    const second = new Map(ids.map((id, i) => [id, of('samtal', i)]))
    const { percent, kappa } = agreementOf(pack, first, second)
    expect(percent).toBe(100)
    expect(kappa).toMatchObject({ is: 'value', value: 1, of: 12 })
  })
})
