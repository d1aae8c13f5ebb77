import { strToU8, zipSync } from 'fflate'
import writeXlsxFile from 'write-excel-file/node'

export type Rows = readonly (readonly string[])[]

/** A workbook by a hand that is not ours: shared strings, styles, and all that a spreadsheet program writes. */
export async function foreignFile(sheets: Readonly<Record<string, Rows>>): Promise<Blob> {
  const buffer = await writeXlsxFile(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String }))),
    })),
  ).toBuffer()
  return new Blob([new Uint8Array(buffer)])
}

/** A workbook from its parts, for what no writer would write. */
export function rawFile(parts: Readonly<Record<string, string>>): Blob {
  const packed = zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
  return new Blob([packed.slice().buffer])
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The smallest workbook, with this as its only sheet. */
export function rawParts(sheetXml: string, name = 'survey'): Record<string, string> {
  return {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${LINKS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheetXml,
  }
}

/** The sheets of a published form: a line with only a name begins one, the others are rows of it. */
export function sheetsOfCsv(text: string): Record<string, string[][]> {
  const sheets: Record<string, string[][]> = {}
  let rows: string[][] = []
  for (const line of text.trimEnd().split('\n')) {
    const [first = '', ...cells] = cellsOf(line)
    if (first !== '') {
      rows = []
      sheets[first] = rows
    } else rows.push(cells)
  }
  return sheets
}

function cellsOf(line: string): string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}
