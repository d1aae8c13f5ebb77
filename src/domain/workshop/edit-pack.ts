import type { RiskLevel } from '../answer.ts'
import type { InstrumentItem, InstrumentPack, InstrumentSection, Scoring } from '../instrument/pack.ts'
import { packItems } from '../instrument/pack-items.ts'

export type Language = 'sv' | 'en'
/** The words of a question. The first is what is asked; the others may be empty and are then left out. */
export type ItemWords = 'text' | 'sayIt' | 'why' | 'workerNote'

/** Every function here gives a new pack and may give one that does not hold together: faults are said, not prevented. */
export function setItemWords(
  pack: InstrumentPack,
  id: string,
  field: ItemWords,
  language: Language,
  words: string,
): InstrumentPack {
  return changeItem(pack, id, (item) => {
    const now = item[field]
    const next = { sv: now?.sv ?? '', en: now?.en ?? '', [language]: words }
    // English follows Swedish until it has words of its own, so that nobody meets a hole.
    if (language === 'sv' && (now?.sv ?? '') === (now?.en ?? '')) next.en = words
    if (field !== 'text' && next.sv === '' && next.en === '') {
      const { [field]: _gone, ...rest } = item
      return rest
    }
    return { ...item, [field]: next }
  })
}

export function setItemNumber(pack: InstrumentPack, id: string, number: string): InstrumentPack {
  return changeItem(pack, id, ({ number: _was, ...item }) =>
    number.trim() === '' ? item : { ...item, number: number.trim() },
  )
}

export function setChoiceWords(
  pack: InstrumentPack,
  id: string,
  choice: string,
  language: Language,
  words: string,
): InstrumentPack {
  const reworded = <
    T extends { readonly id: string; readonly text: { readonly sv: string; readonly en: string } },
  >(
    all: readonly T[],
  ) => all.map((each) => (each.id === choice ? { ...each, text: { ...each.text, [language]: words } } : each))
  return changeItem(pack, id, (item) => ({
    ...item,
    ...(item.options ? { options: reworded(item.options) } : {}),
    ...(item.ticks ? { ticks: reworded(item.ticks) } : {}),
  }))
}

export function setSectionWords(
  pack: InstrumentPack,
  id: string,
  field: 'title' | 'intro',
  language: Language,
  words: string,
): InstrumentPack {
  const change = (section: InstrumentSection): InstrumentSection => {
    const next = { sv: section[field]?.sv ?? '', en: section[field]?.en ?? '', [language]: words }
    if (field === 'title' || next.sv !== '' || next.en !== '') return { ...section, [field]: next }
    const { intro: _gone, ...rest } = section
    return rest
  }
  return { ...pack, sections: pack.sections.map((each) => (each.id === id ? change(each) : each)) }
}

/** One step in the form; from the first or the last place of its part into the part beside it. */
export function moveItem(pack: InstrumentPack, id: string, step: -1 | 1): InstrumentPack {
  const at = pack.sections.findIndex(({ items }) => items.some((item) => item.id === id))
  const section = pack.sections[at]
  const from = section?.items.findIndex((item) => item.id === id) ?? -1
  const item = section?.items[from]
  if (!section || !item) return pack
  const to = from + step
  const without = section.items.filter((each) => each !== item)
  if (to >= 0 && to < section.items.length) {
    return putItems(pack, at, [...without.slice(0, to), item, ...without.slice(to)])
  }
  const beside = pack.sections[at + step]
  // A part with nothing in it is no part of a form.
  if (!beside || without.length === 0) return pack
  const joined = step === 1 ? [item, ...beside.items] : [...beside.items, item]
  return putItems(putItems(pack, at, without), at + step, joined)
}

/** A yes or no question without words, last in its part. */
export function addItem(pack: InstrumentPack, section: string, id: string): InstrumentPack {
  const at = pack.sections.findIndex((each) => each.id === section)
  const items = pack.sections[at]?.items
  if (!items) return pack
  const source = pack.sources[0]?.id ?? ''
  const item: InstrumentItem = {
    id,
    text: { sv: '', en: '' },
    type: 'yesNo',
    window: 'ever',
    about: 'exposed',
    sources: [source],
    confidence: 'unknown',
  }
  return putItems(pack, at, [...items, item])
}

/** What counts it goes with it. What waits for its answer stays, and is said as a fault. */
export function removeItem(pack: InstrumentPack, id: string): InstrumentPack {
  const at = pack.sections.findIndex(({ items }) => items.some((item) => item.id === id))
  const items = pack.sections[at]?.items ?? []
  if (items.length < 2) return pack
  const { scoring } = pack
  const shorter = putItems(
    pack,
    at,
    items.filter((item) => item.id !== id),
  )
  if (!scoring) return shorter
  const isOther = (each: { readonly item: string }) => each.item !== id
  return {
    ...shorter,
    scoring: {
      ...scoring,
      extra: scoring.extra.filter(isOther),
      subtract: scoring.subtract.filter(isOther),
      excluded: scoring.excluded.filter((each) => each !== id),
    },
  }
}

/** What a yes, or one option, counts in all: the base and what is added to it. Undefined: it never counts. */
export function pointsOf(pack: InstrumentPack, item: InstrumentItem, choice?: string): number | undefined {
  const { scoring } = pack
  if (!scoring || scoring.excluded.includes(item.id)) return undefined
  if (item.ticks?.some(({ id }) => id === choice)) {
    const minus = scoring.subtract.find((each) => each.item === item.id && each.tick === choice)
    return minus === undefined ? 0 : -minus.points
  }
  const extra = scoring.extra.find((each) => each.item === item.id && each.option === choice)?.points ?? 0
  return item.type === 'yesNo' ? scoring.base + extra : extra
}

export function setPoints(
  pack: InstrumentPack,
  item: InstrumentItem,
  choice: string | undefined,
  points: number,
): InstrumentPack {
  return changeScoring(pack, (scoring) => {
    if (choice !== undefined && item.ticks?.some(({ id }) => id === choice)) {
      const subtract = scoring.subtract.filter((each) => each.item !== item.id || each.tick !== choice)
      return points === 0
        ? { ...scoring, subtract }
        : { ...scoring, subtract: [...subtract, { item: item.id, tick: choice, points: -points }] }
    }
    const extra = scoring.extra.filter((each) => each.item !== item.id || each.option !== choice)
    const added = item.type === 'yesNo' ? points - scoring.base : points
    const one = choice === undefined ? { item: item.id } : { item: item.id, option: choice }
    return added === 0 ? { ...scoring, extra } : { ...scoring, extra: [...extra, { ...one, points: added }] }
  })
}

export function setCounts(pack: InstrumentPack, item: string, counts: boolean): InstrumentPack {
  return changeScoring(pack, (scoring) => {
    const excluded = scoring.excluded.filter((each) => each !== item)
    if (counts) return { ...scoring, excluded }
    const isOther = (each: { readonly item: string }) => each.item !== item
    return {
      ...scoring,
      excluded: [...excluded, item],
      extra: scoring.extra.filter(isOther),
      subtract: scoring.subtract.filter(isOther),
    }
  })
}

/** The least sum of a level. The one below it ends just before, so that there is never a gap or an overlap. */
export function setBandStart(pack: InstrumentPack, level: RiskLevel, min: number): InstrumentPack {
  return changeScoring(pack, (scoring) => ({
    ...scoring,
    bands: scoring.bands.map((band, i) => {
      if (band.level === level) return { ...band, min }
      return scoring.bands[i + 1]?.level === level ? { ...band, max: min - 1 } : band
    }),
  }))
}

export function setBandEnd(pack: InstrumentPack, level: RiskLevel, max: number): InstrumentPack {
  return changeScoring(pack, (scoring) => ({
    ...scoring,
    bands: scoring.bands.map((band) => (band.level === level ? { ...band, max } : band)),
  }))
}

/** An id for a question that is added, which no other has. */
export function freeItemId(pack: InstrumentPack): string {
  const taken = new Set(packItems(pack).map(({ id }) => id))
  let n = taken.size + 1
  while (taken.has(`own-${n}`)) n += 1
  return `own-${n}`
}

function changeScoring(pack: InstrumentPack, change: (scoring: Scoring) => Scoring): InstrumentPack {
  return pack.scoring ? { ...pack, scoring: change(pack.scoring) } : pack
}

function changeItem(
  pack: InstrumentPack,
  id: string,
  change: (item: InstrumentItem) => InstrumentItem,
): InstrumentPack {
  return {
    ...pack,
    sections: pack.sections.map((section) =>
      section.items.some((item) => item.id === id)
        ? { ...section, items: section.items.map((item) => (item.id === id ? change(item) : item)) }
        : section,
    ),
  }
}

function putItems(pack: InstrumentPack, at: number, items: readonly InstrumentItem[]): InstrumentPack {
  return { ...pack, sections: pack.sections.map((each, i) => (i === at ? { ...each, items } : each)) }
}
