import type { Day } from '../answer.ts'
import { dayFrom, plusDays, weekdayOf } from './calendar-day.ts'

export type Holiday =
  | 'newYear'
  | 'epiphany'
  | 'goodFriday'
  | 'easter'
  | 'easterMonday'
  | 'mayDay'
  | 'ascension'
  | 'whitsun'
  | 'nationalDay'
  | 'midsummer'
  | 'allSaints'
  | 'christmas'
  | 'boxingDay'
  /** Not public holidays, but no day to be in time on: lag 1930:173, 2 §. */
  | 'midsummerEve'
  | 'christmasEve'
  | 'newYearsEve'

/** Public holidays of lag 1989:253 as it reads since 2005, and the three eves of lag 1930:173. */
export function holidaysOf(year: number): ReadonlyMap<Day, Holiday> {
  const easter = easterOf(year)
  const midsummer = saturdayFrom(dayFrom(year, 6, 20))
  return new Map<Day, Holiday>([
    [dayFrom(year, 1, 1), 'newYear'],
    [dayFrom(year, 1, 6), 'epiphany'],
    [plusDays(easter, -2), 'goodFriday'],
    [easter, 'easter'],
    [plusDays(easter, 1), 'easterMonday'],
    [dayFrom(year, 5, 1), 'mayDay'],
    [plusDays(easter, 39), 'ascension'],
    [plusDays(easter, 49), 'whitsun'],
    [dayFrom(year, 6, 6), 'nationalDay'],
    [plusDays(midsummer, -1), 'midsummerEve'],
    [midsummer, 'midsummer'],
    [saturdayFrom(dayFrom(year, 10, 31)), 'allSaints'],
    [dayFrom(year, 12, 24), 'christmasEve'],
    [dayFrom(year, 12, 25), 'christmas'],
    [dayFrom(year, 12, 26), 'boxingDay'],
    [dayFrom(year, 12, 31), 'newYearsEve'],
  ])
}

/** A day on which an office can be asked to do something. */
export function isWorkingDay(day: Day): boolean {
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6 && !holidaysOf(Number(day.slice(0, 4))).has(day)
}

export function workingDayOnOrAfter(day: Day): Day {
  let at = day
  while (!isWorkingDay(at)) at = plusDays(at, 1)
  return at
}

export function workingDayOnOrBefore(day: Day): Day {
  let at = day
  while (!isWorkingDay(at)) at = plusDays(at, -1)
  return at
}

/** Gregorian Easter Sunday by the rule of Meeus, Jones and Butcher; good for every year there is. */
export function easterOf(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayFrom(year, Math.floor(n / 31), (n % 31) + 1)
}

function saturdayFrom(day: Day): Day {
  return plusDays(day, (6 - weekdayOf(day) + 7) % 7)
}
