import { ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { type Bytes, concatBytes, toUtf8 } from '../lib/bytes.ts'

// CPace (draft-irtf-cfrg-cpace) over ristretto255 with SHA-512: two who know the same short code get the same long key.
// Whoever sits between them, or answers in one's place, learns from each try whether one guess was right, and nothing
// that can be worked on afterwards.

const SUITE = toUtf8('CPaceRistretto255')
const SUITE_KEY = toUtf8('CPaceRistretto255_ISK')
const HASH_BLOCK = 128
/** Below the order of the group, whatever was drawn. */
const SCALAR_BITS = 252n

export interface CpaceSide {
  readonly share: Bytes
  /** 64 bytes; undefined when the other share is none, or gives nothing away to anybody. */
  readonly finish: (theirs: Bytes) => Bytes | undefined
}

export interface CpaceTerms {
  readonly code: Bytes
  /** What both know this is about. */
  readonly channel: Bytes
  readonly session: Bytes
  readonly isFirst: boolean
  readonly first: Bytes
  readonly second: Bytes
}

/** One side of one try. `drawn` is 32 random bytes, used here and nowhere else. */
export function startCpace(terms: CpaceTerms, drawn: Uint8Array): CpaceSide {
  const scalar = littleEndian(drawn) & ((1n << SCALAR_BITS) - 1n)
  const share = new Uint8Array(generator(terms).multiply(scalar).toBytes())
  return {
    share,
    finish: (theirs) => {
      const secret = multiplied(theirs, scalar)
      if (!secret) return undefined
      const [a, b] = terms.isFirst ? [share, theirs] : [theirs, share]
      const transcript = lengthed(a, terms.first, b, terms.second)
      return new Uint8Array(sha512(concatBytes(lengthed(SUITE_KEY, terms.session, secret), transcript)))
    },
  }
}

/** A point that nobody knows the logarithm of, made of the code. */
function generator({ code, channel, session }: CpaceTerms) {
  const before = lengthed(SUITE, code)
  const pad = new Uint8Array(Math.max(0, HASH_BLOCK - 1 - before.length))
  const text = concatBytes(before, lengthed(pad, channel, session))
  const { deriveToCurve } = ristretto255_hasher
  if (!deriveToCurve) throw new Error('expected ristretto255 to derive points as RFC 9496 does')
  return deriveToCurve(sha512(text))
}

function multiplied(theirs: Bytes, scalar: bigint): Bytes | undefined {
  try {
    const point = ristretto255.Point.fromBytes(theirs).multiply(scalar)
    return point.is0() ? undefined : new Uint8Array(point.toBytes())
  } catch {
    // Not a point of the group, or none at all: the other side is not what it says it is.
    return undefined
  }
}

/** Each part behind its length; the lengths here are all below 128, so one byte says them. */
function lengthed(...parts: readonly Uint8Array[]): Bytes {
  return concatBytes(
    ...parts.flatMap((part) => {
      if (part.length > 127) throw new Error(`expected at most 127 bytes, got ${part.length}`)
      return [Uint8Array.of(part.length), part]
    }),
  )
}

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((all, byte) => (all << 8n) | BigInt(byte), 0n)
}
