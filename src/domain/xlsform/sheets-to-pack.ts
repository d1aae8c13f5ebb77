import { err, ok, type Result } from '../../lib/result.ts'
import type { ImportFrame } from '../fhir/foreign-reader.ts'
import type { NotSupported } from '../fhir/not-supported.ts'
import type { ReadForm } from '../fhir/questionnaire-to-pack.ts'
import { exceededLimit } from '../instrument/exceeded-limit.ts'
import { type PackError, parsePack } from '../instrument/parse-pack.ts'
import { type BookError, OWN_SHEET, REST, readBook, type Sheet } from './book.ts'
import { foreignSurvey } from './foreign-survey.ts'
import { ownBook } from './own-book.ts'
import { packToSheets } from './pack-to-sheets.ts'
import type { SurveyFault } from './survey-fault.ts'

export type SheetsError =
  | BookError
  | SurveyFault
  | { readonly code: 'xls-no-items' }
  | { readonly code: 'xls-not-a-pack'; readonly reason: PackError['code'] }

/** Reads an XLSForm as a pack. Whatever of it the pack does not say again stands in the list. */
export function sheetsToPack(sheets: readonly Sheet[], frame: ImportFrame): Result<ReadForm, SheetsError> {
  const book = readBook(sheets)
  if (!book.ok) return book
  if (book.value.own.length > 0) {
    const own = checked(ownBook(book.value, frame.labels))
    if (own.ok) {
      const again = packToSheets(own.value, frame.labels)
      return ok({ pack: own.value, notSupported: changedSince(sheets, again) })
    }
    // Another hand took away or rewrote parts of ours. What is left may still read as anybody's form.
  }
  const foreign = foreignSurvey(book.value, frame)
  if (!foreign.ok) return foreign
  const { pack, notSupported } = foreign.value
  if (pack.sections.length === 0) return err({ code: 'xls-no-items' })
  const parsed = checked(pack)
  return parsed.ok ? ok({ pack: parsed.value, notSupported }) : parsed
}

function checked(candidate: unknown): Result<ReadForm['pack'], SheetsError> {
  const parsed = parsePack(candidate)
  if (parsed.ok) return parsed
  const reason = parsed.error.code
  return err(reason === 'pack-cyclic' ? { code: 'xls-cyclic' } : { code: 'xls-not-a-pack', reason })
}

// The pack is written out once more: where that differs from the file, the file says something the pack does not.
function changedSince(file: readonly Sheet[], again: readonly Sheet[]): readonly NotSupported[] {
  const places = new Set<string>()
  for (const name of new Set([...file, ...again].map((sheet) => sheet.name))) {
    const one = cellsOf(file.find((sheet) => sheet.name === name))
    const other = cellsOf(again.find((sheet) => sheet.name === name))
    for (const place of new Set([...one.keys(), ...other.keys()])) {
      if (!isSame(place, one.get(place), other.get(place))) places.add(place)
    }
  }
  return [...places].map((at) => ({ what: 'changed', at: at.slice(0, 200) }))
}

/** Cells by sheet, row and column: a column that was moved has not changed. */
function cellsOf(sheet: Sheet | undefined): ReadonlyMap<string, string> {
  const [header = [], ...rows] = sheet?.rows ?? []
  return new Map(
    rows.flatMap((row, at) =>
      row.flatMap((cell, column): [string, string][] =>
        cell === '' ? [] : [[`${sheet?.name} ${at + 2}: ${header[column] ?? column + 1}`, cell]],
      ),
    ),
  )
}

function isSame(place: string, one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true
  // The order of the fields inside our own column means nothing.
  const isOwn = place.endsWith(REST) || place.startsWith(`${OWN_SHEET} `)
  return isOwn && sorted(one) === sorted(other)
}

function sorted(text: string | undefined): string {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return exceededLimit(value) === null ? JSON.stringify(inOrder(value)) : (text ?? '')
  } catch {
    // Not JSON: then it is the same only when it is the same text.
    return text ?? ''
  }
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  )
}
