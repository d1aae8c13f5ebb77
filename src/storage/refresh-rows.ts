import type { DomainEvent } from '../domain/event.ts'
import type { Id } from '../domain/id.ts'
import type { IndexRow, SavedLevel } from '../domain/index-row.ts'
import { ok, type Result } from '../lib/result.ts'
import { wrapEpoch } from '../protocol/wrap-epoch.ts'
import type { CaseReader } from './case-reader.ts'
import type { Connection } from './connection.ts'
import { nothingToWrite, type WriteRequest } from './prepare-save.ts'
import type { RowOf } from './row-of.ts'
import type { Tables } from './tables.ts'
import type { WriteResult } from './write-path.ts'

/** Cases in one write: each has its row sealed in a shard of two hundred. */
const PORTION = 200
/** Cases read side by side: the disk and the keys' thread have something to do in turn. */
const AT_ONCE = 25
/** As many rows without a bundle as a save leaves (prepare-save.ts). */
const MAX_TAIL = 32

export interface RefreshParts {
  readonly connection: Connection
  readonly reader: CaseReader
  readonly rowOf: RowOf
  readonly push: (request: WriteRequest) => Promise<WriteResult>
}

/**
 * The list follows what came from elsewhere. Which cases those are is on disk with what came, so a kill in between
 * only puts it off.
 */
export function createRefreshRows({ connection, reader, rowOf, push }: RefreshParts) {
  return async function refreshRows(): Promise<Result<readonly Id[]>> {
    const refreshed: Id[] = []
    for (;;) {
      const stale = await connection.run(readStale)
      if (!stale.ok) return stale
      if (stale.value.length === 0) return ok(refreshed)
      const rows = new Map<Id, IndexRow | null>()
      const rebundle: Id[] = []
      for (let at = 0; at < stale.value.length; at += AT_ONCE) {
        const some = stale.value.slice(at, at + AT_ONCE)
        const readings = await Promise.all(some.map(({ keyIds }) => Promise.all(keyIds.map(reader.read))))
        for (const [n, { caseId, keyIds, saved }] of some.entries()) {
          const events: DomainEvent[] = []
          for (const [k, reading] of (readings[n] ?? []).entries()) {
            if (!reading.ok) return reading
            events.push(...reading.value.events)
            if (reading.value.tail > MAX_TAIL) rebundle.push(keyIds[k] as Id)
          }
          const row = await rowOf(caseId, events)
          if (row) rows.set(caseId, { ...row, saved })
        }
      }
      const written = await push({
        ...nothingToWrite,
        rows,
        rebundle,
        also: (tables) => {
          for (const { caseId } of stale.value) tables.stale.delete(caseId)
        },
      })
      if (!written.ok) return written
      refreshed.push(...stale.value.map(({ caseId }) => caseId))
    }
  }
}

interface StaleCase {
  readonly caseId: Id
  readonly keyIds: readonly Id[]
  readonly saved: SavedLevel
}

async function readStale(tables: Tables): Promise<readonly StaleCase[]> {
  const ids = (await tables.stale.limit(PORTION).primaryKeys()) as Id[]
  if (ids.length === 0) return []
  const keys = await tables.keys.where('caseId').anyOf(ids).toArray()
  keys.sort((a, b) => wrapEpoch(a.wrapped) - wrapEpoch(b.wrapped))
  const waiting = (await tables.outbox.toCollection().primaryKeys()) as number[]
  const states = new Map<Id, SavedLevel>()
  for (const row of await tables.log.bulkGet(waiting)) {
    if (row) states.set(row.keyId, states.get(row.keyId) === 'tablet' ? 'tablet' : row.state)
  }
  return ids.map((caseId) => {
    const keyIds = keys.filter((key) => key.caseId === caseId).map(({ keyId }) => keyId)
    const levels = keyIds.flatMap((keyId) => states.get(keyId) ?? [])
    const saved = levels.includes('tablet') ? 'tablet' : levels.includes('server') ? 'server' : 'confirmed'
    return { caseId, keyIds, saved }
  })
}
