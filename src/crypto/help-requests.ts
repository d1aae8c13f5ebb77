import { fromBase64Url } from '../lib/base64url.ts'
import type { Bytes } from '../lib/bytes.ts'
import { err, type Failure, ok, type Result } from '../lib/result.ts'
import {
  type Helpers,
  helpKey,
  openWithHelp,
  openWithKits,
  withHelpers,
  withoutHelpers,
} from './help-slots.ts'
import { type KeyRing, withSpace } from './key-ring.ts'
import type { RequestOf } from './messages.ts'
import { openStored } from './space.ts'
import { isWhole, replacePassphrase } from './vault.ts'
import type { KdfParams, VaultHeader } from './vault-header.ts'
import { holdSecret, untilWiped } from './vault-requests.ts'

interface Written {
  readonly header: VaultHeader
  /** Whether everybody who may help was let in; if not, the next unlock is when. */
  readonly isWritten: boolean
}

/** A forgotten passphrase: opened again by a colleague, or by two kits, with everything that lies on the tablet. */
export function helpRequests(ring: KeyRing) {
  const { random, minMemoryKiB } = ring.ports

  /** The lock opens, and has another passphrase from then on. What opened it opens it no more. */
  async function reopened(header: VaultHeader, opened: Bytes, passphrase: string, kdf: KdfParams) {
    return untilWiped(opened, async (secret) => {
      const bare = await withoutHelpers(header, { devices: [], kits: keptKits(header) })
      const next = await replacePassphrase(bare, secret, passphrase, kdf, random)
      await holdSecret(ring, next.id, secret)
      return ok(next)
    })
  }

  return {
    /** Seals the vault secret for those who may help, when it is at hand; shuts out those who may not, always. */
    writeHelpers: ({ space: name, header, devices, kits }: RequestOf<'writeHelpers'>) =>
      withSpace(ring, name, async (space): Promise<Result<Written, Failure>> => {
        if (header.id !== ring.vaultId()) return err({ code: 'vault-locked' })
        if (!(await isWhole(header))) return err({ code: 'vault-damaged' })
        const helpers: Helpers = { devices, kits: kits ?? undefined }
        const secret = ring.fresh.read()
        if (!secret) return ok({ header: await withoutHelpers(header, helpers), isWritten: false })
        const boxPrivate = await boxPrivateOf(ring, name)
        if (!boxPrivate) return err({ code: 'vault-locked' })
        const { org, device } = space.identity
        const next = await withHelpers(header, secret, helpers, { org, device, boxPrivate }, random)
        for (const bytes of [secret, boxPrivate]) bytes.fill(0)
        return ok({ header: next, isWritten: true })
      }),

    /** What opens another tablet of the organisation, once. Whether to say it is for the person who is asked. */
    helpKey: ({ space: name, device, boxPublicKey, nonce }: RequestOf<'helpKey'>) =>
      withSpace(ring, name, async (space) => {
        const boxPrivate = await boxPrivateOf(ring, name)
        if (!boxPrivate) return err({ code: 'vault-locked' })
        const { org, device: helper } = space.identity
        const key = await helpKey(boxPrivate, boxPublicKey, { org, helper, device, nonce })
        boxPrivate.fill(0)
        return ok(key)
      }),

    reopenWithHelp: async ({ header, key, passphrase, kdf }: RequestOf<'reopenWithHelp'>) => {
      if (kdf.memoryKiB < minMemoryKiB) return err({ code: 'vault-kdf-refused' })
      if (!(await isWhole(header))) return err({ code: 'vault-damaged' })
      const opened = await openWithHelp(header, key)
      return opened ? reopened(header, opened, passphrase, kdf) : err({ code: 'help-refused' })
    },

    reopenWithKits: async ({ header, passphrase, kdf }: RequestOf<'reopenWithKits'>) => {
      if (kdf.memoryKiB < minMemoryKiB) return err({ code: 'vault-kdf-refused' })
      if (!(await isWhole(header))) return err({ code: 'vault-damaged' })
      const { held } = ring.kits
      if (!held) return err({ code: 'kits-missing' })
      const opened = await openWithKits(header, held.set, held.boxPrivate)
      return opened ? reopened(header, opened, passphrase, kdf) : err({ code: 'kits-refused' })
    },
  } as const
}

function keptKits(header: VaultHeader): Helpers['kits'] {
  const slot = header.slots.find(({ kind }) => kind === 'kits')
  return slot?.kind === 'kits' ? { set: slot.set, boxPublicKey: new Uint8Array(0) } : undefined
}

/** The private half of this device's own X25519 pair, PKCS #8. Whoever asks wipes it. */
async function boxPrivateOf(ring: KeyRing, name: RequestOf<'helpKey'>['space']): Promise<Bytes | undefined> {
  const vaultKey = ring.vaultKey()
  const space = ring.spaces.get(name)
  const stored = vaultKey && space && (await openStored(name, space.sealedKeys, vaultKey))
  return stored?.ok ? fromBase64Url(stored.value.boxPrivate) : undefined
}
