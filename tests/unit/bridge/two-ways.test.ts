import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AvailabilityMap, Available } from '../../../src/domain/bridge/availability.ts'
import { proposeMeasures } from '../../../src/domain/bridge/bridge.ts'
import { indexCatalogue } from '../../../src/domain/bridge/catalogue-index.ts'
import type { Factor } from '../../../src/domain/bridge/factor.ts'
import { gapsHere } from '../../../src/domain/bridge/gaps-here.ts'
import { planBothWays, WAYS } from '../../../src/domain/bridge/two-ways.ts'
import { MeasureTrack } from '../../../src/domain/event-fields.ts'
import { catalogue, someInput } from './arbitrary-bridge.ts'

const index = indexCatalogue(catalogue)
const saying = (here: Readonly<Record<string, Available['here']>>): AvailabilityMap =>
  new Map(
    Object.entries(here).map(([measure, is]) => [
      measure,
      { shown: { measure, here: is, words: '', checkedOn: '2026-11-24' } },
    ]),
  )
const factor: Factor = {
  id: 'noSafePlace',
  topic: 'noSafePlace',
  state: 'present',
  origins: [{ kind: 'outside', assessment: 'a'.repeat(32), text: 'said' }],
}

test('swapping stay and leave swaps the two plans and nothing else', () => {
  const tracked = someInput.chain((input) =>
    fc.record({
      input: fc.constant(input),
      tracks: fc.array(fc.constantFrom(...MeasureTrack.options), {
        minLength: input.chosen.length,
        maxLength: input.chosen.length,
      }),
    }),
  )
  const swap = { stays: 'leaves', leaves: 'stays', both: 'both' } as const
  fc.assert(
    fc.property(tracked, ({ input, tracks }) => {
      const bridge = proposeMeasures(input, index)
      const chosen = input.chosen.map(({ id }, i) => ({ id, track: tracks[i] ?? 'both' }))
      const [stays, leaves] = planBothWays(bridge, chosen)
      const swapped = planBothWays(
        bridge,
        chosen.map(({ id, track }) => ({ id, track: swap[track] })),
      )
      expect({ ...swapped[1], way: 'stays' }).toEqual(stays)
      expect({ ...swapped[0], way: 'leaves' }).toEqual(leaves)
    }),
  )
})

test('a measure for the one who leaves covers nothing for the one who stays', () => {
  const id = 'c'.repeat(32)
  const bridge = proposeMeasures(
    {
      factors: [factor],
      chosen: [{ id, catalogue: 'skyddat-boende', factors: ['noSafePlace'], status: 'decided' }],
      left: new Map(),
      inPlace: new Set(),
    },
    index,
  )
  const [stays, leaves] = planBothWays(bridge, [{ id, track: 'leaves' }])
  expect(stays.uncovered.map((each) => each.id)).toEqual(['noSafePlace'])
  expect(leaves.uncovered).toEqual([])
  expect(WAYS).toEqual(['stays', 'leaves'])
})

test('the catalogue has measures for both ways, and most hold for either', () => {
  const count = (track: string | undefined) =>
    catalogue.measures.filter((each) => each.track === track).length
  expect(count('stays')).toBeGreaterThan(5)
  expect(count('leaves')).toBeGreaterThan(5)
  expect(count(undefined)).toBeGreaterThan(count('stays') + count('leaves'))
})

test('what is missing here is a gap with what is nearest, chosen or not, once', () => {
  const { rows } = proposeMeasures(
    { factors: [factor], chosen: [], left: new Map(), inPlace: new Set() },
    index,
  )
  const gaps = gapsHere(
    rows,
    saying({ 'skyddat-boende': 'missing', jourboende: 'missing', 'tillfalligt-boende': 'buys' }),
  )
  expect(gaps.map(({ measure, nearest }) => [measure.id, nearest?.id])).toEqual([
    ['jourboende', 'tillfalligt-boende'],
    ['skyddat-boende', 'tillfalligt-boende'],
  ])
  expect(gapsHere(rows, saying({ 'skyddat-boende': 'missing' }))[0]?.nearest).toBeUndefined()
  const left = rows.map((row) => ({ ...row, status: 'left' as const }))
  expect(gapsHere(left, saying({ 'skyddat-boende': 'missing' }))).toEqual([])
})
