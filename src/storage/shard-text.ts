import type { IndexRow } from '../domain/index-row.ts'

/**
 * Raised whenever the order or the meaning of the columns changes. A column added at the end changes neither: an older
 * app reads past it, and rows without it get its empty value until their case is written again.
 */
const VERSION = 1

type Column = keyof IndexRow
// A row is a list of values in this order: without the names a shard is a third smaller to read, open and parse.
const COLUMNS = [
  'caseId',
  'kind',
  'title',
  'names',
  'personnummer',
  'caseNumber',
  'nextStep',
  'nextStepOn',
  'changedAt',
  'protection',
  'saved',
  'dues',
] as const satisfies readonly Column[]

export function shardText(rows: readonly IndexRow[]): string {
  return JSON.stringify([VERSION, ...rows.map((row) => COLUMNS.map((column) => row[column]))])
}

/**
 * Undefined for a shard of another version of the app; its rows are computed again. The rows are not checked one by
 * one: they came out of a seal that only this device can make, in the version that says how, and a schema over ten
 * thousand rows costs more than all the rest of showing the list.
 */
export function parseShard(text: string): readonly IndexRow[] | undefined {
  const [version, ...rows] = JSON.parse(text) as readonly unknown[]
  if (version !== VERSION) return undefined
  return (rows as unknown as readonly RowValues[]).map(rowOf)
}

/** The columns with their types, position by position. */
type ValuesOf<C extends readonly Column[]> = { readonly [I in keyof C]: IndexRow[C[I]] }
/** The last column came later than the others and may be missing. */
type RowValues =
  ValuesOf<typeof COLUMNS> extends readonly [...infer Early, infer Late] ? readonly [...Early, Late?] : never

// Written out: making ten thousand objects from entries takes as long as opening the seals.
function rowOf(values: RowValues): IndexRow {
  const [
    caseId,
    kind,
    title,
    names,
    personnummer,
    number,
    nextStep,
    nextStepOn,
    changedAt,
    protection,
    saved,
    dues,
  ] = values
  return {
    caseId,
    kind,
    title,
    names,
    personnummer,
    caseNumber: number,
    nextStep,
    nextStepOn,
    changedAt,
    protection,
    saved,
    dues: dues ?? '',
  }
}
