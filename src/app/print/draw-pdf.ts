import PDFDocument, { type OpenFont } from 'pdfkit'
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

/** The files, and one of them read: it is asked for missing letters before anything is drawn. */
export interface OpenFonts extends PrintFonts {
  readonly letters: OpenFont
}

const A4 = { width: 595.28, height: 841.89 }
/** Steps towards the smallest that a tired eye still reads on paper: body text of 8.4 points. */
const SCALES = [0.93, 0.86, 0.8] as const

const BARE = {
  size: [A4.width, A4.height],
  autoFirstPage: false,
  margins: { ...MARGIN },
  pdfVersion: '1.7',
  tagged: true,
  displayTitle: true,
  bufferPages: true,
  font: null,
} as const

export function openFonts(fonts: PrintFonts): OpenFonts {
  return { ...fonts, letters: openFont(fonts.regular) }
}

/** By a document that is thrown away: drawing brings the only reader of fonts. */
function openFont(bytes: ArrayBuffer): OpenFont {
  const { font } = new PDFDocument({ ...BARE, lang: 'sv-SE', info: {} })
    .registerFont('face', bytes)
    .font('face')._font
  if (!font) throw new Error('expected an embedded font')
  return font
}

/**
 * A tagged document in its own language. Its properties hold a neutral title and a day, no name and no program that
 * tells what it is. Nothing is fetched while drawing. One that belongs on a single page is drawn as large as fits; what
 * does not fit even at its smallest is drawn at full size on as many pages as it needs.
 */
export async function drawPdf(
  printed: PrintDocument,
  fonts: OpenFonts,
  pageLabel: (n: number, of: number) => string,
  at: Date,
): Promise<Bytes> {
  const whole = drawAt(1, printed, fonts, pageLabel, at)
  if (!printed.onePage || whole.pages === 1) return whole.written
  for (const share of SCALES) {
    const smaller = drawAt(share, printed, fonts, pageLabel, at)
    if (smaller.pages === 1) return smaller.written
  }
  return whole.written
}

/** Laid out on a sheet that is larger by so much, and brought down onto A4. */
function drawAt(
  share: number,
  printed: PrintDocument,
  fonts: OpenFonts,
  pageLabel: (n: number, of: number) => string,
  at: Date,
): { readonly pages: number; readonly written: Promise<Bytes> } {
  const pdf = new PDFDocument({
    ...BARE,
    size: [A4.width / share, A4.height / share],
    lang: printed.language === 'sv' ? 'sv-SE' : 'en-GB',
    info: { Title: printed.title, Producer: '', Creator: '', CreationDate: at },
  })
  const written = toBytes(pdf)
  if (share !== 1)
    pdf.on('pageAdded', () => {
      pdf.page.dictionary.data.MediaBox = [0, 0, A4.width, A4.height]
      // The pen's own axis points down from the top of the larger sheet.
      pdf.transform(share, 0, 0, share, 0, A4.height / share - A4.height)
    })
  pdf.addPage()
  // Read anew for each drawing. The reader remembers a letter that it met as a part of another, A in Å, without saying
  // which it is: drawn with again, it could be seen and neither searched for nor read aloud.
  pdf.registerFont('regular', fonts.regular).registerFont('strong', fonts.strong)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const sheet: Sheet = { pdf, root, language: printed.language, scale: printed.large ? LARGE : 1 }
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
  const pages = pdf.bufferedPageRange().count
  root.end()
  pdf.end()
  return { pages, written }
}

/** Letters that the embedded fonts have no form for: a box in the place of a word is worse than no paper. */
export function lettersMissing(
  printed: PrintDocument,
  { letters: font }: Pick<OpenFonts, 'letters'>,
): readonly string[] {
  // Footers and labels are our own; what others wrote or translated is in the blocks.
  const letters = new Set(JSON.stringify(printed.blocks).normalize('NFC'))
  return [...letters].filter((letter) => {
    const point = letter.codePointAt(0) ?? 32
    return point > 32 && !font.hasGlyphForCodePoint(point)
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
