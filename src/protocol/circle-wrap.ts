import { type Bytes, concatBytes, toHex, toUtf8 } from '../lib/bytes.ts'
import { idBytes, listed, optional, readBytes } from './byte-codec.ts'
import { EPOCH_WRAP_LENGTH, SEALED_KEY_LENGTH } from './epoch.ts'
import type { WrappedKey } from './transport.ts'
import { WRAP_CIRCLE } from './wrap-epoch.ts'

const COMMIT_LENGTH = 32
/** Tablets one restricted case is for. */
export const MAX_CIRCLE_DEVICES = 32
/** Keys of the same case that one key opens: mostly one, more where two people changed the circle apart. */
export const MAX_CIRCLE_PREVIOUS = 20
/** How many there are is nobody's business: a wrap for nobody looks like one for somebody. */
const WRAPS_STEP = 4

/** The key of a restricted case, for the tablets it is for, without saying which. */
export interface CircleParts {
  readonly commitment: Bytes
  /** Keys the case had before, under this one: whoever comes in later reads what was written earlier. */
  readonly previous: readonly { readonly keyId: string; readonly sealed: Bytes }[]
  /** For the printed kits, where there are any: nothing is lost with the last tablet. */
  readonly recovery: Bytes | null
  readonly wraps: readonly Bytes[]
}

export function encodeCircle({ commitment, previous, recovery, wraps }: CircleParts): Bytes {
  return concatBytes(
    Uint8Array.of(WRAP_CIRCLE),
    commitment,
    listed(previous, ({ keyId, sealed }) => concatBytes(idBytes(keyId), sealed)),
    optional(recovery, (wrap) => wrap),
    listed(wraps, (wrap) => wrap),
  )
}

/** Undefined when it is none. The keys in it stay sealed. */
export function parseCircle(wrapped: Bytes): CircleParts | undefined {
  const reader = readBytes(wrapped)
  const form = reader.uint8()
  const parts = {
    commitment: reader.fixed(COMMIT_LENGTH),
    previous: reader.list(
      () => ({ keyId: reader.id(), sealed: reader.fixed(SEALED_KEY_LENGTH) }),
      MAX_CIRCLE_PREVIOUS,
    ),
    recovery: reader.optional(() => reader.fixed(EPOCH_WRAP_LENGTH)),
    wraps: reader.list(() => reader.fixed(EPOCH_WRAP_LENGTH), MAX_CIRCLE_DEVICES),
  }
  return form === WRAP_CIRCLE && reader.isWhole() ? parts : undefined
}

/** How many wraps there are to be, the empty ones with them. */
export function circleWrapCount(devices: number): number {
  return Math.ceil(Math.max(1, devices) / WRAPS_STEP) * WRAPS_STEP
}

/**
 * The id of such a key is made of what wraps it. Every envelope's header names the id in its author's signed chain, so
 * nobody on the way, the server least of all, can put another key in its place.
 */
export async function circleKeyId(wrapped: Bytes, sha256: (bytes: Bytes) => Promise<Bytes>): Promise<string> {
  return toHex((await sha256(circleIdInput(wrapped))).subarray(0, 16))
}

export function circleIdInput(wrapped: Bytes): Bytes {
  return concatBytes(toUtf8('lykta/circle-id/1'), wrapped)
}

export function isCircleKey({ wrapped }: Pick<WrappedKey, 'wrapped'>): boolean {
  return wrapped[0] === WRAP_CIRCLE
}
