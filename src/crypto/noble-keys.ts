import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import { type Bytes, concatBytes } from '../lib/bytes.ts'
import type { RandomBytes } from '../lib/sources.ts'
import { type KeyKind, type KeyPairBytes, PKCS8_PREFIX, type Signer } from './key-pair.ts'

// Loaded where the engine lacks the curves, and where a public key is made of a private one. Same bytes in and out, so a device may gain them with an update.

const CURVES = { Ed25519: ed25519, X25519: x25519 } as const
const SECRET_LENGTH = 32

export function createNobleKeyPair(kind: KeyKind, random: RandomBytes): KeyPairBytes {
  const secret = random(SECRET_LENGTH)
  const publicKey = new Uint8Array(CURVES[kind].getPublicKey(secret))
  const privateKey = concatBytes(PKCS8_PREFIX[kind], secret)
  secret.fill(0)
  return { privateKey, publicKey }
}

export function publicKeyOf(kind: KeyKind, secret: Bytes): Bytes {
  return new Uint8Array(CURVES[kind].getPublicKey(secret))
}

/** X25519 (RFC 7748). Throws on a public key that gives nothing but zeros. */
export function nobleSharedSecret(secret: Bytes, publicKey: Bytes): Bytes {
  return new Uint8Array(x25519.getSharedSecret(secret, publicKey))
}

/** Keeps the secret bytes for as long as it lives: nothing here can hold them closer. */
export function openNobleSigner(privateKey: Bytes): Signer {
  const secret = privateKey.slice(PKCS8_PREFIX.Ed25519.length)
  return async (message) => new Uint8Array(ed25519.sign(message, secret))
}

export function verifyNoble(publicKey: Bytes, message: Bytes, signature: Bytes): boolean {
  // RFC 8032's own rules, not the wider ones of ZIP 215.
  return ed25519.verify(signature, message, publicKey, { zip215: false })
}
