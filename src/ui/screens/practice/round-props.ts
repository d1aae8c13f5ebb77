import type { CaseSession } from '../../../app/case-session.ts'
import type { Round } from '../../../app/practice-round.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import type { PracticeCase } from '../../../domain/practice/practice-case.ts'

/** What every page of a played case is given. */
export interface RoundProps {
  readonly session: CaseSession
  readonly round: Round
  readonly practice: PracticeCase
  readonly pack: InstrumentPack
}
