import { COLOUR, decorate, drawText, heightOf, type Sheet, type Style } from './pdf-page.ts'

/** The size of a bank card is 86 × 54 mm; this folds into one. */
const WIDTH = 244
const PAD = 16
const LINE: Style = { face: 'regular', size: 11, colour: COLOUR.ink }

/** A slip at the corner of a sheet, to cut out. Nothing else is on the paper. */
export function drawCard(sheet: Sheet, lines: readonly string[]): void {
  const { pdf, root } = sheet
  const whole = WIDTH * sheet.scale
  const width = whole - PAD * 2
  const heights = lines.map((line) => heightOf(sheet, line, width, LINE) + 5)
  const height = heights.reduce((sum, each) => sum + each, 0) + PAD * 2 - 5
  const [left, top] = [pdf.x, pdf.y]
  decorate(sheet, () => {
    pdf.lineWidth(0.6).dash(3, { space: 3 }).rect(left, top, whole, height).stroke(COLOUR.line).undash()
  })
  let y = top + PAD
  for (const [at, line] of lines.entries()) {
    const place = { x: left + PAD, y, width }
    root.add(pdf.struct('P', {}, [() => drawText(sheet, line, place, LINE)]))
    y += heights[at] ?? 0
  }
}
