import type { Id } from '../domain/id.ts'
import type { IndexRow } from '../domain/index-row.ts'
import { ok, type Result } from '../lib/result.ts'
import type { Connection } from './connection.ts'
import { openRecords } from './open-sealed.ts'
import { type IndexPlan, type IndexView, placeRows } from './place-rows.ts'
import type { Sealer, SpaceName } from './sealer.ts'
import { parseShard } from './shard-text.ts'
import type { DatabaseError, SealError } from './storage-error.ts'
import { readHead, type ShardRow } from './tables.ts'

type LoadError = DatabaseError | SealError
/** Rows of the cases that are not present, computed again from their events. */
export type RebuildRows = (present: ReadonlySet<Id>) => Promise<Result<readonly IndexRow[], LoadError>>

/** The list of all cases: sealed in shards, opened once, kept until the store closes. */
export interface IndexShards {
  readonly load: () => Promise<Result<readonly IndexRow[], LoadError>>
  /** Rebuilt in memory and not yet on disk; the next save takes it along. */
  readonly isDirty: () => boolean
  /** Only after {@link load}. */
  readonly plan: (changes: ReadonlyMap<Id, IndexRow | null>) => IndexPlan
  /** Once a plan is on disk, and never before. */
  readonly apply: (plan: IndexPlan) => void
  readonly forget: () => void
}

interface IndexShardsParts {
  readonly connection: Connection
  readonly sealer: Sealer
  readonly space: SpaceName
  readonly rebuild: RebuildRows
}

export function createIndexShards(parts: IndexShardsParts): IndexShards {
  let view: IndexView = nothing
  let loading: Promise<Result<IndexView, LoadError>> | undefined

  async function load(): Promise<Result<readonly IndexRow[], LoadError>> {
    loading ??= readIndex(parts)
    const mine = loading
    const read = await mine
    // Forgotten meanwhile: what was read may be older than what has been saved since.
    if (loading !== mine) return load()
    if (!read.ok) {
      loading = undefined
      return read
    }
    if (view === nothing) view = read.value
    return ok(view.shards.flat())
  }

  return {
    load,
    isDirty: () => view.dirty.size > 0,
    plan: (changes) => {
      const placed = placeRows(view, changes)
      const rest = [...view.dirty.keys()].filter((shard) =>
        placed.every((planned) => planned.shard !== shard),
      )
      const shards = [...placed, ...rest.map((shard) => ({ shard, rows: view.shards[shard] ?? [] }))]
      return {
        shards,
        count: Math.max(view.shards.length, ...shards.map(({ shard }) => shard + 1)),
        quarantine: [...view.dirty.values()]
          .filter((row) => row !== undefined)
          .map(({ shard, bytes }) => ({ id: `index:${shard}`, keyId: '', bytes })),
      }
    },
    apply: (plan) => {
      if (plan.shards.length === 0) return
      const shards = [...view.shards]
      const dirty = new Map(view.dirty)
      for (const { shard, rows } of plan.shards) {
        shards[shard] = rows
        dirty.delete(shard)
      }
      view = { shards, dirty }
    },
    forget: () => {
      view = nothing
      loading = undefined
    },
  }
}

/** Shards in one message to the worker. */
const PORTION = 8

const nothing: IndexView = { shards: [], dirty: new Map() }

export function shardName(shard: number): string {
  return `index:${shard}`
}

async function readIndex(parts: IndexShardsParts): Promise<Result<IndexView, LoadError>> {
  const stored = await parts.connection.run(async (tables) => {
    const [names, head] = await Promise.all([tables.index.toCollection().primaryKeys(), readHead(tables)])
    // Counting ten thousand keys takes a while, and says something only where there is no list at all.
    const isFresh = names.length === 0 && !head?.shards
    return { names, shards: head?.shards ?? 0, cases: isFresh ? await tables.keys.count() : 0 }
  })
  if (!stored.ok) return stored
  const read = await readShards(parts, stored.value.names as number[])
  if (!read.ok) return read
  const shards: (readonly IndexRow[])[] = []
  const dirty = new Map<number, ShardRow | undefined>()
  const count = Math.max(stored.value.shards, ...[...read.value.keys()].map((shard) => shard + 1))
  for (let shard = 0; shard < count; shard++) {
    const { row, rows } = read.value.get(shard) ?? {}
    shards.push(rows ?? [])
    if (!rows) dirty.set(shard, row)
  }
  const neverMade = count === 0 && stored.value.cases > 0
  return dirty.size > 0 || neverMade
    ? rebuildMissing(parts.rebuild, { shards, dirty })
    : ok({ shards, dirty })
}

async function rebuildMissing(
  rebuild: RebuildRows,
  { shards, dirty }: IndexView,
): Promise<Result<IndexView, LoadError>> {
  const missing = await rebuild(new Set(shards.flatMap((rows) => rows.map(({ caseId }) => caseId))))
  if (!missing.ok) return missing
  const whole = [...shards]
  const changed = new Map(dirty)
  for (const { shard, rows } of placeRows(
    { shards, dirty },
    new Map(missing.value.map((row) => [row.caseId, row])),
  )) {
    whole[shard] = rows
    if (!changed.has(shard)) changed.set(shard, undefined)
  }
  return ok({ shards: whole, dirty: changed })
}

interface ReadShard {
  readonly row: ShardRow
  /** Undefined for what is damaged. */
  readonly rows: readonly IndexRow[] | undefined
}

// In portions, side by side: the database hands over one while the worker opens the one before and the page reads the
// rows of the first. And each shard by its name: Chromium hands over two megabytes of single reads in a third of the time
// that one getAll takes.
async function readShards(
  parts: IndexShardsParts,
  names: readonly number[],
): Promise<Result<ReadonlyMap<number, ReadShard>, LoadError>> {
  const portions: Promise<Result<readonly ReadShard[], LoadError>>[] = []
  for (let at = 0; at < names.length; at += PORTION) {
    portions.push(readPortion(parts, names.slice(at, at + PORTION)))
  }
  const shards = new Map<number, ReadShard>()
  for (const portion of await Promise.all(portions)) {
    if (!portion.ok) return portion
    for (const shard of portion.value) shards.set(shard.row.shard, shard)
  }
  return ok(shards)
}

async function readPortion(
  { connection, sealer, space }: IndexShardsParts,
  names: readonly number[],
): Promise<Result<readonly ReadShard[], LoadError>> {
  const stored = await connection.run((tables) => tables.index.bulkGet([...names]))
  if (!stored.ok) return stored
  const rows = stored.value.filter((row) => row !== undefined)
  const records = rows.map(({ shard, bytes }) => ({ name: shardName(shard), bytes }))
  const opened = await openRecords(sealer, space, records)
  if (!opened.ok) return opened
  // A shard from another version of the app counts as damaged: rows are computed again, never migrated.
  return ok(
    rows.map((row, i) => {
      const text = opened.value[i]
      return { row, rows: text === undefined ? undefined : parseShard(text) }
    }),
  )
}
