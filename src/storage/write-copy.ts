import type { Id } from '../domain/id.ts'
import { type Bytes, concatBytes } from '../lib/bytes.ts'
import { encodeRecord, readRecords } from './record-frames.ts'
import type { SecondCopyCache, Segment } from './second-copy-cache.ts'
import { findEventIds } from './segments.ts'
import { type LogRow, readSpace, type Tables } from './tables.ts'

/** Small enough that rewriting the last one after every few saves costs nothing. */
const MAX_SEGMENT_BYTES = 64 * 1024
const PAGE_ROWS = 200

/** Brings the copy up to the log, from where it stood or for the first time. Returns how far it reaches now. */
export async function writeCopy(
  copiedTo: number | undefined,
  cache: SecondCopyCache,
  device: Id,
  read: ReadTables,
): Promise<number> {
  const from = copiedTo ?? (await startCopy(cache, device, read))
  const to = await copyFrom(from, cache, device, read)
  if (copiedTo === undefined) await dropOldLives(cache, device, read)
  return to
}

export type ReadTables = <T>(look: (tables: Tables) => Promise<T>) => Promise<T>

/** Once per opening: this device's keys, and away with what the server has confirmed. Returns what is covered. */
async function startCopy(cache: SecondCopyCache, device: Id, read: ReadTables): Promise<number> {
  const space = await read(readSpace)
  if (space) await cache.putKeys(device, encodeRecord({ is: 'space', sealedKeys: space.sealedKeys }))
  const waiting = (await read((tables) => tables.outbox.toCollection().primaryKeys())) as number[]
  const first = waiting[0] ?? Number.MAX_SAFE_INTEGER
  const segments = await segmentsOf(cache, device)
  for (const old of segments) if (old.to < first) await cache.removeSegment(old)
  const uncovered = waiting.find((seq) => !segments.some(({ from, to }) => from <= seq && seq <= to))
  return uncovered === undefined ? (waiting.at(-1) ?? 0) : uncovered - 1
}

/** Copies what is unconfirmed after `copiedTo` and returns how far it came. */
async function copyFrom(
  copiedTo: number,
  cache: SecondCopyCache,
  device: Id,
  read: ReadTables,
): Promise<number> {
  const uncovered = (await read((tables) => tables.outbox.where('seq').above(copiedTo).first()))?.seq
  if (uncovered === undefined) return copiedTo
  const segments = await segmentsOf(cache, device)
  const before = segments.filter(({ to }) => to < uncovered).sort((a, b) => b.to - a.to)[0]
  let end = copiedTo
  // The last segment is written again with the new rows in it, until it is full.
  for (let next = before?.from ?? uncovered; ; ) {
    const { rows, bytes, isFull } = await read((tables) => fillSegment(tables, next))
    const [from, to] = [rows[0]?.seq, rows.at(-1)?.seq]
    if (from === undefined || to === undefined) return end
    await cache.putSegment({ device, from, to }, bytes)
    // Only now: a kill in between leaves rows twice, never not at all.
    for (const old of segments) {
      const isInside = old.from >= from && old.to <= to
      if (isInside && !(old.from === from && old.to === to)) await cache.removeSegment(old)
    }
    // What was saved meanwhile goes into this same segment next time, instead of starting ever smaller ones.
    if (!isFull) return to
    end = to
    next = to + 1
  }
}

/** A copy from before a restore or recovery goes when every event in it is in this log, and not before. */
async function dropOldLives(cache: SecondCopyCache, device: Id, read: ReadTables): Promise<void> {
  for (const old of await cache.devices()) {
    if (old.device === device) continue
    let isEmpty = true
    for (const segment of old.segments) {
      const records = readRecords(await cache.readSegment(segment))
      const ids = records?.flatMap((record) => (record.is === 'log' ? [record.row.eventId] : []))
      const known = ids && (await read((tables) => findEventIds(tables, ids)))
      const isHere = ids !== undefined && known?.size === new Set(ids).size
      if (isHere) await cache.removeSegment(segment)
      else isEmpty = false
    }
    if (isEmpty) await cache.removeKeys(old.device)
  }
}

async function segmentsOf(cache: SecondCopyCache, device: Id): Promise<readonly Segment[]> {
  return (await cache.devices()).find((copy) => copy.device === device)?.segments ?? []
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
