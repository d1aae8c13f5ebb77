import { type Bytes, concatBytes } from '../lib/bytes.ts'
import { type ByteReader, idBytes, readBytes, sized, uint32, uint64 } from './byte-codec.ts'
import { isOfSecondForm, PLAIN_LENGTH, SECOND_FORM } from './signature-form.ts'

const HEAD_LENGTH = 16 + 4 + 32 + 1
const PLACE_LENGTH = 16 + 8
/** Colleagues a batch speaks of at most: those whose writing came last. */
export const MAX_SEEN_PLACES = 64
const MAX_SEEN_LENGTH = HEAD_LENGTH + MAX_SEEN_PLACES * PLACE_LENGTH
export const MAX_SIGNATURE_LENGTH = PLAIN_LENGTH + MAX_SEEN_LENGTH

/** How far an author's chain had come. */
export interface SeenPlace {
  readonly device: string
  readonly deviceSeq: number
}

/** A beginning of the membership log: how many entries, and the hash of the last of them. */
export interface SeenLog {
  readonly entries: number
  readonly hash: Bytes
}

/** What a server had shown to the author of a batch when she signed it. */
export interface Seen {
  /** Only under the same one may it be compared: a server that was restored begins another. */
  readonly timeline: string
  readonly log: SeenLog
  /** Those that came last are first. */
  readonly places: readonly SeenPlace[]
}

export function encodeSeen({ timeline, log, places }: Seen): Bytes {
  const said = places.slice(0, MAX_SEEN_PLACES)
  return concatBytes(
    idBytes(timeline),
    uint32(log.entries),
    log.hash,
    Uint8Array.of(said.length),
    ...said.map(({ device, deviceSeq }) => concatBytes(idBytes(device), uint64(deviceSeq))),
  )
}

export function parseSeen(bytes: Bytes): Seen | undefined {
  const reader = readBytes(bytes)
  const timeline = reader.id()
  const log = { entries: reader.uint32(), hash: reader.fixed(32) }
  const count = reader.uint8()
  if (bytes.length !== HEAD_LENGTH + count * PLACE_LENGTH || count > MAX_SEEN_PLACES) return undefined
  const places = Array.from({ length: count }, () => ({ device: reader.id(), deviceSeq: reader.uint64() }))
  return reader.isWhole() ? { timeline, log, places } : undefined
}

export interface SignatureParts {
  /** Ed25519's own. */
  readonly plain: Bytes
  /** What was signed along; undefined in the first form. */
  readonly seen: Bytes | undefined
}

/** Undefined where the bytes are of neither form. */
export function splitSignature(signature: Bytes): SignatureParts | undefined {
  if (!isSignature(signature)) return undefined
  if (signature.length === PLAIN_LENGTH) return { plain: signature, seen: undefined }
  return { plain: signature.slice(0, PLAIN_LENGTH), seen: signature.slice(PLAIN_LENGTH) }
}

/** Of the first form or the second, as far as lengths say. */
export function isSignature({ length, [PLAIN_LENGTH + HEAD_LENGTH - 1]: count }: Bytes): boolean {
  if (length === PLAIN_LENGTH) return true
  return (
    count !== undefined &&
    count <= MAX_SEEN_PLACES &&
    length === PLAIN_LENGTH + HEAD_LENGTH + count * PLACE_LENGTH
  )
}

/** Of a row: none, the first form as it always was, or the second with its length. */
export function signatureBytes(signature: Bytes | null): Bytes {
  if (!signature) return Uint8Array.of(0)
  if (!isOfSecondForm(signature)) return concatBytes(Uint8Array.of(1), signature)
  return concatBytes(Uint8Array.of(SECOND_FORM), sized(signature))
}

/** Not checked: an empty one stands for what is none. */
export function readSignature(r: ByteReader): Bytes | null {
  const form = r.uint8()
  if (form === 0) return null
  if (form === 1) return r.fixed(PLAIN_LENGTH)
  const long = form === SECOND_FORM ? r.sized() : new Uint8Array(0)
  return isOfSecondForm(long) ? long : new Uint8Array(0)
}
