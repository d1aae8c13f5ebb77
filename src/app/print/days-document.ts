import type { Day } from '../../domain/answer.ts'
import type { DueKind } from '../../domain/follow-up/dues-of.ts'
import type { PrintDocument } from '../../domain/print/print-document.ts'
import { neutralFileName } from './file-name.ts'
import type { PrintLanguage, PrintTexts } from './print-texts.ts'

/** Days with the worker's own titles: what a list in the app shows, and nothing more. */
export interface DaysSheet {
  readonly today: Day
  readonly days: readonly {
    readonly day: string
    readonly rows: readonly { readonly title: string; readonly kinds: readonly DueKind[] }[]
  }[]
}

export function daysDocument(sheet: DaysSheet, texts: PrintTexts, language: PrintLanguage): PrintDocument {
  const t = texts.days
  return {
    language,
    title: texts.neutralTitle,
    fileName: neutralFileName(language, sheet.today),
    sheet: 'a4',
    footer: `${t.note} ${texts.printed(sheet.today)}`,
    blocks: [
      { kind: 'heading', level: 1, text: t.title },
      ...(sheet.days.length === 0
        ? [{ kind: 'paragraph', text: t.empty } as const]
        : [
            {
              kind: 'table',
              caption: t.title,
              head: t.head,
              rows: sheet.days.flatMap(({ day, rows }) =>
                rows.map(({ title, kinds }) => [day, title, kinds.map((kind) => t.kinds[kind]).join(', ')]),
              ),
            } as const,
          ]),
    ],
  }
}
