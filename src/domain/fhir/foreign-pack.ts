import type { Condition, InstrumentPack } from '../instrument/pack.ts'
import { withContainedLists } from './contained-lists.ts'
import { foreignCondition } from './foreign-condition.ts'
import { foreignItem } from './foreign-item.ts'
import { type Notes, notesOf, sayFields } from './foreign-notes.ts'
import { type ImportFrame, openReader, type Reader } from './foreign-reader.ts'
import { MAX_ROWS, rowWords, withinLimits } from './foreign-rows.ts'
import type { NotSupported } from './not-supported.ts'
import type { FhirItem, Questionnaire } from './questionnaire.ts'
import { plainText, wordsOf } from './words-of.ts'

type Words = InstrumentPack['title']
type Section = InstrumentPack['sections'][number]
const MAX_SECTION = 120
type Items = Section['items'][number][]

/** About the form itself; nothing in them says what is asked or when. */
const FORM_FIELDS =
  'resourceType id meta text url version name title _title status date language description _description publisher copyright _copyright copyrightLabel contact subjectType item extension'

/**
 * A form nobody here wrote, as a pack without points. Its groups become sections, what lies deeper is laid out flat,
 * and everything that is lost on the way is listed. Still to be checked as a pack.
 */
export function foreignPack(
  given: Questionnaire,
  frame: ImportFrame,
): { readonly pack: InstrumentPack; readonly notSupported: readonly NotSupported[] } {
  const notes = notesOf()
  const form = withContainedLists(given)
  sayFields(form, FORM_FIELDS, '', notes)
  const language = form.language ?? 'en'
  const reader = openReader(form, language, frame, notes)
  const whole = wordsOf(form.title ?? form.name, form._title, language) ?? frame.untitled
  const title = reader.short(whole, 'title')
  const sections = sectionsOf(form, title, reader).flatMap(inParts)
  const isOneLanguage = sections.some(({ items }) => items.some(({ text }) => text.sv === text.en))
  if (isOneLanguage) notes.say('one-language', language)
  const pack: InstrumentPack = {
    format: sections.some(({ repeats }) => repeats) ? 2 : 1,
    id: `fhir.${idFrom(form.name ?? form.url?.split('/').at(-1) ?? 'form')}`,
    version: /^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(form.version ?? '') ? (form.version ?? '') : '0.0.0',
    kind: 'checklist',
    title,
    short: title,
    purpose: reader.long(wordsOf(form.description, form._description, language) ?? whole, 'description'),
    licence: {
      holder: line(form.copyrightLabel ?? form.publisher, frame.source),
      terms: reader.long(wordsOf(form.copyright, form._copyright, language) ?? frame.terms, 'copyright'),
    },
    verification: {
      status: 'unverified',
      note: frame.note,
      source: line(form.url, frame.source),
      sourceEdition: line(form.version ?? form.date, '–'),
      verifiedOn: frame.readOn,
      attestedBy: [],
    },
    sources: [{ id: 'file', title: line(form.title ?? form.name, frame.source), readOn: frame.readOn }],
    numbering: 'own',
    sections,
    after: { suggests: [], tasks: [] },
  }
  return { pack: withinLimits(pack, notes), notSupported: notes.list() }
}

function sectionsOf(form: Questionnaire, title: Words, reader: Reader): Section[] {
  const loose: FhirItem[] = []
  const sections: Section[] = []
  const closeLoose = () => {
    const section = sectionOf(
      { linkId: `loose${sections.length}`, type: 'group', item: loose },
      title,
      reader,
    )
    if (section) sections.push({ ...section, id: `loose.${sections.length}` })
    loose.length = 0
  }
  for (const item of form.item ?? []) {
    if (item.type !== 'group') {
      loose.push(item)
      continue
    }
    closeLoose()
    const section = sectionOf(item, title, reader)
    if (section) sections.push(section)
  }
  closeLoose()
  return sections
}

function sectionOf(group: FhirItem, title: Words, reader: Reader): Section | undefined {
  const { language, notes, known } = reader
  const words = wordsOf(group.text, group._text, language) ?? title
  const items: Items = []
  const [first] = group.item ?? []
  const intro = first?.type === 'display' ? wordsOf(first.text, first._text, language) : undefined
  const repeats = group.repeats === true
  sayGroup(repeats ? { ...group, repeats: false } : group, notes)
  const rules = foreignCondition(group, known, notes)
  for (const item of group.item ?? []) {
    if (intro && item === first) continue
    addItem(item, repeats ? undefined : rules, items, reader)
  }
  if (items.length === 0) return undefined
  return {
    id: known.get(group.linkId)?.id ?? 'loose',
    title: reader.short(words, group.linkId),
    ...(intro && { intro: reader.long(intro, first?.linkId ?? '') }),
    items,
    ...(repeats && {
      repeats: { ...rowWords(reader.frame), max: MAX_ROWS, ...(rules && { visibleIf: rules }) },
    }),
  }
}

/** A section of a pack is shorter than a group may be. */
function inParts(section: Section): readonly Section[] {
  const parts: Section[] = []
  for (let start = 0; start < section.items.length; start += MAX_SECTION) {
    const { intro: _intro, ...rest } = section
    const items = section.items.slice(start, start + MAX_SECTION)
    parts.push(
      start === 0
        ? { ...section, items }
        : { ...rest, id: `${section.id}.${parts.length + 1}`.slice(-80), items },
    )
  }
  return parts
}

/** The item and, after it, what lies inside it: shown under the same rules and their own. */
function addItem(item: FhirItem, above: Condition | undefined, items: Items, reader: Reader): void {
  const { notes, known } = reader
  if (item.type === 'display') {
    notes.say('display', item.linkId)
    return
  }
  const own = foreignCondition(item, known, notes)
  const visibleIf = above && own ? { all: [above, own] } : (above ?? own)
  if (item.type === 'group') {
    notes.say('nested', item.linkId)
    sayGroup(item, notes)
  } else {
    const made = foreignItem(item, visibleIf, reader)
    if (made) items.push(made)
    else notes.say('type', item.linkId)
  }
  for (const inner of item.item ?? []) addItem(inner, visibleIf, items, reader)
}

function sayGroup(group: FhirItem, notes: Notes): void {
  const plain = 'linkId type text _text item prefix enableWhen enableBehavior required extension repeats'
  sayFields(group, plain, group.linkId, notes)
  if (group.repeats) notes.say('field', `${group.linkId}: repeats`)
}

function idFrom(name: string): string {
  return name.replace(/[^a-zA-Z0-9._-]/g, '-').slice(0, 60) || 'form'
}

function line(text: string | undefined, otherwise: string): string {
  return (
    plainText(text ?? '')
      .replace(/\n/g, ' ')
      .slice(0, 300) || otherwise
  )
}
