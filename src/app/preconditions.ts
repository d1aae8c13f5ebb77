import type { CatalogueMeasure } from '../domain/bridge/measure.ts'
import type { Measure } from '../domain/case-state.ts'
import { type MeasureField, PreconditionMet } from '../domain/event-fields.ts'
import type { InsideTexts } from './texts.ts'

/** A report, a consent or a decision that a measure builds on, and what somebody has said of it. */
export interface Precondition {
  readonly field: Extract<MeasureField, 'reportMade' | 'consentGiven' | 'decisionTaken'>
  /** What is required, in the words of the catalogue: "Åklagaren beslutar". */
  readonly requires: string
  /** False where the catalogue says that none is needed. */
  readonly isAsked: boolean
  readonly met: PreconditionMet | undefined
}

type Texts = Pick<InsideTexts, 'plan' | 'riskPlan'>

/** The three of a measure from the catalogue, always in the same order; none of a measure in one's own words. */
export function preconditionsOf(
  measure: Pick<Measure, 'fields'> | undefined,
  catalogued: Pick<CatalogueMeasure, 'precondition'> | undefined,
  { plan }: Pick<Texts, 'plan'>,
): readonly Precondition[] {
  if (!catalogued) return []
  const { policeReport, consent, decision } = catalogued.precondition
  const rows = [
    ['reportMade', plan.measure.policeReport[policeReport], policeReport !== 'notNeeded'],
    ['consentGiven', plan.measure.consent[consent], consent !== 'notNeeded'],
    ['decisionTaken', plan.measure.decision[decision], decision !== 'none'],
  ] as const
  return rows.map(([field, requires, isAsked]) => {
    const met = PreconditionMet.safeParse(measure?.fields[field]?.shown)
    return { field, requires, isAsked, met: met.success ? met.data : undefined }
  })
}

/** "Åklagaren beslutar: nej, inte än". What is needed and nobody has spoken of is said to be open, never to be there. */
export function preconditionWords({ requires, isAsked, met }: Precondition, { riskPlan }: Texts): string {
  if (met) return `${requires}: ${riskPlan.mets[met].toLowerCase()}`
  return isAsked ? `${requires}: ${riskPlan.metNotSaid}` : requires
}

/** What holds a measure up, in words: shown where it would otherwise look like an answer. */
export function unmetWords(
  measure: Measure,
  catalogued: CatalogueMeasure | undefined,
  texts: Texts,
): readonly string[] {
  const asWhole =
    measure.fields.preconditionMet?.shown === 'notMet'
      ? [`${texts.plan.measure.precondition}: ${texts.riskPlan.mets.notMet.toLowerCase()}`]
      : []
  const apart = preconditionsOf(measure, catalogued, texts)
    .filter(({ met }) => met === 'notMet')
    .map((each) => preconditionWords(each, texts))
  return [...asWhole, ...apart]
}
