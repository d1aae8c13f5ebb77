import type { Condition, InstrumentItem } from '../instrument/pack.ts'
import type { Row } from './book.ts'
import { kindOf } from './foreign-types.ts'
import { type Compared, parseRelevant } from './relevant.ts'
import type { Survey } from './survey.ts'

/**
 * A rule is taken whole or not at all. One that is not taken is listed, and its question is shown to everyone: a
 * question too many is noticed, one too few is not.
 */
export function foreignRule(row: Row, survey: Survey): Condition | undefined {
  const rule = parseRelevant(row.get('relevant') ?? '', (compared) => leafOf(compared, survey))
  if (rule === undefined) survey.notes.say('enable-when', row.get('name') ?? '')
  return rule
}

// `!= ''` is left out: to us "vet ej" is an answer, in a form that does not have it it is none.
function leafOf({ name, value, selected }: Compared, survey: Survey): Condition | undefined {
  const item = survey.asked.get(name)
  const chosen = item && choiceOf(name, value, survey)
  if (item === undefined || chosen === undefined) return undefined
  if (item.type === 'yesNo') return { item: item.id, is: saysYes(chosen.row, survey) ? 'yes' : 'no' }
  // `=` on a question with several choices means that nothing else was chosen.
  if (item.type === 'options' && !selected) return undefined
  return hasOption(item, `o${chosen.at + 1}`) ? { item: item.id, option: `o${chosen.at + 1}` } : undefined
}

function choiceOf(
  name: string,
  value: string,
  { book }: Survey,
): { readonly at: number; readonly row: Row } | undefined {
  const kind = kindOf(book.survey.find((row) => row.get('name') === name)?.get('type') ?? '')
  if (kind.is !== 'choice') return undefined
  const list = book.choices.filter((choice) => choice.get('list_name') === kind.list)
  const at = list.findIndex((choice) => choice.get('name') === value)
  const row = list[at]
  return row && { at, row }
}

function saysYes(row: Row, { words }: Survey): boolean {
  return /^(yes|ja|y)$/i.test((words.at(row, 'label')?.sv ?? row.get('name') ?? '').trim())
}

function hasOption(item: InstrumentItem, id: string): boolean {
  return item.options?.some((option) => option.id === id) === true
}
