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

/** The same file with a shorter list of tables. What is no longer listed lies where it lay and is never read. */
export function plainFont(font: ArrayBuffer): ArrayBuffer {
  const plain = font.slice(0)
  const from = new DataView(font)
  const to = new DataView(plain)
  const count = from.getUint16(COUNT_AT)
  let kept = 0
  for (let n = 0; n < count; n++) {
    const record = new Uint8Array(font, HEAD_BYTES + n * RECORD_BYTES, RECORD_BYTES)
    if (!NEEDED.has(String.fromCharCode(...record.subarray(0, 4)))) continue
    new Uint8Array(plain).set(record, HEAD_BYTES + kept * RECORD_BYTES)
    kept++
  }
  to.setUint16(COUNT_AT, kept)
  return plain
}
