import { err, ok, type Result } from '../../lib/result.ts'
import { type Notes, notesOf } from '../fhir/foreign-notes.ts'
import { type ImportFrame, openCut } from '../fhir/foreign-reader.ts'
import { MAX_ROWS, rowWords, withinLimits } from '../fhir/foreign-rows.ts'
import type { NotSupported } from '../fhir/not-supported.ts'
import type { InstrumentItem, InstrumentPack, InstrumentSection } from '../instrument/pack.ts'
import { type Book, OWN_SHEET, type Row } from './book.ts'
import { foreignQuestion, sayColumns } from './foreign-question.ts'
import { foreignRule } from './foreign-rule.ts'
import { kindOf } from './foreign-types.ts'
import { openWords } from './foreign-words.ts'
import type { Survey } from './survey.ts'
import { findSurveyFault, type SurveyFault } from './survey-fault.ts'

interface Section {
  /** The row that begins a group that repeats. */
  readonly repeat?: Row
  readonly id: string
  readonly title: InstrumentPack['title']
  intro?: InstrumentPack['title']
  readonly items: Placed[]
}
/** A question and the rows whose rules it is shown under: its groups' and its own. */
interface Placed {
  readonly item: InstrumentItem
  readonly under: readonly Row[]
}

const MAX_SECTION = 120

/** A form nobody here wrote, as a pack without points. Still to be checked as a pack. */
export function foreignSurvey(
  book: Book,
  frame: ImportFrame,
): Result<{ readonly pack: InstrumentPack; readonly notSupported: readonly NotSupported[] }, SurveyFault> {
  const fault = findSurveyFault(book)
  if (fault) return err(fault)
  const notes = notesOf()
  const settings = book.settings[0] ?? new Map<string, string>()
  const words = openWords([...book.survey, ...book.choices], settings.get('default_language') ?? '', notes)
  const survey: Survey = {
    book,
    frame,
    notes,
    words,
    cut: openCut(notes),
    asked: new Map(),
    taken: new Set(),
  }
  for (const sheet of [...book.others, ...(book.own.length > 0 ? [OWN_SHEET] : [])]) notes.say('sheet', sheet)
  const title = survey.cut.short(
    bothOf(settings.get('form_title') ?? settings.get('form_id'), words.only) ?? frame.untitled,
    'form_title',
  )
  const sections = sectionsOf(survey, title).flatMap(inParts)
  if (!words.bothLanguages) notes.say('one-language', settings.get('default_language') ?? '–')
  sayAsideOf(book, notes)
  const pack = withinLimits(packOf(settings, title, sections, frame), notes)
  return ok({ pack, notSupported: notes.list() })
}

function sectionsOf(survey: Survey, title: InstrumentPack['title']): readonly InstrumentSection[] {
  const sections: Section[] = []
  const groups: Row[] = []
  const isLoose = () => sections.at(-1)?.id.startsWith('loose.') === true
  let wasGroup = false
  for (const row of survey.book.survey) {
    const kind = kindOf(row.get('type') ?? '')
    const name = row.get('name') ?? ''
    if (kind.is === 'begin') {
      if (groups.length === 0) {
        const words = survey.cut.short(survey.words.at(row, 'label') ?? title, name)
        sections.push({
          id: `group.${sections.length + 1}`,
          title: words,
          items: [],
          ...(kind.repeats && { repeat: row }),
        })
        wasGroup = true
      } else {
        survey.notes.say('nested', name)
        if (kind.repeats) survey.notes.say('field', `${name}: repeat`)
      }
      sayColumns(row, name, survey)
      groups.push(row)
    } else if (kind.is === 'end') {
      groups.pop()
    } else if (kind.is !== 'unknown') {
      if (groups.length === 0 && (wasGroup || !isLoose())) {
        sections.push({ id: `loose.${sections.length + 1}`, title, items: [] })
        wasGroup = false
      }
      addRow(row, groups, sections.at(-1), survey)
    }
  }
  // Rules last: one may read a question further down.
  return sections.filter(({ items }) => items.length > 0).map((section) => sectionOf(section, survey))
}

function sectionOf({ repeat, ...section }: Section, survey: Survey): InstrumentSection {
  const items = section.items.map(({ item, under }) =>
    withRule({ item, under: under.filter((row) => row !== repeat) }, survey),
  )
  if (repeat === undefined) return { ...section, items }
  const rule = repeat.has('relevant') ? foreignRule(repeat, survey) : undefined
  const count = Number(repeat.get('repeat_count'))
  const max = Number.isInteger(count) && count >= 2 ? Math.min(count, MAX_ROWS) : MAX_ROWS
  return { ...section, items, repeats: { ...rowWords(survey.frame), max, ...(rule && { visibleIf: rule }) } }
}

function withRule({ item, under }: Placed, survey: Survey): InstrumentItem {
  const rules = under.map((row) => foreignRule(row, survey)).filter((rule) => rule !== undefined)
  const [first] = rules
  const visibleIf = rules.length > 1 ? { all: rules } : first
  return visibleIf === undefined ? item : { ...item, visibleIf }
}

function addRow(row: Row, groups: readonly Row[], section: Section | undefined, survey: Survey): void {
  const { notes, words, asked, cut, taken } = survey
  const kind = kindOf(row.get('type') ?? '')
  const name = row.get('name') ?? ''
  if (section === undefined) return
  if (kind.is === 'note') {
    const said = words.at(row, 'label')
    if (said && section.items.length === 0 && section.intro === undefined)
      section.intro = cut.long(said, name)
    else notes.say('display', name)
    return
  }
  if (kind.is === 'calculation' || kind.is === 'recorded') {
    notes.say(kind.is, name)
    return
  }
  const item = foreignQuestion(row, kind, survey)
  if (item === undefined) {
    notes.say('type', `${name}: ${row.get('type')}`)
    return
  }
  section.items.push({ item, under: [...groups, row].filter((each) => each.has('relevant')) })
  asked.set(name, asked.has(name) ? undefined : item)
  taken.add(item.id)
}

/** A section of a pack is shorter than a group may be. */
function inParts(section: InstrumentSection): readonly InstrumentSection[] {
  const parts: InstrumentSection[] = []
  for (let start = 0; start < section.items.length; start += MAX_SECTION) {
    const items = section.items.slice(start, start + MAX_SECTION)
    const { intro: _intro, ...rest } = section
    parts.push(
      start === 0 ? { ...section, items } : { ...rest, id: `${section.id}.${parts.length + 1}`, items },
    )
  }
  return parts
}

function sayAsideOf(book: Book, notes: Notes): void {
  const known = new Set(['form_title', 'form_id', 'version', 'default_language'])
  for (const row of book.settings.slice(0, 1)) {
    for (const column of row.keys()) if (!known.has(column)) notes.say('field', `settings: ${column}`)
  }
}

function packOf(
  settings: Row,
  title: InstrumentPack['title'],
  sections: InstrumentPack['sections'],
  frame: ImportFrame,
): InstrumentPack {
  const id = (settings.get('form_id') ?? 'form').replace(/[^a-zA-Z0-9._-]/g, '-').slice(0, 60) || 'form'
  const version = settings.get('version') ?? ''
  return {
    format: sections.some(({ repeats }) => repeats) ? 2 : 1,
    id: `xlsform.${id}`,
    version: /^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(version) ? version : '0.0.0',
    kind: 'checklist',
    title,
    short: title,
    purpose: title,
    licence: { holder: frame.source, terms: frame.terms },
    verification: {
      status: 'unverified',
      note: frame.note,
      source: frame.source,
      sourceEdition: version.replace(/\s+/g, ' ').slice(0, 300) || '–',
      verifiedOn: frame.readOn,
      attestedBy: [],
    },
    sources: [{ id: 'file', title: title.sv, readOn: frame.readOn }],
    numbering: 'own',
    sections,
    after: { suggests: [], tasks: [] },
  }
}

function bothOf(text: string | undefined, only: string): InstrumentPack['title'] | undefined {
  const plain = text?.trim().replace(/\s+/g, ' ')
  return plain ? { sv: plain, en: plain, ...(only !== 'sv' && { only }) } : undefined
}
