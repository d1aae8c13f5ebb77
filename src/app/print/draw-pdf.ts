import PDFDocument from 'pdfkit'
import { toBytes } from 'pdfkit/output'
import type { PrintDocument } from '../../domain/print/print-document.ts'
import type { Bytes } from '../../lib/bytes.ts'
import { drawBlock } from './pdf-blocks.ts'
import { drawCard } from './pdf-card.ts'
import { COLOUR, decorate, LARGE, MARGIN, type Sheet, SOFT, setStyle } from './pdf-page.ts'

/** Whole font files; only the letters used end up in the document. */
export interface PrintFonts {
  readonly regular: ArrayBuffer
  readonly strong: ArrayBuffer
}

const BARE = {
  size: 'A4',
  margins: { ...MARGIN },
  pdfVersion: '1.7',
  tagged: true,
  displayTitle: true,
  bufferPages: true,
  font: null,
} as const

/**
 * A tagged document in its own language. Its properties hold a neutral title and a day, no name and no program that
 * tells what it is. Nothing is fetched while drawing.
 */
export async function drawPdf(
  printed: PrintDocument,
  fonts: PrintFonts,
  pageLabel: (n: number, of: number) => string,
  at: Date,
): Promise<Bytes> {
  const pdf = new PDFDocument({
    ...BARE,
    lang: printed.language === 'sv' ? 'sv-SE' : 'en-GB',
    info: { Title: printed.title, Producer: '', Creator: '', CreationDate: at },
  })
  const written = toBytes(pdf)
  pdf.registerFont('regular', fonts.regular).registerFont('strong', fonts.strong)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const sheet: Sheet = { pdf, root, scale: printed.large ? LARGE : 1 }
  if (printed.sheet === 'card') {
    for (const block of printed.blocks) {
      if (block.kind === 'lines') drawCard(sheet, block.lines)
      else drawBlock(sheet, block)
    }
  } else {
    for (const block of printed.blocks) drawBlock(sheet, block)
    addFooters(sheet, printed.footer, pageLabel)
  }
  if (printed.watermark) addWatermark(sheet, printed.watermark)
  root.end()
  pdf.end()
  return written
}

/** Letters that the embedded fonts have no form for: a box in the place of a word is worse than no paper. */
export function lettersMissing(printed: PrintDocument, fonts: PrintFonts): readonly string[] {
  const pdf = new PDFDocument({ ...BARE, lang: 'sv-SE', info: {} })
  pdf.registerFont('regular', fonts.regular).font('regular')
  const known = pdf._font.font
  if (!known) return []
  // Footers and labels are our own; what others wrote or translated is in the blocks.
  const letters = new Set(JSON.stringify(printed.blocks).normalize('NFC'))
  return [...letters].filter((letter) => {
    const point = letter.codePointAt(0) ?? 32
    return point > 32 && !known.hasGlyphForCodePoint(point)
  })
}

/** Decoration to a reader: what it says stands in words on the page as well. */
function addWatermark(sheet: Sheet, words: string): void {
  const { pdf } = sheet
  const { start, count } = pdf.bufferedPageRange()
  for (let n = 0; n < count; n++) {
    pdf.switchToPage(start + n)
    pdf.page.margins = { ...pdf.page.margins, bottom: 0 }
    const { width, height } = pdf.page
    decorate(sheet, () => {
      setStyle(sheet, { face: 'strong', size: 110, colour: COLOUR.line })
      pdf.fillOpacity(0.18).rotate(-40, { origin: [width / 2, height / 2] })
      pdf.text(words, 0, height / 2 - 60, { width, align: 'center', lineBreak: false })
    })
  }
}

function addFooters(sheet: Sheet, footer: string, pageLabel: (n: number, of: number) => string): void {
  const { pdf } = sheet
  const { start, count } = pdf.bufferedPageRange()
  for (let n = 0; n < count; n++) {
    pdf.switchToPage(start + n)
    // Writing under the bottom margin would otherwise begin a new page.
    pdf.page.margins = { ...pdf.page.margins, bottom: 0 }
    const y = pdf.page.height - 44
    const width = pdf.page.width - MARGIN.left - MARGIN.right
    pdf.markContent('Artifact', { type: 'Pagination' })
    setStyle(sheet, SOFT)
    pdf.text(footer, MARGIN.left, y, { width, lineBreak: false })
    pdf.text(pageLabel(n + 1, count), MARGIN.left, y, { width, align: 'right' })
    pdf.endMarkedContent()
  }
}
