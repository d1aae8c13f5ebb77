import type { RiskLevel } from '../../domain/answer.ts'
import type { LadderBlock, PrintBlock, PrintFact, SecondLine } from '../../domain/print/print-document.ts'
import type { PrintText } from '../../domain/print/print-text.ts'
import { drawQr } from '../qr/draw-qr.ts'
import { drawLadder } from './pdf-ladder.ts'
import {
  addSecond,
  addText,
  BODY,
  COLOUR,
  contentWidth,
  decorate,
  drawParts,
  drawText,
  fits,
  heightOf,
  MARGIN,
  needSpace,
  type Sheet,
  SOFT,
  STRONG,
  type Style,
} from './pdf-page.ts'
import { drawPicture } from './pdf-picture.ts'
import { drawTable } from './pdf-table.ts'

const HEADINGS: Readonly<Record<1 | 2 | 3, { readonly style: Style; readonly before: number }>> = {
  1: { style: { face: 'strong', size: 18, colour: COLOUR.ink }, before: 0 },
  2: { style: { face: 'strong', size: 13, colour: COLOUR.ink }, before: 9 },
  3: { style: { face: 'strong', size: 11, colour: COLOUR.ink }, before: 4 },
}
/** A heading never stands alone at the foot of a page. */
const KEEP_WITH_NEXT = 70
const INDENT = 14
/** Six centimetres: read by any camera at arm's length. */
const CODE_SIZE = 170
const ROW_GAP = 3

export function drawBlock(sheet: Sheet, block: PrintBlock): void {
  switch (block.kind) {
    case 'heading':
      drawHeading(sheet, block.level, block.text)
      if (block.also) addSecond(sheet, block.also)
      break
    case 'pageBreak':
      sheet.pdf.addPage()
      break
    case 'pictures':
      for (const picture of block.pictures) drawPicture(sheet, picture)
      break
    case 'paragraph':
      addText(sheet, 'P', block.text, BODY)
      break
    case 'note':
      drawNote(sheet, block.text)
      break
    case 'list':
      drawList(sheet, block.items)
      break
    case 'facts':
      for (const { name, value, also } of block.facts) {
        if (also) drawSecondFact(sheet, { name, value, also })
        else drawFact(sheet, name, value)
      }
      // What is written row by row keeps its rows apart.
      sheet.pdf.y += ROW_GAP
      break
    case 'table':
      drawTable(sheet, block)
      break
    case 'lines':
      for (const line of block.lines) addText(sheet, 'P', line, BODY, 4)
      break
    case 'signatures':
      sheet.pdf.y += 10
      for (const line of block.lines) addText(sheet, 'P', line, SOFT, 4)
      break
    case 'code':
      drawCode(sheet, block.text)
      break
    case 'ladder':
      drawWeighing(sheet, block)
      break
  }
}

function drawHeading(sheet: Sheet, level: 1 | 2 | 3, text: PrintText): void {
  const { style, before } = HEADINGS[level]
  sheet.pdf.y += before
  needSpace(sheet, KEEP_WITH_NEXT)
  addText(sheet, `H${level}`, text, style, 4)
}

/** The picture, then the same in words, then what is not known: they are one thing and are never parted. */
function drawWeighing(sheet: Sheet, block: LadderBlock): void {
  const { judgement, estimate, instrument, difference, unknowns } = block
  drawLadder(sheet, block)
  drawFact(sheet, judgement.label, sentences(stepWord(block, judgement.level), judgement.reason))
  const own = estimate.at === null ? '' : stepWord(block, estimate.at)
  drawFact(sheet, estimate.label, sentences(own, estimate.words))
  if (instrument !== null) {
    drawFact(sheet, instrument.label, sentences(instrument.sentence, instrument.preliminary ?? ''))
  }
  if (difference !== null) drawFact(sheet, difference.label, difference.words)
  drawHeading(sheet, 2, unknowns.title)
  if (unknowns.lines.length === 0) addText(sheet, 'P', unknowns.none, BODY)
  else drawList(sheet, unknowns.lines)
}

function stepWord(block: LadderBlock, level: RiskLevel): string {
  return block.steps[level - 1] ?? ''
}

/** Two sentences after each other, with the stop between them that the first may lack. */
function sentences(first: string, second: string): string {
  if (first === '' || second === '') return first + second
  return `${/[.?!…]$/.test(first) ? first : `${first}.`} ${second}`
}

function drawNote(sheet: Sheet, text: PrintText): void {
  const width = contentWidth(sheet) - INDENT
  const height = heightOf(sheet, text, width, BODY)
  needSpace(sheet, height + 8)
  const top = sheet.pdf.y + 2
  if (fits(sheet, height)) {
    decorate(sheet, () => {
      sheet.pdf.rect(MARGIN.left, top, 2, height - 2).fill(COLOUR.line)
    })
  }
  sheet.root.add(
    sheet.pdf.struct('P', {}, drawParts(sheet, text, { x: MARGIN.left + INDENT, y: top, width }, BODY)),
  )
  sheet.pdf.y += 8
}

function drawList(sheet: Sheet, items: readonly PrintText[]): void {
  const { pdf, root } = sheet
  const list = pdf.struct('L', { listNumbering: 'None' })
  root.add(list)
  const width = contentWidth(sheet) - INDENT
  for (const item of items) {
    needSpace(sheet, heightOf(sheet, item, width, BODY))
    const row = pdf.struct('LI')
    list.add(row)
    const top = pdf.y
    row.add(
      pdf.struct('Lbl', {}, [() => drawText(sheet, '–', { x: MARGIN.left, y: top, width: INDENT }, BODY)]),
    )
    row.add(pdf.struct('LBody', {}, drawParts(sheet, item, { x: MARGIN.left + INDENT, y: top, width }, BODY)))
    pdf.y += 1
  }
  pdf.y += 5
}

/** A name to the left and what it is to the right. What is longer than a page goes under its name instead. */
function drawFact(sheet: Sheet, name: PrintText, value: PrintText): void {
  const { pdf, root } = sheet
  const left = contentWidth(sheet) * 0.36
  const right = contentWidth(sheet) - left - INDENT
  const height = Math.max(heightOf(sheet, name, left, SOFT), heightOf(sheet, value, right, BODY))
  // In large print two columns leave no room for a word: the value goes under its name.
  if (!fits(sheet, height) || sheet.scale > 1) {
    // The name and the first line of its value stay on one page.
    needSpace(
      sheet,
      heightOf(sheet, name, contentWidth(sheet), STRONG) + heightOf(sheet, 'X', left, BODY) + 2,
    )
    addText(sheet, 'P', name, STRONG, 2)
    addText(sheet, 'P', value, BODY)
    return
  }
  needSpace(sheet, height)
  const top = pdf.y
  root.add(
    pdf.struct('P', {}, [
      ...drawParts(sheet, name, { x: MARGIN.left, y: top + 1, width: left }, SOFT),
      ...drawParts(sheet, value, { x: MARGIN.left + left + INDENT, y: top, width: right }, BODY),
    ]),
  )
  pdf.x = MARGIN.left
  pdf.y = top + height + ROW_GAP
}

/** In two languages the name goes over the whole width, once in each, and the value under both. */
function drawSecondFact(
  sheet: Sheet,
  { name, value, also }: PrintFact & { readonly also: SecondLine },
): void {
  addText(sheet, 'P', name, STRONG, 1)
  addSecond(sheet, also, 1)
  addText(sheet, 'P', value, BODY, 8)
}

function drawCode(sheet: Sheet, text: string): void {
  const squares = drawQr(text)
  const unit = CODE_SIZE / squares.length
  needSpace(sheet, CODE_SIZE)
  const { pdf } = sheet
  const top = pdf.y
  decorate(sheet, () => {
    pdf.fillColor('#000000')
    squares.forEach((row, y) => {
      row.forEach((isDark, x) => {
        // A hair wider than the square, or printers leave white lines between them.
        if (isDark) pdf.rect(MARGIN.left + x * unit, top + y * unit, unit + 0.1, unit + 0.1)
      })
    })
    pdf.fill()
  })
  pdf.y = top + CODE_SIZE
}
