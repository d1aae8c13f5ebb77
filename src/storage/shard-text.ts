import type { IndexRow } from '../domain/index-row.ts'

/**
 * Raised whenever the order or the meaning of the columns changes. A column added at the end changes neither: an older
 * app reads past it, and rows without it get its empty value until their case is written again.
 */
const VERSION = '3'
/** As 3, with names and numbers as lists of texts that {@link PART} ends. */
const WITH_LISTS = '2'

// Control characters that no keyboard has. One that comes in with pasted text is shown as a space in lists; the case
// itself keeps it.
const COLUMN = '\u001d'
const ROW = '\u001e'
const PART = '\u001f'
const SEPARATORS = [COLUMN, ROW]
/** Ends the values of a column that names each once. The last one counts: a title may hold line breaks. */
const VALUES_END = '\n'
/** The first letter that stands for a value; line breaks lie below. */
const FIRST_LETTER = 64

type Column = keyof IndexRow
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
  'circle',
] as const satisfies readonly Column[]

/**
 * Column by column, where a column of few values names each once. A browser reads ten thousand rows from this in half
 * the time that it takes from JSON, out of little more than half the letters.
 */
export function shardText(rows: readonly IndexRow[]): string {
  return [
    VERSION,
    ...COLUMNS.map((column) => columnText(rows.map((row) => withoutSeparators(row[column] ?? '')))),
  ].join(COLUMN)
}

/**
 * Undefined for a shard of another version of the app; its rows are computed again. The rows are not checked one by
 * one: they came out of a seal that only this device can make, in the version that says how, and a schema over ten
 * thousand rows costs more than all the rest of showing the list.
 */
export function parseShard(text: string): readonly IndexRow[] | undefined {
  if (text.startsWith('[')) return parseFirstVersion(text)
  const [version, ...columns] = text.split(COLUMN)
  if (version === VERSION) return rowsOf(columns.map(cellsOf))
  return version === WITH_LISTS ? rowsOf(columns.map(cellsOf).map(linesOf)) : undefined
}

function linesOf(cells: Cells): Cells {
  return cells.map((cell) => (cell.endsWith(PART) ? cell.slice(0, -1).replaceAll(PART, '\n') : cell))
}

function withoutSeparators(text: string): string {
  let clean = text
  for (const separator of SEPARATORS) if (clean.includes(separator)) clean = clean.replaceAll(separator, ' ')
  return clean
}

function columnText(cells: readonly string[]): string {
  const letters = new Map<string, string>()
  for (const value of cells) {
    if (!letters.has(value)) letters.set(value, String.fromCharCode(FIRST_LETTER + letters.size))
  }
  if (letters.size > cells.length / 2) return `each${cells.join(ROW)}`
  return `name${[...letters.keys()].join(ROW)}${VALUES_END}${cells.map((value) => letters.get(value)).join('')}`
}

const KIND_LENGTH = 4

function cellsOf(column: string): readonly string[] {
  if (column.startsWith('each')) return column.slice(KIND_LENGTH).split(ROW)
  const end = column.lastIndexOf(VALUES_END)
  const values = column.slice(KIND_LENGTH, end).split(ROW)
  const cells = new Array<string>(column.length - end - 1)
  for (let i = 0; i < cells.length; i++) {
    cells[i] = values[column.charCodeAt(end + 1 + i) - FIRST_LETTER] as string
  }
  return cells
}

type Cells = readonly string[]

// Written out: making ten thousand objects from entries takes as long as opening the seals.
function rowsOf(columns: readonly Cells[]): readonly IndexRow[] {
  const [
    ids = [],
    kinds,
    titles,
    names,
    numbers,
    caseNumbers,
    steps,
    stepDays,
    changes,
    marks,
    saves,
    dues,
    circles,
  ] = columns
  // One row that names nobody is one empty cell, and so is no row at all; an id is never empty.
  if (ids[0] === '' || ids.length === 0) return []
  return ids.map(
    (caseId, i) =>
      ({
        caseId,
        kind: kinds?.[i],
        title: titles?.[i],
        names: names?.[i],
        personnummer: numbers?.[i],
        caseNumber: caseNumbers?.[i],
        nextStep: steps?.[i],
        nextStepOn: stepDays?.[i],
        changedAt: changes?.[i],
        protection: marks?.[i],
        saved: saves?.[i],
        dues: dues?.[i] ?? '',
        circle: circles?.[i] || undefined,
      }) as IndexRow,
  )
}

/** Rows as lists of values in JSON, as lists were kept first; the last column came later than the others. */
function parseFirstVersion(text: string): readonly IndexRow[] | undefined {
  const [version, ...rows] = JSON.parse(text) as readonly [unknown, ...(readonly unknown[])[]]
  if (version !== 1) return undefined
  return rows.map(
    (values) =>
      ({
        dues: '',
        ...Object.fromEntries(
          values.map((value, i) => [COLUMNS[i], Array.isArray(value) ? value.join('\n') : value]),
        ),
      }) as IndexRow,
  )
}
