import type { PrintBlock } from '../../domain/print/print-document.ts'
import { type PrintText, plainText } from '../../domain/print/print-text.ts'
import {
  BODY,
  COLOUR,
  contentWidth,
  decorate,
  drawParts,
  drawText,
  heightOf,
  MARGIN,
  needSpace,
  type Sheet,
  SOFT,
  type Style,
} from './pdf-page.ts'

type TableBlock = Extract<PrintBlock, { kind: 'table' }>

const GAP = 8
const ROW_PAD = 5

export function drawTable(sheet: Sheet, block: TableBlock): void {
  const { pdf, root } = sheet
  const table = pdf.struct('Table', { alt: block.caption })
  root.add(table)
  const widths = columnWidths(block, contentWidth(sheet))
  const drawRow = (cells: readonly PrintText[], tag: 'TH' | 'TD') => {
    const style = tag === 'TH' ? SOFT : BODY
    const height = rowHeight(sheet, cells, widths, style)
    // A head never stands alone at the foot of a page.
    const below = tag === 'TH' ? rowHeight(sheet, block.rows[0] ?? [], widths, BODY) : 0
    if (needSpace(sheet, height + below) && tag === 'TD') repeatHead(sheet, block.head, widths)
    const top = pdf.y
    const row = pdf.struct('TR')
    table.add(row)
    for (const { text, x, width } of cellsOf(cells, widths)) {
      row.add(pdf.struct(tag, {}, drawParts(sheet, text, { x, y: top + ROW_PAD, width }, style)))
    }
    endRow(sheet, top + height, tag)
  }
  drawRow(block.head, 'TH')
  for (const row of block.rows) drawRow(row, 'TD')
  pdf.y += 10
}

/** Where a table goes on: for the eye, and not read out once more. */
function repeatHead(sheet: Sheet, head: readonly string[], widths: readonly number[]): void {
  const top = sheet.pdf.y
  decorate(sheet, () => {
    for (const { text, x, width } of cellsOf(head, widths)) {
      drawText(sheet, plainText(text), { x, y: top + ROW_PAD, width }, SOFT)
    }
  })
  endRow(sheet, top + rowHeight(sheet, head, widths, SOFT), 'TH')
}

function endRow(sheet: Sheet, y: number, tag: 'TH' | 'TD'): void {
  const { pdf } = sheet
  decorate(sheet, () => {
    pdf
      .moveTo(MARGIN.left, y)
      .lineTo(pdf.page.width - MARGIN.right, y)
      .lineWidth(tag === 'TH' ? 0.8 : 0.4)
      .stroke(tag === 'TH' ? COLOUR.line : COLOUR.faint)
  })
  pdf.x = MARGIN.left
  pdf.y = y
}

function rowHeight(
  sheet: Sheet,
  cells: readonly PrintText[],
  widths: readonly number[],
  style: Style,
): number {
  const heights = widths.map((width, at) => heightOf(sheet, cells[at] ?? '', width, style))
  return Math.max(...heights) + ROW_PAD * 2
}

/** Each cell with where it begins. */
function cellsOf(cells: readonly PrintText[], widths: readonly number[]) {
  let x: number = MARGIN.left
  return widths.map((width, at) => {
    const cell = { text: cells[at] ?? '', x, width }
    x += width + GAP
    return cell
  })
}

/** By the longest text in each column, but damped: a date keeps its line, a long title may wrap. */
function columnWidths(block: TableBlock, total: number): readonly number[] {
  const weights = block.head.map((head, at) => {
    const longest = Math.max(head.length, ...block.rows.map((row) => plainText(row[at] ?? '').length))
    return Math.sqrt(Math.max(longest, 9))
  })
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const room = total - GAP * (weights.length - 1)
  return weights.map((weight) => (room * weight) / sum)
}
