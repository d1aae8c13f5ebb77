import type { Bytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'

/** Nothing is shorter than this: a one-word answer looks like a short note. */
export const PADDING_FLOOR = 256

/** The length Padmé gives: at most 12 % more, and only O(log log n) different lengths (PURBs, Nikitin et al. 2019). */
export function paddedLength(length: number): number {
  if (length <= PADDING_FLOOR) return PADDING_FLOOR
  const exponent = bitLength(length) - 1
  const kept = bitLength(exponent)
  const step = 2 ** (exponent - kept)
  return Math.ceil(length / step) * step
}

// Not Math.log2: its last digit differs between engines, and a length must not.
function bitLength(n: number): number {
  return 32 - Math.clz32(n)
}

/** The text, one 0x80, zeroes. Sealed afterwards, so nobody can tell where it ends. */
export function pad(text: Uint8Array): Bytes {
  const padded = new Uint8Array(paddedLength(text.length + 1))
  padded.set(text)
  padded[text.length] = 0x80
  return padded
}

export function unpad(padded: Bytes): Result<Bytes, { readonly code: 'padding-damaged' }> {
  // A loop: the zeroes of ten thousand rows are a quarter of a million calls to a function.
  let end = padded.length - 1
  while (end >= 0 && padded[end] === 0) end--
  if (padded[end] !== 0x80) return err({ code: 'padding-damaged' })
  return ok(padded.subarray(0, end))
}
