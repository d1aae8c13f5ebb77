import type { Day } from '../../domain/answer.ts'
import type { PrintDocument } from '../../domain/print/print-document.ts'
import type { AccessRow } from '../access-rows.ts'
import { formatMoment } from '../format.ts'
import type { AccessTexts } from '../guide.ts'
import { neutralFileName } from './file-name.ts'
import type { PrintLanguage, PrintTexts } from './print-texts.ts'

/** One case's own list, for whoever the case is about. Names of staff and times; nothing of what is in the case. */
export function accessDocument(
  rows: readonly AccessRow[],
  today: Day,
  t: AccessTexts,
  texts: PrintTexts,
  language: PrintLanguage,
): PrintDocument {
  return {
    language,
    title: texts.neutralTitle,
    fileName: neutralFileName(language, today),
    sheet: 'a4',
    footer: `${t.note} ${texts.printed(today)}`,
    blocks: [
      { kind: 'heading', level: 1, text: t.title },
      rows.length === 0
        ? { kind: 'paragraph', text: t.empty }
        : {
            kind: 'table',
            caption: t.title,
            head: t.head,
            rows: rows.map(({ wall, who, did, which, isOfAll }) => [
              formatMoment(wall, language),
              who,
              isOfAll ? `${did}. ${which}` : did,
            ]),
          },
      { kind: 'note', text: `${t.onlyHere} ${t.clock}` },
    ],
  }
}
