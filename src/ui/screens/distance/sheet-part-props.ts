import type { CaseSession } from '../../../app/case-session.ts'
import type { DistanceTexts } from '../../../app/distance.ts'
import type { Sheet, SheetSection } from '../../../domain/sheet/sheet-pack.ts'

export interface SheetPartProps {
  readonly session: CaseSession
  readonly sheet: Sheet
  readonly section: SheetSection
  readonly texts: DistanceTexts
}
