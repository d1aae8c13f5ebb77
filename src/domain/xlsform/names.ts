import type { InstrumentItem, InstrumentPack } from '../instrument/pack.ts'

/** Answers that every question has here and no XLSForm has; their names cannot be those of choices. */
export const DOUBTS = { unknown: '_unknown', declined: '_declined', notAsked: '_notAsked' } as const

export interface Names {
  section(id: string): string
  item(id: string): string
}

/** Names for the survey sheet: letters first, and no two alike, also where a section is called as a question is. */
export function namesOf(pack: InstrumentPack): Names {
  const taken = new Set<string>()
  const free = (wanted: string): string => {
    let name = /^[A-Za-z_]/.test(wanted) ? wanted : `_${wanted}`
    while (taken.has(name)) name = `${name}_`
    taken.add(name)
    return name
  }
  const items = new Map(
    pack.sections.flatMap(({ items: all }) => all.map(({ id }) => [id, free(id)] as const)),
  )
  const sections = new Map(pack.sections.map(({ id }) => [id, free(`section.${id}`)] as const))
  const of = (names: ReadonlyMap<string, string>, id: string): string => {
    const name = names.get(id)
    if (name === undefined)
      throw new Error(`expected a name for every part of the pack, found none for ${id}`)
    return name
  }
  return { section: (id) => of(sections, id), item: (id) => of(items, id) }
}

/** What a choice of a list is called. A tick beside yes and no may itself be called `yes`. */
export function choiceName(item: InstrumentItem, id: string): string {
  return item.type === 'yesNo' && (id === 'yes' || id === 'no') ? `tick-${id}` : id
}
