import { type Id, newId } from '../domain/id.ts'
import { type Bytes, concatBytes, toHex } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { RandomBytes } from '../lib/sources.ts'
import { CHUNK_BYTES, encodePreface, frame, prefaceText } from './backup-file.ts'
import type { Connection } from './connection.ts'
import { encodeRecord, type StoredRecord } from './record-frames.ts'
import type { Sealer, SpaceName } from './sealer.ts'
import { rowsOf } from './segments.ts'
import { type DatabaseError, type SealError, sealError } from './storage-error.ts'
import { type LogRow, readHead, readSpace, type Tables } from './tables.ts'

const PAGE_ROWS = 500

export interface ExportBackupInput {
  /** As it was written to the vault store; the passphrase that opens it opens the backup. */
  readonly vault: unknown
  /** Gets the file piece by piece. What it got is only a backup once the export has resolved with ok. */
  readonly sink: (piece: Bytes) => void | Promise<void>
}

export interface ExportedBackup {
  readonly events: number
  readonly bytes: number
}

export type BackupError = DatabaseError | SealError | { readonly code: 'backup-interrupted' }

interface ExportBackupParts {
  readonly connection: Connection
  readonly sealer: Sealer
  readonly space: SpaceName
  readonly random: RandomBytes
}

/** Everything that cannot be made again, sealed once more so that the file shows neither cases nor times. */
export async function exportBackup(
  parts: ExportBackupParts,
  { vault, sink }: ExportBackupInput,
): Promise<Result<ExportedBackup, BackupError>> {
  const { sealer, random } = parts
  const preface = { fileId: newId(random), vault }
  let written = 0
  let index = 0
  const put = async (piece: Bytes): Promise<Result<void, BackupError>> => {
    written += piece.length
    try {
      await sink(piece)
      return ok(undefined)
    } catch {
      // Full, taken away or cancelled: whichever, there is no whole file, and that is what the code says.
      return err({ code: 'backup-interrupted' })
    }
  }
  const putChunk = async (bytes: Bytes, isLast: boolean): Promise<Result<void, BackupError>> => {
    const sealed = await sealer.sealBackupChunk({ fileId: preface.fileId, index: index++, isLast, bytes })
    if (!sealed.ok) return err(sealError(sealed.error))
    return put(frame(sealed.value))
  }

  const begun = await put(encodePreface(preface))
  if (!begun.ok) return begun
  let waiting: Bytes[] = [frame(prefaceText(preface))]
  let size = 0
  let events = 0
  for await (const page of readPages(parts)) {
    if (!page.ok) return page
    for (const record of page.value) {
      const bytes = encodeRecord(record)
      if (record.is === 'log') events++
      if (size + bytes.length > CHUNK_BYTES && size > 0) {
        const done = await putChunk(concatBytes(...waiting), false)
        if (!done.ok) return done
        waiting = []
        size = 0
      }
      waiting.push(bytes)
      size += bytes.length
    }
  }
  const done = await putChunk(concatBytes(...waiting), true)
  return done.ok ? ok({ events, bytes: written }) : done
}

async function* readPages({
  connection,
}: ExportBackupParts): AsyncGenerator<Result<readonly StoredRecord[], DatabaseError>> {
  // The log is read up to here, so a save in the middle of the export is wholly in the next backup. Keys are read
  // after that and may be a few too many, which harms nothing; the other order could leave an event without its key.
  const head = await connection.run(readHead)
  if (!head.ok) return yield head
  const rest = await connection.run(async (tables): Promise<StoredRecord[]> => {
    const space = await readSpace(tables)
    const keys = await tables.keys.toArray()
    const drafts = await tables.drafts.toArray()
    return [
      ...(space ? [{ is: 'space' as const, sealedKeys: space.sealedKeys }] : []),
      ...keys.map((row) => ({ is: 'key' as const, row })),
      ...drafts.map((row) => ({ is: 'draft' as const, row })),
    ]
  })
  yield rest
  if (!rest.ok) return
  const lastSeq = head.value?.seq ?? 0
  const ids = new Set<Id>()
  for (let from = 1; from <= lastSeq; from += PAGE_ROWS) {
    const to = Math.min(from + PAGE_ROWS - 1, lastSeq)
    const page = await connection.run(async (tables): Promise<StoredRecord[]> => {
      const rows = await readRows(tables, from, to)
      return rows.map((row) => ({ is: 'log' as const, row: withOwnId(row) }))
    })
    yield page
    if (!page.ok) return
  }

  // Somebody who recovered a tablet has sent the same events under two devices. Where this is put back, each row has
  // an id of its own.
  function withOwnId(row: LogRow): LogRow {
    const eventId = ids.has(row.eventId) ? toHex(row.hash.subarray(0, 16)) : row.eventId
    ids.add(eventId)
    return eventId === row.eventId ? row : { ...row, eventId }
  }
}

/** Own rows and what others wrote, by local number. A segment is given whole with the page it begins in. */
async function readRows(tables: Tables, from: number, to: number): Promise<readonly LogRow[]> {
  const [logged, segments, waiting] = await Promise.all([
    tables.log.where('seq').between(from, to, true, true).toArray(),
    tables.segments.where('seq').between(from, to, true, true).toArray(),
    tables.outbox.where('seq').between(from, to, true, true).primaryKeys(),
  ])
  const left = new Set(waiting)
  // A file has no outbox: there each row says it itself.
  const own = logged.map((row): LogRow => (left.has(row.seq) ? row : { ...row, state: 'confirmed' }))
  return [...own, ...segments.flatMap(rowsOf)].sort((a, b) => a.seq - b.seq)
}
