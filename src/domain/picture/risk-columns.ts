import type { Day, RiskLevel } from '../answer.ts'
import type { CaseState } from '../case-state.ts'
import type { Estimate } from '../event.ts'
import type { Id } from '../id.ts'

/** What one signed weighing said, in three voices and a gap. Never put together into one figure. */
export interface RiskColumn {
  readonly assessment: Id
  readonly day: Day
  /** Undefined when the form gives no level, is not at hand, or its level is not shown. A range stays a range. */
  readonly instrument: { readonly from: RiskLevel; readonly to: RiskLevel } | undefined
  /** Two people have not compared the form with the official one. Said wherever its level is. */
  readonly preliminary: boolean
  /** There is a level, and the organisation does not show it before two people have attested the form. */
  readonly withheld: boolean
  readonly estimate: Estimate
  readonly judgement: RiskLevel
  /** Questions without a yes or no; undefined for a form on paper, where nobody can count them. */
  readonly open: number | undefined
}

/** What an instrument says about one assessment, from whoever can open its pack. */
export type InstrumentSays = (assessment: CaseState['assessments'][number]) => {
  readonly levels: RiskColumn['instrument']
  readonly open: number | undefined
  readonly preliminary: boolean
  readonly withheld: boolean
}

/** Every weighing that was signed, oldest first. One that was never finished is not shown: a level never comes alone. */
export function riskColumns(
  state: CaseState,
  says: InstrumentSays,
  dayOf: (wall: string) => Day,
): readonly RiskColumn[] {
  return state.assessments
    .flatMap((assessment): RiskColumn[] => {
      const [signed] = assessment.signatures
      const estimate = assessment.estimate?.shown.estimate
      const judgement = assessment.judgement?.shown.level
      if (!signed || assessment.abandoned || estimate === undefined || judgement === undefined) return []
      const { levels: instrument, open, preliminary, withheld } = says(assessment)
      const day = assessment.paperResult?.shown.takenOn ?? dayOf(signed.wall)
      const said = { instrument, preliminary, withheld, estimate, judgement, open }
      return [{ assessment: assessment.id, day, ...said }]
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
