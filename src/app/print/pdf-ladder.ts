import type PDFDocument from 'pdfkit'
import type { LadderBlock, LadderSpan } from '../../domain/print/print-document.ts'
import {
  COLOUR,
  contentWidth,
  drawText,
  MARGIN,
  needSpace,
  type Sheet,
  SMALL_SIZE,
  SOFT,
  type Style,
} from './pdf-page.ts'

const LABELS = 132
const ROW = 22
const HEAD = 22
const STEP: Style = { face: 'strong', size: SMALL_SIZE, colour: COLOUR.ink }

/** One ladder, up to three markers. Shape tells them apart, not colour: it will be copied in black and white. */
export function drawLadder(sheet: Sheet, block: LadderBlock): void {
  const { pdf, root } = sheet
  const rows = block.instrument === null ? 2 : 3
  const height = HEAD + rows * ROW
  needSpace(sheet, height + 12)
  const top = pdf.y + 2
  const cell = (contentWidth(sheet) - LABELS) / 4
  const left = MARGIN.left + LABELS
  const middle = (level: number) => left + cell * (level - 0.5)
  const rowAt = (row: number) => top + HEAD + row * ROW
  root.add(
    pdf.struct('Figure', { alt: ladderAlt(block), bbox: [MARGIN.left, top, left + cell * 4, top + height] }, [
      () => {
        pdf.save()
        drawGrid(pdf, { left, top, cell, height })
        for (const [at, step] of block.steps.entries()) {
          drawText(sheet, step, { x: left + cell * at + 6, y: top + 5, width: cell - 8 }, STEP)
        }
        drawText(sheet, block.judgement.label, { x: MARGIN.left, y: rowAt(0) + 6, width: LABELS - 8 }, SOFT)
        pdf.circle(middle(block.judgement.level), rowAt(0) + ROW / 2, 6).fill(COLOUR.ink)
        drawText(sheet, block.estimate.label, { x: MARGIN.left, y: rowAt(1) + 6, width: LABELS - 8 }, SOFT)
        if (block.estimate.at === null) {
          drawText(
            sheet,
            block.estimate.words.split('. ')[0] ?? '',
            { x: left + 6, y: rowAt(1) + 6, width: cell * 4 - 12 },
            SOFT,
          )
        } else {
          pdf
            .lineWidth(1.6)
            .circle(middle(block.estimate.at), rowAt(1) + ROW / 2, 5.2)
            .stroke(COLOUR.ink)
        }
        if (block.instrument !== null) {
          drawText(
            sheet,
            block.instrument.label,
            { x: MARGIN.left, y: rowAt(2) + 6, width: LABELS - 8 },
            SOFT,
          )
          if (block.instrument.span)
            drawSpan(pdf, block.instrument.span, { left, cell, y: rowAt(2) + ROW / 2 - 5 })
        }
        pdf.restore()
      },
    ]),
  )
  pdf.x = MARGIN.left
  pdf.y = top + height + 12
}

function drawGrid(
  pdf: PDFDocument,
  at: { readonly left: number; readonly top: number; readonly cell: number; readonly height: number },
): void {
  pdf.lineWidth(0.6)
  for (let step = 0; step <= 4; step++) {
    const x = at.left + at.cell * step
    pdf
      .moveTo(x, at.top)
      .lineTo(x, at.top + at.height)
      .stroke(COLOUR.faint)
  }
  for (const y of [at.top, at.top + HEAD, at.top + at.height]) {
    pdf
      .moveTo(at.left, y)
      .lineTo(at.left + at.cell * 4, y)
      .stroke(COLOUR.line)
  }
}

/** A known level is a filled bar; a range is hatched, because anywhere in it may be true. */
function drawSpan(
  pdf: PDFDocument,
  span: LadderSpan,
  at: { readonly left: number; readonly cell: number; readonly y: number },
): void {
  const x = at.left + at.cell * (span.from - 1) + 6
  const width = at.cell * (span.to - span.from + 1) - 12
  if (span.from === span.to) {
    pdf.roundedRect(x, at.y, width, 10, 2).fill(COLOUR.soft)
    return
  }
  pdf.save()
  pdf.rect(x, at.y, width, 10).clip()
  pdf.lineWidth(0.8)
  for (let step = -10; step < width; step += 5) {
    pdf
      .moveTo(x + step, at.y + 10)
      .lineTo(x + step + 10, at.y)
      .stroke(COLOUR.soft)
  }
  pdf.restore()
  pdf.lineWidth(0.8).rect(x, at.y, width, 10).stroke(COLOUR.soft)
}

/** The whole picture in words, for whoever hears it instead. */
function ladderAlt(block: LadderBlock): string {
  const word = (level: number) => block.steps[level - 1] ?? ''
  return [
    `${block.judgement.label}: ${word(block.judgement.level)}.`,
    `${block.estimate.label}: ${block.estimate.at === null ? block.estimate.words : word(block.estimate.at)}.`,
    block.instrument === null ? '' : `${block.instrument.label}: ${block.instrument.sentence}`,
  ]
    .filter((text) => text !== '')
    .join(' ')
}
