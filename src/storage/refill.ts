import { err, ok, type Result } from '../lib/result.ts'
import type { RandomBytes } from '../lib/sources.ts'
import type { Connection } from './connection.ts'
import { firstRows } from './open-space.ts'
import type { StoredRecord } from './record-frames.ts'
import type { Sealer, SpaceIdentity, SpaceName } from './sealer.ts'
import { isLogEmpty, lastSeqOf } from './segments.ts'
import { type DatabaseError, type SealError, sealError } from './storage-error.ts'
import { strictPut, type WritableTables } from './strict-write.ts'
import { readHead, readSpace, tableNames } from './tables.ts'

const BATCH = 500

interface RefillParts {
  readonly connection: Connection
  readonly sealer: Sealer
  readonly space: SpaceName
  readonly random: RandomBytes
}

/** What is in the database before anything is put back into it. */
interface Ground {
  /** It can be opened and written to. */
  readonly isWhole: boolean
  readonly isEmpty: boolean
  /** A first start or a restore was killed before its vault was known to be stored. */
  readonly isUnfinished: boolean
}

export function readGround(connection: Connection): Promise<Result<Ground, DatabaseError>> {
  return connection.run(async (tables) => {
    const [space, head] = [await readSpace(tables), await readHead(tables)]
    return {
      isWhole: space !== undefined && head !== undefined,
      isEmpty: !space && !head && (await isLogEmpty(tables)) && (await tables.keys.count()) === 0,
      isUnfinished: (await tables.meta.get('unfinished')) !== undefined,
    }
  })
}

/** Empties what a killed refill left behind. */
export function clearUnfinished(connection: Connection): Promise<Result<void, DatabaseError>> {
  return connection.run((tables) =>
    strictPut(tables, (writable) => {
      for (const name of tableNames) writable[name].clear()
    }),
  )
}

/**
 * Puts rows back, for what is too large for one transaction. They may be put twice: each lands where it was. From
 * here until its vault is stored the database is marked unfinished, so that a kill in between leaves something that can be done again and cannot be mistaken for whole.
 */
export async function refill(
  { connection }: Pick<RefillParts, 'connection'>,
  records: readonly StoredRecord[],
): Promise<Result<void, DatabaseError>> {
  for (let at = 0; at < records.length; at += BATCH) {
    const batch = records.slice(at, at + BATCH)
    const done = await connection.run((tables) =>
      strictPut(tables, (writable) => {
        writable.meta.put({ key: 'unfinished' })
        for (const record of batch) putRecord(record, writable)
      }),
    )
    if (!done.ok) return done
  }
  return ok(undefined)
}

/**
 * Makes what is there a whole space again, together with the last records, in one transaction. The device goes on
 * under a new name: the tablet that wrote these rows may still exist, or may have written more than was put back, and
 * two that continue one chain could never be told apart.
 */
export async function finishRefill(
  { connection, sealer, space, random }: RefillParts,
  records: readonly StoredRecord[],
): Promise<Result<SpaceIdentity, DatabaseError | SealError>> {
  const renewed = await sealer.renewDevice({ space })
  if (!renewed.ok) return err(sealError(renewed.error))
  const { sealedKeys, identity } = renewed.value
  const stored = await connection.run(async (tables) => {
    const lastStored = await lastSeqOf(tables)
    const epoch = (await readSpace(tables))?.epoch
    const lastSeq = records.reduce(
      (last, one) => (one.is === 'log' ? Math.max(last, one.row.seq) : last),
      lastStored,
    )
    const rows = firstRows(sealedKeys, random, lastSeq)
    await strictPut(tables, (writable) => {
      for (const record of records) putRecord(record, writable)
      // The list is from before; it is made again from the cases.
      writable.index.clear()
      writable.meta.put({ ...rows.space, ...(epoch === undefined ? {} : { epoch }) })
      writable.meta.put(rows.head)
      // What the one before had left in quarantine, and why there is another.
      writable.meta.delete('left')
      writable.meta.delete('split')
    })
  })
  return stored.ok ? ok(identity) : stored
}

function putRecord(record: StoredRecord, writable: WritableTables): undefined {
  switch (record.is) {
    case 'log':
      writable.log.put(record.row)
      if (record.row.state !== 'confirmed') writable.outbox.put({ seq: record.row.seq })
      return
    case 'key':
      writable.keys.put(record.row)
      return
    case 'draft':
      writable.drafts.put(record.row)
      return
    case 'space':
      // Its keys are opened and renewed; the renewed ones are what is stored.
      return
  }
}
