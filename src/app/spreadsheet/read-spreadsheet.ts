import { unzipSync, zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/universal'
import type { Sheet } from '../../domain/xlsform/book.ts'
import { err, ok, type Result } from '../../lib/result.ts'

const MAX_FILE_BYTES = 5_000_000
/** Unpacked. A form of 400 questions is under one million. */
const MAX_UNPACKED_BYTES = 20_000_000
const MAX_PARTS = 300
const MAX_SHEETS = 60

export type SpreadsheetError =
  | { readonly code: 'unreadable' }
  | { readonly code: 'xls-not-workbook' }
  | { readonly code: 'xls-unpacks-too-large' }
  | { readonly code: 'xls-entities' }

/** The sheets of an .xlsx file as text. Nothing in it is run, fetched or kept; formulas give what was last counted. */
export async function readSpreadsheet(file: Blob): Promise<Result<readonly Sheet[], SpreadsheetError>> {
  if (file.size > MAX_FILE_BYTES) return err({ code: 'xls-unpacks-too-large' })
  const bytes = await file.arrayBuffer().catch(() => undefined)
  // The file was moved or taken away between choosing and reading.
  if (bytes === undefined) return err({ code: 'unreadable' })
  const parts = unpack(new Uint8Array(bytes))
  if (!parts.ok) return parts
  // Packed again without compression: what the reader unpacks is what was weighed, and it starts no worker for it.
  const plain = zipSync(parts.value, { level: 0 })
  const read = await readXlsxFile(new Blob([plain.slice().buffer]), { trim: false }).catch(() => undefined)
  // A workbook whose parts do not fit together is none; the reader's own words say no more to anyone.
  if (read === undefined) return err({ code: 'xls-not-workbook' })
  return ok(read.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) })))
}

function unpack(bytes: Uint8Array): Result<Record<string, Uint8Array>, SpreadsheetError> {
  let total = 0
  let parts = 0
  let sheets = 0
  let tooLarge = false
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts += 1
        total += originalSize
        if (/(^|\/)worksheets\/[^/]+\.xml$/.test(name)) sheets += 1
        tooLarge ||= total > MAX_UNPACKED_BYTES || parts > MAX_PARTS || sheets > MAX_SHEETS
        return !tooLarge && /\.(xml|xml\.rels|rels)$/.test(name)
      },
    })
    if (tooLarge) return err({ code: 'xls-unpacks-too-large' })
    // The parts of a workbook have no use for declarations; a file that has them wants something else.
    const decoder = new TextDecoder()
    const declares = Object.values(files).some((part) => /<!(DOCTYPE|ENTITY)/i.test(decoder.decode(part)))
    return declares ? err({ code: 'xls-entities' }) : ok(files)
  } catch {
    // Not a zip archive, or a damaged one: the caller has a code for that.
    return err({ code: tooLarge ? 'xls-unpacks-too-large' : 'xls-not-workbook' })
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
