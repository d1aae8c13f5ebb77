import { type Bytes, fromHex } from '../lib/bytes.ts'

/** Raw bytes of one key pair. The private half is only ever written sealed, and imported anew at each unlock. */
export interface KeyPairBytes {
  readonly privateKey: Bytes
  readonly publicKey: Bytes
}
export type KeyKind = 'Ed25519' | 'X25519'
export type Signer = (message: Bytes) => Promise<Bytes>

/** PKCS #8 of these curves is a fixed prefix and the 32 secret bytes (RFC 8410 §7). */
export const PKCS8_PREFIX: Readonly<Record<KeyKind, Bytes>> = {
  Ed25519: fromHex('302e020100300506032b657004220420'),
  X25519: fromHex('302e020100300506032b656e04220420'),
}

/** The 32 secret bytes; the PKCS #8 they were in is wiped. */
export function rawPrivateKey(kind: KeyKind, pkcs8: Bytes): Bytes {
  const secret = pkcs8.slice(PKCS8_PREFIX[kind].length)
  pkcs8.fill(0)
  return secret
}
