import type { InstrumentPack } from '../instrument/pack.ts'
import type { Known } from './foreign-condition.ts'
import type { Notes } from './foreign-notes.ts'
import type { FormLabels } from './form-labels.ts'
import { allItems, type FhirItem, type Questionnaire } from './questionnaire.ts'

type Words = InstrumentPack['title']
const MAX_TITLE = 120

/** What a foreign form does not say about itself, in the words of whoever reads it in. */
export interface ImportFrame {
  readonly readOn: string
  readonly note: InstrumentPack['title']
  readonly terms: InstrumentPack['title']
  readonly untitled: InstrumentPack['title']
  /** What a row of a group that repeats is called, and how one asks whether there is another. */
  readonly row: InstrumentPack['title']
  readonly more: InstrumentPack['title']
  readonly source: string
  /** What our own forms are written with, so that one that comes back can be held against itself. */
  readonly labels: FormLabels
}

export interface Reader {
  readonly language: string
  readonly frame: ImportFrame
  readonly notes: Notes
  readonly known: ReadonlyMap<string, Known>
  short(words: Words, at: string): Words
  long(words: Words, at: string): Words
}

/** Texts as long as a pack holds them; what is cut is listed. */
export function openCut(notes: Notes): Pick<Reader, 'short' | 'long'> {
  const cut = (words: Words, at: string, length: number): Words => {
    if (words.sv.length <= length && words.en.length <= length) return words
    notes.say('shortened', at)
    const short = (text: string) =>
      text.length <= length ? text : `${text.slice(0, length - 2).replace(/[\ud800-\udbff]$/, '')} …`
    return { ...words, sv: short(words.sv), en: short(words.en) }
  }
  return {
    short: (words, at) => cut(words, at, MAX_TITLE),
    long: (words, at) => cut(words, at, 1200),
  }
}

export function openReader(form: Questionnaire, language: string, frame: ImportFrame, notes: Notes): Reader {
  return {
    language,
    frame,
    notes,
    known: idsOf(allItems(form.item)),
    ...openCut(notes),
  }
}

/** The form's own id where it can be one of ours, otherwise its place. */
function idsOf(items: readonly FhirItem[]): ReadonlyMap<string, Known> {
  const taken = new Set(items.map(({ linkId }) => linkId))
  let next = 0
  const free = () => {
    do next += 1
    while (taken.has(`q${next}`))
    return `q${next}`
  }
  return new Map(
    items.map((item) => [
      item.linkId,
      { id: /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,79}$/.test(item.linkId) ? item.linkId : free(), item },
    ]),
  )
}
