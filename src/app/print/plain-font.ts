/**
 * What drawing needs of a font: its letters, their widths, and where they are. Ligatures, kerning and forms that depend
 * on the neighbour (`GSUB`, `GPOS`, `GDEF`) are asked about for every word, which was two thirds of the time to draw a
 * plan on a slow tablet, and none of them is used in a print.
 */
const NEEDED = new Set([
  'OS/2',
  'cmap',
  'cvt ',
  'fpgm',
  'glyf',
  'head',
  'hhea',
  'hmtx',
  'loca',
  'maxp',
  'name',
  'post',
  'prep',
])
const HEAD_BYTES = 12
const RECORD_BYTES = 16
const COUNT_AT = 4
const OFFSET_AT = 8
/** Version 3 of the table: the same measures, and no list of what each of two thousand letters is called. */
const POST_WITHOUT_NAMES = 0x00030000
const NAME_HEAD_BYTES = 6
const NAME_RECORD_BYTES = 12
const NAME_ID_AT = 6
const POSTSCRIPT_NAME = 6

/** The same file with a shorter list of tables. What is no longer listed lies where it lay and is never read. */
export function plainFont(font: ArrayBuffer): ArrayBuffer {
  const plain = font.slice(0)
  const from = new DataView(font)
  const to = new DataView(plain)
  const count = from.getUint16(COUNT_AT)
  let kept = 0
  for (let n = 0; n < count; n++) {
    const record = new Uint8Array(font, HEAD_BYTES + n * RECORD_BYTES, RECORD_BYTES)
    const tag = String.fromCharCode(...record.subarray(0, 4))
    if (!NEEDED.has(tag)) continue
    const table = from.getUint32(HEAD_BYTES + n * RECORD_BYTES + OFFSET_AT)
    if (tag === 'post') to.setUint32(table, POST_WITHOUT_NAMES)
    if (tag === 'name') keepOneName(plain, table)
    new Uint8Array(plain).set(record, HEAD_BYTES + kept * RECORD_BYTES)
    kept++
  }
  to.setUint16(COUNT_AT, kept)
  return plain
}

/** Of names, licences and addresses in many languages, the one that a document calls the font by. */
function keepOneName(font: ArrayBuffer, table: number): void {
  const view = new DataView(font)
  const bytes = new Uint8Array(font)
  const count = view.getUint16(table + 2)
  let kept = 0
  for (let n = 0; n < count; n++) {
    const record = table + NAME_HEAD_BYTES + n * NAME_RECORD_BYTES
    if (view.getUint16(record + NAME_ID_AT) !== POSTSCRIPT_NAME) continue
    bytes.copyWithin(table + NAME_HEAD_BYTES + kept * NAME_RECORD_BYTES, record, record + NAME_RECORD_BYTES)
    kept++
  }
  view.setUint16(table + 2, kept)
}
