import type { InstrumentPack } from '../domain/instrument/pack.ts'
import { packItems } from '../domain/instrument/pack-items.ts'
import type { PlacedFault } from '../domain/workshop/faults-of.ts'
import type { Locale } from './texts.ts'
import type { WorkshopTexts } from './workshop.ts'

/** One fault as one sentence: where it is, in the words that stand there, and what is wrong. */
export function faultText(
  pack: InstrumentPack,
  fault: PlacedFault,
  t: WorkshopTexts,
  locale: Locale,
): string {
  if (fault.problem) return t.bands[fault.problem]
  // Which part it is in is said by the place already.
  const field = fault.field.replace(/^sections\.\d+\./, '')
  return t.faults[fault.code](placeText(pack, fault, t, locale), fieldText(field, t))
}

/** A question as it is called in a list: its place in the form, and its words when it has any. */
export function itemName(pack: InstrumentPack, id: string, t: WorkshopTexts, locale: Locale): string {
  const items = packItems(pack)
  const at = items.findIndex((item) => item.id === id)
  const item = items[at]
  return item ? `${at + 1}. ${item.text[locale].trim() || t.edit.untitled}` : id
}

export function fieldText(field: string, t: WorkshopTexts): string {
  const names: Readonly<Record<string, string>> = t.changed.fields
  const parts = field.split('.')
  // A part of the form and what of it: "Del av formuläret: Upprepas" rather than that something there differs.
  const known = parts.filter((part) => Object.hasOwn(names, part)).map((part) => names[part])
  const name = known.length === 0 ? t.changed.other : [...new Set(known)].join(': ')
  const language = parts.at(-1)
  return language === 'en' ? t.edit.inEnglish(name) : language === 'sv' ? t.edit.inSwedish(name) : name
}

function placeText(pack: InstrumentPack, fault: PlacedFault, t: WorkshopTexts, locale: Locale): string {
  if (fault.item !== undefined) return itemName(pack, fault.item, t, locale)
  const [top, section] = fault.field.split('.')
  return top === 'sections' && section !== undefined && /^\d+$/.test(section)
    ? t.edit.section(Number(section) + 1)
    : t.wholePack
}
