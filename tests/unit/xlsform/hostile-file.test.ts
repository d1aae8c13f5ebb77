import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readForm } from '../../../src/app/fhir-form.ts'
import { formLabels } from '../../../src/app/form-labels.ts'
import { xlsFormBlob } from '../../../src/app/spreadsheet/xlsform-file.ts'
import { buildItem, buildPack } from '../instrument/build-pack.ts'
import { foreignFile, type Rows, rawFile, rawParts } from './books.ts'

const NOW = Date.parse('2026-11-25T12:00:00')
const codeOf = async (file: Blob) => {
  const read = await readForm(file, NOW)
  return read.ok ? null : read.error.code
}
const survey = (...rows: Rows) => foreignFile({ survey: [['type', 'name', 'label', 'relevant'], ...rows] })

describe('a file that is refused', () => {
  it('xls-not-workbook: an older spreadsheet, a cut one, another archive', async () => {
    const bytes = new Uint8Array(await (await survey(['text', 'a', 'A'])).arrayBuffer())
    expect(await codeOf(new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])]))).toBe('xls-not-workbook')
    expect(await codeOf(new Blob([bytes.slice(0, bytes.length / 2)]))).toBe('xls-not-workbook')
    expect(await codeOf(rawFile({ 'a.txt': 'x' }))).toBe('xls-not-workbook')
    expect(await codeOf(rawFile(rawParts('<worksheet><sheetData><row><c></row>')))).toBe('xls-not-workbook')
  })

  it('xls-unpacks-too-large: a bomb of forty million zeros in forty thousand bytes', async () => {
    const zeros = { 'xl/worksheets/sheet1.xml': new Uint8Array(40_000_000) }
    const packed = zipSync(zeros, { level: 9 })
    expect(packed.length).toBeLessThan(100_000)
    expect(await codeOf(new Blob([packed.slice().buffer]))).toBe('xls-unpacks-too-large')
  })

  it('xls-not-workbook: a bomb that lies about its size unpacks to no more than it said', async () => {
    const packed = zipSync({ 'xl/workbook.xml': new Uint8Array(30_000_000) }, { level: 9 })
    const view = new DataView(packed.buffer, packed.byteOffset)
    // The length before packing, in the local header and in the directory at the end.
    const directory = packed.length - 22 - (46 + 'xl/workbook.xml'.length)
    view.setUint32(22, 100, true)
    view.setUint32(directory + 24, 100, true)
    expect(await codeOf(new Blob([packed.slice().buffer]))).toBe('xls-not-workbook')
  })

  it('xls-unpacks-too-large: thousands of sheets, and a file of more than five million bytes', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 3000 }, (_, at) => [`xl/worksheets/sheet${at}.xml`, strToU8('<worksheet/>')]),
    )
    expect(await codeOf(new Blob([zipSync(parts).slice().buffer]))).toBe('xls-unpacks-too-large')
    expect(await codeOf(new Blob(['PK', new Uint8Array(5_000_000)]))).toBe('xls-unpacks-too-large')
  })

  it('xls-entities: text from outside, and text that builds itself', async () => {
    const outside = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    const laughs = '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    const cell =
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>'
    expect(await codeOf(rawFile(rawParts(outside + cell)))).toBe('xls-entities')
    expect(await codeOf(rawFile(rawParts(laughs + cell)))).toBe('xls-entities')
  })

  it('xls-too-large: more rows than any form has', async () => {
    expect(
      await codeOf(await survey(...Array.from({ length: 3001 }, (_, at) => ['text', `q${at}`, 'Q']))),
    ).toBe('xls-too-large')
  })

  it('xls-no-survey: a workbook about something else', async () => {
    expect(await codeOf(await foreignFile({ Blad1: [['namn'], ['a']] }))).toBe('xls-no-survey')
  })

  it('xls-unbalanced: a group that never ends, and one that never began', async () => {
    expect(await codeOf(await survey(['begin_group', 'g', 'G'], ['text', 'a', 'A']))).toBe('xls-unbalanced')
    expect(await codeOf(await survey(['text', 'a', 'A'], ['end_group', 'g']))).toBe('xls-unbalanced')
  })

  it('xls-unknown-type: a kind of question that nobody has', async () => {
    expect(await codeOf(await survey(['text', 'a', 'A'], ['mindread', 'b', 'B']))).toBe('xls-unknown-type')
  })

  it('xls-unknown-reference: a rule about a question that is not there', async () => {
    expect(await codeOf(await survey(['text', 'a', 'A', "${gone} = '1'"]))).toBe('xls-unknown-reference')
  })

  it('xls-cyclic: questions that wait for each other, also in words that are not understood', async () => {
    const loop = (operator: string) =>
      survey(['text', 'a', 'A', `\${b} ${operator} 1`], ['text', 'b', 'B', `\${a} ${operator} 1`])
    expect(await codeOf(await loop('='))).toBe('xls-cyclic')
    expect(await codeOf(await loop('>'))).toBe('xls-cyclic')
    expect(await codeOf(await survey(['text', 'a', 'A', "${a} = '1'"]))).toBe('xls-cyclic')
  })

  it('xls-no-items: a form that only talks', async () => {
    expect(await codeOf(await survey(['note', 'a', 'A']))).toBe('xls-no-items')
  })

  it('xls-not-a-pack: more questions than a pack holds, and text that hides its order', async () => {
    const many = Array.from({ length: 401 }, (_, at) => ['text', `q${at}`, 'Q'])
    expect(await codeOf(await survey(...many))).toBe('xls-not-a-pack')
    expect(await codeOf(await survey(['text', 'a', 'Ja\u202eneJ']))).toBe('xls-not-a-pack')
  })

  it('unreadable: a file that was taken away meanwhile', async () => {
    const gone = Object.assign(new Blob(['PK']), { arrayBuffer: () => Promise.reject(new Error('gone')) })
    gone.slice = () => gone
    expect(await codeOf(gone)).toBe('unreadable')
  })
})

it('a damaged file of ours ends in a sentence or a pack, and never in an error', async () => {
  const pack = buildPack([buildItem('a'), buildItem('b', { visibleIf: { item: 'a', is: 'yes' } })])
  const whole = new Uint8Array(await xlsFormBlob(pack, formLabels()).arrayBuffer())
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ at: fc.nat({ max: whole.length - 1 }), byte: fc.nat({ max: 255 }) }), {
        minLength: 1,
        maxLength: 12,
      }),
      async (damage) => {
        const bytes = whole.slice()
        for (const { at, byte } of damage) bytes[at] = byte
        const read = await readForm(new Blob([bytes]), NOW)
        expect(read.ok || /^(xls|fhir)-/.test(read.error.code)).toBe(true)
      },
    ),
    { seed: 7, numRuns: 200 },
  )
})
