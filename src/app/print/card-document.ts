import type { PrintDocument } from '../../domain/print/print-document.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { neutralFileName } from './file-name.ts'
import type { PrintLanguage, PrintTexts } from './print-texts.ts'
import type { CardSheet } from './sheets.ts'

export type CardPrintError =
  /** Nobody has said that paper is safe. */
  | { readonly code: 'card-not-chosen' }
  /** Too many lines, or a line that says too much. */
  | { readonly code: 'card-not-printable' }

/** Lines and nothing else: no heading, no footer, no day. */
export function cardDocument(
  sheet: CardSheet,
  texts: PrintTexts,
  language: PrintLanguage,
): Result<PrintDocument, CardPrintError> {
  if (sheet.offer !== 'offered' && !sheet.chosenAnyway) return err({ code: 'card-not-chosen' })
  if (!sheet.check.printable) return err({ code: 'card-not-printable' })
  return ok({
    language,
    title: texts.neutralTitle,
    fileName: neutralFileName(language, sheet.today),
    sheet: 'card',
    footer: '',
    blocks: [{ kind: 'lines', lines: sheet.check.lines.map((line) => line.text.trim()) }],
  })
}
