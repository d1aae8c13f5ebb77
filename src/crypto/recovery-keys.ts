import { type Bytes, concatBytes } from '../lib/bytes.ts'
import { recoverySetInput, recoverySetOf } from '../protocol/recovery.ts'
import { openSigner } from './device-keys.ts'
import { PKCS8_PREFIX, type Signer } from './key-pair.ts'
import { deriveBytes, kdfKey, sha256 } from './primitives.ts'

/** As long as a printed kit can carry in words; X25519 and Ed25519 are worth no more than 128 bits either. */
export const RECOVERY_SECRET_LENGTH = 16

/** What the secret behind the kits opens and signs. */
export interface RecoveryKeys {
  readonly set: string
  readonly signPublicKey: Bytes
  readonly boxPublicKey: Bytes
  readonly sign: Signer
  /** Raw; whoever holds it wipes it. */
  readonly boxPrivate: Bytes
}

/** Both key pairs out of one secret, which is wiped. */
export async function deriveRecoveryKeys(secret: Bytes): Promise<RecoveryKeys> {
  const key = await kdfKey(secret)
  const [seed, boxPrivate] = await Promise.all([
    deriveBytes(key, 'lykta/recovery/sign/1'),
    deriveBytes(key, 'lykta/recovery/box/1'),
  ])
  // WebCrypto makes no public key out of a private one that it has not made itself.
  const { publicKeyOf } = await import('./noble-keys.ts')
  const signPublicKey = publicKeyOf('Ed25519', seed)
  const boxPublicKey = publicKeyOf('X25519', boxPrivate)
  const sign = await openSigner(concatBytes(PKCS8_PREFIX.Ed25519, seed))
  seed.fill(0)
  const set = recoverySetOf(await sha256(recoverySetInput(signPublicKey, boxPublicKey)))
  return { set, signPublicKey, boxPublicKey, sign, boxPrivate }
}
