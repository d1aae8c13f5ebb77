import type { DomainEvent } from '../domain/event.ts'
import type { Id } from '../domain/id.ts'
import type { IndexRow } from '../domain/index-row.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { isCircleKey } from '../protocol/circle-wrap.ts'
import { createCaseKeys } from './case-keys.ts'
import { type CaseReader, type CaseReading, createCaseReader, type ParseEvent } from './case-reader.ts'
import { type Connection, openConnection } from './connection.ts'
import { createDrafts } from './drafts.ts'
import { eventShapes } from './event-shapes.ts'
import { healRollback } from './heal-rollback.ts'
import { createIndexShards, type RebuildRows } from './index-shards.ts'
import { openSpace, type SpaceError } from './open-space.ts'
import type { StoragePlatform } from './platform.ts'
import type { RecoverError } from './recover-second-copy.ts'
import type { RowOf } from './row-of.ts'
import type { Sealer, SpaceName } from './sealer.ts'
import { openSecondCopy } from './second-copy.ts'
import type { ReadError } from './storage-error.ts'
import type { LoadedCase, SaveRequest, Store } from './store.ts'
import { databaseName } from './tables.ts'
import { createWritePath, type WriteResult } from './write-path.ts'
import { createWriteQueue } from './write-queue.ts'
import { nothingToWrite, type WriteRequest } from './write-request.ts'

interface OpenStoreInput {
  readonly space: SpaceName
  readonly crypto: Sealer
  /**
   * `refuse` after an unlock: a vault without its database is an incident and must never become a fresh start.
   * `create` at the first start, and for the practice space, which may be thrown away.
   */
  readonly ifMissing: 'create' | 'refuse'
  readonly rowOf: RowOf
  readonly platform: StoragePlatform
  readonly shapes?: string
}

/** Opens one space on this device. The crypto side must be unlocked. */
export async function openStore(input: OpenStoreInput): Promise<Result<Store, SpaceError | RecoverError>> {
  const { space, crypto: sealer, platform, shapes = eventShapes } = input
  const connection = openConnection(databaseName(space, platform), platform)
  const opened = await openSpace({
    connection,
    sealer,
    space,
    ifMissing: input.ifMissing,
    random: platform.random,
  })
  if (!opened.ok) {
    connection.close()
    return opened
  }
  const healed = await healRollback({ connection, sealer, space, platform }, opened.value)
  if (!healed.ok) {
    connection.close()
    return healed
  }
  const identity = healed.value
  const { random } = platform
  const keys = createCaseKeys(connection, sealer, space)
  const reader = createCaseReader({ connection, sealer, space, keys, loadParser, shapes })
  const rebuild = rebuildRows(connection, reader, input.rowOf)
  const index = createIndexShards({ connection, sealer, space, rebuild })
  const drafts = createDrafts({ connection, sealer, space, random })
  const secondCopy = openSecondCopy({ space, device: identity.device, platform, connection })
  const write = createWritePath({
    connection,
    sealer,
    space,
    device: identity.device,
    random,
    keys,
    reader,
    index,
    shapes,
    onStored: secondCopy.note,
  })
  const queue = createWriteQueue<WriteRequest, WriteResult>(write)
  secondCopy.note()

  async function loadCase(caseId: Id): Promise<Result<LoadedCase, ReadError>> {
    const key = await keys.findAll(caseId)
    if (!key.ok) return key
    if (key.value.length === 0) return err({ code: 'case-unknown' })
    const readings: CaseReading[] = []
    for (const keyId of key.value) {
      const reading = await reader.read(keyId)
      if (!reading.ok) return reading
      readings.push(reading.value)
      const { quarantine } = reading.value
      if (quarantine.length === 0) continue
      // Best effort: what was read is true whether or not the damaged bytes can be set aside now.
      const isBundle = quarantine.some(({ id }) => id.startsWith('bundle:'))
      await queue.push({ ...nothingToWrite, quarantine, rebundle: isBundle ? [keyId] : [] })
    }
    return ok({
      events: readings.flatMap(({ events }) => events),
      damaged: sum(readings.map(({ damaged }) => damaged)),
      newer: sum(readings.map(({ newer }) => newer)),
    })
  }

  async function readIndex(): Promise<Result<readonly IndexRow[], ReadError>> {
    const rows = await index.load()
    // What was rebuilt is written back at once; if that fails, the next save or the next opening does it.
    if (rows.ok && index.isDirty()) await queue.push(nothingToWrite)
    return rows
  }

  return ok({
    identity,
    save: (request) => queue.push(toWriteRequest(request)),
    loadCase,
    readIndex,
    saveDraft: drafts.save,
    readDrafts: drafts.readAll,
    removeDraft: drafts.remove,
    exportBackup: async (asked) => {
      // Loaded when asked for: nobody backs up while the list is still opening.
      const { exportBackup } = await import('./export-backup.ts')
      return exportBackup({ connection, sealer, space, random }, asked)
    },
    openSync: async () => {
      const { createSyncStore } = await import('./sync-store.ts')
      const { rowOf } = input
      const { push } = queue
      return createSyncStore({
        connection,
        sealer,
        space,
        identity,
        keys,
        reader,
        rowOf,
        random,
        keyRange: platform.keyRange,
        push,
        loadIndex: index.load,
        secondCopy,
      })
    },
    status: async () => {
      const { readStoreStatus } = await import('./store-status.ts')
      return readStoreStatus({ connection, sealer, space, keys, platform, identity, secondCopy })
    },
    isRestricted: async (caseId) => {
      const key = await keys.find(caseId)
      return key.ok && key.value !== undefined && isCircleKey(key.value)
    },
    openCircles: async () => {
      const { createCircleKeys } = await import('./circle-keys.ts')
      return createCircleKeys({ connection, sealer, space })
    },
    onLost: connection.onLost,
    close: async () => {
      await queue.settled()
      await drafts.settled()
      await secondCopy.flush()
      secondCopy.stop()
      connection.close()
    },
  })
}

function toWriteRequest({ caseId, newCase = false, events, indexRow, circle }: SaveRequest): WriteRequest {
  const rows = new Map(indexRow === undefined ? [] : [[caseId, indexRow]])
  return { ...nothingToWrite, caseId, newCase, events, rows, circle }
}

function rebuildRows(connection: Connection, reader: CaseReader, rowOf: RowOf): RebuildRows {
  return async (present) => {
    const keyRows = await connection.run((tables) => tables.keys.toArray())
    if (!keyRows.ok) return keyRows
    const events = new Map<Id, DomainEvent[]>()
    for (const { keyId, caseId } of keyRows.value) {
      if (present.has(caseId)) continue
      const reading = await reader.read(keyId)
      if (!reading.ok) return reading
      events.set(caseId, [...(events.get(caseId) ?? []), ...reading.value.events])
    }
    const rows = await Promise.all([...events].map(([caseId, all]) => rowOf(caseId, all)))
    return ok(rows.flatMap((row) => row ?? []))
  }
}

async function loadParser(): Promise<ParseEvent> {
  return (await import('../domain/parse-kept.ts')).parseKept
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0)
}
