import { expect, test } from 'vitest'
import { measureCatalogue } from '../../../src/content/measures/catalogue.ts'
import {
  type AvailabilityMap,
  type Available,
  isUnchecked,
  missingHere,
  nearestAlternative,
} from '../../../src/domain/bridge/availability.ts'
import type { MeasureCatalogue } from '../../../src/domain/bridge/measure.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { CASE_ID, newDevice, writeOn } from '../../support/devices.ts'

const { measures }: MeasureCatalogue = measureCatalogue
const [first, second, third] = measures
if (!first || !second || !third) throw new Error('expected three measures')

const saying = (here: Readonly<Record<string, Available['here']>>): AvailabilityMap =>
  new Map(
    Object.entries(here).map(([measure, is]) => [
      measure,
      { shown: { measure, here: is, words: '', checkedOn: '2026-11-24' } },
    ]),
  )

test('a measure that is missing here is a gap, and one nobody has spoken of is none', () => {
  const available = saying({ [first.id]: 'missing', [second.id]: 'buys' })
  const chosen = [first.id, second.id, third.id, undefined, first.id].map((catalogue) => ({ catalogue }))
  expect(missingHere(chosen, available)).toBe(2)
})

test.each(['declined', 'noEffect'] as const)(
  'one that is %s is waited for no longer, and no gap',
  (status) => {
    const available = saying({ [first.id]: 'missing' })
    expect(missingHere([{ catalogue: first.id, status }], available)).toBe(0)
    expect(missingHere([{ catalogue: first.id, status: 'decided' }], available)).toBe(1)
  },
)

test('the nearest alternative is the first other one known to be had, never the missing one itself', () => {
  const available = saying({ [first.id]: 'has', [second.id]: 'missing', [third.id]: 'neighbour' })
  expect(nearestAlternative(first, [first, second, third], available)).toBe(third)
  expect(nearestAlternative(third, [third, second, first], available)).toBe(first)
  expect(nearestAlternative(first, [first, second], saying({}))).toBeUndefined()
})

test('what was said is old after half a year', () => {
  expect(isUnchecked({ checkedOn: '2026-05-28' }, '2026-11-24')).toBe(false)
  expect(isUnchecked({ checkedOn: '2026-05-27' }, '2026-11-24')).toBe(true)
})

test('the last thing said of a measure holds, and two things said apart both stay', () => {
  const set = (here: Available['here']): EventDraft => ({
    type: 'availability.set@1',
    data: { measure: first.id, here, words: '', checkedOn: '2026-11-24' },
  })
  const one = newDevice(1)
  writeOn(one, set('missing'), 1)
  const two = newDevice(2)
  for (const event of one.known.values()) two.known.set(event.id, event)
  writeOn(one, set('has'), 2)
  expect(foldCase(CASE_ID, [...one.known.values()]).availability.get(first.id)?.shown.here).toBe('has')
  writeOn(two, set('buys'), 3)
  const both = foldCase(CASE_ID, [...one.known.values(), ...two.known.values()])
  expect(both.availability.get(first.id)?.versions).toHaveLength(2)
})
