import type { Assessment, CaseState, Measure } from '../case-state.ts'
import type { Id } from '../id.ts'

/** Which word is owed when a measure ends: how it went, or why it was turned down. */
const OWED = { done: 'effect', noEffect: 'effect', declined: 'reason' } as const

export interface Unevaluated {
  readonly measure: Measure
  readonly field: 'effect' | 'reason'
}

/** Measures that have ended without a word on how it went. The next plan is made of these words. */
export function withoutEvaluation({ measures }: Pick<CaseState, 'measures'>): readonly Unevaluated[] {
  return measures.flatMap((measure) => {
    const status = measure.fields.status?.shown ?? ''
    const field = Object.hasOwn(OWED, status) ? OWED[status as keyof typeof OWED] : undefined
    return field && !measure.fields[field]?.shown.trim() ? [{ measure, field }] : []
  })
}

/** The assessment before this one with the same instrument: what a new one is laid beside. */
export function assessmentBefore(
  { assessments }: Pick<CaseState, 'assessments'>,
  id: Id | undefined,
): Assessment | undefined {
  const at = assessments.findIndex((assessment) => assessment.id === id)
  const pack = assessments[at]?.pack
  return assessments
    .slice(0, Math.max(0, at))
    .findLast((each) => each.pack === pack && each.signatures.length > 0 && !each.abandoned)
}
