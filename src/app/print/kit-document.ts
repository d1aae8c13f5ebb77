import type { Day } from '../../domain/answer.ts'
import type { PrintDocument } from '../../domain/print/print-document.ts'
import type { KitPaper } from '../recovery/make-kits.ts'
import type { RecoveryTexts } from '../recovery/recovery-texts.ts'
import { neutralFileName } from './file-name.ts'
import type { PrintLanguage, PrintTexts } from './print-texts.ts'

/** One paper of three. It names neither the organisation nor what it is for: by itself it opens nothing. */
export function kitDocument(
  paper: KitPaper,
  place: { readonly number: number; readonly organisation: string; readonly today: Day },
  texts: { readonly print: PrintTexts; readonly recovery: RecoveryTexts },
  language: PrintLanguage,
): PrintDocument {
  const t = texts.recovery
  const { words } = paper
  const half = Math.ceil(words.length / 2)
  const numbered = (from: number, to: number) =>
    words.slice(from, to).map((word, i) => `${from + i + 1}. ${word}`)
  const rows = numbered(0, half).map((left, i) => [left, numbered(half, words.length)[i] ?? ''])
  return {
    language,
    title: texts.print.neutralTitle,
    fileName: neutralFileName(language, place.today),
    sheet: 'a4',
    footer: texts.print.printed(place.today),
    blocks: [
      { kind: 'heading', level: 1, text: t.paperTitle(place.number) },
      { kind: 'paragraph', text: t.paperKeep },
      { kind: 'table', caption: t.paperWords, head: [t.paperFirst, t.paperSecond], rows },
      { kind: 'code', text: paper.picture },
      { kind: 'facts', facts: [{ name: t.paperNumber, value: place.organisation }] },
      { kind: 'note', text: t.paperHow },
    ],
  }
}
