import type { Day } from '../answer.ts'

// Every sum is made in UTC: a calendar day has no hours, so no change to summer time can move one.

/** That many calendar days later; earlier when negative. */
export function plusDays(day: Day, days: number): Day {
  const { year, month, date } = partsOf(day)
  return dayFrom(year, month, date + days)
}

/**
 * The day of the same number that many months later, or the last of that month where there is none: a time in months
 * ends so by law (1930:173, 1 §).
 */
export function plusMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return dayFrom(year, month + months, Math.min(date, lastOfMonth))
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay()
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** Month from 1; what overflows runs into the next month or year. */
export function dayFrom(year: number, month: number, date: number): Day {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10)
}

function partsOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month, date }
}
