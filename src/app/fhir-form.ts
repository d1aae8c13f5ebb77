import { fileNames } from '../content/file-names.ts'
import { fhir as en } from '../content/texts/en/fhir.ts'
import { fhir as sv } from '../content/texts/sv/fhir.ts'
import type { TextsLike } from '../content/texts/texts-like.ts'
import type { ImportFrame } from '../domain/fhir/foreign-reader.ts'
import { packToQuestionnaire } from '../domain/fhir/pack-to-questionnaire.ts'
import { type ImportError, questionnaireToPack, type ReadForm } from '../domain/fhir/questionnaire-to-pack.ts'
import type { InstrumentPack } from '../domain/instrument/pack.ts'
import type { SheetsError } from '../domain/xlsform/sheets-to-pack.ts'
import { err, type Result } from '../lib/result.ts'
import { formLabels } from './form-labels.ts'
import { dayOf } from './format.ts'
import type { SpreadsheetError } from './spreadsheet/read-spreadsheet.ts'
import type { Locale } from './texts.ts'

/** No file of so few bytes has more characters than are read. */
const MAX_FILE_BYTES = 2_000_000
/** How a zip archive begins, as every .xlsx does, and how the spreadsheets before it did. */
const SPREADSHEETS = ['504b', 'd0cf']

export type FhirTexts = TextsLike<typeof sv>
export type FormError = ImportError | SheetsError | SpreadsheetError

/** Both languages: what is said of a file that was read stands in both. */
export function fhirTexts(locale: Locale): FhirTexts {
  return locale === 'en' ? en : sv
}

export interface FormFile {
  readonly name: string
  readonly blob: Blob
}

/** The instrument and nothing of a case. Like every other file, its name says the day and nothing else. */
export function formFile(pack: InstrumentPack, nowMs: number): FormFile {
  const text = `${JSON.stringify(packToQuestionnaire(pack, formLabels()), null, 2)}\n`
  return {
    name: `${fileNames.form}-${dayOf(nowMs)}.json`,
    blob: new Blob([text], { type: 'application/fhir+json' }),
  }
}

/** The same as a spreadsheet. What reads and writes those comes with the first one. */
export async function sheetFile(pack: InstrumentPack, nowMs: number): Promise<FormFile> {
  const { xlsFormBlob } = await import('./spreadsheet/xlsform-file.ts')
  return { name: `${fileNames.form}-${dayOf(nowMs)}.xlsx`, blob: xlsFormBlob(pack, formLabels()) }
}

/** Looks at a form and keeps nothing of it. What a file is, its first bytes say; its name may say anything. */
export async function readForm(file: Blob, nowMs: number): Promise<Result<ReadForm, FormError>> {
  const head = await file
    .slice(0, 2)
    .arrayBuffer()
    .catch(() => undefined)
  // The file was moved or taken away between choosing and reading.
  if (head === undefined) return err({ code: 'unreadable' })
  if (SPREADSHEETS.includes(hexOf(head))) {
    const { readXlsForm } = await import('./spreadsheet/xlsform-file.ts')
    return readXlsForm(file, frameOf(nowMs, { source: sv.frameSheet }))
  }
  if (file.size > MAX_FILE_BYTES) return err({ code: 'fhir-too-large', limit: 'characters' })
  const text = await file.text().catch(() => undefined)
  if (text === undefined) return err({ code: 'unreadable' })
  return questionnaireToPack(text, frameOf(nowMs, { source: sv.frameSource }))
}

function frameOf(nowMs: number, { source }: { readonly source: string }): ImportFrame {
  return {
    readOn: dayOf(nowMs),
    note: { sv: sv.frameNote, en: en.frameNote },
    terms: { sv: sv.frameTerms, en: en.frameTerms },
    untitled: { sv: sv.frameUntitled, en: en.frameUntitled },
    row: { sv: sv.frameRow, en: en.frameRow },
    more: { sv: sv.frameMore, en: en.frameMore },
    source,
    labels: formLabels(),
  }
}

function hexOf(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
