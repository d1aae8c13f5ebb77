import type { Bytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { calibrateKdf } from './calibrate.ts'
import type { KeyRing } from './key-ring.ts'
import type { RequestOf } from './messages.ts'
import { deriveKdfKey, KEY_LENGTH, kdfKey } from './primitives.ts'
import {
  addDeviceSlot,
  createHeader,
  openHeader,
  removeDeviceSlots,
  replacePassphrase,
  type SlotSecret,
  type UnlockError,
} from './vault.ts'
import type { VaultHeader } from './vault-header.ts'

/** The lock itself: its slots, and the one secret behind them. */
export function vaultRequests(ring: KeyRing) {
  const { random, minMemoryKiB, nowMs } = ring.ports

  async function withSecret<T>(
    header: VaultHeader,
    slot: SlotSecret,
    work: (secret: Bytes) => Promise<T>,
  ): Promise<Result<T, UnlockError>> {
    const secret = await openHeader(header, slot, minMemoryKiB)
    return secret.ok ? ok(await untilWiped(secret.value, work)) : secret
  }

  return {
    calibrate: async (_: RequestOf<'calibrate'>) => ok(await calibrateKdf(nowMs, random)),

    createVault: async ({ passphrase, kdf }: RequestOf<'createVault'>) => {
      if (kdf.memoryKiB < minMemoryKiB) return err({ code: 'vault-kdf-refused' })
      return untilWiped(random(KEY_LENGTH), async (secret) => {
        const header = await createHeader(secret, passphrase, kdf, random)
        await holdSecret(ring, header.id, secret)
        return ok(header)
      })
    },

    unlock: ({ header, ...slot }: RequestOf<'unlock'>) =>
      withSecret(header, slot, (secret) => holdSecret(ring, header.id, secret)),

    changePassphrase: async (input: RequestOf<'changePassphrase'>) => {
      const { header, oldPassphrase, newPassphrase, kdf } = input
      if (kdf.memoryKiB < minMemoryKiB) return err({ code: 'vault-kdf-refused' })
      return withSecret(header, { passphrase: oldPassphrase }, (secret) =>
        replacePassphrase(header, secret, newPassphrase, kdf, random),
      )
    },

    addPrfSlot: ({ header, passphrase, ...device }: RequestOf<'addPrfSlot'>) =>
      withSecret(header, { passphrase }, (secret) => addDeviceSlot(header, secret, device, random)),

    removePrfSlot: ({ header }: RequestOf<'removePrfSlot'>) => removeDeviceSlots(header),

    unlockLocations: async ({ header, ...slot }: RequestOf<'unlockLocations'>) => {
      // What another vault's key seals, nobody who opens this one could read.
      if (header.id !== ring.vaultId()) return err({ code: 'vault-locked' })
      return withSecret(header, slot, async (secret) => {
        ring.locations.open(await deriveKdfKey(await kdfKey(secret.slice()), 'lykta/locations/1'))
        ring.fresh.put(secret)
      })
    },
  } as const
}

/** The vault is open from here on. The secret itself stays at hand for the helpers' slots, and not for long. */
export async function holdSecret(ring: KeyRing, vaultId: string, secret: Bytes): Promise<void> {
  ring.hold(vaultId, await vaultKeyOf(secret))
  ring.fresh.put(secret)
}

async function vaultKeyOf(secret: Bytes): Promise<CryptoKey> {
  return deriveKdfKey(await kdfKey(secret.slice()), 'lykta/vault/1')
}

/** Whatever happens, the secret is gone afterwards. */
export async function untilWiped<T>(secret: Bytes, work: (secret: Bytes) => Promise<T>): Promise<T> {
  try {
    return await work(secret)
  } finally {
    secret.fill(0)
  }
}
