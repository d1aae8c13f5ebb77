import type { CaseSession } from '../../../app/case-session.ts'
import type { Toolbox } from '../../../app/manage.ts'
import type { Measure } from '../../../domain/case-state.ts'

export interface ChosenProps {
  readonly session: CaseSession
  readonly measure: Measure
  readonly toolbox: Toolbox
}
