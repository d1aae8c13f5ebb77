import type { RiskLevel } from '../answer.ts'
import type { Assessment, CaseState } from '../case-state.ts'

/** What is judged in a case now. `levels`: of each instrument what was judged last, highest first. */
export interface JudgedNow {
  readonly level: RiskLevel
  readonly levels: readonly RiskLevel[]
}

/**
 * A newer judgement by the same instrument replaces the one before; one by another instrument does not. While two of
 * them say different things the higher one counts: a low one begun later must not hide what somebody else has seen.
 */
export function judgedNow({ assessments }: Pick<CaseState, 'assessments'>): JudgedNow | undefined {
  const latest = new Map<Assessment['pack'], RiskLevel>()
  for (const { pack, judgement, abandoned } of assessments) {
    if (judgement && !abandoned) latest.set(pack, judgement.shown.level)
  }
  const levels = [...latest.values()].toSorted((a, b) => b - a)
  const [level] = levels
  return level === undefined ? undefined : { level, levels }
}
