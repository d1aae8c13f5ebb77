import encodeQR from 'qr'

/** Rows of squares, true is dark, with the quiet edge that readers need around it. */
export type QrSquares = readonly (readonly boolean[])[]

/** A fifth of it may be dirty or torn. Codes of signs and digits alone make a smaller picture. */
export function drawQr(text: string): QrSquares {
  const encoding = /^[0-9A-Z]+$/.test(text) ? 'alphanumeric' : 'byte'
  return encodeQR(text, 'raw', { ecc: text.length > 200 ? 'low' : 'medium', encoding, border: 4 })
}

/** The dark squares as one path of an SVG, a square being one unit. */
export function qrPath(squares: QrSquares): string {
  return squares
    .map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
    .join('')
}
