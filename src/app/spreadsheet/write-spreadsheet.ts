import { strToU8, zipSync } from 'fflate'
import type { Sheet } from '../../domain/xlsform/book.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKED = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const XLSX = `${TYPE}.sheet`

/**
 * The sheets as an .xlsx file of texts, every cell in place. Zipped in one go on this thread: a packer with workers of
 * its own would start them from code in a text, which the page's policy refuses.
 */
export function writeSpreadsheet(sheets: readonly Sheet[]): Blob {
  const numbered = sheets.map((sheet, at) => ({ ...sheet, number: at + 1 }))
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKED}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${numbered.map(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKED}/relationships"><Relationship Id="rId1" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets>${numbered.map(({ name, number }) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKED}/relationships">${numbered.map(({ number }) => `<Relationship Id="rId${number}" Type="${LINKS}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(
      numbered.map(({ number, rows }) => [`xl/worksheets/sheet${number}.xml`, sheetXml(rows)] as const),
    ),
  }
  const packed = zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, xml]) => [
        name,
        strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
      ]),
    ),
  )
  return new Blob([packed.slice().buffer], { type: XLSX })
}

function sheetXml(rows: Sheet['rows']): string {
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) =>
      cell === ''
        ? ''
        : `<c r="${columnLetters(column)}${at + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
    )
    return `<row r="${at + 1}">${cells.join('')}</row>`
  })
  return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`
}

function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}

// `_x0041_` is how a spreadsheet writes a character by its number; the underscore of a text that looks so is escaped.
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;')
}
