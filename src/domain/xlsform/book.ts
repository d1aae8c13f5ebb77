import { err, ok, type Result } from '../../lib/result.ts'

/** A sheet as it lies in a workbook: rows of cells, the first row naming the columns. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** One row by the names of its columns; an empty cell is not there. A Map, because a column may be called `constructor`. */
export type Row = ReadonlyMap<string, string>

export interface Book {
  readonly survey: readonly Row[]
  readonly choices: readonly Row[]
  readonly settings: readonly Row[]
  /** What neither XLSForm nor its columns have a place for; only in workbooks that came from here. */
  readonly own: readonly Row[]
  /** Names of the sheets that mean nothing here. */
  readonly others: readonly string[]
}

/** The sheet that keeps the rest of a pack of ours. */
export const OWN_SHEET = 'lykta'
/** The column that keeps the rest of a row of ours. */
export const REST = 'lykta::rest'

const MAX_SHEETS = 60
const MAX_ROWS = 3000
const MAX_COLUMNS = 250
const MAX_CHARACTERS = 2_000_000

export type BookError =
  | { readonly code: 'xls-too-large'; readonly limit: 'sheets' | 'rows' | 'columns' | 'characters' }
  | { readonly code: 'xls-no-survey' }

/** Finds the sheets of an XLSForm by their names. Limits first: what follows walks every cell. */
export function readBook(sheets: readonly Sheet[]): Result<Book, BookError> {
  const limit = exceeded(sheets)
  if (limit !== undefined) return err({ code: 'xls-too-large', limit })
  const named = (name: string) => sheets.find((sheet) => plainName(sheet.name) === name)
  const survey = named('survey')
  if (survey === undefined) return err({ code: 'xls-no-survey' })
  const known = new Set([survey, named('choices'), named('settings'), named(OWN_SHEET)])
  return ok({
    survey: rowsOf(survey),
    choices: rowsOf(named('choices')),
    settings: rowsOf(named('settings')),
    own: rowsOf(named(OWN_SHEET)),
    others: sheets.filter((sheet) => !known.has(sheet) && sheet.rows.length > 0).map(({ name }) => name),
  })
}

function exceeded(sheets: readonly Sheet[]): 'sheets' | 'rows' | 'columns' | 'characters' | undefined {
  if (sheets.length > MAX_SHEETS) return 'sheets'
  let characters = 0
  for (const { rows } of sheets) {
    if (rows.length > MAX_ROWS) return 'rows'
    for (const row of rows) {
      if (row.length > MAX_COLUMNS) return 'columns'
      for (const cell of row) characters += cell.length
      if (characters > MAX_CHARACTERS) return 'characters'
    }
  }
  return undefined
}

function rowsOf(sheet: Sheet | undefined): readonly Row[] {
  const [header = [], ...rows] = sheet?.rows ?? []
  const columns = header.map(columnName)
  return rows
    .map(
      (cells) =>
        new Map(
          columns.flatMap((column, at): [string, string][] => {
            const cell = cells[at] ?? ''
            return column === '' || cell.trim() === '' ? [] : [[column, cell]]
          }),
        ),
    )
    .filter((row) => row.size > 0)
}

function plainName(name: string): string {
  return name.trim().toLowerCase()
}

// Column names are read as other converters read them: any case, spaces for underscores, one colon or two, and the
// older words beside the newer.
const OLDER: Readonly<Record<string, string>> = {
  caption: 'label',
  command: 'type',
  relevance: 'relevant',
  'bind::relevant': 'relevant',
  'bind::constraint': 'constraint',
  'bind::calculate': 'calculation',
  'bind::required': 'required',
  'bind::readonly': 'read_only',
  'control::appearance': 'appearance',
  calculate: 'calculation',
  readonly: 'read_only',
  list: 'list_name',
  value: 'name',
  set_form_title: 'form_title',
  set_form_id: 'form_id',
  title: 'form_title',
}

function columnName(header: string): string {
  const [first = '', ...rest] = header.trim().split(/\s*::?\s*/)
  const base = first.toLowerCase().replace(/\s+/g, '_')
  const whole = [base, ...rest].join('::')
  const lower = whole.toLowerCase()
  return Object.hasOwn(OLDER, lower) ? (OLDER[lower] ?? whole) : whole
}
