import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../../src/domain/answer.ts'
import { daysBetween, plusDays, plusMonths, weekdayOf } from '../../../src/domain/follow-up/calendar-day.ts'
import {
  easterOf,
  holidaysOf,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../../../src/domain/follow-up/swedish-days.ts'

const anyDay = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date): Day => date.toISOString().slice(0, 10))
const anyYear = fc.integer({ min: 2005, max: 2099 })

describe('a calendar day', () => {
  test('moves by whole days over every change of clocks and every new year', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, n) => {
        expect(daysBetween(day, plusDays(day, n))).toBe(n)
        expect(plusDays(plusDays(day, n), -n)).toBe(day)
        expect(weekdayOf(plusDays(day, n))).toBe((((weekdayOf(day) + n) % 7) + 7) % 7)
      }),
    )
  })

  test.each([
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-24', 1, '2026-10-25'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
  ] as const)('%s and %i day is %s, also where the clocks change', (day, n, after) => {
    expect(plusDays(day, n)).toBe(after)
  })

  test('a month ends on the day of the same number, or on the last of that month', () => {
    expect(plusMonths('2026-08-31', 6)).toBe('2027-02-28')
    expect(plusMonths('2027-08-31', 6)).toBe('2028-02-29')
    expect(plusMonths('2026-11-23', 4)).toBe('2027-03-23')
    expect(plusMonths('2028-02-29', 12)).toBe('2029-02-28')
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (day, n) => {
        const after = plusMonths(day, n)
        const months = (d: Day) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7))
        expect(months(after)).toBe(months(day) + n)
        expect(Number(after.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)))
        if (after.slice(8) !== day.slice(8)) expect(plusDays(after, 1).slice(8)).toBe('01')
      }),
    )
  })
})

describe('Swedish holidays', () => {
  // From printed almanacs.
  test.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2030, '2030-04-21'],
    [2038, '2038-04-25'],
    [2076, '2076-04-19'],
  ])('Easter of %i is %s', (year, day) => {
    expect(easterOf(year)).toBe(day)
  })

  test('of 2026 are these', () => {
    expect([...holidaysOf(2026).keys()].sort()).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-24',
      '2026-06-06',
      '2026-06-19',
      '2026-06-20',
      '2026-10-31',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
      '2026-12-31',
    ])
  })

  test('fall on the weekdays the law gives them, every year', () => {
    const weekdays = {
      goodFriday: 5,
      easter: 0,
      easterMonday: 1,
      ascension: 4,
      whitsun: 0,
      midsummerEve: 5,
      midsummer: 6,
      allSaints: 6,
    } as const
    fc.assert(
      fc.property(anyYear, (year) => {
        const byName = new Map([...holidaysOf(year)].map(([day, name]) => [name, day]))
        for (const [name, weekday] of Object.entries(weekdays)) {
          const day = byName.get(name as keyof typeof weekdays)
          // In the rare year when Ascension is the first of May the later name stands; both are holidays.
          if (day) expect(`${name} ${weekdayOf(day)}`).toBe(`${name} ${weekday}`)
        }
        const easter = easterOf(year)
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true)
        const midsummer = byName.get('midsummer') ?? ''
        expect(midsummer >= `${year}-06-20` && midsummer <= `${year}-06-26`).toBe(true)
        const allSaints = byName.get('allSaints') ?? ''
        expect(allSaints >= `${year}-10-31` && allSaints <= `${year}-11-06`).toBe(true)
      }),
    )
  })
})

describe('a working day', () => {
  test('is never a weekend, a public holiday or one of the three eves', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const isOff = [0, 6].includes(weekdayOf(day)) || holidaysOf(Number(day.slice(0, 4))).has(day)
        expect(isWorkingDay(day)).toBe(!isOff)
      }),
    )
  })

  test('is found at most five days away, and nothing between is one', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const before = workingDayOnOrBefore(day)
        const after = workingDayOnOrAfter(day)
        expect(isWorkingDay(before) && isWorkingDay(after)).toBe(true)
        expect(before <= day && day <= after).toBe(true)
        expect(daysBetween(before, day)).toBeLessThanOrEqual(5)
        expect(daysBetween(day, after)).toBeLessThanOrEqual(5)
        for (let at = plusDays(before, 1); at < after; at = plusDays(at, 1))
          expect(at === day && isWorkingDay(day)).toBe(isWorkingDay(at))
      }),
    )
  })

  test('after Christmas Eve of 2026 is the 28th, after New Year’s Eve the 4th', () => {
    expect(workingDayOnOrAfter('2026-12-24')).toBe('2026-12-28')
    expect(workingDayOnOrBefore('2026-12-27')).toBe('2026-12-23')
    expect(workingDayOnOrAfter('2026-12-31')).toBe('2027-01-04')
  })
})
