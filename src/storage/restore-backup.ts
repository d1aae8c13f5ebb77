import { equalBytes } from '../lib/bytes.ts'
import { err, type Failure, ok, type Result } from '../lib/result.ts'
import { type BackupFile, type BackupFileError, prefaceText, readChunks, readPreface } from './backup-file.ts'
import { openConnection } from './connection.ts'
import { deleteDatabase } from './delete-database.ts'
import type { StoragePlatform } from './platform.ts'
import { decodeRecords, type StoredRecord, takeFrame } from './record-frames.ts'
import { clearUnfinished, finishRefill, readGround, refill } from './refill.ts'
import type { Sealer } from './sealer.ts'
import type { DatabaseError, SealError } from './storage-error.ts'
import { databaseName } from './tables.ts'
import type { ParseHeader, VaultStore } from './vault-store.ts'

type RestoreError =
  | DatabaseError
  | SealError
  | BackupFileError
  | { readonly code: 'backup-passphrase' }
  | { readonly code: 'vault-not-empty' }
  | { readonly code: 'vault-not-saved' }

/** The crypto side of a restore: it is unlocked by it, and stays so. */
interface RestoreSealer<Header> extends Sealer {
  unlock(i: { header: Header; passphrase: string }): Promise<Result<unknown, Failure>>
}

interface RestoreInput<Header> {
  readonly file: Blob
  readonly passphrase: string
  /** Locked, or unlocked with another vault: it is given the one in the file. */
  readonly crypto: RestoreSealer<Header>
  readonly vault: VaultStore<Header>
  readonly parseHeader: ParseHeader<Header>
  readonly platform: StoragePlatform
}

interface Restored<Header> {
  readonly header: Header
  readonly events: number
}

/**
 * Puts a backup onto an empty device. The whole file is opened and checked before the first row is written, the
 * vault header goes last, and on any failure the device is as empty as it was.
 */
export async function restoreBackup<Header>(
  input: RestoreInput<Header>,
): Promise<Result<Restored<Header>, RestoreError>> {
  const { file, crypto: sealer, vault, platform } = input
  if ((await vault.read()).state !== 'none') return err({ code: 'vault-not-empty' })
  const read = await readPreface(file)
  if (!read.ok) return read
  const header = input.parseHeader(read.value.preface.vault)
  if (!header.ok)
    return err({ code: header.error.code === 'vault-newer' ? 'backup-newer' : 'backup-damaged' })
  const unlocked = await sealer.unlock({ header: header.value, passphrase: input.passphrase })
  if (!unlocked.ok) {
    return err({ code: unlocked.error.code === 'wrong-passphrase' ? 'backup-passphrase' : 'backup-damaged' })
  }
  const checked = await checkBackup(file, read.value, sealer)
  if (!checked.ok) return checked
  const written = await writeBackup(file, read.value, sealer, platform)
  if (!written.ok) return written
  const saved = await vault.write(header.value)
  if (!saved.ok) {
    await deleteDatabase('real', platform)
    return saved
  }
  return ok({ header: header.value, events: checked.value })
}

/** Reads it all without keeping it. Returns the number of events. */
async function checkBackup(
  file: Blob,
  backup: BackupFile,
  sealer: Sealer,
): Promise<Result<number, BackupFileError>> {
  const damaged = err({ code: 'backup-damaged' })
  let events = 0
  let lastSeq = 0
  let hasSpace = false
  for await (const records of openBackup(file, backup, sealer)) {
    if (!records) return damaged
    for (const record of records) {
      if (record.is === 'space') {
        hasSpace = (await sealer.openSpace({ space: 'real', sealedKeys: record.sealedKeys })).ok
      } else if (record.is === 'log') {
        // Not one by one: a tablet that lost a record must still be able to hand over all the others.
        if (record.row.seq <= lastSeq) return damaged
        lastSeq = record.row.seq
        events++
      }
    }
  }
  return hasSpace ? ok(events) : damaged
}

async function writeBackup(
  file: Blob,
  backup: BackupFile,
  sealer: Sealer,
  platform: StoragePlatform,
): Promise<Result<void, RestoreError>> {
  const connection = openConnection(databaseName('real', platform), platform)
  const parts = { connection, sealer, space: 'real', random: platform.random } as const
  const ground = await readGround(connection)
  if (!ground.ok || !(ground.value.isEmpty || ground.value.isUnfinished)) {
    connection.close()
    return ground.ok ? err({ code: 'vault-not-empty' }) : ground
  }
  const done = await fill()
  connection.close()
  if (!done.ok) await deleteDatabase('real', platform)
  return done

  async function fill(): Promise<Result<void, RestoreError>> {
    const cleared = await clearUnfinished(connection)
    if (!cleared.ok) return cleared
    for await (const records of openBackup(file, backup, sealer)) {
      if (!records) return err({ code: 'backup-damaged' })
      const put = await refill({ connection }, records)
      if (!put.ok) return put
    }
    const finished = await finishRefill(parts, [])
    return finished.ok ? ok(undefined) : finished
  }
}

/** Records of each chunk in turn; `undefined` as soon as something does not open or does not add up. */
async function* openBackup(
  file: Blob,
  { preface, start }: BackupFile,
  sealer: Sealer,
): AsyncGenerator<readonly StoredRecord[] | undefined> {
  let index = 0
  let ended = false
  for await (const chunk of readChunks(file, start)) {
    const opened = chunk && (await sealer.openBackupChunk({ fileId: preface.fileId, index, ...chunk }))
    if (!chunk || !opened?.ok) return yield undefined
    let content = opened.value
    if (index === 0) {
      const first = takeFrame(content)
      if (!first || !equalBytes(first.taken, prefaceText(preface))) return yield undefined
      content = first.rest
    }
    const records = decodeRecords(content)
    if (!records.ok) return yield undefined
    yield records.value
    ended = chunk.isLast
    index++
  }
  if (!ended) yield undefined
}
