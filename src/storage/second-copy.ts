import type { Bytes } from '../lib/bytes.ts'
import { concatBytes } from '../lib/bytes.ts'
import type { Connection } from './connection.ts'
import type { StoragePlatform } from './platform.ts'
import { decodeRecords, encodeRecord, type StoredRecord } from './record-frames.ts'
import type { SpaceName } from './sealer.ts'
import { type LogRow, readSpace, type Tables } from './tables.ts'

/** Small enough that rewriting the last one after every few saves costs nothing. */
const MAX_SEGMENT_BYTES = 64 * 1024
/** Saves within this time share one writing. */
const COALESCE_MS = 2_000
const PAGE_ROWS = 200

/** `behind`: the last saves are on the disk once and not yet twice. `unavailable`: this browser has no second place. */
export type SecondCopyState = 'current' | 'behind' | 'unavailable'

/**
 * What no server has yet, once more, in another of the browser's backing stores (Cache Storage): IndexedDB has been
 * lost as a whole on real devices. It holds the same sealed bytes, and no save waits for it.
 */
export interface SecondCopy {
  /** Something was saved: copy it soon. */
  readonly note: () => void
  readonly flush: () => Promise<void>
  readonly state: () => SecondCopyState
  readonly stop: () => void
}

export interface SecondCopyParts {
  readonly space: SpaceName
  readonly platform: StoragePlatform
  readonly connection: Connection
}

export function openSecondCopy({ space, platform, connection }: SecondCopyParts): SecondCopy {
  const { caches } = platform
  if (!caches) return { note: () => {}, flush: async () => {}, state: () => 'unavailable', stop: () => {} }
  let state: SecondCopyState = 'behind'
  let copiedTo: number | undefined
  let cancel: (() => void) | undefined
  let running: Promise<void> | undefined
  let noted = 0

  async function copy(): Promise<void> {
    const at = noted
    const written = await connection.run((tables) =>
      copyOnce(caches as CacheStorage, space, tables, copiedTo),
    )
    // A failed copy is not an error of the save: the state says it, and the next save tries again.
    if (!written.ok) return
    copiedTo = written.value
    if (at === noted) state = 'current'
  }

  function flush(): Promise<void> {
    cancel?.()
    cancel = undefined
    running = (running ?? Promise.resolve()).then(copy)
    return running
  }

  return {
    note: () => {
      noted++
      state = 'behind'
      cancel ??= platform.setTimer(COALESCE_MS, () => void flush())
    },
    flush,
    state: () => state,
    stop: () => {
      cancel?.()
      cancel = undefined
    },
  }
}

/** Everything in the second copy that can be read, in order of arrival, each row once. */
export async function readSecondCopy(
  caches: CacheStorage,
  space: SpaceName,
): Promise<{ readonly records: readonly StoredRecord[]; readonly damagedSegments: number }> {
  const cache = await caches.open(cacheName(space))
  const records = new Map<string, StoredRecord>()
  let damagedSegments = 0
  for (const request of await cache.keys()) {
    const response = await cache.match(request)
    const decoded = response ? decodeRecords(new Uint8Array(await response.arrayBuffer())) : undefined
    if (!decoded?.ok) damagedSegments++
    else for (const record of decoded.value) records.set(nameOf(record), record)
  }
  return { records: [...records.values()].sort((a, b) => seqOf(a) - seqOf(b)), damagedSegments }
}

export async function deleteSecondCopy(caches: CacheStorage | undefined, space: SpaceName): Promise<void> {
  await caches?.delete(cacheName(space))
}

function cacheName(space: SpaceName): string {
  return `lykta-second-${space}`
}

// Never fetched: Cache Storage wants addresses as keys, and .invalid can belong to nobody.
const BASE = 'https://lykta.invalid/second/'

interface Segment {
  readonly from: number
  readonly to: number
}

/** Returns the local seq up to which everything unconfirmed is copied. */
async function copyOnce(
  caches: CacheStorage,
  space: SpaceName,
  tables: Tables,
  copiedTo: number | undefined,
): Promise<number> {
  const cache = await caches.open(cacheName(space))
  const segments = (await cache.keys()).map(segmentOf).filter((segment) => segment !== undefined)
  if (copiedTo === undefined) await startCopy(cache, segments, tables)
  const uncovered = await firstUncovered(segments, tables, copiedTo)
  let end = copiedTo ?? segments.reduce((last, { to }) => Math.max(last, to), 0)
  if (uncovered === undefined) return end
  const before = segments.filter(({ to }) => to < uncovered).sort((a, b) => b.to - a.to)[0]
  let next = before?.from ?? uncovered
  for (;;) {
    const { rows, bytes, isFull } = await fillSegment(tables, next)
    const [first, last] = [rows[0]?.seq, rows.at(-1)?.seq]
    if (first === undefined || last === undefined) return end
    const made = { from: first, to: last }
    await cache.put(urlOf(made), new Response(bytes))
    // Only now: a kill in between leaves rows twice, never not at all.
    for (const old of segments) {
      const isInside = old.from >= made.from && old.to <= made.to
      if (isInside && urlOf(old) !== urlOf(made)) await cache.delete(urlOf(old))
    }
    end = Math.max(end, last)
    // What was saved meanwhile goes into this same segment next time, instead of starting ever smaller ones.
    if (!isFull) return end
    next = last + 1
  }
}

/** Once per opening: the space's keys, and away with what the server has confirmed. */
async function startCopy(cache: Cache, segments: Segment[], tables: Tables): Promise<void> {
  const spaceRow = await readSpace(tables)
  if (spaceRow) {
    const record = encodeRecord({ is: 'space', sealedKeys: spaceRow.sealedKeys })
    await cache.put(`${BASE}space`, new Response(record))
  }
  const first = (await tables.outbox.orderBy('seq').first())?.seq ?? Number.MAX_SAFE_INTEGER
  for (const old of segments.filter(({ to }) => to < first)) {
    await cache.delete(urlOf(old))
    segments.splice(segments.indexOf(old), 1)
  }
}

async function firstUncovered(
  segments: readonly Segment[],
  tables: Tables,
  copiedTo: number | undefined,
): Promise<number | undefined> {
  if (copiedTo !== undefined) return (await tables.outbox.where('seq').above(copiedTo).first())?.seq
  const waiting = (await tables.outbox.toCollection().primaryKeys()) as number[]
  return waiting.find((seq) => !segments.some(({ from, to }) => from <= seq && seq <= to))
}

/** Unconfirmed rows from `next` on, as many as fit, with the wrapped keys they need. */
async function fillSegment(
  tables: Tables,
  next: number,
): Promise<{ readonly rows: readonly LogRow[]; readonly bytes: Bytes; readonly isFull: boolean }> {
  const waiting = (await tables.outbox
    .where('seq')
    .aboveOrEqual(next)
    .limit(PAGE_ROWS)
    .primaryKeys()) as number[]
  const page = (await tables.log.bulkGet(waiting)).filter((row) => row !== undefined)
  const keys = await tables.keys.bulkGet([...new Set(page.map(({ keyId }) => keyId))])
  const parts: Bytes[] = []
  const rows: LogRow[] = []
  const keysTaken = new Set<string>()
  let size = 0
  for (const row of page) {
    const key = keysTaken.has(row.keyId) ? undefined : keys.find((one) => one?.keyId === row.keyId)
    const added = [...(key ? [encodeRecord({ is: 'key', row: key })] : []), encodeRecord({ is: 'log', row })]
    size += added.reduce((sum, part) => sum + part.length, 0)
    if (size > MAX_SEGMENT_BYTES && rows.length > 0) break
    if (key) keysTaken.add(key.keyId)
    parts.push(...added)
    rows.push(row)
  }
  const isFull = rows.length < page.length || waiting.length === PAGE_ROWS
  return { rows, bytes: concatBytes(...parts), isFull }
}

function urlOf({ from, to }: Segment): string {
  return `${BASE}${from}-${to}`
}

function segmentOf(request: Request): Segment | undefined {
  const found = /\/second\/(\d+)-(\d+)$/.exec(request.url)
  return found ? { from: Number(found[1]), to: Number(found[2]) } : undefined
}

function nameOf(record: StoredRecord): string {
  switch (record.is) {
    case 'log':
      return `log ${record.row.seq}`
    case 'key':
      return `key ${record.row.keyId}`
    case 'draft':
      return `draft ${record.row.id}`
    case 'space':
      return 'space'
  }
}

function seqOf(record: StoredRecord): number {
  return record.is === 'log' ? record.row.seq : 0
}
