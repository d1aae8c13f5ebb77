import type { Day } from '../answer.ts'
import { plusDays, plusMonths } from './calendar-day.ts'
import type { ClockRule, TriggerRule } from './follow-up-pack.ts'
import { holidaysOf, workingDayOnOrAfter, workingDayOnOrBefore } from './swedish-days.ts'

export interface ClockDays {
  /** Where the count ends. */
  readonly limit: Day
  /** The last working day that is not after it: what the app counts on. */
  readonly due: Day
  /** With an act to be done and an end on a day off, the law lets it be done on this day (1930:173, 2 §). */
  readonly latest: Day
}

/** A limit counted from the day the matter came in, or from the event the rule names. */
export function clockDays(rule: Pick<ClockRule, 'limit' | 'kind'>, from: Day): ClockDays {
  const limit = endOf(rule.limit, from)
  // At once means at once: a child is not protected on Monday because it is Saturday.
  if (rule.limit.count === 0) return { limit, due: limit, latest: limit }
  const before = workingDayOnOrBefore(limit)
  return {
    limit,
    due: before < from ? from : before,
    latest: rule.kind === 'act' ? workingDayOnOrAfter(limit) : limit,
  }
}

/** A limit that somebody moved: no law counts it, the decision says the day. */
export function extendedDays(from: Day, until: Day): Pick<ClockDays, 'due' | 'limit'> {
  const before = workingDayOnOrBefore(until)
  return { limit: until, due: before < from ? until : before }
}

/** When the new assessment is to be made. Never a day that has been: what is late to be known is for today. */
export function triggerDue(
  rule: Pick<TriggerRule, 'sameDay' | 'offsetDays'>,
  facts: { readonly on: Day; readonly today: Day },
): Day {
  if (rule.sameDay) return later(facts.on, facts.today)
  const asked = workingDayOnOrBefore(plusDays(facts.on, rule.offsetDays))
  // A look afterwards must not land before what it looks back on.
  return later(rule.offsetDays > 0 ? later(asked, facts.on) : asked, facts.today)
}

function later(a: Day, b: Day): Day {
  return a < b ? b : a
}

const BIG: readonly string[] = ['christmasEve', 'newYearsEve', 'easter', 'midsummerEve']

/** The next big holidays, nearest first: the days on which more calls come. */
export function bigHolidaysAfter(today: Day, count: number): readonly Day[] {
  const year = Number(today.slice(0, 4))
  return [year, year + 1, year + 2]
    .flatMap((each) => [...holidaysOf(each)])
    .filter(([day, name]) => BIG.includes(name) && day >= today)
    .map(([day]) => day)
    .sort()
    .slice(0, count)
}

function endOf({ count, unit }: ClockRule['limit'], from: Day): Day {
  switch (unit) {
    case 'days':
      return plusDays(from, count)
    case 'weeks':
      return plusDays(from, count * 7)
    case 'months':
      return plusMonths(from, count)
    case 'years':
      return plusMonths(from, count * 12)
  }
}
