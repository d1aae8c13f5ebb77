import { getHolidays } from 'swedish-holidays'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { startChecklist } from '../../../src/app/checklists.ts'
import { dayOf, formatDay } from '../../../src/app/format.ts'
import { highRiskList } from '../../../src/content/follow-up/high-risk-list.ts'
import { plusDays, weekdayOf } from '../../../src/domain/follow-up/calendar-day.ts'
import { clockDays, triggerDue } from '../../../src/domain/follow-up/due-day.ts'
import { holidaysOf } from '../../../src/domain/follow-up/swedish-days.ts'

const ZONES = ['Europe/Stockholm', 'UTC', 'America/St_Johns', 'Pacific/Auckland', 'Atlantic/Azores'] as const
/** The nights on which Sweden moves its clocks, and New Zealand its own. */
const NIGHTS = ['2026-03-28', '2026-10-24', '2027-03-27', '2027-10-30', '2026-04-04', '2026-09-26'] as const

afterEach(() => vi.unstubAllEnvs())

describe.each(ZONES)('a tablet in %s', (zone) => {
  test('really is there', () => {
    vi.stubEnv('TZ', zone)
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
  })

  test('counts the same days, whatever its clock does', () => {
    const count = () =>
      NIGHTS.flatMap((night) =>
        [-1, 0, 1, 2].flatMap((n) => {
          const day = plusDays(night, n)
          return [
            day,
            clockDays({ limit: { count: 14, unit: 'days' }, kind: 'act' }, day).due,
            clockDays({ limit: { count: 6, unit: 'months' }, kind: 'act' }, day).limit,
            triggerDue({ sameDay: false, offsetDays: -14 }, { on: day, today: '2026-01-01' }),
            [...holidaysOf(2026).keys()].join(),
          ]
        }),
      )
    vi.stubEnv('TZ', 'UTC')
    const there = count()
    vi.stubEnv('TZ', zone)
    expect(count()).toEqual(there)
  })

  test('knows its own day from just after midnight to just before the next, also when the clock moves', () => {
    vi.stubEnv('TZ', zone)
    for (const night of NIGHTS) {
      for (const day of [plusDays(night, -1), night, plusDays(night, 1), plusDays(night, 2)]) {
        const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
        const first = new Date(year, month - 1, date, 0, 0, 1)
        const last = new Date(year, month - 1, date, 23, 59, 59)
        expect([dayOf(first.getTime()), dayOf(last.getTime())]).toEqual([day, day])
        expect(weekdayOf(day)).toBe(first.getDay())
        expect(formatDay(day, 'sv', first.getTime())).toContain(String(date))
      }
    }
  })

  test('gives a list the real hours: a night of changed clocks is as long as it is', async () => {
    vi.stubEnv('TZ', zone)
    for (const night of NIGHTS) {
      const nowMs = new Date(`${night}T20:00:00`).getTime()
      const parts = await partsOf(nowMs)
      for (const [i, part] of highRiskList.parts.entries()) {
        const untilMs = Date.parse(parts[i]?.until ?? '')
        expect(untilMs - nowMs).toBe((part.withinHours ?? 0) * 3_600_000)
        expect(parts[i]?.on).toBe(dayOf(untilMs))
      }
    }
  })
})

test('the nights the clocks move, a day of hours ends an hour earlier or later by the clock in Stockholm', async () => {
  vi.stubEnv('TZ', 'Europe/Stockholm')
  const endsAt = async (from: string) => {
    const parts = await partsOf(new Date(from).getTime())
    const day = highRiskList.parts.findIndex(({ withinHours }) => withinHours === 24)
    return new Date(parts[day]?.until ?? '').toTimeString().slice(0, 5)
  }
  expect(await endsAt('2026-03-28T20:00:00')).toBe('21:00')
  expect(await endsAt('2026-10-24T20:00:00')).toBe('19:00')
  expect(await endsAt('2026-11-24T20:00:00')).toBe('20:00')
})

test('the public holidays are those that others have counted, every year to 2099', () => {
  // Beside ours: the package works with the hours of the tablet's own zone and has no word for the three eves of
  // lag 1930:173, so it counts in the tests and not in the app.
  const EVES = ['midsummerEve', 'christmasEve', 'newYearsEve']
  const pad = (n: number) => String(n).padStart(2, '0')
  for (let year = 2005; year <= 2099; year++) {
    const theirs = getHolidays(year)
      .filter(({ isPublicHoliday }) => isPublicHoliday)
      .map(({ month, day }) => `${year}-${pad(month)}-${pad(day)}`)
    const ours = [...holidaysOf(year)].filter(([, name]) => !EVES.includes(name)).map(([day]) => day)
    expect(ours.sort()).toEqual([...new Set(theirs)].sort())
  }
})

/** What a list begun then is written down with. */
async function partsOf(nowMs: number) {
  let parts: readonly { readonly on?: string; readonly until?: string }[] = []
  const session = {
    dispatch: async ([draft]: readonly [{ readonly data: { readonly parts: typeof parts } }]) => {
      parts = draft.data.parts
      return { ok: true, value: undefined }
    },
  }
  await startChecklist(session as never, { pack: highRiskList, editions: [] }, { checklist: 'x', nowMs })
  return parts
}
