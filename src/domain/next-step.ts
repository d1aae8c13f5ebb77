import type { Day } from './answer.ts'
import type { Assessment, CaseState } from './case-state.ts'
import type { StepId, StreamKind } from './event.ts'
import { duesOf } from './follow-up/dues-of.ts'

/** The path of a case in the order of the work. Only the steps this version can do; the others are not shown at all. */
export const PATH: readonly StepId[] = [
  'safetyCheck',
  'discover',
  'acute',
  'children',
  'describe',
  'assess',
  'manage',
  'safetyPlan',
  'followUp',
  'close',
]

/** The list that is gone through before a case is closed. */
export const CLOSING_LIST = 'avsluta'

export interface NextStep {
  readonly step: StepId | 'rest'
  /** The nearest date that somebody set: a follow-up, a task, or the case's own. */
  readonly on: Day | undefined
}

/**
 * What to do now: the first step of the path that is neither done nor left out. A child's protection comes up when
 * there is a child, and the description when somebody has begun it: neither is asked of every case. A closed case is
 * at rest.
 */
export function nextStepOf(state: CaseState): NextStep {
  const isClosed = stepStatus(state, 'close') === 'done'
  const step = isClosed
    ? undefined
    : PATH.find((id) => isCalledFor(state, id) && !isOver(stepStatus(state, id)))
  return { step: step ?? 'rest', on: duesOf(state)[0]?.on }
}

function isCalledFor(state: CaseState, step: StepId): boolean {
  if (step === 'describe') return stepStatus(state, step) === 'ongoing'
  if (step !== 'children') return true
  return stepStatus(state, step) === 'ongoing' || state.people.some((person) => person.role === 'child')
}

function isOver(status: ReturnType<typeof stepStatus>): boolean {
  return status === 'done' || status === 'notRelevant'
}

/** What was said about a step, or what its work shows: something begun is going on until somebody calls it done. */
export function stepStatus(state: CaseState, step: StepId): 'waiting' | 'ongoing' | 'done' | 'notRelevant' {
  const said = state.steps[step]?.shown.status
  if (said === 'done' || said === 'notRelevant') return said
  return said === 'ongoing' || hasBegun(state, step) ? 'ongoing' : 'waiting'
}

type PacksOfStep = Readonly<Partial<Record<StepId, readonly string[]>>>

/** The first of each is the step's own; the others stand beside it. */
const PACKS_OF_STEP: PacksOfStep = {
  safetyCheck: ['sakerhetskoll'],
  discover: ['freda-kortfragor', 'hedersfraga'],
  acute: ['akut-snabbkoll'],
  children: ['skyddsbedomning-barn'],
  describe: ['freda-beskrivning'],
  assess: ['freda-farlighet', 'sara-sv', 'sara-v3', 'sam', 'patriark'],
}

/** What is asked of the exposed person is never asked of the one who uses violence, nor the other way round. */
const PACKS_OF_PERPETRATOR_STEP: PacksOfStep = {
  ...PACKS_OF_STEP,
  discover: ['utovarsamtal'],
  describe: [],
  assess: ['sara-sv', 'sara-v3', 'sam', 'patriark'],
}

/** Gates that send the work on to something else; signing one leaves its step as it was. */
const GATES: readonly string[] = ['hedersfraga']

function hasBegun(state: CaseState, step: StepId): boolean {
  if (state.assessments.some((assessment) => stepOfAssessment(assessment) === step)) return true
  if (step === 'manage') return state.measures.length > 0
  if (step === 'safetyPlan') return state.plans.length > 0
  if (step === 'close') return state.checklists.some(({ list }) => list === CLOSING_LIST)
  return step === 'followUp' && state.triggers.length + state.clocks.length + state.checklists.length > 0
}

/** Steps of a case of this kind; those without anything to do in it are not shown. */
export function pathOfKind(kind: StreamKind | undefined): readonly StepId[] {
  return PATH.filter((step) => kind !== 'perpetrator' || step !== 'describe')
}

/** Instruments that belong to a step; the screen offers these and no others. */
export function packsOfStep(step: StepId, kind?: StreamKind): readonly string[] {
  return (kind === 'perpetrator' ? PACKS_OF_PERPETRATOR_STEP : PACKS_OF_STEP)[step] ?? []
}

/** Every instrument of every path, once, in the order of the work. */
export function everyPack(): readonly string[] {
  return [...new Set(PATH.flatMap((step) => [...packsOfStep(step), ...packsOfStep(step, 'perpetrator')]))]
}

/** The step an instrument was done in. */
export function stepOfPack(pack: string): StepId | undefined {
  return PATH.find((step) =>
    [PACKS_OF_STEP, PACKS_OF_PERPETRATOR_STEP].some((packs) => packs[step]?.includes(pack)),
  )
}

/** Where an assessment was made: an instrument of the organisation's own says so itself. */
export function stepOfAssessment(assessment: Pick<Assessment, 'pack' | 'step'>): StepId | undefined {
  return assessment.step ?? stepOfPack(assessment.pack)
}

/** The step that is done when this instrument is signed. */
export function stepEndedBy(pack: string): StepId | undefined {
  return GATES.includes(pack) ? undefined : stepOfPack(pack)
}
