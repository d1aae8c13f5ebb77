import { err, ok } from '../lib/result.ts'
import { openChunk, sealChunk } from './backup-chunks.ts'
import { type KeyRing, withVault } from './key-ring.ts'
import type { RequestOf } from './messages.ts'

/** The file a person keeps elsewhere. */
export function backupRequests(ring: KeyRing) {
  return {
    sealBackupChunk: ({ bytes, ...place }: RequestOf<'sealBackupChunk'>) =>
      withVault(ring, async (vaultKey) => ok(await sealChunk(vaultKey, place, bytes, ring.ports.random))),

    openBackupChunk: ({ bytes, ...place }: RequestOf<'openBackupChunk'>) =>
      withVault(ring, async (vaultKey) => {
        const opened = await openChunk(vaultKey, place, bytes)
        return opened ? ok(opened) : err({ code: 'backup-damaged' })
      }),
  } as const
}
