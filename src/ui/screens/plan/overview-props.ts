import type { CaseSession } from '../../../app/case-session.ts'
import type { SafetyPlan } from '../../../domain/case-state.ts'
import type { PlanPack } from '../../../domain/plan/plan-pack.ts'

export interface OverviewProps {
  readonly session: CaseSession
  readonly pack: PlanPack
  readonly plan: SafetyPlan
  readonly hrefOf: (chapter: number) => string
}
