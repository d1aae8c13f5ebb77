import type { ImportFrame } from '../../domain/fhir/foreign-reader.ts'
import type { FormLabels } from '../../domain/fhir/form-labels.ts'
import type { ReadForm } from '../../domain/fhir/questionnaire-to-pack.ts'
import type { InstrumentPack } from '../../domain/instrument/pack.ts'
import { packToSheets } from '../../domain/xlsform/pack-to-sheets.ts'
import { type SheetsError, sheetsToPack } from '../../domain/xlsform/sheets-to-pack.ts'
import type { Result } from '../../lib/result.ts'
import { readSpreadsheet, type SpreadsheetError } from './read-spreadsheet.ts'
import { writeSpreadsheet } from './write-spreadsheet.ts'

/** An XLSForm as a pack; nothing of the file is kept. */
export async function readXlsForm(
  file: Blob,
  frame: ImportFrame,
): Promise<Result<ReadForm, SheetsError | SpreadsheetError>> {
  const sheets = await readSpreadsheet(file)
  return sheets.ok ? sheetsToPack(sheets.value, frame) : sheets
}

export function xlsFormBlob(pack: InstrumentPack, labels: FormLabels): Blob {
  return writeSpreadsheet(packToSheets(pack, labels))
}
