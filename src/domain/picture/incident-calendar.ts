import type { Day } from '../answer.ts'
import { dayFrom } from '../follow-up/calendar-day.ts'

/** One dated thing that happened. `severity` is its place on the list of severities, 0 the mildest; undefined: not said. */
export interface IncidentMark {
  readonly day: Day
  readonly severity: number | undefined
  readonly label: string
}

export interface CalendarDay {
  readonly date: number
  readonly marks: readonly [IncidentMark, ...IncidentMark[]]
  /** The gravest of the day; undefined when none of them has one. */
  readonly gravest: number | undefined
}

export interface CalendarMonth {
  /** The first of the month. */
  readonly first: Day
  readonly length: number
  readonly days: readonly CalendarDay[]
}

/** The twelve months up to and with that of today, the latest last: far enough to remember, near enough to be sure. */
export function incidentCalendar(marks: readonly IncidentMark[], today: Day): readonly CalendarMonth[] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return Array.from({ length: 12 }, (_, n): CalendarMonth => {
    const first = dayFrom(year, month - 11 + n, 1)
    const length = Number(dayFrom(year, month - 10 + n, 0).slice(8))
    return { first, length, days: daysOf(marks, first.slice(0, 7)) }
  })
}

function daysOf(marks: readonly IncidentMark[], month: string): CalendarDay[] {
  const days = new Map<number, [IncidentMark, ...IncidentMark[]]>()
  for (const mark of marks) {
    if (mark.day.slice(0, 7) !== month) continue
    const date = Number(mark.day.slice(8))
    const held = days.get(date)
    if (held) held.push(mark)
    else days.set(date, [mark])
  }
  return [...days]
    .sort(([a], [b]) => a - b)
    .map(([date, held]) => ({ date, marks: held, gravest: gravestOf(held) }))
}

function gravestOf(marks: readonly IncidentMark[]): number | undefined {
  const said = marks.flatMap(({ severity }) => severity ?? [])
  return said.length === 0 ? undefined : Math.max(...said)
}
