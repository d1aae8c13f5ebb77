import type { CaseSession } from '../../../app/case-session.ts'
import type { Assessment } from '../../../domain/case-state.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'

/** What every part of an assessment's screens is given. */
export interface AssessmentProps {
  readonly session: CaseSession
  readonly assessment: Assessment
  readonly pack: InstrumentPack
}
