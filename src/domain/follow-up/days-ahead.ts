import type { Day } from '../answer.ts'
import type { IndexRow } from '../index-row.ts'
import { plusDays } from './calendar-day.ts'
import type { DueKind } from './dues-of.ts'
import { duesOfRow } from './today.ts'

export interface DayAhead {
  readonly on: Day
  readonly cases: readonly { readonly row: IndexRow; readonly kinds: readonly DueKind[] }[]
}

/** Every day with something on it, from the oldest that is late to so many days ahead, over all cases. */
export function daysAhead(
  rows: readonly IndexRow[],
  span: { readonly today: Day; readonly days: number },
): readonly DayAhead[] {
  const last = plusDays(span.today, span.days)
  const days = new Map<Day, Map<IndexRow, DueKind[]>>()
  for (const row of rows) {
    for (const { on, what } of duesOfRow(row)) {
      if (on > last) continue
      const cases = days.get(on) ?? new Map<IndexRow, DueKind[]>()
      days.set(on, cases)
      const kinds = cases.get(row) ?? []
      cases.set(row, kinds)
      if (!kinds.includes(what)) kinds.push(what)
    }
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, cases]) => ({
      on,
      cases: [...cases]
        .map(([row, kinds]) => ({ row, kinds }))
        .sort((a, b) => (a.row.title < b.row.title ? -1 : 1)),
    }))
}
