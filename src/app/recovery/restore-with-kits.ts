import type { CryptoClient } from '../../crypto/client.ts'
import { parseVaultHeader } from '../../crypto/read-vault-header.ts'
import type { VaultHeader } from '../../crypto/vault-header.ts'
import { ok, type Result } from '../../lib/result.ts'
import type { StoragePlatform } from '../../storage/platform.ts'
import { restoreBackup } from '../../storage/restore-backup.ts'
import type { VaultStore } from '../../storage/vault-store.ts'
import { reopenWithKits } from './open-kits.ts'
import type { TwoKits } from './openers.ts'

/** A backup whose passphrase nobody has: two kits open its lock, which gets a new passphrase on the way. */
export async function restoreWithKits(
  crypto: CryptoClient,
  asked: { readonly file: Blob; readonly kits: TwoKits; readonly passphrase: string },
  vault: VaultStore<VaultHeader>,
  platform: StoragePlatform,
): Promise<Result<{ readonly header: VaultHeader }>> {
  let next: VaultHeader | undefined
  let refused: Result<never> | undefined
  const unlock = async ({ header }: { readonly header: VaultHeader }): Promise<Result<unknown>> => {
    const opened = await reopenWithKits(asked.kits, asked.passphrase)(crypto, header)
    if (opened.ok) next = opened.value.header
    else refused = opened
    return opened
  }
  const restored = await restoreBackup<VaultHeader>({
    file: asked.file,
    passphrase: asked.passphrase,
    crypto: { ...crypto, unlock },
    // The lock with the new passphrase in the place of the one in the file.
    vault: { ...vault, write: (header) => vault.write(next ?? header) },
    parseHeader: parseVaultHeader,
    platform,
  })
  if (refused) return refused
  return restored.ok ? ok({ header: next ?? restored.value.header }) : restored
}
