import type { Bytes } from './bytes.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** RFC 4648 §5 without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3)
    const group = (a << 16) | (b << 8) | c
    const letters = Math.min(4, bytes.length - i + 1)
    for (let n = 0; n < letters; n++) text += ALPHABET[(group >> (18 - 6 * n)) & 63]
  }
  return text
}

/** Throws on whatever {@link toBase64Url} would not have written: two spellings of the same bytes are one too many. */
export function fromBase64Url(text: string): Bytes {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let held = 0
  let bits = 0
  let at = 0
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter)
    if (value < 0) throw new TypeError(`expected base64url, got another letter among ${text.length}`)
    held = ((held << 6) | value) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (held >> bits) & 0xff
    }
  }
  if (bits === 6 || (held & ((1 << bits) - 1)) !== 0)
    throw new TypeError(`expected base64url, got ${text.length} letters that end within a byte`)
  return bytes
}
