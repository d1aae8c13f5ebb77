import type { RiskLevel } from '../answer.ts'
import type { MeasureStatus } from '../event.ts'

/** A plan that is far from the judged level. Said beside the plan; it selects nothing and stops nothing. */
export type Dose =
  /** Judged between the lowest step and high, and nothing is decided: this is where people were hurt again. */
  | 'nothingDecided'
  /** Judged high, and nothing is decided. */
  | 'nothingAtHigh'
  /** Judged high, with something known that nobody answers to, or a part of the minimum missing. */
  | 'gapsAtHigh'
  /** Judged at the lowest step with a large plan: great effort at low risk did harm. */
  | 'muchAtLow'

/** Our own line for a large plan. Research says the direction, not the number. */
export const LARGE_PLAN = 5

const IN_FORCE: readonly (MeasureStatus | undefined)[] = ['decided', 'ongoing', 'done']

/** Undefined while nobody has judged, and when the plan is within reach of the judgement. */
export function weighDose(facts: {
  readonly judged: RiskLevel | undefined
  readonly statuses: readonly (MeasureStatus | undefined)[]
  /** Known factors without a measure or a reason. */
  readonly uncovered: number
  readonly minimumMissing: number
}): Dose | undefined {
  const { judged, uncovered, minimumMissing } = facts
  const inForce = facts.statuses.filter((status) => IN_FORCE.includes(status)).length
  if (judged === undefined) return undefined
  if (judged > 1 && inForce === 0) return judged > 2 ? 'nothingAtHigh' : 'nothingDecided'
  if (judged > 2 && uncovered + minimumMissing > 0) return 'gapsAtHigh'
  return judged === 1 && inForce >= LARGE_PLAN ? 'muchAtLow' : undefined
}
