import { Dexie, type Table } from 'dexie'
import type { Id } from '../domain/id.ts'
import type { SavedLevel } from '../domain/index-row.ts'
import type { Bytes } from '../lib/bytes.ts'
import type { Cursor } from '../protocol/transport.ts'
import type { SeenState } from '../sync/ports.ts'
import { v1 } from './migrations/v1.ts'
import { v2 } from './migrations/v2.ts'
import { v3 } from './migrations/v3.ts'
import type { StoragePlatform } from './platform.ts'
import type { ChainHead, SpaceName } from './sealer.ts'

/** One sealed event. Never deleted here; everything else about a case can be made again from these. */
export interface LogRow {
  /** Order of arrival on this tablet, gapless from 1. */
  readonly seq: number
  readonly keyId: Id
  readonly device: Id
  readonly deviceSeq: number
  readonly eventId: Id
  readonly envelope: Bytes
  readonly hash: Bytes
  /** Of a row written here what it was then: that it has come back is said by the outbox, which it is no longer in. */
  readonly state: SavedLevel
  /** Its author's over the chain up to here, where this row ended a batch and came from a server. */
  readonly signature?: Bytes
}

/** Events somebody else wrote in one case, as they came in one page; see segments.ts. */
export interface SegmentRow {
  /** Of the first; the others follow it without a gap. */
  readonly seq: number
  readonly keyId: Id
  readonly count: number
  readonly bytes: Bytes
}

/** Where the chain of another device ends in what came since there are segments. */
export interface ChainRow {
  readonly device: Id
  readonly deviceSeq: number
  readonly hash: Bytes
}

/** A log row the server has not confirmed. Outlives the tab; only a confirmed push may remove it. */
interface OutboxRow {
  readonly seq: number
}

/** Sealed cache of all events of a case up to and including local seq `upTo`. */
export interface BundleRow {
  readonly keyId: Id
  readonly upTo: number
  readonly bytes: Bytes
}

export interface ShardRow {
  readonly shard: number
  readonly bytes: Bytes
}

/** The id is random, so that the disk does not say what the draft is about. */
export interface DraftRow {
  readonly id: Id
  readonly bytes: Bytes
}

export interface KeyRow {
  readonly keyId: Id
  readonly caseId: Id
  readonly wrapped: Bytes
  /** Of a restricted case, where this tablet can open it: the key under this vault alone. It never leaves it. */
  readonly own?: Bytes
}

/** Sealed bytes that did not open, as they were. Only ever added to. */
export interface QuarantineRow {
  readonly id: string
  readonly keyId: Id | ''
  readonly bytes: Bytes
}

/** Where everything stands after the last save; every save checks it and replaces it. */
export interface HeadRow extends ChainHead {
  readonly key: 'head'
  /** Counts saves. A save that finds another number than it was prepared on writes nothing. */
  readonly revision: number
  /** Random mark of the save that wrote this row: a replay recognises itself. */
  readonly by: Id
  readonly seq: number
  /** Number of index shards there must be. */
  readonly shards: number
  /** Over the chain head, for the next push. */
  readonly signature: Bytes | null
}

export interface SpaceRow {
  readonly key: 'space'
  readonly sealedKeys: Bytes
  /** The newest feed key among them; 0 where it does not say. */
  readonly epoch?: number
}

/**
 * Stands from before a setup or refill writes its first row until the vault header is known to be stored. What it
 * marks may be cleared and done again; anything without it may not.
 */
interface UnfinishedRow {
  readonly key: 'unfinished'
}

/** How far this tablet has read the feed; null before the first page. */
interface SyncRow {
  readonly key: 'sync'
  readonly cursor: Cursor | null
}

/** How much of its own this tablet left in quarantine while it was out. */
interface LeftRow {
  readonly key: 'left'
  readonly deviceSeq: number
}

/** How many of this device's own envelopes a server has on its disk, so that not each of them has to say so. */
export interface ReachRow {
  readonly key: 'reach'
  /** Another life of this tablet counted its own. */
  readonly device: Id
  readonly deviceSeq: number
}

/** A copy of this tablet has gone its own way: at the next opening it goes on under a new name. */
interface SplitRow {
  readonly key: 'split'
}

/** How many entries of the membership log a server has shown; all of them where nothing says so. */
interface ShownRow {
  readonly key: 'shown'
  readonly entries: number
}

/** What servers have shown this tablet, and its colleagues; nothing before the first page since there is this row. */
interface SeenRow extends SeenState {
  readonly key: 'seen'
}

/** What the log says is erased, so that nothing that still comes from anywhere brings it back. */
export interface ErasedRow {
  readonly key: 'erased'
  readonly cases: readonly Id[]
  readonly keys: readonly Id[]
  /** False until nothing of it is left anywhere on this tablet: a kill in between only puts it off. */
  readonly isDone: boolean
}

type MetaRow =
  | HeadRow
  | SpaceRow
  | UnfinishedRow
  | SyncRow
  | LeftRow
  | ReachRow
  | SeenRow
  | ShownRow
  | SplitRow
  | ErasedRow

/** An entry of the membership log, signed by whoever made it. */
interface MemberRow {
  readonly index: number
  readonly entry: Bytes
}

/** Cases that have changed from outside since their row in the list was made. */
export interface StaleRow {
  /** Of the one case, or where there are `cases`, a random id. */
  readonly caseId: Id
  /** Those of one page in one row: a row for each took longer to write and to delete than all that came with it. */
  readonly cases?: readonly Id[]
}

export function casesOfStale({ caseId, cases }: StaleRow): readonly Id[] {
  return cases ?? [caseId]
}

export interface Rows {
  readonly log: LogRow
  readonly outbox: OutboxRow
  readonly bundles: BundleRow
  readonly index: ShardRow
  readonly drafts: DraftRow
  readonly keys: KeyRow
  readonly meta: MetaRow
  readonly quarantine: QuarantineRow
  readonly members: MemberRow
  readonly stale: StaleRow
  readonly segments: SegmentRow
  readonly chains: ChainRow
}
export type TableName = keyof Rows
/** Without Dexie's own transactions, in which anything could be awaited: strict-write.ts says why not. */
export type Tables = Omit<Dexie, 'transaction'> & NamedTables
type NamedTables = { readonly [Name in TableName]: Table<Rows[Name], string | number> }

export const tableNames = Object.keys({ ...v1, ...v2, ...v3 }) as TableName[]

export function databaseName(space: SpaceName, { unit }: Pick<StoragePlatform, 'unit'>): string {
  return `${unit}-${space}`
}

/** Not yet open. Reopening is the connection's business, so Dexie's own is off. */
export function newTables(name: string, platform: StoragePlatform): Tables {
  const tables = new Dexie(name, {
    indexedDB: platform.indexedDB,
    IDBKeyRange: platform.keyRange,
    autoOpen: false,
    cache: 'disabled',
  }) as Dexie & NamedTables
  tables.version(1).stores(v1)
  tables.version(2).stores(v2)
  tables.version(3).stores(v3)
  return tables
}

export async function readHead(tables: Tables): Promise<HeadRow | undefined> {
  const row = await tables.meta.get('head')
  return row?.key === 'head' ? row : undefined
}

/** Null before the first page. */
export async function readCursor(tables: Tables): Promise<Cursor | null> {
  const row = await tables.meta.get('sync')
  return row?.key === 'sync' ? row.cursor : null
}

export async function readSeen(tables: Tables): Promise<SeenState | null> {
  const row = await tables.meta.get('seen')
  if (row?.key !== 'seen') return null
  const { key: _, ...seen } = row
  return seen
}

/** 0 before this device's first push. */
export async function readReach(tables: Tables, device: Id): Promise<number> {
  const row = await tables.meta.get('reach')
  return row?.key === 'reach' && row.device === device ? row.deviceSeq : 0
}

export async function readErased(tables: Tables): Promise<ErasedRow | undefined> {
  const row = await tables.meta.get('erased')
  return row?.key === 'erased' ? row : undefined
}

/** Where a row is that waits for its confirmation. */
export function levelOf(row: LogRow, device: Id, reach: number): SavedLevel {
  return row.state === 'tablet' && row.device === device && row.deviceSeq <= reach ? 'server' : row.state
}

/** Which of these numbers are of rows that wait for their confirmation. */
export async function findWaiting(tables: Tables, seqs: readonly number[]): Promise<ReadonlySet<number>> {
  let [first, last] = [Number.MAX_SAFE_INTEGER, 0]
  for (const seq of seqs) [first, last] = [Math.min(first, seq), Math.max(last, seq)]
  if (first > last) return new Set()
  const waiting = await tables.outbox.where('seq').between(first, last, true, true).primaryKeys()
  return new Set(waiting as number[])
}

export async function readSpace(tables: Tables): Promise<SpaceRow | undefined> {
  const row = await tables.meta.get('space')
  return row?.key === 'space' ? row : undefined
}
