import { type Bytes, concatBytes, toUtf8 } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { idBytes, listed, readBytes, sized } from './byte-codec.ts'
import type { WrappedKey } from './transport.ts'

const MAGIC = toUtf8('LYKTA-HANDOVER-1')
const SIGNATURE_LENGTH = 64
/** Five years of work in a file is a tenth of this. */
export const MAX_HAND_OVER_BYTES = 64 * 1024 * 1024
const MAX_ENVELOPES = 200_000
const MAX_ENTRIES = 10_000

/** Everything one device has written, with who is in and the keys it was sealed under, as it would go to a server. */
export interface HandOver {
  readonly org: string
  readonly feed: string
  readonly log: readonly Bytes[]
  readonly keys: readonly WrappedKey[]
  /** Of one device, from its first or from where a server had it; without the log in the second case. */
  readonly envelopes: readonly Bytes[]
  /** Over the head after the last one. */
  readonly signature: Bytes
}

export type HandOverFault = {
  readonly code: 'hand-over-not-ours' | 'hand-over-damaged' | 'hand-over-too-large'
}

export function encodeHandOver(file: HandOver): Bytes {
  return concatBytes(
    MAGIC,
    idBytes(file.org),
    idBytes(file.feed),
    listed(file.log, sized),
    listed(file.keys, ({ keyId, wrapped }) => concatBytes(idBytes(keyId), sized(wrapped))),
    listed(file.envelopes, sized),
    file.signature,
  )
}

/** Form only. Who wrote it, and whether all of it is there, the chain and its signature say. */
export function parseHandOver(bytes: Bytes): Result<HandOver, HandOverFault> {
  if (bytes.length > MAX_HAND_OVER_BYTES) return err({ code: 'hand-over-too-large' })
  const isOurs = MAGIC.every((byte, i) => bytes[i] === byte)
  if (!isOurs) return err({ code: 'hand-over-not-ours' })
  const reader = readBytes(bytes.slice(MAGIC.length))
  const file = {
    org: reader.id(),
    feed: reader.id(),
    log: reader.list(reader.sized, MAX_ENTRIES),
    keys: reader.list(() => ({ keyId: reader.id(), wrapped: reader.sized() }), MAX_ENVELOPES),
    envelopes: reader.list(reader.sized, MAX_ENVELOPES),
    signature: reader.fixed(SIGNATURE_LENGTH),
  }
  return reader.isWhole() && file.envelopes.length > 0 ? ok(file) : err({ code: 'hand-over-damaged' })
}
