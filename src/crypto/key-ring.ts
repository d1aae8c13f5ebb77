import { err, type Failure, type Result } from '../lib/result.ts'
import type { RandomBytes } from '../lib/sources.ts'
import { createFreshSecret, type FreshSecret } from './fresh-secret.ts'
import { createLocationLock, type LocationLock, type LockTime } from './locations.ts'
import type { RecoveryKeys } from './recovery-keys.ts'
import type { Space, SpaceName } from './space.ts'

export interface KeeperPorts extends LockTime {
  readonly random: RandomBytes
  /** A header with a weaker key derivation than this is refused, not run. */
  readonly minMemoryKiB: number
}

/** Every key there is while the vault is open. */
export interface KeyRing {
  readonly ports: KeeperPorts
  readonly vaultKey: () => CryptoKey | undefined
  /** Which vault is open; the id is bound into each of its slots. */
  readonly vaultId: () => string | undefined
  /** Another vault's spaces and places are shut first. */
  readonly hold: (vaultId: string, vaultKey: CryptoKey) => void
  readonly spaces: Map<SpaceName, Space>
  readonly locations: LocationLock
  readonly fresh: FreshSecret
  /** What two printed kits open, while somebody is at it. */
  readonly kits: { held: RecoveryKeys | undefined }
}

export function createKeyRing(ports: KeeperPorts): KeyRing {
  const spaces = new Map<SpaceName, Space>()
  const locations = createLocationLock(ports)
  const fresh = createFreshSecret(ports)
  let held: { readonly id: string; readonly key: CryptoKey } | undefined

  return {
    ports,
    vaultKey: () => held?.key,
    vaultId: () => held?.id,
    hold: (id, key) => {
      spaces.clear()
      locations.shut()
      fresh.drop()
      held = { id, key }
    },
    spaces,
    locations,
    fresh,
    kits: { held: undefined },
  }
}

export async function withVault<T, E extends Failure>(
  ring: KeyRing,
  work: (vaultKey: CryptoKey) => Promise<Result<T, E>>,
): Promise<Result<T, E | { readonly code: 'vault-locked' }>> {
  const vaultKey = ring.vaultKey()
  return vaultKey ? work(vaultKey) : err({ code: 'vault-locked' })
}

export async function withSpace<T, E extends Failure>(
  ring: KeyRing,
  name: SpaceName,
  work: (space: Space) => Promise<Result<T, E>>,
): Promise<Result<T, E | { readonly code: 'space-closed' }>> {
  const space = ring.spaces.get(name)
  return space ? work(space) : err({ code: 'space-closed' })
}
