import type { Day } from '../answer.ts'
import type { Field } from '../case-state.ts'
import { fieldsAt } from '../field.ts'
import type { Id } from '../id.ts'
import type { LiveWrites } from '../live-writes.ts'
import type { Sheet, SheetPrompt, SheetSection } from './sheet-pack.ts'

export type SheetValues = Readonly<Record<string, Field<string>>>

export interface SheetRow {
  readonly id: Id
  readonly values: SheetValues
}

const DAY = 24 * 60 * 60 * 1000
const WORTH_ASKING_AGAIN = 180

/** What is written on a sheet outside its rows, by prompt. */
export function sheetValues(writes: LiveWrites, sheet: Pick<Sheet, 'id'>): SheetValues {
  return fieldsAt(writes.byPath, `sheet/${sheet.id}/one/`)
}

/** Rows of a section in the order they were begun. One that was removed stays while somebody else wrote in it. */
export function sheetRows(
  writes: LiveWrites,
  sheet: Pick<Sheet, 'id'>,
  section: SheetSection,
): readonly SheetRow[] {
  const prompts = new Set(section.prompts.map((prompt) => prompt.id))
  const rows = new Map<Id, SheetRow>()
  for (const event of writes.ordered) {
    if (event.type !== 'sheet.valueSet@1' || event.data.sheet !== sheet.id) continue
    const { row, prompt } = event.data
    if (row === undefined || rows.has(row) || !prompts.has(prompt)) continue
    const values = fieldsAt(writes.byPath, `sheet/${sheet.id}/${row}/`)
    if (Object.keys(values).length > 0) rows.set(row, { id: row, values })
  }
  return [...rows.values()]
}

/** A value in words, with its unit; an option the app does not know stays as it was written. */
export function valueText(prompt: SheetPrompt, value: string, locale: 'sv' | 'en'): string {
  const option = prompt.options?.find((each) => each.id === value)
  if (option) return option.text[locale]
  return prompt.unit && value.trim() !== '' ? `${value} ${prompt.unit[locale]}` : value
}

/** Rows that a prompt chooses from, by their own names; one without a name cannot be chosen. */
export function rowChoices(
  writes: LiveWrites,
  sheet: Sheet,
  prompt: SheetPrompt,
): Readonly<Record<Id, string>> {
  const { from } = prompt
  const section = from && sheet.sections.find(({ id }) => id === from.section)
  if (!section) return {}
  const named = sheetRows(writes, sheet, section).flatMap(({ id, values }): [Id, string][] => {
    const name = values[from.name]?.shown.trim() ?? ''
    return name === '' ? [] : [[id, name]]
  })
  return Object.fromEntries(named)
}

/** What is written, prompt by prompt, without the empty ones. A row that is gone is no longer named. */
export function linesOf(
  section: SheetSection,
  values: SheetValues,
  locale: 'sv' | 'en',
  choices: (prompt: SheetPrompt) => Readonly<Record<Id, string>> = () => ({}),
): readonly { readonly name: string; readonly value: string }[] {
  return section.prompts.flatMap((prompt) => {
    const value = values[prompt.id]?.shown.trim() ?? ''
    const words = prompt.type === 'row' ? (choices(prompt)[value] ?? '') : valueText(prompt, value, locale)
    return value === '' || words === '' ? [] : [{ name: prompt.label[locale], value: words }]
  })
}

/** Kilometres, kronor: added up over the rows. What is no number counts as not said. */
export function sumOf(rows: readonly SheetRow[], prompt: string): number {
  return rows.reduce((sum, row) => {
    const value = row.values[prompt]?.shown.trim() ?? ''
    return /^\d{1,6}$/.test(value) ? sum + Number(value) : sum
  }, 0)
}

/** Several errands of one day, and those that have no day yet: the same journey may do for them. */
export function sameJourney(
  section: SheetSection,
  rows: readonly SheetRow[],
): readonly { readonly day: Day | ''; readonly names: readonly string[] }[] {
  const { together } = section
  if (!together) return []
  const days = new Map<string, string[]>()
  for (const { values } of rows) {
    const name = values[together.name]?.shown.trim() ?? ''
    if (name === '') continue
    const day = values[together.day]?.shown ?? ''
    days.set(day, [...(days.get(day) ?? []), name])
  }
  return [...days]
    .filter(([, names]) => names.length > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, names]) => ({ day, names }))
}

export function isWorthAskingAgain(told: string, today: Day): boolean {
  const age = Date.parse(today) - Date.parse(told)
  return age > WORTH_ASKING_AGAIN * DAY
}
