import type { Day } from '../answer.ts'
import { plusDays } from './calendar-day.ts'

/**
 * Days for a calendar of another make (RFC 5545): one whole-day entry a day, with the same neutral title on each. How
 * many things, in which case and of what kind stays on the tablet, because a calendar syncs to places nobody chose.
 */
export function calendarFile(
  days: readonly Day[],
  facts: { readonly title: string; readonly madeAt: Date },
): string {
  const stamp = facts.madeAt.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const entries = [...new Set(days)].sort().flatMap((day) => [
    'BEGIN:VEVENT',
    // By its day alone, so that a later file takes the place of an earlier one instead of doubling it.
    `UID:${compact(day)}@day.invalid`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(plusDays(day, 1))}`,
    `SUMMARY:${escaped(facts.title)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//day//day//EN', ...entries, 'END:VCALENDAR']
  return `${lines.join('\r\n')}\r\n`
}

function compact(day: Day): string {
  return day.replaceAll('-', '')
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\s+/g, ' ')
}
