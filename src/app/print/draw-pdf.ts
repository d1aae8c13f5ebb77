import PDFDocument from 'pdfkit'
import { toBytes } from 'pdfkit/output'
import type { PrintDocument } from '../../domain/print/print-document.ts'
import type { Bytes } from '../../lib/bytes.ts'
import { drawBlock } from './pdf-blocks.ts'
import { drawCard } from './pdf-card.ts'
import { COLOUR, decorate, MARGIN, type Sheet, SOFT, setStyle } from './pdf-page.ts'

/** Whole font files; only the letters used end up in the document. */
export interface PrintFonts {
  readonly regular: ArrayBuffer
  readonly strong: ArrayBuffer
}

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
    size: 'A4',
    margins: { ...MARGIN },
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: printed.language === 'sv' ? 'sv-SE' : 'en-GB',
    bufferPages: true,
    font: null,
    info: { Title: printed.title, Producer: '', Creator: '', CreationDate: at },
  })
  const written = toBytes(pdf)
  pdf.registerFont('regular', fonts.regular).registerFont('strong', fonts.strong)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const sheet: Sheet = { pdf, root }
  if (printed.sheet === 'card') {
    for (const block of printed.blocks) if (block.kind === 'lines') drawCard(sheet, block.lines)
  } else {
    for (const block of printed.blocks) drawBlock(sheet, block)
    addFooters(sheet, printed.footer, pageLabel)
  }
  if (printed.watermark) addWatermark(sheet, printed.watermark)
  root.end()
  pdf.end()
  return written
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
