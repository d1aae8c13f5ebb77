import type { PrintBlock, PrintDocument } from '../../domain/print/print-document.ts'
import { plainText } from '../../domain/print/print-text.ts'
import { neutralFileName } from './file-name.ts'
import type { PrintLanguage, PrintTexts } from './print-texts.ts'
import type { ChecklistSheet } from './sheets.ts'

/** A list on paper, as far as it has come; what is open has a line to write on. */
export function checklistDocument(
  sheet: ChecklistSheet,
  texts: PrintTexts,
  language: PrintLanguage,
): PrintDocument {
  const t = texts.checklist
  return {
    language,
    title: texts.neutralTitle,
    fileName: neutralFileName(language, sheet.today),
    sheet: 'a4',
    footer: `${texts.workNote} ${texts.printed(sheet.today)}`,
    blocks: [
      { kind: 'heading', level: 1, text: sheet.caseTitle },
      { kind: 'heading', level: 2, text: sheet.title },
      { kind: 'note', text: t.begun(sheet.begun) },
      ...(sheet.late === '' ? [] : [{ kind: 'note', text: sheet.late } as const]),
      ...sheet.parts.flatMap((part): PrintBlock[] => [
        { kind: 'heading', level: 3, text: part.title },
        ...(part.until === '' ? [] : [{ kind: 'note', text: t.until(part.until) } as const]),
        {
          kind: 'table',
          caption: plainText(part.title),
          head: t.head,
          rows: part.rows.map((row) => [
            row.text,
            [row.owner, row.words].filter((text) => text !== '').join(', ') || t.blank,
            row.tick === 'open'
              ? t.blank
              : [`${t.ticks[row.tick]} ${row.when}`, row.by].filter((text) => text !== '').join(', '),
          ]),
        },
      ]),
      {
        kind: 'signatures',
        lines: [
          sheet.signed === null
            ? texts.assessment.notSigned
            : texts.assessment.signed(sheet.signed.name, sheet.signed.role, sheet.signed.on),
        ],
      },
    ],
  }
}
