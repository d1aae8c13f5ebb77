import { type Bytes, concatBytes, toUtf8 } from '../lib/bytes.ts'
import type { RandomBytes } from '../lib/sources.ts'

export const NONCE_LENGTH = 12
export const KEY_LENGTH = 32

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

/** 32 bytes of HKDF-SHA256 (RFC 5869) without salt; `info` keeps every use of a key apart from every other. */
export async function hkdf(key: Bytes, ...info: readonly (string | Uint8Array)[]): Promise<Bytes> {
  const base = await crypto.subtle.importKey('raw', key, 'HKDF', false, ['deriveBits'])
  const label = concatBytes(
    ...info.flatMap((part) => [typeof part === 'string' ? toUtf8(part) : part, SEPARATOR]),
  )
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: label }
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, base, 8 * KEY_LENGTH))
}

// Ends every part, so that ('ab','c') and ('a','bc') are two labels. Hex ids and our own words never hold a zero.
const SEPARATOR = new Uint8Array(1)

/** A key for sealing, and nothing else. The bytes are wiped: they live on only inside the browser. */
export async function aesKey(bytes: Bytes): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  bytes.fill(0)
  return key
}

/** Random nonce, always: a restored or cloned tablet would repeat a counter. */
export async function sealAes(key: CryptoKey, text: Bytes, aad: Bytes, random: RandomBytes): Promise<Bytes> {
  const nonce = random(NONCE_LENGTH)
  return concatBytes(nonce, await encrypt(key, nonce, text, aad))
}

export async function encrypt(key: CryptoKey, nonce: Bytes, text: Bytes, aad: Bytes): Promise<Bytes> {
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: aad }
  return new Uint8Array(await crypto.subtle.encrypt(algorithm, key, text))
}

/** Undefined when anything at all is not as it was sealed. */
export async function openAes(key: CryptoKey, sealed: Bytes, aad: Bytes): Promise<Bytes | undefined> {
  return decrypt(key, sealed.slice(0, NONCE_LENGTH), sealed.slice(NONCE_LENGTH), aad)
}

export async function decrypt(
  key: CryptoKey,
  nonce: Bytes,
  ciphertext: Bytes,
  aad: Bytes,
): Promise<Bytes | undefined> {
  try {
    const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: aad }
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, ciphertext))
  } catch {
    // One answer for every kind of wrong: a reason would help only an attacker.
    return undefined
  }
}

/** Fixes a key without telling it, so that a key that was handed over can be checked before it is used. */
export async function keyCommitment(key: Bytes): Promise<Bytes> {
  return sha256(await hkdf(key, 'lykta/commit/1'))
}
