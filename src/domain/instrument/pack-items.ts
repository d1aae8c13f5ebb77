import type { InstrumentItem, InstrumentPack } from './pack.ts'

/** Every item in the order of the form, shown or not. */
export function packItems(pack: InstrumentPack): readonly InstrumentItem[] {
  return pack.sections.flatMap((section) => section.items)
}
