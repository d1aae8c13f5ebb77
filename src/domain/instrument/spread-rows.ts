import type { Condition, InstrumentItem, InstrumentPack, InstrumentSection, Scoring } from './pack.ts'
import { moreKey, rowItem } from './row-item.ts'

/** Rows of each section that repeats, in the order they were begun. */
export type Rows = ReadonlyMap<string, readonly string[]>
export const NO_ROWS: Rows = new Map()

type Repeats = NonNullable<InstrumentSection['repeats']>
type Words = InstrumentPack['title']

/**
 * The pack as it is asked for these rows: each row a section of its own, and after the last the question whether there
 * is another. What comes out repeats nothing and is read by everything that reads packs.
 *
 * Where points are counted, rows that may still be begun are there as well, behind a yes that is never stored: they can
 * be reached until somebody has said that there is no other, so a range takes them in.
 */
export function spreadRows(pack: InstrumentPack, rows: Rows): InstrumentPack {
  if (!pack.sections.some((section) => section.repeats)) return pack
  const keysOf = new Map(
    pack.sections.flatMap((section) => {
      if (!section.repeats) return []
      const keys = [...begun(section, rows), ...notBegun(section, section.repeats, rows, pack)]
      return section.items.map(({ id }) => [id, keys.map((key) => rowItem(id, key))] as const)
    }),
  )
  const outside = (condition: Condition) => reread(condition, (id) => keysOf.get(id))
  return {
    ...pack,
    sections: pack.sections.flatMap((section) =>
      section.repeats
        ? rowsOf(section, section.repeats, rows, pack, keysOf)
        : [{ ...section, items: section.items.map((item) => withRule(item, outside)) }],
    ),
    ...(pack.scoring && { scoring: spreadScoring(pack.scoring, pack, rows, keysOf) }),
    after: {
      suggests: pack.after.suggests.map((each) => (each.when ? { ...each, when: outside(each.when) } : each)),
      tasks: pack.after.tasks.map((each) => (each.when ? { ...each, when: outside(each.when) } : each)),
    },
  }
}

/** As many rows as there may ever be: what a pack has to hold for. */
export function everyRow(pack: InstrumentPack): Rows {
  return new Map(
    pack.sections.flatMap(({ id, repeats }) =>
      repeats ? [[id, Array.from({ length: repeats.max }, (_, at) => `place${at}`)] as const] : [],
    ),
  )
}

function begun(section: InstrumentSection, rows: Rows): readonly string[] {
  return rows.get(section.id) ?? []
}

function notBegun(
  section: InstrumentSection,
  repeats: Repeats,
  rows: Rows,
  pack: InstrumentPack,
): readonly string[] {
  const left = pack.scoring ? Math.max(0, repeats.max - begun(section, rows).length) : 0
  return Array.from({ length: left }, (_, at) => `later${at}`)
}

type KeysOf = ReadonlyMap<string, readonly string[]>

function rowsOf(
  section: InstrumentSection,
  repeats: Repeats,
  rows: Rows,
  pack: InstrumentPack,
  keysOf: KeysOf,
): readonly InstrumentSection[] {
  const { repeats: _repeats, intro, ...rest } = section
  const own = new Set(section.items.map(({ id }) => id))
  const under = repeats.visibleIf && reread(repeats.visibleIf, (id) => keysOf.get(id))
  const rowOf = (row: string, words: Words, behind: readonly Condition[]): InstrumentSection => ({
    ...rest,
    id: rowItem(section.id, row),
    title: words,
    items: section.items.map((item) => {
      const read = (id: string) => (own.has(id) ? [rowItem(id, row)] : keysOf.get(id))
      const rules = [...behind, ...(item.visibleIf ? [reread(item.visibleIf, read)] : [])]
      const [first] = rules
      const { visibleIf: _visibleIf, ...plain } = item
      return {
        ...plain,
        id: rowItem(item.id, row),
        text: joined(words, item.text),
        ...(first && { visibleIf: rules.length > 1 ? { all: rules } : first }),
      }
    }),
  })
  const there = begun(section, rows)
  const more = { item: moreKey(section.id), is: 'yes' } as const
  const parts = [
    ...there.map((row, at) => rowOf(row, numbered(repeats, at), under ? [under] : [])),
    ...(there.length < repeats.max ? [moreOf(section, repeats, under)] : []),
    ...notBegun(section, repeats, rows, pack).map((row, at) =>
      rowOf(row, numbered(repeats, there.length + at), under ? [under, more] : [more]),
    ),
  ]
  return parts.map((part, at) => (at === 0 && intro ? { ...part, intro } : part))
}

function moreOf(
  section: InstrumentSection,
  repeats: Repeats,
  under: Condition | undefined,
): InstrumentSection {
  const [first] = section.items
  if (first === undefined) throw new Error(`expected items in ${section.id}, found none`)
  const { about, sources, confidence } = first
  const key = moreKey(section.id)
  const isOurs = section.items.every((item) => item.workerOnly === true)
  return {
    id: key,
    title: section.title,
    items: [
      {
        id: key,
        text: repeats.ask,
        type: 'yesNo',
        window: 'now',
        about,
        sources,
        confidence,
        ...(isOurs && { workerOnly: true }),
        ...(under && { visibleIf: under }),
      },
    ],
  }
}

function spreadScoring(scoring: Scoring, pack: InstrumentPack, rows: Rows, keysOf: KeysOf): Scoring {
  const spread = <T extends { readonly item: string }>(each: T): readonly T[] =>
    keysOf.get(each.item)?.map((item) => ({ ...each, item })) ?? [each]
  const mores = pack.sections.flatMap((section) =>
    section.repeats && begun(section, rows).length < section.repeats.max ? [moreKey(section.id)] : [],
  )
  return {
    ...scoring,
    extra: scoring.extra.flatMap(spread),
    subtract: scoring.subtract.flatMap(spread),
    // Whether there is another is no question of the instrument's own and counts nothing.
    excluded: [...scoring.excluded.flatMap((id) => keysOf.get(id) ?? [id]), ...mores],
  }
}

function withRule(item: InstrumentItem, read: (condition: Condition) => Condition): InstrumentItem {
  return item.visibleIf ? { ...item, visibleIf: read(item.visibleIf) } : item
}

/** Seen from outside its row, a question is answered so when it is in any row. */
function reread(condition: Condition, keysOf: (id: string) => readonly string[] | undefined): Condition {
  if ('not' in condition) return { not: reread(condition.not, keysOf) }
  if ('all' in condition) return { all: condition.all.map((part) => reread(part, keysOf)) }
  if ('any' in condition) return { any: condition.any.map((part) => reread(part, keysOf)) }
  const keys = keysOf(condition.item)
  if (keys === undefined) return condition
  const [only] = keys
  if (only !== undefined && keys.length === 1) return { ...condition, item: only }
  return { any: keys.map((item) => ({ ...condition, item })) }
}

function numbered(repeats: Repeats, at: number): Words {
  return { sv: `${repeats.row.sv} ${at + 1}`, en: `${repeats.row.en} ${at + 1}` }
}

function joined(head: Words, words: Words): Words {
  return { sv: `${head.sv}: ${words.sv}`, en: `${head.en}: ${words.en}` }
}
