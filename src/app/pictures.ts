import type { Day } from '../domain/answer.ts'
import type { CaseState } from '../domain/case-state.ts'
import type { Id } from '../domain/id.ts'
import type { Difference } from '../domain/instrument/judgement.ts'
import type { InstrumentPack } from '../domain/instrument/pack.ts'
import { type CasePoint, casePoints } from '../domain/picture/case-points.ts'
import { type RiskColumn, riskColumns } from '../domain/picture/risk-columns.ts'
import { instrumentFact, levelsOf, weighingOf } from './assess.ts'
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
      if (!pack) return { levels: undefined, open: undefined, preliminary: false, withheld: false }
      const fact = instrumentFact(pack, assessment)
      const isCounted = assessment.form === 'guided' && fact.kind !== 'none'
      return {
        levels: levelsOf(fact) ?? undefined,
        open: isCounted ? fact.open : undefined,
        preliminary: fact.kind !== 'none' && fact.preliminary,
        withheld: fact.kind === 'withheld',
      }
    },
    dayOfWall,
  )
}

export interface SaidDifference {
  readonly assessment: Id
  readonly day: Day
  readonly signedBy: string
  readonly differences: readonly Difference[]
  readonly reason: string
}

/** Signed weighings that differ from the form or from the person's own estimate, newest first: facts, not faults. */
export function differencesOf(
  state: CaseState,
  packOf: (id: string, version: string) => InstrumentPack | undefined,
): readonly SaidDifference[] {
  return state.assessments
    .flatMap((assessment): SaidDifference[] => {
      const [signed] = assessment.signatures
      const pack = packOf(assessment.pack, assessment.packVersion)
      if (!signed || !pack || assessment.abandoned) return []
      const differences = weighingOf(pack, assessment).comparison?.differences ?? []
      const reason = assessment.difference?.shown ?? ''
      const facts = { assessment: assessment.id, day: dayOfWall(signed.wall), signedBy: signed.name }
      return differences.length === 0 ? [] : [{ ...facts, differences, reason }]
    })
    .reverse()
}
