import type { InstrumentPack, InstrumentSection } from '../instrument/pack.ts'
import type { Language } from './edit-pack.ts'

type Repeats = NonNullable<InstrumentSection['repeats']>
export const MOST_ROWS = 12
const NEW: Repeats = { row: { sv: '', en: '' }, ask: { sv: '', en: '' }, max: 8 }

/** Whether a part is asked once for each of several. Begun without words, which is said as a fault until it has them. */
export function setRepeats(pack: InstrumentPack, section: string, repeats: boolean): InstrumentPack {
  const changed = changeSection(pack, section, ({ repeats: was, ...rest }) =>
    repeats ? { ...rest, repeats: was ?? NEW } : rest,
  )
  // An app that knows only the first format would ask the part once and count half.
  return repeats ? { ...changed, format: pack.format === 3 ? 3 : 2 } : changed
}

export function setRowWords(
  pack: InstrumentPack,
  section: string,
  field: 'row' | 'ask',
  language: Language,
  words: string,
): InstrumentPack {
  return changeRepeats(pack, section, (repeats) => {
    const now = repeats[field]
    // English follows Swedish until it has words of its own, so that nobody meets a hole.
    const both = language === 'sv' && now.sv === now.en ? { sv: words, en: words } : { [language]: words }
    return { ...repeats, [field]: { ...now, ...both } }
  })
}

export function setMostRows(pack: InstrumentPack, section: string, max: number): InstrumentPack {
  return changeRepeats(pack, section, (repeats) => ({ ...repeats, max }))
}

function changeRepeats(
  pack: InstrumentPack,
  section: string,
  change: (repeats: Repeats) => Repeats,
): InstrumentPack {
  return changeSection(pack, section, (each) =>
    each.repeats ? { ...each, repeats: change(each.repeats) } : each,
  )
}

function changeSection(
  pack: InstrumentPack,
  id: string,
  change: (section: InstrumentSection) => InstrumentSection,
): InstrumentPack {
  return { ...pack, sections: pack.sections.map((each) => (each.id === id ? change(each) : each)) }
}
