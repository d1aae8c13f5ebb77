import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RiskLevel } from '../../../src/domain/answer.ts'
import { LARGE_PLAN, weighDose } from '../../../src/domain/bridge/dose.ts'
import { judgedNow } from '../../../src/domain/bridge/judged-now.ts'
import type { Assessment } from '../../../src/domain/case-state.ts'
import { MeasureStatus } from '../../../src/domain/event.ts'

const whole = { uncovered: 0, minimumMissing: 0 }
const many = (n: number, status: MeasureStatus = 'ongoing') => Array.from({ length: n }, () => status)

test('nothing is said while nobody has judged, whatever the plan', () => {
  expect(weighDose({ judged: undefined, statuses: [], uncovered: 9, minimumMissing: 4 })).toBeUndefined()
})

const judged = (pack: string, level?: RiskLevel, abandoned = false) =>
  ({
    pack,
    judgement: level && { shown: { level, reason: '' } },
    abandoned: abandoned ? { shown: 'fel person' } : undefined,
  }) as unknown as Assessment

test.each([
  ['nobody', [judged('freda')], undefined],
  ['one instrument, again', [judged('freda', 4), judged('freda', 2)], [2]],
  ['a low one of another begun later', [judged('freda', 4), judged('sam', 1)], [4, 1]],
  ['one that was given up', [judged('freda', 1), judged('sam', 4, true)], [1]],
  ['one that is not judged yet', [judged('freda', 3), judged('freda')], [3]],
] as const)(
  'what is judged now is the highest of the latest by each instrument: %s',
  (_, assessments, levels) => {
    const now = judgedNow({ assessments: [...assessments] })
    expect(now?.levels).toEqual(levels)
    expect(now?.level).toBe(levels?.[0])
  },
)

test.each([2, 3, 4] as const)('judged %i with only proposals is said: nothing is decided', (judged) => {
  expect(weighDose({ judged, statuses: many(8, 'proposed'), ...whole })).toBe(
    judged > 2 ? 'nothingAtHigh' : 'nothingDecided',
  )
  expect(weighDose({ judged, statuses: many(1, 'decided'), ...whole })).toBeUndefined()
})

test('high with a gap is said, and the step below is not', () => {
  expect(weighDose({ judged: 3, statuses: many(9), uncovered: 1, minimumMissing: 0 })).toBe('gapsAtHigh')
  expect(weighDose({ judged: 4, statuses: many(9), uncovered: 0, minimumMissing: 1 })).toBe('gapsAtHigh')
  expect(weighDose({ judged: 2, statuses: many(9), uncovered: 1, minimumMissing: 1 })).toBeUndefined()
})

test('a large plan is said only at the lowest step, and what was declined is no effort', () => {
  expect(weighDose({ judged: 1, statuses: many(LARGE_PLAN), ...whole })).toBe('muchAtLow')
  expect(weighDose({ judged: 1, statuses: many(LARGE_PLAN - 1), ...whole })).toBeUndefined()
  expect(weighDose({ judged: 1, statuses: many(30, 'declined'), ...whole })).toBeUndefined()
})

test('never says both too little and too much of one plan, and a decision never makes high risk worse off', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<RiskLevel>(1, 2, 3, 4),
      fc.array(fc.constantFrom(...MeasureStatus.options), { maxLength: 12 }),
      fc.nat(3),
      fc.nat(3),
      (judged, statuses, uncovered, minimumMissing) => {
        const dose = weighDose({ judged, statuses, uncovered, minimumMissing })
        if (dose === 'muchAtLow') expect(judged).toBe(1)
        else if (dose) expect(judged).toBeGreaterThan(1)
        const after = weighDose({ judged, statuses: [...statuses, 'decided'], uncovered, minimumMissing })
        expect(after ?? '').not.toMatch(/^nothing/)
      },
    ),
  )
})
