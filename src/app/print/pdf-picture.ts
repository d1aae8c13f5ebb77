import type { PrintPicture } from '../../domain/print/print-document.ts'
import { COLOUR, drawText, heightOf, MARGIN, needSpace, type Sheet, type Style } from './pdf-page.ts'

/** Points; the drawings are made in a square of 48. */
const SIDE = 60
const SQUARE = 48
const GAP = 18
const WIDTH = 330
const WORDS: Style = { face: 'regular', size: 15, colour: COLOUR.ink }

/** A drawing with its words beside it. The drawing says what it shows to whoever does not see it. */
export function drawPicture(sheet: Sheet, { paths, alt, text }: PrintPicture): void {
  const { pdf, root } = sheet
  const width = WIDTH * (sheet.scale > 1 ? 1.2 : 1) - SIDE - GAP
  const height = heightOf(sheet, text, width, WORDS)
  needSpace(sheet, Math.max(height, SIDE) + GAP)
  const top = pdf.y
  const box = [MARGIN.left, pdf.page.height - top - SIDE, MARGIN.left + SIDE, pdf.page.height - top] as const
  root.add(
    pdf.struct('Figure', { alt, bbox: box }, [
      () => {
        pdf.save()
        pdf.translate(MARGIN.left, top).scale(SIDE / SQUARE)
        pdf.lineWidth(2.2).lineCap('round').lineJoin('round')
        for (const path of paths) pdf.path(path).stroke(COLOUR.ink)
        pdf.restore()
      },
    ]),
  )
  const y = top + Math.max(0, (SIDE - height) / 2)
  root.add(
    pdf.struct('P', {}, [() => drawText(sheet, text, { x: MARGIN.left + SIDE + GAP, y, width }, WORDS)]),
  )
  pdf.x = MARGIN.left
  pdf.y = top + Math.max(height, SIDE) + GAP
}
