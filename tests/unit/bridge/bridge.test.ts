import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  answers,
  type BridgeInput,
  factorsAnsweredBy,
  proposeMeasures,
} from '../../../src/domain/bridge/bridge.ts'
import { indexCatalogue } from '../../../src/domain/bridge/catalogue-index.ts'
import { type Factor, TOPICS, type Topic } from '../../../src/domain/bridge/factor.ts'
import type { CatalogueMeasure, MeasureCatalogue } from '../../../src/domain/bridge/measure.ts'
import { catalogue, someFactors, someInput } from './arbitrary-bridge.ts'

const index = indexCatalogue(catalogue)
const nothing: Omit<BridgeInput, 'factors'> = { chosen: [], left: new Map(), inPlace: new Set() }
const chosenId = 'c'.repeat(32)

function factor(topic: Topic, state: Factor['state'] = 'present'): Factor {
  return {
    id: state === 'present' ? topic : `${topic}.unknown`,
    topic,
    state,
    origins: [{ kind: 'outside', assessment: 'a'.repeat(32), text: 'said' }],
  }
}

describe('the bridge', () => {
  test('has no level, sum or judgement among its inputs', () => {
    expectTypeOf<keyof BridgeInput>().toEqualTypeOf<'factors' | 'chosen' | 'left' | 'inPlace'>()
    expectTypeOf<keyof Factor>().toEqualTypeOf<'id' | 'topic' | 'state' | 'origins'>()
  })

  test('gives the same for the same, whatever order things came in', () => {
    const inTwoOrders = someInput.chain((input) =>
      fc.record({
        input: fc.constant(input),
        factors: fc.shuffledSubarray([...input.factors], { minLength: input.factors.length }),
        chosen: fc.shuffledSubarray([...input.chosen], { minLength: input.chosen.length }),
      }),
    )
    fc.assert(
      fc.property(inTwoOrders, ({ input, factors, chosen }) => {
        expect(proposeMeasures({ ...input, factors, chosen }, index)).toEqual(proposeMeasures(input, index))
      }),
    )
  })

  test('shows every factor once, unknown ones too', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const shown = proposeMeasures(input, index).rows.map((row) => row.factor.id)
        expect([...shown].sort()).toEqual(input.factors.map(({ id }) => id).sort())
      }),
    )
  })

  test('keeps a factor uncovered until a live measure answers to it or a reason is given', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        for (const row of proposeMeasures(input, index).rows) {
          const live = input.chosen.filter(({ status }) => status !== 'declined' && status !== 'noEffect')
          const covered = live.some(({ factors, catalogue: id }) => {
            const measure = id === undefined ? undefined : index.find(id)
            return factors.includes(row.factor.id) || (measure !== undefined && answers(measure, row.factor))
          })
          const left = (input.left.get(row.factor.id) ?? '').trim() !== ''
          expect(row.status).toBe(covered ? 'covered' : left ? 'left' : 'uncovered')
        }
      }),
    )
  })

  test('puts what is uncovered first, and counts it', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const { rows, uncovered } = proposeMeasures(input, index)
        expect(rows.slice(0, uncovered).every((row) => row.status === 'uncovered')).toBe(true)
        expect(rows.slice(uncovered).some((row) => row.status === 'uncovered')).toBe(false)
      }),
    )
  })

  test('covers, once a measure is chosen, every factor it answers to', () => {
    fc.assert(
      fc.property(someFactors, fc.constantFrom(...catalogue.measures), (factors, measure) => {
        const ids = factorsAnsweredBy(measure, factors)
        const chosen = [{ id: chosenId, catalogue: measure.id, factors: ids, status: undefined }]
        const { rows } = proposeMeasures({ ...nothing, factors, chosen }, index)
        for (const id of ids) {
          const row = rows.find((each) => each.factor.id === id)
          expect(row?.status).toBe('covered')
          expect(row?.coveredBy).toEqual([chosenId])
          const proposals = [...(row?.withoutReport ?? []), ...(row?.withReport ?? [])]
          expect(proposals.find((each) => each.measure.id === measure.id)?.chosen).toBe(true)
        }
      }),
    )
  })

  test('proposes only what answers to the factor, and begins the reason with that factor', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        for (const row of proposeMeasures(input, index).rows) {
          for (const { measure, why } of [...row.withoutReport, ...row.withReport]) {
            expect(answers(measure, row.factor)).toBe(true)
            expect(why[0]?.factor).toBe(row.factor.id)
            for (const reason of why) expect(input.factors.some(({ id }) => id === reason.factor)).toBe(true)
          }
        }
      }),
    )
  })

  test('keeps what needs a police report apart from what does not', () => {
    const { rows } = proposeMeasures({ ...nothing, factors: TOPICS.map((topic) => factor(topic)) }, index)
    for (const { withoutReport, withReport } of rows) {
      expect(withoutReport.length).toBeGreaterThan(0)
      expect(withoutReport.every((each) => each.measure.precondition.policeReport === 'notNeeded')).toBe(true)
      expect(withReport.every((each) => each.measure.precondition.policeReport !== 'notNeeded')).toBe(true)
    }
  })

  test('proposes first to find out about what nobody knows', () => {
    const [row] = proposeMeasures({ ...nothing, factors: [factor('firearm', 'unknown')] }, index).rows
    expect(row?.withoutReport[0]?.measure.id).toBe('fraga-polisen-om-vapen')
  })

  test('does not let finding out settle what is known', () => {
    const asked = {
      id: chosenId,
      catalogue: 'fraga-polisen-om-vapen',
      factors: ['firearm.unknown'],
      status: undefined,
    }
    const before = proposeMeasures(
      { ...nothing, factors: [factor('firearm', 'unknown')], chosen: [asked] },
      index,
    )
    const after = proposeMeasures({ ...nothing, factors: [factor('firearm')], chosen: [asked] }, index)
    expect(before.rows[0]?.status).toBe('covered')
    expect(after.rows[0]?.status).toBe('uncovered')
  })

  test('uncovers again what was declined or had no effect', () => {
    const factors = [factor('animals')]
    for (const status of ['declined', 'noEffect'] as const) {
      const chosen = [{ id: chosenId, catalogue: 'djur-jourhem', factors: ['animals'], status }]
      expect(proposeMeasures({ ...nothing, factors, chosen }, index).rows[0]?.status).toBe('uncovered')
    }
  })

  test('holds up the minimum when nothing has been found at all', () => {
    const { rows, minimum } = proposeMeasures({ ...nothing, factors: [] }, index)
    expect(rows).toEqual([])
    expect(minimum.map((row) => [row.part, row.inPlace, row.measures.length])).toEqual([
      ['safetyPlan', false, 1],
      ['safeContact', false, 1],
      ['childCheck', false, 1],
      ['responsible', false, 1],
      ['reviewDate', false, 1],
    ])
    const there = proposeMeasures({ ...nothing, factors: [], inPlace: new Set(['safetyPlan']) }, index)
    expect(there.minimum.find((row) => row.part === 'safetyPlan')?.inPlace).toBe(true)
  })

  test('never looks at measures that no factor points to', () => {
    const large = catalogueOf(200)
    const largeIndex = indexCatalogue(large)
    const touched = new Set<string>()
    const watched = new Map(large.measures.map((measure) => [measure, watch(measure, touched)]))
    const watchedIndex = {
      ...largeIndex,
      answering: (each: Factor) =>
        largeIndex.answering(each).map((measure) => watched.get(measure) ?? measure),
    }
    const topics = TOPICS.slice(0, 3)
    proposeMeasures({ ...nothing, factors: topics.map((topic) => factor(topic)) }, watchedIndex)
    const expected = large.measures.filter((measure) =>
      measure.covers.some((topic) => topics.includes(topic)),
    )
    expect([...touched].sort()).toEqual(expected.map(({ id }) => id).sort())
    expect(touched.size).toBeLessThan(40)
  })
})

/** One topic each, in turn. */
function catalogueOf(count: number): MeasureCatalogue {
  const [first] = catalogue.measures
  if (!first) throw new Error('expected a measure')
  return {
    ...catalogue,
    measures: Array.from({ length: count }, (_, at): CatalogueMeasure => {
      const { minimum: _unused, ...rest } = first
      return { ...rest, id: `m${at}`, covers: [TOPICS[at % TOPICS.length] ?? 'children'], clarifies: [] }
    }),
  }
}

function watch(measure: CatalogueMeasure, touched: Set<string>): CatalogueMeasure {
  return new Proxy(measure, {
    get: (target, key, receiver) => {
      touched.add(target.id)
      return Reflect.get(target, key, receiver)
    },
  })
}
