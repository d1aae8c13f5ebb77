import type Database from 'better-sqlite3'
import { type Bytes, equalBytes } from '../../lib/bytes.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import type { Cursor, PulledRow, PullPage, QuarantinePage } from '../../protocol/transport.ts'
import { batchDigest, planAppend } from './append-rule.ts'
import type { AppendFault, CheckedBatch, NewEntry, PageLimits, QuarantineLimits } from './feed-store.ts'
import { type QuarantineRow, quarantinedOf, withoutKeys } from './quarantine-row.ts'
import { openSqliteFile, type SqliteSchema } from './sqlite-file.ts'

const ZERO_HASH = new Uint8Array(32)

const ORGANISATION_SCHEMA: SqliteSchema = {
  steps: [
    `CREATE TABLE log (position INTEGER PRIMARY KEY, entry BLOB NOT NULL) STRICT;
     CREATE TABLE feed (id TEXT PRIMARY KEY, timeline TEXT NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL) STRICT;
     CREATE TABLE envelope (
       feed TEXT NOT NULL, seq INTEGER NOT NULL, device TEXT NOT NULL, device_seq INTEGER NOT NULL,
       hash BLOB NOT NULL, chain_hash BLOB NOT NULL, received_ms INTEGER NOT NULL, signature BLOB,
       bytes BLOB NOT NULL, UNIQUE (feed, seq), UNIQUE (feed, device, device_seq)) STRICT;
     CREATE TABLE wrapped_key (
       feed TEXT NOT NULL, key_id TEXT NOT NULL, seq INTEGER NOT NULL, wrapped BLOB NOT NULL,
       PRIMARY KEY (feed, key_id)) STRICT;
     CREATE INDEX wrapped_key_seq ON wrapped_key (feed, seq);
     CREATE TABLE quarantine (
       device TEXT NOT NULL, digest TEXT NOT NULL, feed TEXT NOT NULL, received_ms INTEGER NOT NULL,
       size INTEGER NOT NULL, envelopes BLOB NOT NULL, signature BLOB NOT NULL, keys TEXT NOT NULL,
       PRIMARY KEY (device, digest)) STRICT;`,
    `CREATE TABLE erased_key (feed TEXT NOT NULL, key_id TEXT NOT NULL, PRIMARY KEY (feed, key_id)) STRICT;`,
  ],
}

interface EnvelopeRow {
  readonly seq: number
  readonly bytes: Buffer
  readonly signature: Buffer | null
  readonly chain_hash: Buffer
}

/** One organisation in its own file. Everything happens at once and in order; nothing here begins a transaction. */
export interface SqliteOrganisation {
  readonly db: Database.Database
  readonly readLog: (from: number, most: number) => { length: number; entries: Bytes[] } | undefined
  readonly appendLog: (entry: NewEntry) => Result<void, { code: 'log-moved'; length: number }>
  readonly readHead: (feed: string, device: string) => { deviceSeq: number; cursor: Cursor }
  readonly append: (batch: CheckedBatch, logLength: number) => Result<Cursor, AppendFault>
  readonly readPage: (feed: string, after: number, limits: PageLimits) => PullPage
  readonly readChain: (feed: string, at: readonly number[]) => (Cursor | null)[]
  readonly putQuarantine: (batch: CheckedBatch, limits: QuarantineLimits) => boolean
  readonly readQuarantine: (at: number) => QuarantinePage
  readonly countQuarantine: () => number
}

export interface SqlitePorts {
  readonly nowMs: () => number
  readonly newTimeline: () => string
}

export function openSqliteOrganisation(path: string, ports: SqlitePorts): SqliteOrganisation {
  const db = openSqliteFile(path, ORGANISATION_SCHEMA)
  // Killed between the deletion and emptying the write-ahead log: the pages as they were still lie in it.
  if (db.prepare('SELECT 1 FROM erased_key LIMIT 1').get()) db.pragma('wal_checkpoint(TRUNCATE)')
  const sql = {
    logLength: db.prepare<[], { n: number }>('SELECT COUNT(*) AS n FROM log'),
    logFrom: db.prepare<[number, number], { entry: Buffer }>(
      'SELECT entry FROM log WHERE position >= ? ORDER BY position LIMIT ?',
    ),
    addEntry: db.prepare<[number, Bytes]>('INSERT INTO log (position, entry) VALUES (?, ?)'),
    addFeed: db.prepare<[string, string, Bytes]>(
      'INSERT INTO feed (id, timeline, seq, hash) VALUES (?, ?, 0, ?)',
    ),
    feed: db.prepare<[string], { timeline: string; seq: number; hash: Buffer }>(
      'SELECT timeline, seq, hash FROM feed WHERE id = ?',
    ),
    moveFeed: db.prepare<[number, Bytes, string]>('UPDATE feed SET seq = ?, hash = ? WHERE id = ?'),
    chainEnd: db.prepare<[string, string], { device_seq: number; hash: Buffer }>(
      'SELECT device_seq, hash FROM envelope WHERE feed = ? AND device = ? ORDER BY device_seq DESC LIMIT 1',
    ),
    hashes: db.prepare<[string, string, number, number], { device_seq: number; hash: Buffer }>(
      'SELECT device_seq, hash FROM envelope WHERE feed = ? AND device = ? AND device_seq BETWEEN ? AND ?',
    ),
    addEnvelope: db.prepare<[string, number, string, number, Bytes, Bytes, number, Bytes | null, Bytes]>(
      `INSERT INTO envelope (feed, seq, device, device_seq, hash, chain_hash, received_ms, signature, bytes)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    key: db.prepare<[string, string], { wrapped: Buffer }>(
      'SELECT wrapped FROM wrapped_key WHERE feed = ? AND key_id = ?',
    ),
    addKey: db.prepare<[string, string, number, Bytes]>(
      'INSERT INTO wrapped_key (feed, key_id, seq, wrapped) VALUES (?, ?, ?, ?)',
    ),
    after: db.prepare<[string, number], EnvelopeRow>(
      'SELECT seq, bytes, signature, chain_hash FROM envelope WHERE feed = ? AND seq > ? ORDER BY seq',
    ),
    keysBetween: db.prepare<[string, number, number], { key_id: string; wrapped: Buffer }>(
      'SELECT key_id, wrapped FROM wrapped_key WHERE feed = ? AND seq > ? AND seq <= ? ORDER BY seq',
    ),
    keysAt: db.prepare<[string, number], { n: number; size: number }>(
      'SELECT COUNT(*) AS n, COALESCE(SUM(LENGTH(wrapped)), 0) AS size FROM wrapped_key WHERE feed = ? AND seq = ?',
    ),
    chainHash: db.prepare<[string, number], { chain_hash: Buffer }>(
      'SELECT chain_hash FROM envelope WHERE feed = ? AND seq = ?',
    ),
    quarantined: db.prepare<[string], { n: number; size: number }>(
      'SELECT COUNT(*) AS n, COALESCE(SUM(size), 0) AS size FROM quarantine WHERE device = ?',
    ),
    isQuarantined: db.prepare<[string, string], { size: number }>(
      'SELECT size FROM quarantine WHERE device = ? AND digest = ?',
    ),
    addQuarantine: db.prepare<[string, string, string, number, number, Buffer, Bytes, string]>(
      `INSERT INTO quarantine (device, digest, feed, received_ms, size, envelopes, signature, keys)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    quarantineAt: db.prepare<[number], QuarantineRow>(
      'SELECT * FROM quarantine ORDER BY received_ms, device, digest LIMIT 1 OFFSET ?',
    ),
    countQuarantine: db.prepare<[], { n: number }>('SELECT COUNT(*) AS n FROM quarantine'),
    noteErased: db.prepare<[string, string]>('INSERT OR IGNORE INTO erased_key (feed, key_id) VALUES (?, ?)'),
    isErased: db.prepare<[string, string], { key_id: string }>(
      'SELECT key_id FROM erased_key WHERE feed = ? AND key_id = ?',
    ),
    eraseKey: db.prepare<[string, string]>('DELETE FROM wrapped_key WHERE feed = ? AND key_id = ?'),
    quarantinedKeys: db.prepare<[], Pick<QuarantineRow, 'device' | 'keys'> & { digest: string }>(
      'SELECT device, digest, keys FROM quarantine',
    ),
    keepQuarantinedKeys: db.prepare<[string, string, string]>(
      'UPDATE quarantine SET keys = ? WHERE device = ? AND digest = ?',
    ),
  }

  const logLength = () => sql.logLength.get()?.n ?? 0

  function endOf(feed: string): Cursor {
    const row = sql.feed.get(feed)
    if (!row) throw new Error('expected a feed that its organisation founded')
    return { timeline: row.timeline, seq: row.seq, hash: plain(row.hash) }
  }

  function chainEnd(feed: string, device: string) {
    const end = sql.chainEnd.get(feed, device)
    return { deviceSeq: end?.device_seq ?? 0, hash: end ? plain(end.hash) : ZERO_HASH }
  }

  function erase(feed: string, keyIds: readonly string[]): void {
    for (const keyId of keyIds) {
      sql.noteErased.run(feed, keyId)
      sql.eraseKey.run(feed, keyId)
    }
    if (keyIds.length === 0) return
    for (const { device, digest, keys } of sql.quarantinedKeys.all()) {
      const left = withoutKeys(keys, new Set(keyIds))
      if (left !== undefined) sql.keepQuarantinedKeys.run(left, device, digest)
    }
  }

  const erasedOf = ({ feed, keys }: CheckedBatch) =>
    new Set(keys.map(({ keyId }) => keyId).filter((keyId) => sql.isErased.get(feed, keyId)))

  return {
    db,
    readLog: (from, most) => {
      const length = logLength()
      if (length === 0) return undefined
      return { length, entries: sql.logFrom.all(from, most).map(({ entry }) => plain(entry)) }
    },
    appendLog: ({ feed, expected, bytes, fence, erases = [] }) => {
      const length = logLength()
      if (expected < length) {
        const [there] = sql.logFrom.all(expected, 1)
        return there && equalBytes(there.entry, bytes) ? ok(undefined) : err({ code: 'log-moved', length })
      }
      const isPast = fence && chainEnd(feed, fence.device).deviceSeq > fence.deviceSeq
      if (expected > length || isPast) return err({ code: 'log-moved', length })
      sql.addEntry.run(expected, bytes)
      if (expected === 0) sql.addFeed.run(feed, ports.newTimeline(), ZERO_HASH)
      erase(feed, erases)
      return ok(undefined)
    },
    readHead: (feed, device) => ({ deviceSeq: chainEnd(feed, device).deviceSeq, cursor: endOf(feed) }),
    append: (batch, expectedLog) => {
      const { feed, device, envelopes, keys } = batch
      const length = logLength()
      if (length !== expectedLog) return err({ code: 'log-moved', length })
      const known = sql.hashes.all(
        feed,
        device,
        envelopes[0]?.deviceSeq ?? 0,
        envelopes.at(-1)?.deviceSeq ?? 0,
      )
      const plan = planAppend(batch, {
        cursor: endOf(feed),
        end: chainEnd(feed, device),
        known: new Map(known.map((row) => [row.device_seq, plain(row.hash)])),
        keys: new Map(
          keys.flatMap(({ keyId }) => {
            const there = sql.key.get(feed, keyId)
            return there ? [[keyId, plain(there.wrapped)]] : []
          }),
        ),
        erased: erasedOf(batch),
      })
      if (!plan.ok) return plan
      const { rows, cursor } = plan.value
      const now = ports.nowMs()
      for (const { seq, deviceSeq, hash, chainHash, signature, bytes } of rows)
        sql.addEnvelope.run(feed, seq, device, deviceSeq, hash, chainHash, now, signature, bytes)
      for (const { keyId, wrapped } of plan.value.keys) sql.addKey.run(feed, keyId, cursor.seq, wrapped)
      if (rows.length > 0) sql.moveFeed.run(cursor.seq, cursor.hash, feed)
      return ok(cursor)
    },
    readPage: (feed, after, limits) => {
      const end = endOf(feed)
      const rows: PulledRow[] = []
      let last: Cursor = { ...end, seq: after }
      let size = 0
      let along = 0
      let keyCount = 0
      for (const row of sql.after.iterate(feed, after)) {
        const { seq, bytes, signature } = row
        rows.push({ seq, envelope: bytes as Uint8Array as Bytes, signature: signature && plain(signature) })
        size += bytes.length
        if (!signature) continue
        last = { timeline: end.timeline, seq, hash: plain(row.chain_hash) }
        // The keys of a batch lie at its last row.
        const brought = sql.keysAt.get(feed, seq)
        keyCount += brought?.n ?? 0
        along += signature.length + (brought?.size ?? 0)
        if (size + along >= limits.bytes || rows.length >= limits.rows || keyCount >= limits.keys) break
      }
      if (rows.length === 0) return { rows, keys: [], cursor: end, isMore: false }
      const keys = sql.keysBetween
        .all(feed, after, last.seq)
        .map(({ key_id, wrapped }) => ({ keyId: key_id, wrapped: plain(wrapped) }))
      return { rows: inOneBuffer(rows, size), keys, cursor: last, isMore: last.seq < end.seq }
    },
    readChain: (feed, at) => {
      const end = endOf(feed)
      return at.map((seq) => {
        if (seq === 0) return { timeline: end.timeline, seq, hash: ZERO_HASH }
        const row = sql.chainHash.get(feed, seq)
        return row ? { timeline: end.timeline, seq, hash: plain(row.chain_hash) } : null
      })
    },
    putQuarantine: (batch, limits) => {
      const digest = batchDigest(batch)
      if (sql.isQuarantined.get(batch.device, digest)) return true
      const envelopes = Buffer.concat(batch.envelopes.map(({ bytes }) => bytes))
      const left = sql.quarantined.get(batch.device)
      if (!left || left.n >= limits.batches || left.size + envelopes.length > limits.bytes) return false
      const all = JSON.stringify(
        batch.keys.map(({ keyId, wrapped }) => [keyId, Buffer.from(wrapped).toString('base64url')]),
      )
      const keys = withoutKeys(all, erasedOf(batch)) ?? all
      sql.addQuarantine.run(
        batch.device,
        digest,
        batch.feed,
        ports.nowMs(),
        envelopes.length,
        envelopes,
        batch.signature,
        keys,
      )
      return true
    },
    readQuarantine: (at) => {
      const row = sql.quarantineAt.get(at)
      return { count: sql.countQuarantine.get()?.n ?? 0, item: row ? quarantinedOf(row) : null }
    },
    countQuarantine: () => sql.countQuarantine.get()?.n ?? 0,
  }
}

/** The same rows as views of one buffer: on the way to another thread each buffer costs as much as all its bytes. */
function inOneBuffer(rows: readonly PulledRow[], size: number): PulledRow[] {
  const bytes = new Uint8Array(size)
  let at = 0
  return rows.map((row) => {
    const envelope = bytes.subarray(at, at + row.envelope.length)
    envelope.set(row.envelope)
    at += envelope.length
    return { ...row, envelope }
  })
}

/** A copy of its own: a Buffer may be a window into memory it shares. */
function plain(bytes: Buffer): Bytes {
  return new Uint8Array(bytes)
}
