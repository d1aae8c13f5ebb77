import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import decodeQR from 'qr/decode.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawPdf, openFonts } from '../../../../src/app/print/draw-pdf.ts'
import { kitDocument } from '../../../../src/app/print/kit-document.ts'
import { loadPrintTexts } from '../../../../src/app/print/print-texts.ts'
import { loadRecoveryTexts } from '../../../../src/app/recovery/recovery-texts.ts'
import { readPrintFonts } from './print-fonts.ts'

const isInstalled = spawnSync('pdftoppm', ['-v']).status === 0
const print = await loadPrintTexts('sv')
const recovery = await loadRecoveryTexts('sv')
const WORDS = Array.from({ length: 14 }, (_, n) => `ord${'abcdefghijklmn'[n]}`)
const PICTURE = 'K3F7Q2M8ABCD0123'.repeat(4).slice(0, 61)
const place = { number: 2, organisation: 'ABCD EFGH', today: '2026-11-25' }
const paper = kitDocument({ words: WORDS, picture: PICTURE }, place, { print, recovery }, 'sv')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lykta-kit-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the paper of a kit has a name that says nothing, and names neither the organisation nor the app', () => {
  expect(paper.fileName).toBe('anteckning-2026-11-25.pdf')
  expect(paper.title).toBe('Anteckning')
  expect(JSON.stringify(paper)).not.toMatch(/Lykta|Storskogen/)
})

describe.runIf(isInstalled)('a kit as it comes out of the printer', () => {
  test('has all words in order, on one page, and a square that can be read', async () => {
    const pdf = join(folder, 'kit.pdf')
    writeFileSync(
      pdf,
      await drawPdf(paper, openFonts(await readPrintFonts()), print.page, new Date('2026-11-25T10:00:00Z')),
    )
    const text = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout
    for (const [n, word] of WORDS.entries()) expect(text).toContain(`${n + 1}. ${word}`)
    expect(text).toContain('Sida 1 av 1')
    const { stdout } = spawnSync('pdftoppm', ['-r', '110', '-gray', pdf], { maxBuffer: 64 * 1024 * 1024 })
    expect(decodeQR(pictureOf(stdout))).toBe(PICTURE)
  })
})

/** A PGM as the reader of codes wants it. */
function pictureOf(pgm: Buffer) {
  const [, width, height] =
    pgm
      .subarray(0, 40)
      .toString('latin1')
      .match(/^P5\s+(\d+)\s+(\d+)\s+255\s/) ?? []
  if (!width || !height) throw new Error('expected a grey picture')
  const pixels = pgm.subarray(pgm.length - Number(width) * Number(height))
  const data = new Uint8ClampedArray(4 * pixels.length)
  for (const [i, grey] of pixels.entries()) data.set([grey, grey, grey, 255], 4 * i)
  return { width: Number(width), height: Number(height), data }
}
