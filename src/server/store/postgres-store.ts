import { randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { equalBytes } from '../../lib/bytes.ts'
import { err, ok } from '../../lib/result.ts'
import { batchDigest, planAppend } from './append-rule.ts'
import { type FeedStore, MAX_JOINS } from './feed-store.ts'
import { postgresAdmissions } from './postgres-admissions.ts'
import { readPage } from './postgres-page.ts'
import {
  buffer,
  chainEnd,
  endOf,
  entryAt,
  erasedOf,
  eraseKeys,
  factsOf,
  foundFeed,
  lockFeed,
  logLength,
  plain,
  write,
  ZERO_HASH,
} from './postgres-rows.ts'
import type { Tables } from './postgres-schema.ts'
import { quarantinedOf, withoutKeys } from './quarantine-row.ts'

type Calls = Omit<FeedStore, 'watch' | 'close'>

/** The store's calls in SQL. The row of the feed is the lock: whoever writes in it, or in its log, holds it first. */
export function postgresCalls(db: Kysely<Tables>, newTimeline: () => string): Calls {
  return {
    readLog: async (org, from, most) => {
      const length = await logLength(db, org)
      if (length === 0) return undefined
      const rows = await db
        .selectFrom('log_entry')
        .select('entry')
        .where('org', '=', org)
        .where('position', '>=', from)
        .where('position', '<', length)
        .orderBy('position')
        .limit(most)
        .execute()
      return { length, entries: rows.map(({ entry }) => plain(entry)) }
    },
    appendLog: (entry) =>
      db.transaction().execute(async (tx) => {
        const { org, feed, expected, bytes, fence, erases = [] } = entry
        if (expected === 0) await foundFeed(tx, org, feed, newTimeline())
        await lockFeed(tx, org, feed)
        const length = await logLength(tx, org)
        if (expected < length) {
          const there = await entryAt(tx, org, expected)
          return there && equalBytes(there, bytes)
            ? ok(undefined)
            : err({ code: 'log-moved' as const, length })
        }
        const isPast = fence && (await chainEnd(tx, org, feed, fence.device)).deviceSeq > fence.deviceSeq
        if (expected > length || isPast) return err({ code: 'log-moved' as const, length })
        await tx
          .insertInto('log_entry')
          .values({ org, position: expected, entry: buffer(bytes) })
          .execute()
        await eraseKeys(tx, org, feed, erases)
        return ok(undefined)
      }),
    readHead: async (org, feed, device) => {
      const [end, cursor] = await Promise.all([chainEnd(db, org, feed, device), endOf(db, org, feed)])
      return { deviceSeq: end.deviceSeq, cursor }
    },
    append: (batch, expectedLog) =>
      db.transaction().execute(async (tx) => {
        const cursor = await lockFeed(tx, batch.org, batch.feed)
        const length = await logLength(tx, batch.org)
        if (!cursor || length !== expectedLog) return err({ code: 'log-moved' as const, length })
        const plan = planAppend(batch, await factsOf(tx, batch, cursor))
        if (!plan.ok) return plan
        await write(tx, batch, plan.value)
        return ok(plan.value.cursor)
      }),
    readPage: (org, feed, after, limits) => readPage(db, org, feed, after, limits),
    readChain: async (org, feed, at) => {
      const end = await endOf(db, org, feed)
      const rows = await db
        .selectFrom('envelope')
        .select(['seq', 'chain_hash'])
        .where('org', '=', org)
        .where('feed', '=', feed)
        .where('seq', 'in', [...at, 0])
        .execute()
      const hashes = new Map(rows.map(({ seq, chain_hash }) => [seq, plain(chain_hash)]))
      hashes.set(0, ZERO_HASH)
      return at.map((seq) => {
        const hash = hashes.get(seq)
        return hash ? { timeline: end.timeline, seq, hash } : null
      })
    },
    putQuarantine: (batch, limits) =>
      db.transaction().execute(async (tx) => {
        const { org, feed, device } = batch
        await lockFeed(tx, org, feed)
        const digest = batchDigest(batch)
        const own = tx.selectFrom('quarantine').where('org', '=', org).where('device', '=', device)
        if (await own.select('size').where('digest', '=', digest).executeTakeFirst()) return true
        const envelopes = Buffer.concat(batch.envelopes.map(({ bytes }) => bytes))
        const left = await own
          .select(({ fn }) => [
            fn.countAll<number>().as('n'),
            fn.coalesce(fn.sum<number>('size'), sql`0`).as('size'),
          ])
          .executeTakeFirstOrThrow()
        const isFull = Number(left.n) >= limits.batches || Number(left.size) + envelopes.length > limits.bytes
        if (isFull) return false
        const all = JSON.stringify(
          batch.keys.map(({ keyId, wrapped }) => [keyId, buffer(wrapped).toString('base64url')]),
        )
        const keys = withoutKeys(all, await erasedOf(tx, org, feed, batch.keys)) ?? all
        const row = { org, device, digest, feed, size: envelopes.length, envelopes, keys }
        await tx
          .insertInto('quarantine')
          .values({ ...row, signature: buffer(batch.signature) })
          .execute()
        return true
      }),
    readQuarantine: async (org, at) => {
      const all = db.selectFrom('quarantine').where('org', '=', org)
      const { n } = await all.select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
      const row = await all
        .selectAll()
        .orderBy('received_ms')
        .orderBy('device')
        .orderBy('digest')
        .limit(1)
        .offset(at)
        .executeTakeFirst()
      return { count: Number(n), item: row ? quarantinedOf(row) : null }
    },
    countQuarantine: async (org) => {
      const { n } = await db
        .selectFrom('quarantine')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .where('org', '=', org)
        .executeTakeFirstOrThrow()
      return n
    },
    putJoin: (key, request, nowMs, untilMs) =>
      db.transaction().execute(async (tx) => {
        await tx.deleteFrom('join_request').where('until_ms', '<=', nowMs).execute()
        const { n } = await tx
          .selectFrom('join_request')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
        if (n >= MAX_JOINS) return false
        const values = { request: buffer(request), until_ms: untilMs }
        await tx
          .insertInto('join_request')
          .values({ key: buffer(key), ...values })
          .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
          .execute()
        return true
      }),
    getJoin: async (key, nowMs) => {
      const row = await db
        .selectFrom('join_request')
        .select('request')
        .where('key', '=', buffer(key))
        .where('until_ms', '>', nowMs)
        .executeTakeFirst()
      return row ? plain(row.request) : null
    },
    ...postgresAdmissions(db),
    readSecret: async () => {
      const secret = { name: 'secret', value: randomBytes(32) }
      // Two processes may start at once: the first wins, and both read what it wrote.
      await db
        .insertInto('setting')
        .values(secret)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      const row = await db
        .selectFrom('setting')
        .select('value')
        .where('name', '=', 'secret')
        .executeTakeFirstOrThrow()
      return plain(row.value)
    },
    ping: async () => {
      await sql`SELECT 1`.execute(db)
    },
  }
}
