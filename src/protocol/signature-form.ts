import type { Bytes } from '../lib/bytes.ts'

/** Of the first form, and of what the second begins with. */
export const PLAIN_LENGTH = 64
/** The byte before a signature of the second form, wherever none and the first are 0 and 1. */
export const SECOND_FORM = 2

export function isOfSecondForm(signature: Bytes | null | undefined): signature is Bytes {
  return (signature?.length ?? 0) > PLAIN_LENGTH
}
