import { describe, expect, test } from 'vitest'
import { drawPdf, openFonts } from '../../../../src/app/print/draw-pdf.ts'
import { loadPrintTexts } from '../../../../src/app/print/print-texts.ts'
import { markAsPractice } from '../../../../src/domain/print/mark-as-practice.ts'
import type { PrintDocument } from '../../../../src/domain/print/print-document.ts'
import { readPrintFonts } from './print-fonts.ts'
import { readPdf } from './read-pdf.ts'

const texts = await loadPrintTexts('sv')
const fonts = await readPrintFonts()
const words = { mark: texts.practiceMark, note: texts.practiceNote }
const draw = (printed: PrintDocument) =>
  drawPdf(printed, openFonts(fonts), texts.page, new Date('2026-11-24T10:00:00Z'))

const long: PrintDocument = {
  language: 'sv',
  title: 'Anteckning',
  fileName: 'anteckning-2026-11-24.pdf',
  sheet: 'a4',
  blocks: Array.from({ length: 120 }, (_, n) => ({ kind: 'paragraph', text: `Rad ${n}` }) as const),
  footer: 'Arbetsmaterial.',
}
const card: PrintDocument = {
  ...long,
  sheet: 'card',
  blocks: [{ kind: 'lines', lines: ['Ring Maria', '112'] }],
  footer: '',
}

describe('a print of practice', () => {
  test('says so across every page, at the foot of every page and in its first words', async () => {
    const { byPage, pages } = readPdf(await draw(markAsPractice(long, words)))
    expect(pages).toBeGreaterThan(2)
    for (const page of byPage) {
      expect(page).toContain('Övning. Arbetsmaterial.')
      expect(page.split('\n').map((line) => line.trim())).toContain('Övning')
    }
    expect(byPage[0]).toContain('Personerna och händelserna finns inte')
  })

  test('says so on the slip itself, which is cut out of its page', () => {
    expect(markAsPractice(card, words).blocks).toEqual([
      { kind: 'lines', lines: ['Övning', 'Ring Maria', '112'] },
    ])
    expect(markAsPractice(card, words).footer).toBe('')
  })

  test('keeps a title and a file name that say nothing', () => {
    const { title, fileName } = markAsPractice(long, words)
    expect([title, fileName]).toEqual([long.title, long.fileName])
  })

  test('leaves a real print without any mark', async () => {
    expect(readPdf(await draw(long)).text).not.toContain('Övning')
  })
})
