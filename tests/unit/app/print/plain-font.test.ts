import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { plainFont } from '../../../../src/app/print/plain-font.ts'
import { readWholeFont } from './print-fonts.ts'

const SENTENCES = [
  'Åsa fick först äta på ön: fråga fjorton flickor, "ja" – 95 %.',
  'Łódź, Đakovo, Şanlıurfa, Tromsø, Þingvellir, Příbram, Việt Nam',
  'Γειά σου, Привет, їжа',
]
const PLAIN = { kern: false, liga: false, clig: false, calt: false, ccmp: false, locl: false }

describe('a font for drawing', () => {
  test('has the letters and the widths of the whole one', async () => {
    const whole = await readWholeFont('400Regular/SourceSans3_400Regular.ttf')
    const pdf = new PDFDocument({ autoFirstPage: false, font: null } as never)
    pdf.registerFont('whole', whole).registerFont('plain', plainFont(whole))
    for (const sentence of SENTENCES) {
      const before = pdf.font('whole').fontSize(11).widthOfString(sentence, { features: PLAIN })
      expect(pdf.font('plain').widthOfString(sentence), sentence).toBeCloseTo(before, 6)
      expect(before).toBeGreaterThan(50)
    }
  })

  test('says nothing of forms that depend on the neighbour, and leaves the file it was made of alone', async () => {
    const whole = await readWholeFont('600SemiBold/SourceSans3_600SemiBold.ttf')
    expect(tablesOf(whole)).toContain('GSUB')
    const plain = tablesOf(plainFont(whole))
    expect(plain).not.toContain('GSUB')
    expect(plain).not.toContain('GPOS')
    expect(plain).toEqual(expect.arrayContaining(['cmap', 'glyf', 'hmtx', 'loca', 'name']))
    expect(tablesOf(whole)).toContain('GSUB')
  })

  test('is called what it was called, and says no other name, of itself or of any letter', async () => {
    const whole = await readWholeFont('400Regular/SourceSans3_400Regular.ttf')
    const pdf = new PDFDocument({ autoFirstPage: false, font: null } as never)
    const plain = pdf.registerFont('face', plainFont(whole)).font('face')._font
      .font as unknown as Named | null
    expect(plain?.postscriptName).toBe('SourceSans3-Regular')
    expect(Object.keys(plain?.name.records ?? {})).toEqual(['postscriptName'])
    expect(plain?.post).toMatchObject({ version: 3, italicAngle: 0 })
  })
})

interface Named {
  readonly postscriptName: string
  readonly name: { readonly records: object }
  readonly post: { readonly version: number; readonly italicAngle: number }
}

function tablesOf(font: ArrayBuffer): readonly string[] {
  const count = new DataView(font).getUint16(4)
  return Array.from({ length: count }, (_, n) => String.fromCharCode(...new Uint8Array(font, 12 + n * 16, 4)))
}
