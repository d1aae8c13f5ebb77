import type PDFDocument from 'pdfkit'
import type { StructureElement } from 'pdfkit'
import type { SecondLine } from '../../domain/print/print-document.ts'
import { type PrintText, partsOf, plainText } from '../../domain/print/print-text.ts'

/** Points. A4 is 595 × 842. */
export const MARGIN = { top: 58, bottom: 66, left: 62, right: 62 } as const
/** Dark enough to survive a tired office printer; the one grey is for what can be lost. */
export const COLOUR = { ink: '#16302a', soft: '#4a5d55', line: '#857f6f', faint: '#ddd5c5' } as const
const TEXT_SIZE = 10.5
export const SMALL_SIZE = 9
// The letters come with a tall line of their own.
const LINE_GAP = -0.8
const GAP_AFTER = 5

/** A document being drawn and the root of its tags. Whatever is drawn belongs to a tag or is marked as decoration. */
export interface Sheet {
  readonly pdf: PDFDocument
  readonly root: StructureElement
  /** Of the document. */
  readonly language: string
  /** Of every letter: 1, or {@link LARGE}. */
  readonly scale: number
}

/** Large print: body letters of 16 points and more. */
export const LARGE = 1.55

export type Face = 'regular' | 'strong'
export interface Style {
  readonly face: Face
  readonly size: number
  readonly colour: string
}
export const BODY: Style = { face: 'regular', size: TEXT_SIZE, colour: COLOUR.ink }
export const STRONG: Style = { face: 'strong', size: TEXT_SIZE, colour: COLOUR.ink }
export const SOFT: Style = { face: 'regular', size: SMALL_SIZE, colour: COLOUR.soft }

export function contentWidth({ pdf }: Sheet): number {
  return pdf.page.width - MARGIN.left - MARGIN.right
}

function spaceLeft({ pdf }: Sheet): number {
  return pdf.page.height - MARGIN.bottom - pdf.y
}

/** A new page when less than this is left, and whether there was one. What is taller than a page flows by itself. */
export function needSpace(sheet: Sheet, height: number): boolean {
  const whole = sheet.pdf.page.height - MARGIN.top - MARGIN.bottom
  const isNew = height > spaceLeft(sheet) && height <= whole
  if (isNew) sheet.pdf.addPage()
  return isNew
}

export function fits(sheet: Sheet, height: number): boolean {
  return height <= sheet.pdf.page.height - MARGIN.top - MARGIN.bottom
}

export function setStyle({ pdf, scale }: Sheet, style: Style): void {
  pdf
    .font(style.face)
    .fontSize(style.size * scale)
    .fillColor(style.colour)
}

/**
 * No features are asked for: the fonts have had theirs taken out, and a word that is asked about with features is laid
 * out anew each of the five times it is needed.
 */
export function heightOf(sheet: Sheet, text: PrintText, width: number, style: Style): number {
  setStyle(sheet, style)
  return sheet.pdf.heightOfString(whole(plainText(text)), { width, lineGap: LINE_GAP })
}

/** Draws at a place, and leaves the pen under it. */
export function drawText(
  sheet: Sheet,
  text: string,
  at: { readonly x: number; readonly y: number; readonly width: number },
  style: Style,
): void {
  setStyle(sheet, style)
  sheet.pdf.text(whole(text), at.x, at.y, { width: at.width, lineGap: LINE_GAP })
}

/**
 * The content of a tag: what is in another language than the document lies in a tag of its own that says so. One line
 * goes on where the part before it ended.
 */
export function drawParts(
  sheet: Sheet,
  text: PrintText,
  at: { readonly x: number; readonly width: number; readonly y?: number },
  style: Style,
): readonly (StructureElement | (() => void))[] {
  const parts = partsOf(text, sheet.language)
  return parts.map((part, i) => {
    const draw = () => {
      const continued = i < parts.length - 1
      setStyle(sheet, style)
      if (i > 0) sheet.pdf.text(whole(part.text), undefined, undefined, { continued })
      else {
        const options = { width: at.width, lineGap: LINE_GAP, continued }
        sheet.pdf.text(whole(part.text), at.x, at.y ?? sheet.pdf.y, options)
      }
    }
    return part.language === sheet.language ? draw : sheet.pdf.struct('Span', { lang: part.language }, [draw])
  })
}

/** Letters with marks are put together before drawing, which every European name has a letter for. */
function whole(text: string): string {
  return text.normalize('NFC')
}

/** A tagged piece of running text over the whole width. */
export function addText(sheet: Sheet, tag: string, text: PrintText, style: Style, gap = GAP_AFTER): void {
  const width = contentWidth(sheet)
  needSpace(sheet, heightOf(sheet, text, width, style))
  sheet.root.add(sheet.pdf.struct(tag, {}, drawParts(sheet, text, { x: MARGIN.left, width }, style)))
  sheet.pdf.y += gap
}

/** The same in another language, tagged with it so that a reader changes voice. */
export function addSecond(sheet: Sheet, { text, language, direction }: SecondLine, gap = GAP_AFTER): void {
  const width = contentWidth(sheet)
  needSpace(sheet, heightOf(sheet, text, width, SOFT))
  sheet.root.add(
    sheet.pdf.struct('P', { lang: language }, [
      () => {
        setStyle(sheet, SOFT)
        const align = direction === 'rtl' ? 'right' : 'left'
        sheet.pdf.text(whole(text), MARGIN.left, sheet.pdf.y, { width, align, lineGap: LINE_GAP })
      },
    ]),
  )
  sheet.pdf.y += gap
}

/** Lines and boxes that say nothing by themselves. */
export function decorate({ pdf }: Sheet, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  pdf.save()
  draw()
  pdf.restore()
  pdf.endMarkedContent()
}
