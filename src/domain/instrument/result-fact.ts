import type { RiskLevel } from '../answer.ts'
import type { Answers } from './given-answer.ts'
import type { InstrumentPack } from './pack.ts'
import { score } from './score.ts'

/** What the instrument says, as facts for a sentence. A range is never shortened to one of its ends. */
export type ResultFact =
  | { readonly kind: 'none' }
  /** There is a level, and the organisation does not show it before two people have attested the pack. */
  | ({ readonly kind: 'withheld' } & ResultGaps)
  | ({ readonly kind: 'level'; readonly level: RiskLevel } & ResultGaps)
  | ({ readonly kind: 'range'; readonly from: RiskLevel; readonly to: RiskLevel } & ResultGaps)

export interface ResultGaps {
  /** Counted items without a yes or no: not answered, or answered with doubt. */
  readonly open: number
  readonly openAboutPerpetrator: number
  /** The pack has not been compared with the official form by two people. Said wherever the result is said. */
  readonly preliminary: boolean
}

export function resultFact(pack: InstrumentPack, answers: Answers): ResultFact {
  const found = score(pack, answers)
  if (found === null) return { kind: 'none' }
  const gaps = {
    open: found.open.length,
    openAboutPerpetrator: found.openAboutPerpetrator,
    preliminary: pack.verification.status !== 'attested',
  }
  // That two people have not compared it is what a level that is not shown says already.
  if (pack.levelsHidden) return { kind: 'withheld', ...gaps, preliminary: false }
  return found.level === null
    ? { kind: 'range', from: found.from, to: found.to, ...gaps }
    : { kind: 'level', level: found.level, ...gaps }
}
