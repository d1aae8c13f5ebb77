import { createPublicKey, hash, type KeyObject, verify } from 'node:crypto'
import type { Bytes } from '../lib/bytes.ts'
import type { LogCrypto } from '../protocol/membership.ts'

/** What stands before 32 raw bytes in a SubjectPublicKeyInfo of Ed25519 (RFC 8410). */
const SPKI_START = Buffer.from('302a300506032b6570032100', 'hex')

export function sha256(bytes: Uint8Array): Bytes {
  return new Uint8Array(hash('sha256', bytes, 'buffer'))
}

/** False for whatever is not this key's signature over this message, be it no key or no signature at all. */
export function verifySignature(publicKey: Bytes, message: Bytes, signature: Bytes): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  let key: KeyObject
  try {
    key = createPublicKey({ key: Buffer.concat([SPKI_START, publicKey]), format: 'der', type: 'spki' })
  } catch {
    // 32 bytes that are no point of the curve: whoever wrote them signs nothing.
    return false
  }
  return verify(null, message, key, signature)
}

export const logCrypto: LogCrypto = {
  sha256: async (bytes) => sha256(bytes),
  verify: async (publicKey, message, signature) => verifySignature(publicKey, message, signature),
}
