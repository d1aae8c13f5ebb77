import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import type { WorkshopProps } from './workshop-props.ts'

/** A part of the working copy, and where a change of it goes. */
export interface EditorProps {
  readonly pack: InstrumentPack
  readonly t: WorkshopProps['t']
  readonly onChange: (next: InstrumentPack) => void
}
