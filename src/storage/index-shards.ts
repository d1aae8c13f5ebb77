import type { Id } from '../domain/id.ts'
import type { IndexRow } from '../domain/index-row.ts'
import { ok, type Result } from '../lib/result.ts'
import type { Connection } from './connection.ts'
import { fetchShards } from './fetch-shards.ts'
import { openRecords } from './open-sealed.ts'
import { type IndexPlan, type IndexView, placeRows } from './place-rows.ts'
import type { Sealer, SpaceName } from './sealer.ts'
import { parseShard } from './shard-text.ts'
import type { DatabaseError, SealError } from './storage-error.ts'
import type { ShardRow } from './tables.ts'

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

const nothing: IndexView = { shards: [], dirty: new Map() }

export function shardName(shard: number): string {
  return `index:${shard}`
}

async function readIndex(parts: IndexShardsParts): Promise<Result<IndexView, LoadError>> {
  const opening: Promise<Result<readonly ReadShard[], LoadError>>[] = []
  const stored = await parts.connection.run(async (tables) => {
    const { names, head } = await fetchShards(tables, (rows) => opening.push(openShards(parts, rows)))
    // Counting ten thousand keys takes a while, and says something only where there is no list at all.
    const isFresh = names.length === 0 && !head?.shards
    return { names, shards: head?.shards ?? 0, cases: isFresh ? await tables.keys.count() : 0 }
  })
  if (!stored.ok) return stored
  const read = new Map<number, ReadShard>()
  for (const portion of await Promise.all(opening)) {
    if (!portion.ok) return portion
    for (const shard of portion.value) read.set(shard.row.shard, shard)
  }
  const shards: (readonly IndexRow[])[] = []
  const dirty = new Map<number, ShardRow | undefined>()
  const count = Math.max(stored.value.shards, ...stored.value.names.map((shard) => shard + 1))
  for (let shard = 0; shard < count; shard++) {
    const { row, rows } = read.get(shard) ?? {}
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

/** One message to the worker, which opens these while the database hands over the next. */
async function openShards(
  { sealer, space }: IndexShardsParts,
  rows: readonly ShardRow[],
): Promise<Result<readonly ReadShard[], LoadError>> {
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
