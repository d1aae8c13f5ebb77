import type { CaseSession } from '../../../app/case-session.ts'
import type { SafetyPlan } from '../../../domain/case-state.ts'
import type { PlanPrompt } from '../../../domain/plan/plan-pack.ts'

export interface PromptProps {
  readonly session: CaseSession
  readonly plan: SafetyPlan
  readonly prompt: PlanPrompt
}
