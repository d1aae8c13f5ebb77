import type { Day } from '../../domain/answer.ts'
import type { PlanSheetLine } from '../../domain/plan/plan-sheet.ts'
import type { PrintDocument } from '../../domain/print/print-document.ts'
import type { Translation } from '../../domain/translation/translation.ts'
import { neutralFileName } from './file-name.ts'
import { factOf } from './plan-document.ts'
import type { PrintLanguage, PrintTexts } from './print-texts.ts'

/**
 * What a school or an employer is given: the chosen lines and room to write by hand whom it is about. No name, no case,
 * no reason; whoever finds it on a desk learns what to do, not why.
 */
export function extractDocument(
  sheet: { readonly today: Day; readonly lines: readonly PlanSheetLine[] },
  texts: PrintTexts,
  language: PrintLanguage,
  second: Translation | undefined = undefined,
): PrintDocument {
  const { extract } = texts
  return {
    language,
    title: texts.neutralTitle,
    fileName: neutralFileName(language, sheet.today),
    sheet: 'a4',
    footer: extract.footer,
    blocks: [
      { kind: 'heading', level: 1, text: extract.title },
      { kind: 'paragraph', text: extract.about },
      { kind: 'facts', facts: sheet.lines.map((line) => factOf(line, texts, language, second)) },
      { kind: 'note', text: extract.changed },
      { kind: 'signatures', lines: extract.byHand },
    ],
  }
}
