import type { Day } from '../answer.ts'

/** A day something is known to happen that calls for a new look: a release, a hearing, the start of the hunt. */
export interface KnownTrigger {
  readonly on: Day
}

export type ValidUntilCheck =
  | { readonly is: 'good' }
  | { readonly is: 'passed' }
  /** Reaches past something already known. */
  | { readonly is: 'tooLong'; readonly latest: Day }

/** The last day a plan may be said to hold: the next known trigger, or undefined when none is known. */
export function latestValidDay(today: Day, triggers: readonly KnownTrigger[]): Day | undefined {
  return triggers
    .map((trigger) => trigger.on)
    .filter((on) => on >= today)
    .sort()[0]
}

export function checkValidUntil(
  validUntil: Day,
  today: Day,
  triggers: readonly KnownTrigger[],
): ValidUntilCheck {
  if (validUntil < today) return { is: 'passed' }
  const latest = latestValidDay(today, triggers)
  return latest !== undefined && validUntil > latest ? { is: 'tooLong', latest } : { is: 'good' }
}
