import type { FormLabels } from '../fhir/form-labels.ts'
import type { InstrumentItem, InstrumentPack, InstrumentSection, Scoring } from '../instrument/pack.ts'
import { packItems } from '../instrument/pack-items.ts'
import { OWN_SHEET, REST, type Sheet } from './book.ts'
import { choiceName, DOUBTS, type Names, namesOf } from './names.ts'
import { hasChoices, printRelevant } from './print-relevant.ts'

type Words = InstrumentPack['title']
type Cells = Readonly<Record<string, string>>

/** Well under the 32,767 characters that a cell may hold: what is longer goes on in the next row. */
const PART = 30_000
const YES_NO = 'yes_no'
/** Beside yes and no and every list, so that another program can take down a doubt as what it is. */
const DOUBT_NAMES = Object.entries(DOUBTS) as readonly (readonly [keyof typeof DOUBTS, string])[]

const SURVEY = [
  'type',
  'name',
  ...inBoth('label'),
  ...inBoth('hint'),
  ...inBoth('guidance_hint'),
  'required',
  'relevant',
  'calculation',
  REST,
]
const CHOICES = ['list_name', 'name', ...inBoth('label'), REST]

/** A pack as the sheets of an XLSForm. What XLSForm has no word for lies in columns and a sheet of our own. */
export function packToSheets(pack: InstrumentPack, labels: FormLabels): readonly Sheet[] {
  const names = namesOf(pack)
  const items = new Map(packItems(pack).map((item) => [item.id, item]))
  const survey = pack.sections.flatMap((section) => sectionRows(section, { items, names, labels }))
  const points = pack.scoring && pointsRow(pack, pack.scoring, names)
  return [
    inLanguages(sheetOf('survey', SURVEY, points ? [...survey, points] : survey), labels),
    inLanguages(sheetOf('choices', CHOICES, choiceRows(pack, names, labels)), labels),
    sheetOf(
      'settings',
      ['form_title', 'form_id', 'version', 'default_language'],
      [
        {
          form_title: pack.title.sv,
          form_id: pack.id,
          version: pack.version,
          default_language: labels.column.sv,
        },
      ],
    ),
    sheetOf(OWN_SHEET, ['key', 'content'], ownRows(pack)),
  ]
}

interface Around {
  readonly items: ReadonlyMap<string, InstrumentItem>
  readonly names: Names
  readonly labels: FormLabels
}

function sectionRows(section: InstrumentSection, around: Around): readonly Cells[] {
  const { id, title, intro, items: own, ...rest } = section
  const { items, names } = around
  const name = names.section(id)
  const bound = section.repeats ? 'repeat' : 'group'
  const under = section.repeats?.visibleIf && printRelevant(section.repeats.visibleIf, items, names)
  return [
    {
      type: `begin_${bound}`,
      name,
      ...worded('label', title),
      // Said for other programs. What counts here is the rule in our own column; a changed one is listed.
      ...(under && { relevant: under }),
      [REST]: JSON.stringify({ id, ...rest }),
    },
    ...(intro === undefined
      ? []
      : [{ type: 'note', name: `${name}.intro`, ...worded('label', intro), [REST]: '{"intro":true}' }]),
    ...own.flatMap((item) => itemRows(item, around)),
    { type: `end_${bound}`, name },
  ]
}

function itemRows(item: InstrumentItem, { items, names, labels }: Around): readonly Cells[] {
  const { text, workerNote, why, options, ticks, visibleIf, ...rest } = item
  const name = names.item(item.id)
  const relevant = visibleIf && printRelevant(visibleIf, items, names)
  const row = {
    type: typeOf(item, name),
    name,
    ...worded('label', text),
    ...(workerNote && worded('hint', workerNote)),
    ...(why && worded('guidance_hint', why)),
    ...(item.optional !== true && item.type !== 'factor' && { required: 'yes' }),
    ...(relevant !== undefined && { relevant }),
    // A rule that the sheet cannot say is not said by half: another program shows the question to everyone.
    [REST]: JSON.stringify({ ...rest, ...(relevant === undefined && visibleIf && { visibleIf }) }),
  }
  if (item.type !== 'factor') return [row]
  const part = (type: string, last: string, label: Words): Cells => ({
    type,
    name: `${name}.${last}`,
    ...worded('label', label),
    [REST]: '{"part":true}',
  })
  return [
    row,
    part('select_one lykta_factor', 'current', labels.current),
    part('select_one lykta_factor', 'past', labels.past),
    part('select_one lykta_relevance', 'relevance', labels.relevance),
    part('text', 'source', labels.source),
    part('date', 'on', labels.on),
    { type: 'end_group', name },
  ]
}

function typeOf(item: InstrumentItem, name: string): string {
  switch (item.type) {
    case 'yesNo':
      return `select_one ${item.ticks ? name : YES_NO}`
    case 'option':
      return `select_one ${name}`
    case 'options':
      return `select_multiple ${name}`
    case 'day':
      return 'date'
    case 'number':
      return 'decimal'
    case 'factor':
      return 'begin_group'
    default:
      return 'text'
  }
}

function choiceRows(pack: InstrumentPack, names: Names, labels: FormLabels): readonly Cells[] {
  const items = packItems(pack)
  const plain = items.some((item) => item.type === 'yesNo' && !item.ticks)
  const isJudged = items.some((item) => item.type === 'factor')
  const yesNo = { yes: labels.yes, no: labels.no }
  const doubts = Object.fromEntries(DOUBT_NAMES.map(([doubt, name]) => [name, labels[doubt]]))
  const fixed = (list: string, of: Readonly<Record<string, Words>>): Cells[] =>
    Object.entries(of).map(([name, words]) => ({
      list_name: list,
      name,
      ...worded('label', words),
      [REST]: '{}',
    }))
  return [
    ...(plain ? fixed(YES_NO, { ...yesNo, ...doubts }) : []),
    ...items
      .filter((item) => hasChoices(item) && (item.options ?? item.ticks))
      .flatMap((item) => {
        const list = names.item(item.id)
        return [
          ...(item.type === 'yesNo' ? fixed(list, yesNo) : []),
          ...[...(item.options ?? []), ...(item.ticks ?? [])].map(({ text, ...rest }) => ({
            list_name: list,
            name: choiceName(item, rest.id),
            ...worded('label', text),
            [REST]: JSON.stringify(rest),
          })),
          ...fixed(list, doubts),
        ]
      }),
    ...(isJudged
      ? [...fixed('lykta_factor', labels.factor), ...fixed('lykta_relevance', labels.importance)]
      : []),
  ]
}

/** The sum of what is known, for programs that count. Ranges and bands have no words there. */
function pointsRow(pack: InstrumentPack, scoring: Scoring, names: Names): Cells {
  const terms = packItems(pack).flatMap((item) => {
    if (scoring.excluded.includes(item.id)) return []
    const ref = `\${${names.item(item.id)}}`
    const extra = (option: string | undefined) =>
      sum(scoring.extra.filter((each) => each.item === item.id && each.option === option))
    const minus = (tick: string) =>
      sum(scoring.subtract.filter((each) => each.item === item.id && each.tick === tick))
    const term = (name: string, points: number): string[] => {
      const asked = item.type === 'options' ? `selected(${ref}, '${name}')` : `${ref} = '${name}'`
      return points === 0 ? [] : [`if(${asked}, ${points}, 0)`]
    }
    if (!hasChoices(item)) return []
    return [
      ...(item.type === 'yesNo' ? term('yes', scoring.base + extra(undefined)) : []),
      ...(item.options ?? []).flatMap(({ id }) => term(choiceName(item, id), extra(id))),
      ...(item.ticks ?? []).flatMap(({ id }) => term(choiceName(item, id), extra(id) - minus(id))),
    ]
  })
  return {
    type: 'calculate',
    name: 'lykta.points',
    calculation: terms.length === 0 ? '0' : terms.join(' + '),
    [REST]: '{"points":true}',
  }
}

function ownRows(pack: InstrumentPack): readonly Cells[] {
  const { sections: _sections, id: _id, version: _version, ...rest } = pack
  const inOrder = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))
  return inOrder.flatMap(([key, value]) => {
    const text = JSON.stringify(value)
    const parts = Math.max(1, Math.ceil(text.length / PART))
    return Array.from({ length: parts }, (_, at) => ({
      key,
      content: text.slice(at * PART, (at + 1) * PART),
    }))
  })
}

function sheetOf(name: string, columns: readonly string[], rows: readonly Cells[]): Sheet {
  return { name, rows: [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))] }
}

/** The columns of a language under the name that the file has for it. */
function inLanguages({ name, rows: [head = [], ...rows] }: Sheet, { column }: FormLabels): Sheet {
  const named = head.map((at) => at.replace(/::sv$/, `::${column.sv}`).replace(/::en$/, `::${column.en}`))
  return { name, rows: [named, ...rows] }
}

function inBoth(name: string): readonly string[] {
  return [`${name}::sv`, `${name}::en`]
}

function worded(name: string, words: Words): Cells {
  return { [`${name}::sv`]: words.sv, [`${name}::en`]: words.en }
}

function sum(parts: readonly { readonly points: number }[]): number {
  return parts.reduce((total, { points }) => total + points, 0)
}
