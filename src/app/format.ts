import type { Day } from '../domain/answer.ts'
import type { Locale } from './texts.ts'

export const TAG: Readonly<Record<Locale, string>> = { sv: 'sv-SE', en: 'en-GB' }

/** The calendar day of a moment where the tablet is, as YYYY-MM-DD. */
export function dayOf(ms: number): Day {
  const date = new Date(ms)
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}

/** "mån 23 nov." this year, with the year otherwise. */
export function formatDay(day: Day, locale: Locale, nowMs: number): string {
  const date = new Date(`${day}T12:00:00`)
  const sameYear = date.getFullYear() === new Date(nowMs).getFullYear()
  return date.toLocaleDateString(TAG[locale], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  })
}

/** "22 nov. 2026": for days on which something was checked or read, which are far away and belong to no weekday. */
export function formatDate(day: Day, locale: Locale): string {
  const date = new Date(`${day}T12:00:00`)
  if (Number.isNaN(date.getTime())) return day
  return date.toLocaleDateString(TAG[locale], { day: 'numeric', month: 'short', year: 'numeric' })
}

/** Day and time of an ISO moment, in the tablet's own zone. */
export function formatMoment(wall: string, locale: Locale): string {
  const date = new Date(wall)
  if (Number.isNaN(date.getTime())) return wall
  return date.toLocaleString(TAG[locale], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
}
