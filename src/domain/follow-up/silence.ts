import type { Day } from '../answer.ts'
import type { Field } from '../case-state.ts'
import { contactsOf } from '../contact/contacts-of.ts'
import type { EventData } from '../event.ts'
import type { LiveWrites } from '../live-writes.ts'
import { plusDays } from './calendar-day.ts'

type Set = Pick<EventData<'trigger.set@1'>, 'on' | 'due' | 'silence'>

/** When the new assessment is due: the day that was set, or the day on which the silence has lasted as long as was said. */
export function dueOf(set: Set, spokenOn: Day | undefined): Day {
  return set.silence === undefined ? set.due : plusDays(silentSince(set, spokenOn), set.silence)
}

/** Never before the day that was set: somebody may count anew although nobody has been heard from. */
export function silentSince({ on }: Pick<Set, 'on'>, spokenOn: Day | undefined): Day {
  return spokenOn !== undefined && spokenOn > on ? spokenOn : on
}

/** How a contact may have gone for it to have been one. Nothing said of it is no contact: silence is not broken by a guess. */
const SPOKEN: readonly string[] = ['happened', 'brokenOff']

/**
 * The last day somebody had contact with the person the case is about, as written under contacts. Where two people wrote
 * apart, it counts only if both say so, on the earlier day. A day that lay ahead when it was written is a plan, or a wrong
 * year: it must not push a reminder away.
 */
export function lastSpokenOn(writes: LiveWrites): Day | undefined {
  const days = contactsOf({ writes }).flatMap(({ fields: { on, who, outcome } }) => {
    if (!isSaid(who, (value) => value === 'person')) return []
    if (!isSaid(outcome, (value) => SPOKEN.includes(value)) || !on) return []
    const day = earliest(on.versions.map(({ value }) => value))
    const written = latest([on, who, outcome].flatMap(({ versions }) => versions.map(({ wall }) => wall)))
    return hasBeen(day, written) ? [day] : []
  })
  return days.length === 0 ? undefined : latest(days)
}

function isSaid(field: Field<string> | undefined, means: (value: string) => boolean): field is Field<string> {
  return field?.versions.every(({ value }) => means(value)) ?? false
}

/** A day of room: the moment is in UTC, and a calendar day can be one ahead of it. */
function hasBeen(day: string, written: string): boolean {
  const today = /^\d{4}-\d\d-\d\d/.exec(written)?.[0]
  return /^\d{4}-\d\d-\d\d$/.test(day) && today !== undefined && day <= plusDays(today, 1)
}

function earliest(all: readonly string[]): string {
  return all.reduce((a, b) => (b < a ? b : a))
}

function latest(all: readonly string[]): string {
  return all.reduce((a, b) => (b > a ? b : a))
}
