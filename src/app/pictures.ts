import type { Day } from '../domain/answer.ts'
import type { CaseState } from '../domain/case-state.ts'
import type { InstrumentPack } from '../domain/instrument/pack.ts'
import { type CasePoint, casePoints } from '../domain/picture/case-points.ts'
import { type RiskColumn, riskColumns } from '../domain/picture/risk-columns.ts'
import { instrumentFact, levelsOf } from './assess.ts'
import { dayOf } from './format.ts'

export type { CasePoint, RiskColumn }

const dayOfWall = (wall: string): Day => dayOf(Date.parse(wall))

export function pointsOf(state: CaseState): readonly CasePoint[] {
  return casePoints(state, dayOfWall)
}

/** The weighings of a case beside each other, with what each instrument said then. */
export function riskOf(
  state: CaseState,
  packOf: (id: string, version: string) => InstrumentPack | undefined,
): readonly RiskColumn[] {
  return riskColumns(
    state,
    (assessment) => {
      const pack = packOf(assessment.pack, assessment.packVersion)
      if (!pack) return { levels: undefined, open: undefined }
      const fact = instrumentFact(pack, assessment)
      const isCounted = assessment.form === 'guided' && fact.kind !== 'none'
      return { levels: levelsOf(fact) ?? undefined, open: isCounted ? fact.open : undefined }
    },
    dayOfWall,
  )
}
