import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { followUp } from '../../../src/content/follow-up/follow-up.ts'
import type { Day } from '../../../src/domain/answer.ts'
import { weekdayOf } from '../../../src/domain/follow-up/calendar-day.ts'
import { bigHolidaysAfter, clockDays, triggerDue } from '../../../src/domain/follow-up/due-day.ts'
import { type FollowUpPack, FollowUpPack as Pack } from '../../../src/domain/follow-up/follow-up-pack.ts'
import { isWorkingDay } from '../../../src/domain/follow-up/swedish-days.ts'
import { clockRows, triggerRows } from '../../fixtures/practice-tables.ts'

const pack: FollowUpPack = followUp
const clock = (id: string) => pack.clocks.find((rule) => rule.id === id) ?? never(id)
const trigger = (id: string) => pack.triggers.find((rule) => rule.id === id) ?? never(id)
const anyDay = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date): Day => date.toISOString().slice(0, 10))

describe('the shipped rules', () => {
  test('follow their schema, with ids and titles of their own and every source listed', () => {
    expect(Pack.parse(followUp)).toEqual(followUp)
    const rules = [...pack.clocks, ...pack.triggers]
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    expect(new Set(rules.map(({ title }) => title.sv)).size).toBe(rules.length)
    const listed = new Set(pack.sources.map(({ id }) => id))
    expect(rules.flatMap(({ sources }) => sources).filter((id) => !listed.has(id))).toEqual([])
    for (const { id, verifiedOn } of rules) expect(`${id} ${verifiedOn <= '2026-11-24'}`).toBe(`${id} true`)
  })

  test.each([
    ['time limits', clockRows, pack.clocks],
    ['triggers', triggerRows, pack.triggers],
  ] as const)(
    'have everything the field names among %s, or say why not, and nothing beside',
    (_, rows, rules) => {
      const ids = new Set(rules.map(({ id }) => id))
      const named = Object.entries(rows).flatMap(([name, place]) => {
        if ('leftOut' in place) {
          expect(place.leftOut.length, name).toBeGreaterThan(10)
          return []
        }
        expect(
          place.filter((id) => !ids.has(id)),
          name,
        ).toEqual([])
        return place
      })
      expect([...ids].filter((id) => !named.includes(id))).toEqual([])
    },
  )

  test('raise the same day for every starred row and for no other', () => {
    const starred = Object.entries(triggerRows)
      .filter(([name]) => name.startsWith('★'))
      .flatMap(([, place]) => ('leftOut' in place ? [] : place))
    expect(
      pack.triggers
        .filter(({ sameDay }) => sameDay)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(starred.sort())
  })
})

describe('a time limit', () => {
  test.each([
    ['skyddsbedomning', '2026-12-25', '2026-12-25', '2026-12-25', '2026-12-25'],
    ['forhandsbedomning', '2026-11-24', '2026-12-08', '2026-12-08', '2026-12-08'],
    // Ends on Christmas Day: done by the 23rd, and the law lets it be done on the 28th.
    ['forhandsbedomning', '2026-12-11', '2026-12-25', '2026-12-23', '2026-12-28'],
    ['barnutredning', '2026-10-31', '2027-02-28', '2027-02-26', '2027-03-01'],
    ['barnutredning', '2026-09-01', '2027-01-01', '2026-12-30', '2027-01-04'],
    ['overklagande', '2026-11-28', '2026-12-19', '2026-12-18', '2026-12-21'],
    // A protection ends when it ends, whatever the weekday.
    ['kontaktforbud-bostad', '2026-10-24', '2026-12-24', '2026-12-23', '2026-12-24'],
    ['kontaktforbud', '2028-02-29', '2029-02-28', '2029-02-28', '2029-02-28'],
  ])('%s from %s ends %s, is counted on for %s and may be kept until %s', (id, from, limit, due, latest) => {
    expect(clockDays(clock(id), from)).toEqual({ limit, due, latest })
  })

  test('is never counted on for later than it ends, nor before it began', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pack.clocks), anyDay, (rule, from) => {
        const { limit, due, latest } = clockDays(rule, from)
        expect(due >= from && due <= limit && limit <= latest).toBe(true)
        if (rule.limit.count > 0) expect(isWorkingDay(due) || due === from).toBe(true)
        if (rule.kind === 'act' && rule.limit.count > 0) expect(isWorkingDay(latest)).toBe(true)
        else expect(latest).toBe(limit)
        if (rule.limit.unit === 'weeks') expect(weekdayOf(limit)).toBe(weekdayOf(from))
      }),
    )
  })
})

describe('a new assessment', () => {
  test('is for the same day where a star says so, also on Christmas Eve', () => {
    const facts = { on: '2026-12-24', today: '2026-11-24' }
    expect(triggerDue(trigger('kontaktforbud-delgivet'), facts)).toBe('2026-12-24')
  })

  test('comes before what can be prepared for, on a working day', () => {
    expect(triggerDue(trigger('frigivning'), { on: '2027-01-15', today: '2026-11-24' })).toBe('2026-12-30')
    expect(triggerDue(trigger('storhelg'), { on: '2026-12-24', today: '2026-11-24' })).toBe('2026-12-14')
  })

  test('is for today when there is no more time', () => {
    for (const rule of pack.triggers)
      expect(triggerDue(rule, { on: '2026-11-01', today: '2026-11-24' }), rule.id).toBe('2026-11-24')
  })

  test('is never in the past, and a look back never before what it looks back on', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pack.triggers), anyDay, anyDay, (rule, on, today) => {
        const due = triggerDue(rule, { on, today })
        expect(due >= today).toBe(true)
        if (rule.offsetDays > 0) expect(due >= on).toBe(true)
        else if (on >= today) expect(due <= on).toBe(true)
        if (rule.sameDay && on >= today) expect(due).toBe(on)
      }),
    )
  })
})

test('the next big holidays are proposed over a new year', () => {
  expect(bigHolidaysAfter('2026-11-24', 4)).toEqual(['2026-12-24', '2026-12-31', '2027-03-28', '2027-06-25'])
  expect(bigHolidaysAfter('2026-12-31', 1)).toEqual(['2026-12-31'])
})

function never(id: string): never {
  throw new Error(`expected a rule ${id}`)
}
