import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely'
import type { Bytes } from '../../lib/bytes.ts'
import type { Cursor, WrappedKey } from '../../protocol/transport.ts'
import type { AppendPlan, StoredFacts } from './append-rule.ts'
import type { CheckedBatch } from './feed-store.ts'
import type { Tables } from './postgres-schema.ts'
import { withoutKeys } from './quarantine-row.ts'

export const ZERO_HASH: Bytes = new Uint8Array(32)

export type Db = Kysely<Tables> | Transaction<Tables>

export async function logLength(db: Db, org: string): Promise<number> {
  const row = await db
    .selectFrom('log_entry')
    .select('position')
    .where('org', '=', org)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? row.position + 1 : 0
}

export async function entryAt(db: Db, org: string, position: number): Promise<Bytes | undefined> {
  const row = await db
    .selectFrom('log_entry')
    .select('entry')
    .where('org', '=', org)
    .where('position', '=', position)
    .executeTakeFirst()
  return row && plain(row.entry)
}

export async function foundFeed(tx: Db, org: string, id: string, timeline: string): Promise<void> {
  await tx
    .insertInto('feed')
    .values({ org, id, timeline, seq: 0, hash: buffer(ZERO_HASH) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Until the transaction ends, nobody else numbers in this feed. That is what keeps its numbers without gaps. */
export async function lockFeed(tx: Db, org: string, feed: string): Promise<Cursor | undefined> {
  const row = await tx
    .selectFrom('feed')
    .select(['timeline', 'seq', 'hash'])
    .where('org', '=', org)
    .where('id', '=', feed)
    .forUpdate()
    .executeTakeFirst()
  return row && { timeline: row.timeline, seq: row.seq, hash: plain(row.hash) }
}

export async function endOf(db: Db, org: string, feed: string): Promise<Cursor> {
  const row = await db
    .selectFrom('feed')
    .select(['timeline', 'seq', 'hash'])
    .where('org', '=', org)
    .where('id', '=', feed)
    .executeTakeFirstOrThrow()
  return { timeline: row.timeline, seq: row.seq, hash: plain(row.hash) }
}

export async function chainEnd(
  db: Db,
  org: string,
  feed: string,
  device: string,
): Promise<StoredFacts['end']> {
  const row = await db
    .selectFrom('envelope')
    .select(['device_seq', 'hash'])
    .where('org', '=', org)
    .where('feed', '=', feed)
    .where('device', '=', device)
    .orderBy('device_seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { deviceSeq: row?.device_seq ?? 0, hash: row ? plain(row.hash) : ZERO_HASH }
}

export async function factsOf(
  tx: Db,
  { org, feed, device, envelopes, keys }: CheckedBatch,
  cursor: Cursor,
): Promise<StoredFacts> {
  const end = await chainEnd(tx, org, feed, device)
  const first = envelopes[0]?.deviceSeq ?? 0
  const isRepeat = first <= end.deviceSeq
  const known = isRepeat
    ? await tx
        .selectFrom('envelope')
        .select(['device_seq', 'hash'])
        .where('org', '=', org)
        .where('feed', '=', feed)
        .where('device', '=', device)
        .where('device_seq', '>=', first)
        .where('device_seq', '<=', envelopes.at(-1)?.deviceSeq ?? 0)
        .execute()
    : []
  const there =
    keys.length > 0
      ? await tx
          .selectFrom('wrapped_key')
          .select(['key_id', 'wrapped'])
          .where(isAmong(org, feed, keys.map(idOf)))
          .execute()
      : []
  return {
    erased: await erasedOf(tx, org, feed, keys),
    cursor,
    end,
    known: new Map(known.map((row) => [row.device_seq, plain(row.hash)])),
    keys: new Map(there.map((row) => [row.key_id, plain(row.wrapped)])),
  }
}

/** Which of these are keys of erased cases. */
export async function erasedOf(
  tx: Db,
  org: string,
  feed: string,
  keys: readonly WrappedKey[],
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set()
  const rows = await tx
    .selectFrom('erased_key')
    .select('key_id')
    .where(isAmong(org, feed, keys.map(idOf)))
    .execute()
  return new Set(rows.map(({ key_id }) => key_id))
}

const idOf = ({ keyId }: WrappedKey) => keyId

/** In a table of keys: those of these in that feed. */
function isAmong(org: string, feed: string, keyIds: readonly string[]) {
  return sql<SqlBool>`org = ${org} AND feed = ${feed} AND key_id = ANY(${[...keyIds]})`
}

/** Takes these keys away wherever they lie, and remembers that they are not to come again. */
export async function eraseKeys(tx: Db, org: string, feed: string, keyIds: readonly string[]): Promise<void> {
  if (keyIds.length === 0) return
  await tx
    .insertInto('erased_key')
    .values(keyIds.map((key_id) => ({ org, feed, key_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tx
    .deleteFrom('wrapped_key')
    .where(isAmong(org, feed, keyIds))
    .execute()
  const waiting = await tx
    .selectFrom('quarantine')
    .select(['device', 'digest', 'keys'])
    .where('org', '=', org)
    .execute()
  for (const { device, digest, keys } of waiting) {
    const left = withoutKeys(keys, new Set(keyIds))
    if (left === undefined) continue
    await tx
      .updateTable('quarantine')
      .set({ keys: left })
      .where('org', '=', org)
      .where('device', '=', device)
      .where('digest', '=', digest)
      .execute()
  }
}

export async function write(tx: Db, batch: CheckedBatch, plan: AppendPlan): Promise<void> {
  const { rows, keys, cursor } = plan
  if (rows.length === 0) return
  const { org, feed } = batch
  await writeEnvelopes(tx, batch, rows)
  const wrapped = keys.map((key) => ({
    org,
    feed,
    key_id: key.keyId,
    seq: cursor.seq,
    wrapped: buffer(key.wrapped),
  }))
  if (wrapped.length > 0) await tx.insertInto('wrapped_key').values(wrapped).execute()
  await tx
    .updateTable('feed')
    .set({ seq: cursor.seq, hash: buffer(cursor.hash) })
    .where('org', '=', org)
    .where('id', '=', feed)
    .execute()
}

/**
 * In one statement of the same shape for any number: ten parameters for each row are ten times the work of taking the
 * rows out of what lies end to end. Both numbers of a row follow on those of the row before.
 */
async function writeEnvelopes(tx: Db, batch: CheckedBatch, rows: AppendPlan['rows']): Promise<void> {
  const [first] = rows
  if (!first) return
  const { org, feed, device } = batch
  const sizes = rows.map(({ bytes }) => bytes.length)
  const starts: number[] = []
  let next = 1
  for (const size of sizes) {
    starts.push(next)
    next += size
  }
  const hashes = Buffer.concat(rows.map(({ hash }) => hash))
  const chain = Buffer.concat(rows.map(({ chainHash }) => chainHash))
  const signature = rows.at(-1)?.signature ?? null
  const bytes = Buffer.concat(rows.map((row) => row.bytes))
  await sql`
    INSERT INTO envelope (org, feed, seq, device, device_seq, hash, chain_hash, signature, size, bytes)
    SELECT ${org}, ${feed}, ${first.seq}::bigint + n - 1, ${device}, ${first.deviceSeq}::bigint + n - 1,
      substring(${hashes}::bytea FROM (n::int - 1) * 32 + 1 FOR 32),
      substring(${chain}::bytea FROM (n::int - 1) * 32 + 1 FOR 32),
      CASE WHEN n = ${rows.length} THEN ${signature && buffer(signature)}::bytea END,
      size, substring(${bytes}::bytea FROM start FOR size)
    FROM unnest(${starts}::int[], ${sizes}::int[]) WITH ORDINALITY AS part (start, size, n)`.execute(tx)
}

export function buffer(bytes: Bytes): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** A copy of its own: a Buffer may be a window into memory it shares. */
export function plain(bytes: Buffer): Bytes {
  return new Uint8Array(bytes)
}
