import type { Bytes } from '../lib/bytes.ts'
import type { RandomBytes } from '../lib/sources.ts'
import { type KeyKind, type KeyPairBytes, PKCS8_PREFIX, type Signer } from './key-pair.ts'

const USES: Readonly<Record<KeyKind, readonly KeyUsage[]>> = {
  Ed25519: ['sign', 'verify'],
  X25519: ['deriveBits'],
}
const PUBLIC_KEY_LENGTH = 32
const SIGNATURE_LENGTH = 64

/** Private half as PKCS #8, public half raw: the two forms every engine reads. */
export async function createKeyPair(kind: KeyKind, random: RandomBytes): Promise<KeyPairBytes> {
  const pair = await unlessUnsupported(() => crypto.subtle.generateKey(kind, true, [...USES[kind]]))
  if (!pair) return (await import('./noble-keys.ts')).createNobleKeyPair(kind, random)
  const { privateKey, publicKey } = pair as CryptoKeyPair
  return {
    privateKey: new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey)),
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)),
  }
}

/** Signs with Ed25519. The bytes of the key are wiped. */
export async function openSigner(privateKey: Bytes): Promise<Signer> {
  const key = await unlessUnsupported(() =>
    crypto.subtle.importKey('pkcs8', privateKey, 'Ed25519', false, ['sign']),
  )
  const signer: Signer = key
    ? async (message) => new Uint8Array(await crypto.subtle.sign('Ed25519', key, message))
    : (await import('./noble-keys.ts')).openNobleSigner(privateKey)
  privateKey.fill(0)
  return signer
}

/** X25519 between our own private key, PKCS #8, and somebody's public one. Throws on a key that gives only zeros. */
export async function sharedSecret(privateKey: Bytes, publicKey: Bytes): Promise<Bytes> {
  const key = await unlessUnsupported(() =>
    crypto.subtle.importKey('pkcs8', privateKey, 'X25519', false, ['deriveBits']),
  )
  if (!key) {
    const { nobleSharedSecret } = await import('./noble-keys.ts')
    const secret = privateKey.slice(PKCS8_PREFIX.X25519.length)
    const shared = nobleSharedSecret(secret, publicKey)
    secret.fill(0)
    return shared
  }
  const theirs = await crypto.subtle.importKey('raw', publicKey, 'X25519', false, [])
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'X25519', public: theirs }, key, 256))
}

/** False for whatever is not this key's signature over this message, be it no key or no signature at all. */
export async function verifySignature(publicKey: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
  if (publicKey.length !== PUBLIC_KEY_LENGTH || signature.length !== SIGNATURE_LENGTH) return false
  const key = await unlessUnsupported(() =>
    crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']),
  )
  if (!key) return (await import('./noble-keys.ts')).verifyNoble(publicKey, message, signature)
  return crypto.subtle.verify('Ed25519', key, signature, message)
}

/** Undefined where the engine does not know the curve: Chromium before 137, Firefox before 130, Safari before 17. */
async function unlessUnsupported<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') return undefined
    throw error
  }
}
