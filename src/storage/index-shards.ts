import type { Id } from '../domain/id.ts'
import type { IndexRow } from '../domain/index-row.ts'
import { ok, type Result } from '../lib/result.ts'
import type { Connection } from './connection.ts'
import { openRecords } from './open-sealed.ts'
import { type IndexPlan, type IndexView, placeRows } from './place-rows.ts'
import type { Sealer, SpaceName } from './sealer.ts'
import { parseShard } from './shard-text.ts'
import type { DatabaseError, SealError } from './storage-error.ts'
import { readHead, type ShardRow, type Tables } from './tables.ts'

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
    const [rows, head] = await Promise.all([readShards(tables), readHead(tables)])
    // Counting ten thousand keys takes a while, and says something only where there is no list at all.
    const isFresh = rows.length === 0 && !head?.shards
    return { rows, shards: head?.shards ?? 0, cases: isFresh ? await tables.keys.count() : 0 }
  })
  if (!stored.ok) return stored
  const opened = await openShards(parts, stored.value.rows)
  if (!opened.ok) return opened
  const shards: (readonly IndexRow[])[] = []
  const dirty = new Map<number, ShardRow | undefined>()
  const count = Math.max(stored.value.shards, ...stored.value.rows.map(({ shard }) => shard + 1))
  for (let shard = 0; shard < count; shard++) {
    const rows = opened.value.get(shard)
    shards.push(rows ?? [])
    if (rows) continue
    dirty.set(
      shard,
      stored.value.rows.find((row) => row.shard === shard),
    )
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

async function openShards(
  { sealer, space }: IndexShardsParts,
  rows: readonly ShardRow[],
): Promise<Result<ReadonlyMap<number, readonly IndexRow[]>, SealError>> {
  const readable = new Map<number, readonly IndexRow[]>()
  const openSome = async (some: readonly ShardRow[]) => {
    const records = some.map(({ shard, bytes }) => ({ name: shardName(shard), bytes }))
    const opened = await openRecords(sealer, space, records)
    if (!opened.ok) return opened
    opened.value.forEach((text, i) => {
      // A shard from another version of the app counts as damaged: rows are computed again, never migrated.
      const parsed = text === undefined ? undefined : parseShard(text)
      if (parsed) readable.set((some[i] as ShardRow).shard, parsed)
    })
    return opened
  }
  // In portions: the page reads the rows of one while the worker opens the next.
  const portions: Promise<Result<unknown, SealError>>[] = []
  for (let at = 0; at < rows.length; at += PORTION) portions.push(openSome(rows.slice(at, at + PORTION)))
  for (const portion of await Promise.all(portions)) if (!portion.ok) return portion
  return ok(readable)
}

// One by one: Chromium hands over two megabytes of single reads in a third of the time that one getAll takes.
async function readShards(tables: Tables): Promise<readonly ShardRow[]> {
  const rows = await tables.index.bulkGet(await tables.index.toCollection().primaryKeys())
  return rows.filter((row) => row !== undefined)
}
