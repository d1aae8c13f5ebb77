import type { InstrumentItem } from '../instrument/pack.ts'
import type { Row } from './book.ts'
import type { RowKind } from './foreign-types.ts'
import type { Survey } from './survey.ts'

const MAX_OPTIONS = 40
/** Columns whose meaning is carried over, or that say nothing here: every question is dealt with, and doubt is a way to. */
const READ = new Set([
  'type',
  'name',
  'label',
  'hint',
  'guidance_hint',
  'required',
  'required_message',
  'relevant',
])
const CONSTRAINTS = new Set(['constraint', 'constraint_message'])
const MEDIA = new Set(['media', 'image', 'audio', 'video', 'big-image'])
const YES_NO: readonly RegExp[] = [/^(yes|ja|y)$/i, /^(no|nej|n)$/i]

/** One question, or undefined when it asks for something no item can hold. */
export function foreignQuestion(row: Row, kind: RowKind, survey: Survey): InstrumentItem | undefined {
  const { notes, words, cut, frame, taken } = survey
  const name = row.get('name') ?? ''
  const type = typeOf(kind, survey)
  if (type === undefined) return undefined
  sayColumns(row, name, survey)
  if (kind.is === 'question' && kind.simpler) notes.say('type', `${name}: ${row.get('type')}`)
  if (kind.is === 'choice' && kind.other) notes.say('own-words', name)
  if (kind.is === 'choice' && type === 'text') notes.say('value-set', name)
  const label = words.at(row, 'label')
  if (label === undefined) notes.say('no-text', name)
  if (/\$\{/.test(label?.sv ?? '')) notes.say('inserted', name)
  const hint = words.at(row, 'hint')
  const guidance = words.at(row, 'guidance_hint')
  const isOwn = /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,79}$/.test(name) && !taken.has(name)
  return {
    id: isOwn ? name : freeId(survey),
    text: cut.long(label ?? frame.untitled, name),
    ...(hint && { workerNote: cut.long(hint, name) }),
    ...(guidance && { why: cut.long(guidance, name) }),
    type,
    ...((type === 'option' || type === 'options') && { options: optionsOf(kind, survey) }),
    window: 'any',
    about: 'situation',
    sources: ['file'],
    confidence: 'unknown',
  }
}

function typeOf(kind: RowKind, survey: Survey): InstrumentItem['type'] | undefined {
  if (kind.is === 'question') return kind.type
  if (kind.is !== 'choice') return undefined
  const list = choicesOf(kind.list, survey)
  if (list.length === 0 || list.length > MAX_OPTIONS) return 'text'
  if (kind.several) return 'options'
  return isYesNo(list, survey) ? 'yesNo' : 'option'
}

/** Two choices that say yes and no, in that order or the other, and nothing else. */
function isYesNo(list: readonly Row[], { words }: Survey): boolean {
  const said = list.map((row) => words.at(row, 'label')?.sv ?? row.get('name') ?? '')
  return list.length === 2 && YES_NO.every((pattern) => said.some((text) => pattern.test(text.trim())))
}

function choicesOf(list: string, { book }: Survey): readonly Row[] {
  return book.choices.filter((row) => row.get('list_name') === list)
}

function optionsOf(kind: RowKind, survey: Survey): InstrumentItem['options'] {
  const list = kind.is === 'choice' ? kind.list : ''
  return choicesOf(list, survey).map((row, place) => {
    const at = `${list}: ${row.get('name') ?? place + 1}`
    for (const column of row.keys()) {
      const [base = ''] = column.split('::')
      if (MEDIA.has(base)) survey.notes.say('media', at)
      else if (base !== 'list_name' && base !== 'name' && base !== 'label') {
        survey.notes.say('field', `choices: ${base}`)
      }
    }
    const said = row.get('name') ?? ''
    const words = survey.words.at(row, 'label') ?? (said === '' ? undefined : { sv: said, en: said })
    return { id: `o${place + 1}`, text: survey.cut.long(words ?? survey.frame.untitled, at) }
  })
}

/** Every filled cell of a row whose column is not read. */
export function sayColumns(row: Row, name: string, { notes }: Survey): void {
  for (const column of row.keys()) {
    const [base = ''] = column.split('::')
    if (READ.has(base)) continue
    if (CONSTRAINTS.has(column) || CONSTRAINTS.has(base)) notes.say('constraint', name)
    else if (base === 'choice_filter') notes.say('choice-filter', name)
    else if (base === 'calculation') notes.say('calculation', name)
    else if (MEDIA.has(base)) notes.say('media', name)
    else notes.say('field', `${name}: ${column}`)
  }
}

function freeId({ taken, book }: Survey): string {
  const names = new Set(book.survey.map((row) => row.get('name')))
  let next = 1
  while (names.has(`q${next}`) || taken.has(`q${next}`)) next += 1
  return `q${next}`
}
