/** Bytes over a plain ArrayBuffer, the only kind WebCrypto and IndexedDB accept in every engine. */
export type Bytes = Uint8Array<ArrayBuffer>

const HEX = /^(?:[0-9a-f]{2})*$/

export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
  return joinBytes(parts)
}

/** The same of any number: as arguments of a call Safari takes 65,536. */
export function joinBytes(parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

const BYTE_TEXTS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Not constant-time: for hashes and public values only, never for secrets. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

export function toHex(bytes: Uint8Array): string {
  let hex = ''
  for (const byte of bytes) hex += BYTE_TEXTS[byte]
  return hex
}

/** Throws on anything but lower-case hex of even length; parse untrusted text with a schema first. */
export function fromHex(hex: string): Bytes {
  if (!HEX.test(hex)) throw new TypeError(`expected lower-case hex, got ${hex.length} characters`)
  const bytes = new Uint8Array(hex.length / 2)
  for (let i = 0; i < bytes.length; i++)
    bytes[i] = 16 * digitOf(hex.charCodeAt(2 * i)) + digitOf(hex.charCodeAt(2 * i + 1))
  return bytes
}

/** Of '0' to '9' and 'a' to 'f', by their codes. */
function digitOf(code: number): number {
  return code < 58 ? code - 48 : code - 87
}

const ENCODER = new TextEncoder()
/** Safari up to 18.4 decodes 2 GiB with one decoder, and after that nothing (bugs.webkit.org 280593). */
const MAX_DECODED = 2 ** 30
let decoder = newDecoder()
let decoded = 0

export function toUtf8(text: string): Bytes {
  return ENCODER.encode(text)
}

/** Throws on malformed UTF-8 instead of replacing characters: a silent replacement would change an answer. */
export function fromUtf8(bytes: Uint8Array): string {
  decoded += bytes.length
  if (decoded > MAX_DECODED) {
    decoder = newDecoder()
    decoded = bytes.length
  }
  return decoder.decode(bytes)
}

function newDecoder() {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
}
