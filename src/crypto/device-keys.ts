import type { Bytes } from '../lib/bytes.ts'

/** Raw bytes of one key pair. The private half is only ever written sealed, and imported anew at each unlock. */
export interface KeyPairBytes {
  readonly privateKey: Bytes
  readonly publicKey: Bytes
}

type Kind = 'Ed25519' | 'X25519'
const USES: Readonly<Record<Kind, readonly KeyUsage[]>> = {
  Ed25519: ['sign', 'verify'],
  X25519: ['deriveBits'],
}

/** Private half as PKCS #8, public half raw: the two forms every engine reads. */
export async function createKeyPair(kind: Kind): Promise<KeyPairBytes> {
  const pair = (await crypto.subtle.generateKey(kind, true, [...USES[kind]])) as CryptoKeyPair
  return {
    privateKey: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
  }
}

export function importSigningKey(privateKey: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', privateKey, 'Ed25519', false, ['sign'])
}

export async function sign(key: CryptoKey, message: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('Ed25519', key, message))
}

export async function verifySignature(publicKey: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify'])
  return crypto.subtle.verify('Ed25519', key, signature, message)
}
