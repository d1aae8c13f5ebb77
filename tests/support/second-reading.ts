import { gcm } from '@noble/ciphers/aes.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { type Bytes, concatBytes, toHex, toUtf8 } from '../../src/lib/bytes.ts'
import { pad, unpad } from '../../src/protocol/padme.ts'

// src/protocol/README.md written a second time, with other libraries and without a line of src/crypto.

/** RFC 5869 with SHA-256 and no salt; each part of the label ends with a zero byte. */
export function derive(key: Uint8Array, ...label: (string | Uint8Array)[]): Bytes {
  const parts = label.flatMap((part) => [typeof part === 'string' ? toUtf8(part) : part, new Uint8Array(1)])
  return new Uint8Array(hkdf(sha256, key, undefined, concatBytes(...parts), 32))
}

export function commitmentOf(key: Uint8Array): Bytes {
  return new Uint8Array(sha256(derive(key, 'lykta/commit/1')))
}

/** nonce | ciphertext | tag. */
export function sealBytes(key: Uint8Array, text: Uint8Array, aad: Uint8Array, nonce: Uint8Array): Bytes {
  return concatBytes(nonce, new Uint8Array(gcm(key, nonce, aad).encrypt(text)))
}

export function openBytes(key: Uint8Array, sealed: Uint8Array, aad: Uint8Array): Bytes {
  return new Uint8Array(gcm(key, sealed.subarray(0, 12), aad).decrypt(sealed.subarray(12)))
}

export function sealPadded(key: Uint8Array, text: string, aad: Uint8Array, nonce: Uint8Array): Bytes {
  return sealBytes(key, pad(toUtf8(text)), aad, nonce)
}

export function openPadded(key: Uint8Array, sealed: Uint8Array, aad: Uint8Array): string {
  const text = unpad(openBytes(key, sealed, aad))
  if (!text.ok) throw new Error('expected padded text')
  return new TextDecoder('utf-8', { fatal: true }).decode(text.value)
}

export const listAad = (...parts: unknown[]): Bytes => toUtf8(JSON.stringify(parts))

/** What a header's check should be: it tells damage, and anyone who changes a header can write it anew. */
export function checkOf(header: {
  readonly format: string
  readonly version: number
  readonly id: string
  readonly slots: readonly object[]
}): string {
  const slots = header.slots.map((slot) => Object.entries(slot).sort(([a], [b]) => (a < b ? -1 : 1)))
  return toHex(sha256(toUtf8(JSON.stringify([header.format, header.version, header.id, slots]))))
}
