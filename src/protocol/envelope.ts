import { type Bytes, concatBytes, fromHex, toHex } from '../lib/bytes.ts'
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
/** One event never comes near it: the longest text is 20 000 characters. */
export const MAX_CIPHERTEXT = 1_048_576

/** What stands in clear before the sealed event; all of it is authenticated. */
export interface EnvelopeHeader {
  /** 32 hex digits each. */
  readonly org: string
  readonly feed: string
  readonly keyId: string
  readonly device: string
  /** Counts this device's envelopes in this feed from 1, without gaps. */
  readonly deviceSeq: number
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

/** Whose it is and which one, of an envelope that has been parsed before. */
export function readAuthor(bytes: Bytes): { readonly device: string; readonly deviceSeq: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { device: toHex(bytes.subarray(52, 68)), deviceSeq: Number(view.getBigUint64(68)) }
}

/** Reads the clear part and checks lengths. Whether it is true is for the key to say. */
export function parseEnvelope(bytes: Bytes): Result<ParsedEnvelope, EnvelopeError> {
  if (bytes.length < 4) return err({ code: 'damaged' })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint16(0) !== MAGIC) return err({ code: 'damaged' })
  const [version, suite] = [view.getUint8(2), view.getUint8(3)]
  // There never was a version or a suite 0.
  if (version === 0 || suite === 0) return err({ code: 'damaged' })
  if (version !== ENVELOPE_VERSION || suite !== ENVELOPE_SUITE) return err({ code: 'newer' })
  if (bytes.length < HEADER_LENGTH + TAG_LENGTH) return err({ code: 'damaged' })
  const length = view.getUint32(HEADER_LENGTH - 4)
  if (length > MAX_CIPHERTEXT || bytes.length !== HEADER_LENGTH + length) return err({ code: 'damaged' })
  const deviceSeq = view.getBigUint64(68)
  if (deviceSeq < 1n || deviceSeq > BigInt(Number.MAX_SAFE_INTEGER)) return err({ code: 'damaged' })
  return ok({
    header: {
      org: toHex(bytes.subarray(4, 20)),
      feed: toHex(bytes.subarray(20, 36)),
      keyId: toHex(bytes.subarray(36, 52)),
      device: toHex(bytes.subarray(52, 68)),
      deviceSeq: Number(deviceSeq),
      prevHash: bytes.slice(76, 108),
      nonce: bytes.slice(108, 120),
    },
    headerBytes: bytes.slice(0, HEADER_LENGTH),
    ciphertext: bytes.slice(HEADER_LENGTH),
  })
}
