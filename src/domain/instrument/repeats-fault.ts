import type { InstrumentPack } from './pack.ts'

export type RepeatsFault = { readonly code: 'pack-repeats'; readonly path: string }

/** Room that a key takes beside the item's own id: two dots and 32 digits, in at most 80 characters. */
const MAX_ID_IN_ROWS = 46

/** Sections that repeat need the format that has them, ids that leave room for a row, and no id that looks like a row's. */
export function findRepeatsFault(pack: InstrumentPack): RepeatsFault | undefined {
  const dotted = pack.sections.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)])
  const likeRow = dotted.find((id) => id.includes('..'))
  if (likeRow !== undefined) return { code: 'pack-repeats', path: `items.${likeRow}` }
  for (const { id, items, repeats } of pack.sections) {
    if (!repeats) continue
    const tooLong = [id, ...items.map((item) => item.id)].some((each) => each.length > MAX_ID_IN_ROWS)
    if (pack.format < 2 || tooLong) return { code: 'pack-repeats', path: `sections.${id}` }
  }
  return undefined
}
