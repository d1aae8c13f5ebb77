import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { PrintFonts } from '../../../../src/app/print/draw-pdf.ts'

/** The same files the page fetches, read from disk. */
export async function readPrintFonts(): Promise<PrintFonts> {
  const [regular, strong] = await Promise.all([
    readFont('400Regular/SourceSans3_400Regular.ttf'),
    readFont('600SemiBold/SourceSans3_600SemiBold.ttf'),
  ])
  return { regular, strong }
}

async function readFont(path: string): Promise<ArrayBuffer> {
  const file = createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${path}`)
  const bytes = await readFile(file)
  return new Uint8Array(bytes).buffer
}
