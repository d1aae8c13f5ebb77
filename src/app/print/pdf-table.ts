import type { PrintBlock } from '../../domain/print/print-document.ts'
import {
  BODY,
  COLOUR,
  contentWidth,
  decorate,
  drawText,
  heightOf,
  MARGIN,
  needSpace,
  type Sheet,
  SOFT,
} from './pdf-page.ts'

type TableBlock = Extract<PrintBlock, { kind: 'table' }>

const GAP = 8
const ROW_PAD = 5

export function drawTable(sheet: Sheet, block: TableBlock): void {
  const { pdf, root } = sheet
  const table = pdf.struct('Table', { alt: block.caption })
  root.add(table)
  const widths = columnWidths(block, contentWidth(sheet))
  const drawRow = (cells: readonly string[], tag: 'TH' | 'TD') => {
    const style = tag === 'TH' ? SOFT : BODY
    const heights = widths.map((width, at) => heightOf(sheet, cells[at] ?? '', width, style))
    const height = Math.max(...heights) + ROW_PAD * 2
    needSpace(sheet, height)
    const top = pdf.y
    const row = pdf.struct('TR')
    table.add(row)
    let x: number = MARGIN.left
    for (const [at, width] of widths.entries()) {
      const left = x
      row.add(
        pdf.struct(tag, {}, [
          () => drawText(sheet, cells[at] ?? '', { x: left, y: top + ROW_PAD, width }, style),
        ]),
      )
      x += width + GAP
    }
    decorate(sheet, () => {
      pdf
        .moveTo(MARGIN.left, top + height)
        .lineTo(pdf.page.width - MARGIN.right, top + height)
        .lineWidth(tag === 'TH' ? 0.8 : 0.4)
        .stroke(tag === 'TH' ? COLOUR.line : COLOUR.faint)
    })
    pdf.x = MARGIN.left
    pdf.y = top + height
  }
  drawRow(block.head, 'TH')
  for (const row of block.rows) drawRow(row, 'TD')
  pdf.y += 10
}

/** By the longest text in each column, but damped: a date keeps its line, a long title may wrap. */
function columnWidths(block: TableBlock, total: number): readonly number[] {
  const weights = block.head.map((head, at) => {
    const longest = Math.max(head.length, ...block.rows.map((row) => (row[at] ?? '').length))
    return Math.sqrt(Math.max(longest, 9))
  })
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const room = total - GAP * (weights.length - 1)
  return weights.map((weight) => (room * weight) / sum)
}
