import { shownPrompts } from '../../../app/plan.ts'
import type { SafetyPlan } from '../../../domain/case-state.ts'
import type { PlanChapter } from '../../../domain/plan/plan-pack.ts'
import type { RecordScope } from '../../../domain/record-level.ts'

/** What is written in one chapter of a plan; empty while nothing is. */
export function chapterScopes(chapter: PlanChapter, plan: SafetyPlan): readonly RecordScope[] {
  return shownPrompts(chapter, plan).flatMap(({ id }): RecordScope[] => [
    ...(plan.values.has(id) ? [`plan/${plan.id}/value/${id}` as const] : []),
    ...(plan.handled.has(id) ? [`plan/${plan.id}/handled/${id}` as const] : []),
  ])
}
