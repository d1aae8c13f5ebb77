/** Of a wrapped case key: the first form knows no epoch, the second says it. */
export const WRAP_FIRST = 1
export const WRAP_IN_EPOCH = 2
/** Of a restricted case: under no feed key at all, see circle-wrap.ts. */
export const WRAP_CIRCLE = 3

/** Under which epoch's feed key a case key lies, after all of them a restricted one; NaN for an unknown form. */
export function wrapEpoch(wrapped: Uint8Array): number {
  if (wrapped[0] === WRAP_CIRCLE) return Number.POSITIVE_INFINITY
  if (wrapped[0] === WRAP_FIRST) return 0
  const isKnown = wrapped[0] === WRAP_IN_EPOCH && wrapped.length > 5
  return isKnown ? new DataView(wrapped.buffer, wrapped.byteOffset).getUint32(1) : Number.NaN
}
