import type { Day } from './answer.ts'
import type { CaseState } from './case-state.ts'
import type { StepId } from './event.ts'

/** The path of a case in the order of the work. Only the steps this version can do; the others are not shown at all. */
export const PATH: readonly StepId[] = ['safetyCheck', 'discover', 'acute', 'assess', 'manage', 'safetyPlan']

export interface NextStep {
  readonly step: StepId | 'rest'
  /** The nearest date that somebody set: a follow-up, a task, or the case's own. */
  readonly on: Day | undefined
}

/** What to do now: the first step of the path that is neither done nor left out. */
export function nextStepOf(state: CaseState): NextStep {
  const step = PATH.find((id) => !['done', 'notRelevant'].includes(stepStatus(state, id)))
  const dates = [
    state.fields.nextStepOn?.shown,
    ...state.tasks.filter((task) => !task.done).map((task) => task.due),
    ...state.measures
      .filter((measure) => !['done', 'declined', 'noEffect'].includes(measure.fields.status?.shown ?? ''))
      .map((measure) => measure.fields.followUp?.shown),
  ].filter((day): day is Day => day !== undefined && day !== '')
  return { step: step ?? 'rest', on: dates.sort()[0] }
}

/** What was said about a step, or what its work shows: something begun is going on until somebody calls it done. */
export function stepStatus(state: CaseState, step: StepId): 'waiting' | 'ongoing' | 'done' | 'notRelevant' {
  const said = state.steps[step]?.shown.status
  if (said === 'done' || said === 'notRelevant') return said
  return said === 'ongoing' || hasBegun(state, step) ? 'ongoing' : 'waiting'
}

const PACK_OF_STEP: Readonly<Partial<Record<StepId, readonly string[]>>> = {
  safetyCheck: ['sakerhetskoll'],
  discover: ['freda-kortfragor'],
  acute: ['akut-snabbkoll'],
  assess: ['freda-farlighet'],
}

function hasBegun(state: CaseState, step: StepId): boolean {
  const packs = PACK_OF_STEP[step]
  if (packs) return state.assessments.some((assessment) => packs.includes(assessment.pack))
  if (step === 'manage') return state.measures.length > 0
  return step === 'safetyPlan' && state.plans.length > 0
}

/** Instruments that belong to a step; the screen offers these and no others. */
export function packsOfStep(step: StepId): readonly string[] {
  return PACK_OF_STEP[step] ?? []
}

/** The step an instrument was done in. */
export function stepOfPack(pack: string): StepId | undefined {
  return PATH.find((step) => packsOfStep(step).includes(pack))
}
