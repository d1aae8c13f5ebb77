import regularUrl from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url'
import strongUrl from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url'
import type { PrintDocument } from '../../domain/print/print-document.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { plainFont } from './plain-font.ts'
import type { PrintTexts } from './print-texts.ts'

export interface PdfFile {
  readonly name: string
  readonly blob: Blob
}
export type PdfError =
  /** The drawing code or a letter form was not on the tablet: installed without being fully fetched. */
  | { readonly code: 'print-parts-missing' }
  /** A language with other letters: the browser's own print has them, the file does not. */
  | { readonly code: 'print-letters-missing' }

/** Code and letter forms, ready to draw with. */
export interface PdfMaker {
  /**
   * Draws the beginning of a paper and throws it away: code that has run once draws a whole plan in half the time, and
   * whoever looks at the page meanwhile waits for nothing.
   */
  readonly rehearse: (printed: PrintDocument, texts: PrintTexts) => Promise<void>
  readonly make: (printed: PrintDocument, texts: PrintTexts, at: Date) => Promise<Result<PdfFile, PdfError>>
}

const REHEARSED_BLOCKS = 6

/**
 * Made on the device, with no network: code and letter forms come from the installed app. Loaded when a paper is looked
 * at, because most days nothing is printed. What could not be had may be had the next time: nothing is remembered here.
 */
export async function openPdfMaker(): Promise<Result<PdfMaker, PdfError>> {
  const parts = await loadParts()
  if (parts === undefined) return err({ code: 'print-parts-missing' })
  const { drawPdf, lettersMissing } = parts
  const fonts = parts.openFonts(parts.fonts)
  return ok({
    rehearse: async (printed, texts) => {
      const beginning = { ...printed, blocks: printed.blocks.slice(0, REHEARSED_BLOCKS) }
      if (lettersMissing(beginning, fonts).length === 0)
        await drawPdf(beginning, fonts, texts.page, new Date(0))
    },
    make: async (printed, texts, at) => {
      if (lettersMissing(printed, fonts).length > 0) return err({ code: 'print-letters-missing' })
      const bytes = await drawPdf(printed, fonts, texts.page, at)
      return ok({ name: printed.fileName, blob: new Blob([bytes], { type: 'application/pdf' }) })
    },
  })
}

/**
 * Fetches the code and the letters where somebody may print next. A failure is not told here; it is told when the file
 * is asked for.
 */
export async function fetchPdfParts(): Promise<void> {
  await loadParts()
}

async function loadParts() {
  try {
    const [{ drawPdf, lettersMissing, openFonts }, regular, strong] = await Promise.all([
      import('./draw-pdf.ts'),
      fetchFont(regularUrl),
      fetchFont(strongUrl),
    ])
    return { drawPdf, lettersMissing, openFonts, fonts: { regular, strong } }
  } catch {
    // Offline and not in the cache: there is nothing to draw with. The caller says so and the page can be printed as it is.
    return undefined
  }
}

async function fetchFont(url: string): Promise<ArrayBuffer> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`expected a font, got status ${answer.status}`)
  return plainFont(await answer.arrayBuffer())
}
