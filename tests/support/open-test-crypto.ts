import type { CryptoClient } from '../../src/crypto/crypto-client.ts'
import { openInProcessCrypto } from '../../src/crypto/in-process.ts'
import type { VaultHeader } from '../../src/crypto/vault-header.ts'
import { expectOk, random } from './storage-rig.ts'

/** The smallest Argon2id there is: what is tested is what happens to the keys, not how long they take. */
const TINY_KDF = { memoryKiB: 8, iterations: 1, parallelism: 1 } as const
export const PASSPHRASE = 'gran flod lykta sten mossa'

export interface TestVault {
  readonly header: VaultHeader
  readonly crypto: CryptoClient
  /** A new session on the same vault, as after locking or a restart. */
  readonly unlockAgain: () => Promise<CryptoClient>
}

/** Real keys and real sealing, without a thread and without a second of key derivation. */
export async function openTestVault(): Promise<TestVault> {
  const crypto = lockedCrypto()
  const header = expectOk(await crypto.createVault({ passphrase: PASSPHRASE, kdf: TINY_KDF }))
  const unlockAgain = async () => {
    const again = lockedCrypto()
    expectOk(await again.unlock({ header, passphrase: PASSPHRASE }))
    return again
  }
  return { header, crypto, unlockAgain }
}

/** A timer that never rings, for tests that end long before. */
export function neverLater(): () => void {
  return () => {}
}

export function lockedCrypto(): CryptoClient {
  return openInProcessCrypto({
    random,
    clock: Date.now,
    nowMs: () => performance.now(),
    after: neverLater,
    minMemoryKiB: 8,
  })
}
