import type { RiskLevel } from '../answer.ts'
import type { Estimate } from '../event.ts'

/** What a digital or paper result says about the level: one level twice, a range, or null when it says nothing. */
export interface InstrumentLevels {
  readonly from: RiskLevel
  readonly to: RiskLevel
}

export interface Difference {
  readonly against: 'instrument' | 'estimate'
  /** Where the judgement stands seen from the other. */
  readonly direction: 'higher' | 'lower'
  readonly steps: 1 | 2 | 3
}

export interface Comparison {
  /** Each must be explained in words before signing. */
  readonly differences: readonly Difference[]
  readonly mustExplain: boolean
  /** Her or his own estimate seen from the instrument: a reason to talk, not an error. */
  readonly estimateAgainstInstrument: 'higher' | 'lower' | 'same' | 'unknown'
}

/** A judgement anywhere inside an instrument's range does not differ from it: the range says no more than that. */
export function compareJudgement(
  instrument: InstrumentLevels | null,
  estimate: Estimate,
  judgement: RiskLevel,
): Comparison {
  const own = typeof estimate === 'number' ? { from: estimate, to: estimate } : null
  const differences = [
    ...differenceFrom('instrument', instrument, judgement),
    ...differenceFrom('estimate', own, judgement),
  ]
  return {
    differences,
    mustExplain: differences.length > 0,
    estimateAgainstInstrument:
      own === null || instrument === null
        ? 'unknown'
        : (differenceFrom('instrument', instrument, own.from)[0]?.direction ?? 'same'),
  }
}

function differenceFrom(
  against: Difference['against'],
  levels: InstrumentLevels | null,
  judgement: RiskLevel,
): readonly Difference[] {
  if (levels === null) return []
  if (judgement > levels.to)
    return [{ against, direction: 'higher', steps: stepsBetween(judgement, levels.to) }]
  if (judgement < levels.from) {
    return [{ against, direction: 'lower', steps: stepsBetween(levels.from, judgement) }]
  }
  return []
}

function stepsBetween(upper: RiskLevel, lower: RiskLevel): Difference['steps'] {
  return (upper - lower) as Difference['steps']
}
