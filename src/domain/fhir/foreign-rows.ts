import { type InstrumentPack, type InstrumentSection, MAX_ITEMS } from '../instrument/pack.ts'
import type { Notes } from './foreign-notes.ts'
import type { ImportFrame } from './foreign-reader.ts'

export const MAX_ROWS = 12
const MAX_ID_IN_ROWS = 46

/** The words that a form does not bring for its rows. */
export function rowWords({ row, more }: ImportFrame): {
  readonly row: InstrumentPack['title']
  readonly ask: InstrumentPack['title']
} {
  return { row, ask: more }
}

/**
 * As many rows of each group as the pack has room for. A group that cannot have two, or whose ids leave no room for a
 * row, is asked once and listed.
 */
export function withinLimits(pack: InstrumentPack, notes: Notes): InstrumentPack {
  const repeating = pack.sections.filter(({ repeats }) => repeats)
  if (repeating.length === 0) return hasOnlyWords(pack) ? { ...pack, format: 3 } : pack
  const once = pack.sections.reduce((sum, { items, repeats }) => sum + (repeats ? 1 : items.length), 0)
  const inRows = repeating.reduce((sum, { items }) => sum + items.length, 0)
  const most = Math.floor((MAX_ITEMS - once) / inRows)
  const sections = pack.sections.map((section): InstrumentSection => {
    const { repeats, ...plain } = section
    if (!repeats) return section
    const isLong = [section.id, ...section.items.map(({ id }) => id)].some((id) => id.length > MAX_ID_IN_ROWS)
    if (most >= 2 && !isLong) return { ...plain, repeats: { ...repeats, max: Math.min(repeats.max, most) } }
    notes.say('field', `${section.id}: repeats`)
    const rule = repeats.visibleIf
    const items = section.items.map((item) =>
      rule ? { ...item, visibleIf: item.visibleIf ? { all: [rule, item.visibleIf] } : rule } : item,
    )
    return { ...plain, items }
  })
  const format = hasOnlyWords(pack) ? 3 : sections.some(({ repeats }) => repeats) ? 2 : 1
  return { ...pack, format, sections }
}

/** As a key: inside a text its quotes are written with a stroke before them. */
function hasOnlyWords(pack: InstrumentPack): boolean {
  return JSON.stringify(pack).includes('"only":')
}
