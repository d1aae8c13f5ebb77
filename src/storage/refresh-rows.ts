import type { DomainEvent } from '../domain/event.ts'
import type { Id } from '../domain/id.ts'
import type { IndexRow, SavedLevel } from '../domain/index-row.ts'
import { ok, type Result } from '../lib/result.ts'
import { wrapEpoch } from '../protocol/wrap-epoch.ts'
import type { CaseReader } from './case-reader.ts'
import type { Connection } from './connection.ts'
import type { RowOf } from './row-of.ts'
import {
  casesOfStale,
  type HeadRow,
  type KeyRow,
  levelOf,
  readHead,
  readReach,
  type StaleRow,
  type Tables,
} from './tables.ts'
import type { WarmCases } from './warm-cases.ts'
import type { WriteResult } from './write-path.ts'
import { nothingToWrite, type WriteRequest } from './write-request.ts'

/** Cases in one write. */
const PORTION = 1_000
/** Of these so many get a new bundle; each is a case in memory, and sealed. */
const MAX_BUNDLES = 100
/** Cases read side by side: the disk and the keys' thread have something to do in turn. */
const AT_ONCE = 25
/** As many rows without a bundle as a save leaves (prepare-save.ts). */
const MAX_TAIL = 32

export interface RefreshParts {
  readonly connection: Connection
  readonly reader: CaseReader
  readonly rowOf: RowOf
  readonly push: (request: WriteRequest) => Promise<WriteResult>
  readonly device: Id
  readonly warm: WarmCases
}

/**
 * The list follows what came from elsewhere. Which cases those are is on disk with what came, so a kill in between
 * only puts it off.
 */
export function createRefreshRows(parts: RefreshParts) {
  return async function refreshRows(): Promise<Result<readonly Id[]>> {
    const refreshed: Id[] = []
    for (;;) {
      const stale = await parts.connection.run((tables) => readStale(tables, parts.device))
      if (!stale.ok) return stale
      if (stale.value.cases.length === 0) return ok(refreshed)
      const made = await makeRows(parts, stale.value)
      if (!made.ok) return made
      const { rows, rebundle, done } = made.value
      const isDone = new Set(done)
      const written = await parts.push({
        ...nothingToWrite,
        rows,
        rebundle,
        also: (tables) => {
          for (const row of stale.value.rows) {
            const left = casesOfStale(row).filter((caseId) => !isDone.has(caseId))
            if (left.length === 0) tables.stale.delete(row.caseId)
            else tables.stale.put({ ...row, cases: left })
          }
        },
      })
      if (!written.ok) return written
      parts.warm.wroteRows()
      refreshed.push(...done)
    }
  }
}

interface MadeRows {
  readonly rows: ReadonlyMap<Id, IndexRow | null>
  readonly rebundle: readonly Id[]
  readonly done: readonly Id[]
}

async function makeRows(parts: RefreshParts, stale: Stale): Promise<Result<MadeRows>> {
  const rows = new Map<Id, IndexRow | null>()
  const rebundle: Id[] = []
  const done: Id[] = []
  for (let at = 0; at < stale.cases.length && rebundle.length < MAX_BUNDLES; at += AT_ONCE) {
    const some = stale.cases.slice(at, at + AT_ONCE)
    const readings = await Promise.all(some.map(({ keyIds }) => readCase(parts, keyIds, stale.head)))
    for (const [n, { caseId, saved }] of some.entries()) {
      const reading = readings[n]
      if (!reading?.ok) return reading ?? ok({ rows, rebundle, done })
      const row = await parts.rowOf(caseId, reading.value.events)
      if (row !== undefined) rows.set(caseId, row && { ...row, saved })
      rebundle.push(...reading.value.long)
      done.push(caseId)
    }
  }
  return ok({ rows, rebundle, done })
}

interface ReadCase {
  readonly events: readonly DomainEvent[]
  /** Keys with so many rows since their bundle that they are to have a new one. */
  readonly long: readonly Id[]
}

async function readCase(
  { reader, warm }: RefreshParts,
  keyIds: readonly Id[],
  head: Stale['head'],
): Promise<Result<ReadCase>> {
  const whole = warm.take(keyIds, head)
  if (whole) return ok({ events: whole, long: whole.length > MAX_TAIL ? keyIds : [] })
  const events: DomainEvent[] = []
  const long: Id[] = []
  for (const [n, reading] of (await Promise.all(keyIds.map(reader.read))).entries()) {
    if (!reading.ok) return reading
    events.push(...reading.value.events)
    if (reading.value.tail > MAX_TAIL) long.push(keyIds[n] as Id)
  }
  return ok({ events, long })
}

interface Stale {
  readonly rows: readonly StaleRow[]
  readonly head: Pick<HeadRow, 'revision' | 'deviceSeq'>
  readonly cases: readonly {
    readonly caseId: Id
    readonly keyIds: readonly Id[]
    readonly saved: SavedLevel
  }[]
}

async function readStale(tables: Tables, device: Id): Promise<Stale> {
  const rows: StaleRow[] = []
  const found = new Set<Id>()
  for (const row of await tables.stale.limit(PORTION).toArray()) {
    if (found.size >= PORTION) break
    rows.push(row)
    for (const caseId of casesOfStale(row)) found.add(caseId)
  }
  const ids = [...found]
  const head = (await readHead(tables)) ?? { revision: 0, deviceSeq: 0 }
  if (ids.length === 0) return { rows, head, cases: [] }
  const keys = await keysOfCases(tables, found)
  keys.sort((a, b) => wrapEpoch(a.wrapped) - wrapEpoch(b.wrapped))
  const reach = await readReach(tables, device)
  const waiting = (await tables.outbox.toCollection().primaryKeys()) as number[]
  const states = new Map<Id, SavedLevel>()
  for (const row of await tables.log.bulkGet(waiting)) {
    if (!row) continue
    const level = levelOf(row, device, reach)
    states.set(row.keyId, states.get(row.keyId) === 'tablet' ? 'tablet' : level)
  }
  const keysOf = new Map<Id, Id[]>(ids.map((caseId) => [caseId, []]))
  for (const { caseId, keyId } of keys) keysOf.get(caseId)?.push(keyId)
  const cases = ids.map((caseId) => {
    const keyIds = keysOf.get(caseId) ?? []
    const levels = keyIds.flatMap((keyId) => states.get(keyId) ?? [])
    const saved = levels.includes('tablet') ? 'tablet' : levels.includes('server') ? 'server' : 'confirmed'
    return { caseId, keyIds, saved } as const
  })
  return { rows, head, cases }
}

/** Looked up one by one, those of half of all cases take longer than reading them all. */
async function keysOfCases(tables: Tables, caseIds: ReadonlySet<Id>): Promise<KeyRow[]> {
  if (2 * caseIds.size < (await tables.keys.count()))
    return tables.keys
      .where('caseId')
      .anyOf([...caseIds])
      .toArray()
  return (await tables.keys.toArray()).filter(({ caseId }) => caseIds.has(caseId))
}
