import { type Bytes, concatBytes } from '../lib/bytes.ts'
import { idBytes, listed, optional, readBytes, uint32 } from './byte-codec.ts'

const VERSION = 1
/** Nonce, 32 bytes, tag. */
export const SEALED_KEY_LENGTH = 12 + 32 + 16
/** HPKE's encapsulated key, and sealed: one feed key. */
export const EPOCH_WRAP_LENGTH = 32 + 32 + 16
/** As many as fit in an entry. */
const MAX_EPOCH_DEVICES = 160

interface EpochWrap {
  readonly device: string
  readonly wrap: Bytes
}

/**
 * A new feed key, for everybody who is in and nobody else. An epoch is named by the index of its entry in the log;
 * 0 is the one the feed began with.
 */
export interface EpochParts {
  readonly previous: number
  /** Of the new key: what a device opens must be what the others have. */
  readonly commitment: Bytes
  /** The key of the epoch before, under the new one: whoever comes in later reads what was written earlier. */
  readonly sealedPrevious: Bytes
  /** For the organisation's recovery key, where there is one. */
  readonly recovery: Bytes | null
  readonly wraps: readonly EpochWrap[]
}

export function encodeEpoch({ previous, commitment, sealedPrevious, recovery, wraps }: EpochParts): Bytes {
  return concatBytes(
    Uint8Array.of(VERSION),
    uint32(previous),
    commitment,
    sealedPrevious,
    optional(recovery, (wrap) => wrap),
    listed(wraps, ({ device, wrap }) => concatBytes(idBytes(device), wrap)),
  )
}

/** The sealed part of an `epoch` entry; undefined when it is none. The keys in it stay sealed. */
export function parseEpoch(sealed: Bytes): EpochParts | undefined {
  const reader = readBytes(sealed)
  const version = reader.uint8()
  const parts = {
    previous: reader.uint32(),
    commitment: reader.fixed(32),
    sealedPrevious: reader.fixed(SEALED_KEY_LENGTH),
    recovery: reader.optional(() => reader.fixed(EPOCH_WRAP_LENGTH)),
    wraps: reader.list(
      () => ({ device: reader.id(), wrap: reader.fixed(EPOCH_WRAP_LENGTH) }),
      MAX_EPOCH_DEVICES,
    ),
  }
  return version === VERSION && reader.isWhole() ? parts : undefined
}
