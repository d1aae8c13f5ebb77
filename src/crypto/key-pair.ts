import type { Bytes } from '../lib/bytes.ts'

/** Raw bytes of one key pair. The private half is only ever written sealed, and imported anew at each unlock. */
export interface KeyPairBytes {
  readonly privateKey: Bytes
  readonly publicKey: Bytes
}
export type KeyKind = 'Ed25519' | 'X25519'
export type Signer = (message: Bytes) => Promise<Bytes>
