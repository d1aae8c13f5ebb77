import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { PrintFonts } from '../../../../src/app/print/draw-pdf.ts'
import { plainFont } from '../../../../src/app/print/plain-font.ts'

/** The same files the page fetches, read from disk and made plain as there. */
export async function readPrintFonts(): Promise<PrintFonts> {
  const [regular, strong] = await Promise.all([
    readWholeFont('400Regular/SourceSans3_400Regular.ttf'),
    readWholeFont('600SemiBold/SourceSans3_600SemiBold.ttf'),
  ])
  return { regular: plainFont(regular), strong: plainFont(strong) }
}

export async function readWholeFont(path: string): Promise<ArrayBuffer> {
  const file = createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${path}`)
  const bytes = await readFile(file)
  return new Uint8Array(bytes).buffer
}
