import type { CardOffer } from '../../domain/plan/card-offer.ts'
import { type ChildCardLine, isChildCardPrintable } from '../../domain/plan/child-card.ts'
import type { ChildPicture } from '../../domain/plan/plan-pack.ts'
import type { PrintDocument } from '../../domain/print/print-document.ts'
import type { Words } from '../../domain/words.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import type { CardPrintError } from './card-document.ts'
import { neutralFileName } from './file-name.ts'
import type { PrintLanguage, PrintTexts } from './print-texts.ts'

export interface ChildCardSheet {
  readonly today: string
  readonly offer: CardOffer
  readonly chosenAnyway: boolean
  readonly lines: readonly ChildCardLine[]
  readonly pictures: Readonly<
    Record<ChildPicture, { readonly paths: readonly string[]; readonly alt: Words }>
  >
}

/** Drawings with a sentence each, and nothing else: no name, no heading, no day. */
export function childCardDocument(
  sheet: ChildCardSheet,
  texts: PrintTexts,
  language: PrintLanguage,
): Result<PrintDocument, CardPrintError> {
  if (sheet.offer !== 'offered' && !sheet.chosenAnyway) return err({ code: 'card-not-chosen' })
  if (!isChildCardPrintable(sheet.lines)) return err({ code: 'card-not-printable' })
  return ok({
    language,
    title: texts.neutralTitle,
    fileName: neutralFileName(language, sheet.today),
    sheet: 'card',
    footer: '',
    blocks: [
      {
        kind: 'pictures',
        pictures: sheet.lines.map(({ picture, text }) => ({
          paths: sheet.pictures[picture].paths,
          alt: sheet.pictures[picture].alt[language],
          text,
        })),
      },
    ],
  })
}
