import type { CaseState } from '../../../domain/case-state.ts'
import type { StepId } from '../../../domain/event.ts'
import type { Route } from '../../route.ts'

/** Where the work of a step is done. */
export function stepRoute(state: Pick<CaseState, 'id'>, step: StepId): Route {
  if (step === 'manage') return { at: 'manage', id: state.id }
  if (step === 'safetyPlan') return { at: 'plan', id: state.id, chapter: 0 }
  if (step === 'followUp' || step === 'close') return { at: step, id: state.id }
  return { at: 'step', id: state.id, step }
}
