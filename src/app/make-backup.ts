import { fileNames } from '../content/file-names.ts'
import type { VaultHeader } from '../crypto/vault-header.ts'
import type { Bytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { Desk } from './desk.ts'
import { dayOf } from './format.ts'

/** Says when it was made and nothing else. */
function backupFileName(nowMs: number): string {
  return `${fileNames.notes}-${dayOf(nowMs)}.${fileNames.ending.backup}`
}

/** Everything on the tablet in one sealed file, for the passphrase that is in use now. */
export async function makeBackup(
  desk: Desk,
  header: VaultHeader | undefined,
  nowMs: number,
): Promise<Result<{ readonly name: string; readonly blob: Blob; readonly events: number }>> {
  if (!header) return err({ code: 'backup-interrupted' })
  await desk.drafts.sealAll()
  const pieces: Bytes[] = []
  const made = await desk.store.exportBackup({
    vault: header,
    sink: (piece) => {
      pieces.push(piece)
    },
  })
  if (!made.ok) return made
  const blob = new Blob(pieces, { type: 'application/octet-stream' })
  return ok({ name: backupFileName(nowMs), blob, events: made.value.events })
}
