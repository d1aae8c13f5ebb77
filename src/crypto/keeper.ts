import { type Bytes, toHex } from '../lib/bytes.ts'
import { err, type Failure, ok, type Result } from '../lib/result.ts'
import type { Clock, RandomBytes } from '../lib/sources.ts'
import { openChunk, sealChunk } from './backup-chunks.ts'
import { calibrateKdf } from './calibrate.ts'
import { openEnvelope, sealEnvelopes, signHead, verifyChain } from './envelopes.ts'
import { createLocationLock, openLocation, sealLocation } from './locations.ts'
import type { RequestName, RequestOf } from './messages.ts'
import { hkdf, KEY_LENGTH } from './primitives.ts'
import { openRecord, sealRecord } from './records.ts'
import {
  identityOf,
  loadSpace,
  newStoredSpace,
  openSealedSpace,
  type Space,
  type SpaceName,
  sealSpace,
  unwrapCaseKey,
  withNewDevice,
  wrapCaseKey,
} from './space.ts'
import {
  addDeviceSlot,
  createHeader,
  openHeader,
  removeDeviceSlots,
  replacePassphrase,
  type SlotSecret,
} from './vault.ts'

export interface KeeperPorts {
  readonly random: RandomBytes
  readonly clock: Clock
  /** Milliseconds that never jump, for measuring the key derivation. */
  readonly nowMs: () => number
  /** A header with a weaker key derivation than this is refused, not run. */
  readonly minMemoryKiB: number
}

/** Every request, with what comes back. Expected failures are codes; keys never come back at all. */
export type Keeper = { readonly [N in RequestName]: (input: RequestOf<N>) => Promise<Result<unknown>> }

/** Holds the keys while the vault is open. Lives in a worker; ending the worker is what locks. */
export function createKeeper(ports: KeeperPorts) {
  const { random } = ports
  const spaces = new Map<SpaceName, Space>()
  const locations = createLocationLock(ports.clock)
  let vaultKey: Bytes | undefined

  async function openVault(secret: Bytes): Promise<void> {
    vaultKey = await hkdf(secret, 'lykta/vault/1')
    secret.fill(0)
  }

  async function withSpace<T, E extends Failure>(
    name: SpaceName,
    work: (space: Space) => Promise<Result<T, E>>,
  ): Promise<Result<T, E | { readonly code: 'space-closed' }>> {
    const space = spaces.get(name)
    return space ? work(space) : err({ code: 'space-closed' })
  }

  async function withLocationKey<T>(
    input: { readonly space: SpaceName; readonly caseId: string },
    work: (key: CryptoKey) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    return withSpace(input.space, async (space) => {
      const key = await locations.keyFor(space, input.caseId)
      return key ? work(key) : err({ code: 'locations-locked' })
    })
  }

  const keeper = {
    calibrate: async (_: RequestOf<'calibrate'>) => ok(await calibrateKdf(ports.nowMs, random)),

    createVault: async ({ passphrase, kdf }: RequestOf<'createVault'>) => {
      if (kdf.memoryKiB < ports.minMemoryKiB) return err({ code: 'vault-kdf-refused' })
      const secret = random(KEY_LENGTH)
      const header = await createHeader(secret, passphrase, kdf, random)
      await openVault(secret)
      return ok(header)
    },

    unlock: async (input: RequestOf<'unlock'>) => {
      const secret = await openHeader(input.header, slotSecret(input), ports.minMemoryKiB)
      if (!secret.ok) return secret
      await openVault(secret.value)
      return ok(undefined)
    },

    changePassphrase: async (input: RequestOf<'changePassphrase'>) => {
      if (input.kdf.memoryKiB < ports.minMemoryKiB) return err({ code: 'vault-kdf-refused' })
      const secret = await openHeader(input.header, { passphrase: input.oldPassphrase }, ports.minMemoryKiB)
      if (!secret.ok) return secret
      const header = await replacePassphrase(
        input.header,
        secret.value,
        input.newPassphrase,
        input.kdf,
        random,
      )
      secret.value.fill(0)
      return ok(header)
    },

    addPrfSlot: async (input: RequestOf<'addPrfSlot'>) => {
      const secret = await openHeader(input.header, { passphrase: input.passphrase }, ports.minMemoryKiB)
      if (!secret.ok) return secret
      const header = await addDeviceSlot(input.header, secret.value, input, random)
      secret.value.fill(0)
      return ok(header)
    },

    removePrfSlot: async ({ header }: RequestOf<'removePrfSlot'>) => ok(await removeDeviceSlots(header)),

    unlockLocations: async (input: RequestOf<'unlockLocations'>) => {
      const secret = await openHeader(input.header, slotSecret(input), ports.minMemoryKiB)
      if (!secret.ok) return secret
      locations.open(await hkdf(secret.value, 'lykta/locations/1'))
      secret.value.fill(0)
      return ok(undefined)
    },

    lockLocations: async (_: RequestOf<'lockLocations'>) => {
      locations.shut()
      return ok(undefined)
    },

    sealLocation: (input: RequestOf<'sealLocation'>) =>
      withLocationKey(input, async (key) =>
        ok(await sealLocation(key, input.caseId, input.field, input.text, random)),
      ),

    openLocation: (input: RequestOf<'openLocation'>) =>
      withLocationKey(input, async (key) => {
        const text = await openLocation(key, input.caseId, input.field, input.sealed)
        return text === undefined ? err({ code: 'location-damaged' }) : ok(text)
      }),

    createSpace: async ({ space: name }: RequestOf<'createSpace'>) => {
      if (!vaultKey) return err({ code: 'vault-locked' })
      const stored = await newStoredSpace(random)
      spaces.set(name, await loadSpace(name, stored, vaultKey))
      return ok({ ...identityOf(stored), sealedKeys: await sealSpace(name, stored, vaultKey, random) })
    },

    openSpace: async ({ space: name, sealedKeys }: RequestOf<'openSpace'>) => {
      if (!vaultKey) return err({ code: 'vault-locked' })
      const stored = await openSealedSpace(name, sealedKeys, vaultKey)
      if (!stored.ok) return stored
      spaces.set(name, await loadSpace(name, stored.value, vaultKey))
      return ok(identityOf(stored.value))
    },

    renewDevice: async ({ space: name }: RequestOf<'renewDevice'>) => {
      const space = spaces.get(name)
      if (!vaultKey || !space) return err({ code: 'space-closed' })
      const stored = await withNewDevice(space.stored, random)
      const renewed = await loadSpace(name, stored, vaultKey)
      for (const [keyId, key] of space.caseKeys) renewed.caseKeys.set(keyId, key)
      spaces.set(name, renewed)
      return ok({ sealedKeys: await sealSpace(name, stored, vaultKey, random), identity: identityOf(stored) })
    },

    createCaseKey: ({ space: name }: RequestOf<'createCaseKey'>) =>
      withSpace(name, async (space) => {
        const keyId = toHex(random(16))
        const key = random(KEY_LENGTH)
        const wrapped = await wrapCaseKey(space, keyId, key, random)
        space.caseKeys.set(keyId, key)
        return ok({ keyId, wrapped })
      }),

    loadCaseKeys: ({ space: name, keys }: RequestOf<'loadCaseKeys'>) =>
      withSpace(name, async (space) => {
        const refused: string[] = []
        await Promise.all(
          keys.map(async ({ keyId, wrapped }) => {
            const key = await unwrapCaseKey(space, keyId, wrapped)
            if (key) space.caseKeys.set(keyId, key)
            else refused.push(keyId)
          }),
        )
        return ok({ refused })
      }),

    seal: ({ space: name, head, events, records }: RequestOf<'seal'>) =>
      withSpace(name, async (space) => {
        const envelopes = await sealEnvelopes(space, head, events, random)
        if (!envelopes.ok) return envelopes
        const last = envelopes.value.at(-1)
        const newHead = last ? { deviceSeq: last.deviceSeq, hash: last.hash } : head
        const [signature, sealed] = await Promise.all([
          last ? signHead(space, newHead) : null,
          Promise.all(records.map((record) => sealRecord(space, record.name, record.text, random))),
        ])
        return ok({ envelopes: envelopes.value, head: newHead, signature, records: sealed })
      }),

    openEnvelopes: ({ space: name, envelopes }: RequestOf<'openEnvelopes'>) =>
      withSpace(name, async (space) =>
        ok(await Promise.all(envelopes.map((bytes) => openEnvelope(space, bytes)))),
      ),

    openRecords: ({ space: name, records }: RequestOf<'openRecords'>) =>
      withSpace(name, async (space) =>
        ok(await Promise.all(records.map((record) => openRecord(space, record.name, record.bytes)))),
      ),

    verifyChain: (input: RequestOf<'verifyChain'>) => verifyChain(input),

    sealBackupChunk: async ({ bytes, ...place }: RequestOf<'sealBackupChunk'>) =>
      vaultKey ? ok(await sealChunk(vaultKey, place, bytes, random)) : err({ code: 'vault-locked' }),

    openBackupChunk: async ({ bytes, ...place }: RequestOf<'openBackupChunk'>) => {
      if (!vaultKey) return err({ code: 'vault-locked' })
      const opened = await openChunk(vaultKey, place, bytes)
      return opened ? ok(opened) : err({ code: 'backup-damaged' })
    },
  } as const
  return keeper satisfies Keeper
}

function slotSecret(input: {
  passphrase?: string | undefined
  prf?: { credentialId: string; output: Bytes } | undefined
}): SlotSecret {
  return input.prf ? { prf: input.prf } : { passphrase: input.passphrase ?? '' }
}
