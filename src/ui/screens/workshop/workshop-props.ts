import type { WorkshopTexts } from '../../../app/workshop.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'

/** What every page about one instrument is given. */
export interface WorkshopProps {
  readonly pack: InstrumentPack
  /** Its place in the list of all, for addresses: no address says which instrument. */
  readonly place: number
  readonly t: WorkshopTexts
}
