import type { CryptoClient } from '../../crypto/client.ts'
import type { VaultHeader } from '../../crypto/vault-header.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { normalisePassphrase } from '../passphrase-text.ts'
import type { Reopened, TwoKits } from './openers.ts'

/** The public side of what two kits make together. From here on the keeper holds the private one. */
interface OpenedKits {
  readonly set: string
  readonly signPublicKey: Uint8Array<ArrayBuffer>
}

/** `kits-same`, `kits-do-not-fit`: which two to take instead. */
export async function openKits(client: CryptoClient, [first, second]: TwoKits): Promise<Result<OpenedKits>> {
  if (first.tag !== second.tag) return err({ code: 'kits-do-not-fit' })
  const combined = await client.combineKits({ shares: [first.share, second.share] })
  if (!combined.ok) return combined
  const { set } = combined.value
  return set.startsWith(first.tag) ? combined : err({ code: 'kits-do-not-fit' })
}

/** A locked tablet, or one that has a backup put onto it, with a new passphrase. */
export function reopenWithKits(kits: TwoKits, passphrase: string) {
  return async (client: CryptoClient, header: VaultHeader): Promise<Result<Reopened>> => {
    const opened = await openKits(client, kits)
    if (!opened.ok) return opened
    const kdf = await client.calibrate({})
    if (!kdf.ok) return kdf
    const asked = { header, passphrase: normalisePassphrase(passphrase), kdf: kdf.value }
    const next = await client.reopenWithKits(asked)
    await client.dropKits({})
    const says = [{ type: 'device.reopened@1', data: { how: 'kits' } }] as const
    return next.ok ? ok({ header: next.value, says }) : next
  }
}
