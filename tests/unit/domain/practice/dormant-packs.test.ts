import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  DORMANT_DAYS,
  daysBetween,
  dormantPacks,
  lastUses,
} from '../../../../src/domain/practice/dormant-packs.ts'

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const uses = fc.array(fc.record({ pack: fc.constantFrom('a', 'b', 'c'), on: day }))

describe('a form that has rested', () => {
  test('is one not used for ninety days, the longest unused first', () => {
    const last = new Map([
      ['fresh', '2026-11-01'],
      ['old', '2026-08-26'],
      ['older', '2025-01-01'],
      ['almost', '2026-08-27'],
    ])
    expect(dormantPacks(last, '2026-11-24')).toEqual([
      { pack: 'older', on: '2025-01-01' },
      { pack: 'old', on: '2026-08-26' },
    ])
  })

  test('counts days over summer time and leap years', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(daysBetween('2026-11-24', '2026-11-20')).toBe(-4)
  })

  test('is never one used within ninety days, whatever else was used when', () => {
    fc.assert(
      fc.property(uses, day, (all, today) => {
        const dormant = dormantPacks(lastUses(all), today)
        for (const { pack, on } of dormant) {
          const mine = all.filter((use) => use.pack === pack)
          expect(mine.every((use) => daysBetween(use.on, today) >= DORMANT_DAYS)).toBe(true)
          expect(mine.some((use) => use.on === on)).toBe(true)
        }
        expect([...dormant].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))).toEqual(dormant)
      }),
    )
  })
})
