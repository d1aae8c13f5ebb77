import type { InstrumentPack } from '../domain/instrument/pack.ts'
import { packItems } from '../domain/instrument/pack-items.ts'
import { type Line, lineAround, type WordsIn, wordsIn } from '../domain/words.ts'
import type { PlacedFault } from '../domain/workshop/faults-of.ts'
import type { Locale } from './texts.ts'
import type { WorkshopTexts } from './workshop.ts'

/** One fault as one sentence: what is wrong, around the words that stand there. */
export function faultText(pack: InstrumentPack, fault: PlacedFault, t: WorkshopTexts, locale: Locale): Line {
  const { code, problem } = fault
  if (problem) return [{ text: t.bands[problem], language: locale }]
  // Which part it is in is said by the place already.
  const name = fieldText(fault.field.replace(/^sections\.\d+\./, ''), t)
  return lineAround((place) => t.faults[code](place, name), placeText(pack, fault, t, locale), locale)
}

/** A question as it is called in a list: its place in the form, and its words when it has any. */
export function itemName(pack: InstrumentPack, id: string, t: WorkshopTexts, locale: Locale): WordsIn {
  const items = packItems(pack)
  const at = items.findIndex((item) => item.id === id)
  const item = items[at]
  if (!item) return { text: id, language: locale }
  const { text, language } = wordsIn(item.text, locale)
  return text.trim() === ''
    ? { text: `${at + 1}. ${t.edit.untitled}`, language: locale }
    : { text: `${at + 1}. ${text.trim()}`, language }
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

function placeText(pack: InstrumentPack, fault: PlacedFault, t: WorkshopTexts, locale: Locale): WordsIn {
  if (fault.item !== undefined) return itemName(pack, fault.item, t, locale)
  const [top, section] = fault.field.split('.')
  const text =
    top === 'sections' && section !== undefined && /^\d+$/.test(section)
      ? t.edit.section(Number(section) + 1)
      : t.wholePack
  return { text, language: locale }
}
