import { type Bytes, concatBytes, toUtf8 } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { idBytes, listed, readBytes, sized, uint32 } from './byte-codec.ts'
import { isSignature, readSignature, signatureBytes } from './seen.ts'
import type { PulledRow, WrappedKey } from './transport.ts'

const MAGIC = toUtf8('LYKTA-JOINFILE-1')
/** Documents of a big organisation and all. More than that is fetched from the server. */
export const MAX_JOIN_FILE_BYTES = 256 * 1024 * 1024
const MAX_ROWS = 400_000
const MAX_ENTRIES = 10_000

/** Everything a tablet that is let in without a server needs, sealed as it lies on the tablet that lets it in. */
export interface JoinFile {
  readonly org: string
  readonly feed: string
  /** The membership log from its first entry; the one that lets the new tablet in is among its last. */
  readonly log: readonly Bytes[]
  /** How many of them a server has shown. */
  readonly shown: number
  readonly keys: readonly WrappedKey[]
  /** Each author's chain from its first envelope. */
  readonly rows: readonly Omit<PulledRow, 'seq'>[]
}

export type JoinFileFault = {
  readonly code: 'join-file-not-ours' | 'join-file-damaged' | 'join-file-too-large'
}

/** In parts, so that all of it never lies in memory twice. */
export function encodeJoinFile(file: JoinFile): readonly Bytes[] {
  return [
    concatBytes(
      MAGIC,
      idBytes(file.org),
      idBytes(file.feed),
      listed(file.log, sized),
      uint32(file.shown),
      listed(file.keys, ({ keyId, wrapped }) => concatBytes(idBytes(keyId), sized(wrapped))),
      uint32(file.rows.length),
    ),
    ...file.rows.map(({ envelope, signature }) => concatBytes(sized(envelope), signatureBytes(signature))),
  ]
}

/** Form only. Who is in, who wrote what, and whether all of a chain is there, the log and the signatures say. */
export function parseJoinFile(bytes: Bytes): Result<JoinFile, JoinFileFault> {
  if (bytes.length > MAX_JOIN_FILE_BYTES) return err({ code: 'join-file-too-large' })
  const isOurs = MAGIC.every((byte, i) => bytes[i] === byte)
  if (!isOurs) return err({ code: 'join-file-not-ours' })
  const reader = readBytes(bytes.subarray(MAGIC.length))
  const file = {
    org: reader.id(),
    feed: reader.id(),
    log: reader.list(reader.sized, MAX_ENTRIES),
    shown: reader.uint32(),
    keys: reader.list(() => ({ keyId: reader.id(), wrapped: reader.sized() }), MAX_ROWS),
    rows: reader.list(
      () => ({
        envelope: reader.sized(),
        signature: readSignature(reader),
      }),
      MAX_ROWS,
    ),
  }
  const isWhole =
    reader.isWhole() &&
    file.shown <= file.log.length &&
    file.rows.every(({ signature }) => signature === null || isSignature(signature))
  return isWhole ? ok(file) : err({ code: 'join-file-damaged' })
}
