import { type Bytes, concatBytes, equalBytes, fromHex, toHex } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'

/** "LY". */
const MAGIC = 0x4c59
export const ENVELOPE_VERSION = 1
/** 1: AES-256-GCM under HKDF-SHA256(case key, device). Other numbers are for later suites. */
export const ENVELOPE_SUITE = 1
const HASH_LENGTH = 32
const NONCE_LENGTH = 12
export const HEADER_LENGTH = 2 + 1 + 1 + 16 * 4 + 8 + HASH_LENGTH + NONCE_LENGTH + 4
const TAG_LENGTH = 16
const PREV_HASH_AT = 76
const NONCE_AT = PREV_HASH_AT + HASH_LENGTH
/** One event never comes near it: the longest text is 20 000 characters. */
export const MAX_CIPHERTEXT = 1_048_576

/** Where an envelope belongs. */
export interface EnvelopePlace {
  /** 32 hex digits each. */
  readonly org: string
  readonly feed: string
  readonly keyId: string
  readonly device: string
  /** Counts this device's envelopes in this feed from 1, without gaps. */
  readonly deviceSeq: number
}

/** What stands in clear before the sealed event; all of it is authenticated. */
export interface EnvelopeHeader extends EnvelopePlace {
  /** SHA-256 of this device's previous envelope, 32 zero bytes before the first. */
  readonly prevHash: Bytes
  readonly nonce: Bytes
}

export interface ParsedEnvelope {
  readonly header: EnvelopeHeader
  readonly headerBytes: Bytes
  readonly ciphertext: Bytes
}

export type EnvelopeError = { readonly code: 'damaged' | 'newer' }

export function encodeHeader(header: EnvelopeHeader, ciphertextLength: number): Bytes {
  if (header.prevHash.length !== HASH_LENGTH || header.nonce.length !== NONCE_LENGTH)
    throw new TypeError(`expected ${HASH_LENGTH} and ${NONCE_LENGTH} bytes of hash and nonce`)
  const fixed = new DataView(new ArrayBuffer(4))
  fixed.setUint16(0, MAGIC)
  fixed.setUint8(2, ENVELOPE_VERSION)
  fixed.setUint8(3, ENVELOPE_SUITE)
  const sequence = new DataView(new ArrayBuffer(8))
  sequence.setBigUint64(0, BigInt(header.deviceSeq))
  const length = new DataView(new ArrayBuffer(4))
  length.setUint32(0, ciphertextLength)
  return concatBytes(
    new Uint8Array(fixed.buffer),
    fromHex(header.org),
    fromHex(header.feed),
    fromHex(header.keyId),
    fromHex(header.device),
    new Uint8Array(sequence.buffer),
    header.prevHash,
    header.nonce,
    new Uint8Array(length.buffer),
  )
}

const ID_LENGTH = 16
/** By where they stand in the header. */
const lastIds = new Map<number, { readonly bytes: Bytes; readonly hex: string }>()

/**
 * The id at this place. Those of envelopes that come together are mostly the same, and spelling them out takes longer
 * than all the rest of a header, so the last one is remembered.
 */
function idAt(bytes: Bytes, at: number): string {
  const last = lastIds.get(at)
  if (last && isAt(last.bytes, bytes, at)) return last.hex
  const id = { bytes: bytes.slice(at, at + ID_LENGTH), hex: toHex(bytes.subarray(at, at + ID_LENGTH)) }
  lastIds.set(at, id)
  return id.hex
}

function isAt(id: Bytes, bytes: Bytes, at: number): boolean {
  for (let i = 0; i < ID_LENGTH; i++) if (id[i] !== bytes[at + i]) return false
  return true
}

/** Of an envelope that has been parsed before. */
export function readPlace(bytes: Bytes): EnvelopePlace {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    org: idAt(bytes, 4),
    feed: idAt(bytes, 20),
    keyId: idAt(bytes, 36),
    device: idAt(bytes, 52),
    deviceSeq: view.getUint32(68) * 2 ** 32 + view.getUint32(72),
  }
}

/** Whether the envelope before it in its chain has this hash; of one that has been parsed before. */
export function followsHash(bytes: Bytes, hash: Bytes): boolean {
  return equalBytes(bytes.subarray(PREV_HASH_AT, PREV_HASH_AT + HASH_LENGTH), hash)
}

/** Whether it is an envelope of this version: its lengths and its numbers. */
export function checkEnvelope(bytes: Bytes): EnvelopeError | undefined {
  if (bytes.length < 4) return { code: 'damaged' }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint16(0) !== MAGIC) return { code: 'damaged' }
  const [version, suite] = [view.getUint8(2), view.getUint8(3)]
  // There never was a version or a suite 0.
  if (version === 0 || suite === 0) return { code: 'damaged' }
  if (version !== ENVELOPE_VERSION || suite !== ENVELOPE_SUITE) return { code: 'newer' }
  if (bytes.length < HEADER_LENGTH + TAG_LENGTH) return { code: 'damaged' }
  const length = view.getUint32(HEADER_LENGTH - 4)
  if (length > MAX_CIPHERTEXT || bytes.length !== HEADER_LENGTH + length) return { code: 'damaged' }
  const deviceSeq = view.getUint32(68) * 2 ** 32 + view.getUint32(72)
  return deviceSeq < 1 || deviceSeq > Number.MAX_SAFE_INTEGER ? { code: 'damaged' } : undefined
}

/**
 * Reads the clear part and checks lengths. Whether it is true is for the key to say. What comes back are views of these
 * bytes, and no copies.
 */
export function parseEnvelope(bytes: Bytes): Result<ParsedEnvelope, EnvelopeError> {
  const fault = checkEnvelope(bytes)
  if (fault) return err(fault)
  return ok({
    header: {
      ...readPlace(bytes),
      prevHash: bytes.subarray(PREV_HASH_AT, PREV_HASH_AT + HASH_LENGTH),
      nonce: bytes.subarray(NONCE_AT, NONCE_AT + NONCE_LENGTH),
    },
    headerBytes: bytes.subarray(0, HEADER_LENGTH),
    ciphertext: bytes.subarray(HEADER_LENGTH),
  })
}
