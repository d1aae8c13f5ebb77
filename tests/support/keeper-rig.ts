import type { CryptoClient } from '../../src/crypto/crypto-client.ts'
import { openInProcessCrypto } from '../../src/crypto/in-process.ts'
import type { VaultHeader } from '../../src/crypto/vault-header.ts'
import { neverLater } from './open-test-crypto.ts'
import { expectOk, random } from './storage-rig.ts'

/** The smallest key derivation there is, through the same code as a real one. */
export const WEAK_KDF = { memoryKiB: 8, iterations: 1, parallelism: 1 } as const
export const PASSPHRASE = 'lampa tall rönn svala tjärn'

export interface KeeperRig {
  readonly client: CryptoClient
  readonly header: VaultHeader
  readonly pass: (ms: number) => void
  /** Another worker, as after a lock: it knows nothing yet. */
  readonly restarted: () => CryptoClient
}

/** A keeper with an open vault and an open real space. */
export async function openKeeper(): Promise<KeeperRig> {
  let now = Date.UTC(2026, 10, 23)
  const start = () =>
    openInProcessCrypto({ random, clock: () => now, nowMs: () => now, after: neverLater, minMemoryKiB: 8 })
  const client = start()
  const header = expectOk(await client.createVault({ passphrase: PASSPHRASE, kdf: WEAK_KDF }))
  return {
    client,
    header,
    pass: (ms) => {
      now += ms
    },
    restarted: start,
  }
}
