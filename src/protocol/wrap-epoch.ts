/** Of a wrapped case key: the first form knows no epoch, the second says it. */
export const WRAP_FIRST = 1
export const WRAP_IN_EPOCH = 2

/** Under which epoch's feed key a case key lies; NaN for a form this version does not know. */
export function wrapEpoch(wrapped: Uint8Array): number {
  if (wrapped[0] === WRAP_FIRST) return 0
  const isKnown = wrapped[0] === WRAP_IN_EPOCH && wrapped.length > 5
  return isKnown ? new DataView(wrapped.buffer, wrapped.byteOffset).getUint32(1) : Number.NaN
}
