import type { Id } from '../domain/id.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { type Connection, openConnection } from './connection.ts'
import type { StoragePlatform } from './platform.ts'
import { readRecords, type StoredRecord } from './record-frames.ts'
import { finishRefill, readGround } from './refill.ts'
import type { Sealer, SpaceIdentity, SpaceName } from './sealer.ts'
import { openSecondCopyCache } from './second-copy-cache.ts'
import { findEventIds, lastSeqOf } from './segments.ts'
import type { DatabaseError, SealError } from './storage-error.ts'
import { databaseName, readErased } from './tables.ts'

export type RecoverError =
  | DatabaseError
  | SealError
  | { readonly code: 'second-copy-empty' }
  /** Made under another vault. It is left as it is. */
  | { readonly code: 'second-copy-foreign' }
  /** The database is there and whole; there is nothing to recover. */
  | { readonly code: 'vault-not-empty' }

interface Recovered {
  readonly events: number
  /** Parts of the copy that could not be read. */
  readonly damagedSegments: number
}

interface RecoverInput {
  readonly space: SpaceName
  /** Unlocked. */
  readonly crypto: Sealer
  readonly platform: StoragePlatform
}

/** When the vault is still here and its database is not: refills the log with all that no server had. */
export async function recoverFromSecondCopy({
  space,
  crypto: sealer,
  platform,
}: RecoverInput): Promise<Result<Recovered, RecoverError>> {
  const connection = openConnection(databaseName(space, platform), platform)
  try {
    const ground = await readGround(connection)
    if (!ground.ok) return ground
    if (ground.value.isWhole) return err({ code: 'vault-not-empty' })
    const merged = await mergeSecondCopy({ connection, sealer, space, platform })
    return merged.ok ? ok(merged.value.recovered) : merged
  } finally {
    connection.close()
  }
}

export interface MergeParts {
  readonly connection: Connection
  readonly sealer: Sealer
  readonly space: SpaceName
  readonly platform: StoragePlatform
}

/** Puts back what the log has not, in one transaction with the renewed device. */
export async function mergeSecondCopy({
  connection,
  sealer,
  space,
  platform,
}: MergeParts): Promise<
  Result<{ readonly recovered: Recovered; readonly identity: SpaceIdentity }, RecoverError>
> {
  const copy = await readSecondCopy(platform, space, sealer)
  if (!copy.ok) return copy
  const missing = await numberMissing(copy.value.records, connection)
  if (!missing.ok) return missing
  const identity = await finishRefill({ connection, sealer, space, random: platform.random }, missing.value)
  if (!identity.ok) return identity
  const events = copy.value.records.filter((record) => record.is === 'log').length
  return ok({ recovered: { events, damagedSegments: copy.value.damagedSegments }, identity: identity.value })
}

/** Keys and events of every device identity that this vault opens, each once, a device's own in their order. */
async function readSecondCopy(
  platform: StoragePlatform,
  space: SpaceName,
  sealer: Sealer,
): Promise<
  Result<{ readonly records: readonly StoredRecord[]; readonly damagedSegments: number }, RecoverError>
> {
  const cache = await openSecondCopyCache(platform, space)
  if (!cache) return err({ code: 'second-copy-empty' })
  const records = new Map<string, StoredRecord>()
  let damagedSegments = 0
  let isOurs = false
  const devices = await cache.devices()
  for (const { device, segments } of devices) {
    const [keys] = readRecords(await cache.readKeys(device)) ?? []
    const sealedKeys = keys?.is === 'space' ? keys.sealedKeys : undefined
    if (!sealedKeys || !(await sealer.openSpace({ space, sealedKeys })).ok) continue
    isOurs = true
    for (const segment of [...segments].sort((a, b) => a.from - b.from)) {
      const read = readRecords(await cache.readSegment(segment))
      if (!read) damagedSegments++
      for (const record of read ?? []) {
        if (record.is === 'log') records.set(record.row.eventId, record)
        else if (record.is === 'key') records.set(record.row.keyId, record)
      }
    }
  }
  if (isOurs) return ok({ records: [...records.values()], damagedSegments })
  return err({ code: devices.length === 0 ? 'second-copy-empty' : 'second-copy-foreign' })
}

/** Local numbers mean nothing outside the database they were given in, so what is put back gets new ones. */
function numberMissing(
  records: readonly StoredRecord[],
  connection: Connection,
): Promise<Result<readonly StoredRecord[], DatabaseError>> {
  const ids = records.flatMap((record): Id[] => (record.is === 'log' ? [record.row.eventId] : []))
  return connection.run(async (tables) => {
    const here = await findEventIds(tables, ids)
    let seq = await lastSeqOf(tables)
    const erased = new Set((await readErased(tables))?.keys)
    return records.flatMap((record): StoredRecord[] => {
      if (record.is === 'key' && erased.has(record.row.keyId)) return []
      if (record.is !== 'log') return [record]
      return here.has(record.row.eventId) ? [] : [{ is: 'log', row: { ...record.row, seq: ++seq } }]
    })
  })
}
