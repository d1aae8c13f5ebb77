import { type Bytes, concatBytes, fromUtf8, toUtf8 } from '../lib/bytes.ts'
import type { RandomBytes } from '../lib/sources.ts'
import { pad, unpad } from '../protocol/padme.ts'

export const NONCE_LENGTH = 12
export const KEY_LENGTH = 32
export const TAG_LENGTH = 16

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

/** A key to derive others from, and nothing else. The bytes are wiped: they live on only inside the browser. */
export async function kdfKey(bytes: Bytes): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveBits', 'deriveKey'])
  bytes.fill(0)
  return key
}

/** A key for sealing, and nothing else. The bytes are wiped. */
export async function aesKey(bytes: Bytes): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  bytes.fill(0)
  return key
}

type Label = readonly (string | Uint8Array)[]

/** 32 bytes of HKDF-SHA256 (RFC 5869) without salt; the label keeps every use of a key apart from every other. */
export async function deriveBytes(key: CryptoKey, ...label: Label): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.deriveBits(hkdfWith(label), key, 8 * KEY_LENGTH))
}

/** The same 32 bytes as a sealing key; they never come out of the browser's own memory. */
export function deriveAesKey(key: CryptoKey, ...label: Label): Promise<CryptoKey> {
  const sealing = { name: 'AES-GCM', length: 8 * KEY_LENGTH }
  return crypto.subtle.deriveKey(hkdfWith(label), key, sealing, false, ['encrypt', 'decrypt'])
}

export async function deriveKdfKey(key: CryptoKey, ...label: Label): Promise<CryptoKey> {
  return kdfKey(await deriveBytes(key, ...label))
}

// Ends every part, so that ('ab','c') and ('a','bc') are two labels. Our own words and hex ids never hold a zero;
// raw bytes may, so they stand last and have a fixed length.
const SEPARATOR = new Uint8Array(1)

function hkdfWith(label: Label): HkdfParams {
  const info = concatBytes(
    ...label.flatMap((part) => [typeof part === 'string' ? toUtf8(part) : part, SEPARATOR]),
  )
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info }
}

/** Fixes a key without telling it: AES-GCM alone would let one ciphertext open under two keys. */
export async function keyCommitment(key: CryptoKey): Promise<Bytes> {
  return sha256(await deriveBytes(key, 'lykta/commit/1'))
}

/** Random nonce, always: a restored or cloned tablet would repeat a counter. */
export async function sealAes(key: CryptoKey, text: Bytes, aad: Bytes, random: RandomBytes): Promise<Bytes> {
  const nonce = random(NONCE_LENGTH)
  return concatBytes(nonce, await encrypt(key, nonce, text, aad))
}

/** Undefined when anything at all is not as it was sealed. */
export async function openAes(key: CryptoKey, sealed: Bytes, aad: Bytes): Promise<Bytes | undefined> {
  return decrypt(key, sealed.subarray(0, NONCE_LENGTH), sealed.subarray(NONCE_LENGTH), aad)
}

/** A padded text behind its nonce. */
export async function sealText(
  key: CryptoKey,
  text: string,
  aad: Bytes,
  random: RandomBytes,
): Promise<Bytes> {
  const padded = pad(toUtf8(text))
  const sealed = await sealAes(key, padded, aad, random)
  padded.fill(0)
  return sealed
}

export async function openText(key: CryptoKey, sealed: Bytes, aad: Bytes): Promise<string | undefined> {
  return textOf(await openAes(key, sealed, aad))
}

/** The text in opened bytes, which are wiped; undefined when they hold none. */
export function textOf(padded: Bytes | undefined): string | undefined {
  if (!padded) return undefined
  const bytes = unpad(padded)
  try {
    return bytes.ok ? fromUtf8(bytes.value) : undefined
  } catch {
    // Sealed by somebody with the key but no text: one such record must not take those beside it along.
    return undefined
  } finally {
    padded.fill(0)
  }
}

export async function encrypt(key: CryptoKey, nonce: Bytes, text: Bytes, aad: Bytes): Promise<Bytes> {
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: aad }
  return new Uint8Array(await crypto.subtle.encrypt(algorithm, key, text))
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
