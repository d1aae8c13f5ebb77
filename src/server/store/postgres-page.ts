import { sql } from 'kysely'
import type { PullPage } from '../../protocol/transport.ts'
import { MAX_ENVELOPES } from '../../protocol/wire.ts'
import type { PageLimits } from './feed-store.ts'
import { type Db, endOf, plain } from './postgres-rows.ts'

export async function readPage(
  db: Db,
  org: string,
  feed: string,
  after: number,
  limits: PageLimits,
): Promise<PullPage> {
  const end = await endOf(db, org, feed)
  // A page has no more than this with the batch that ends it; beyond, its end would not be found and it would be all there is.
  const lookahead = limits.rows + MAX_ENVELOPES
  // Rows only ever come behind `end`, so what is read below it is the same whenever it is read.
  const { rows: ends } = await sql<{ seq: number }>`
    WITH brought AS (
      SELECT seq, count(*) AS n, sum(octet_length(wrapped)) AS size FROM (
        SELECT seq, wrapped FROM wrapped_key
        WHERE org = ${org} AND feed = ${feed} AND seq > ${after} AND seq <= ${after + lookahead}
        ORDER BY seq LIMIT ${limits.keys}
      ) AS wrapped GROUP BY seq
    )
    SELECT seq FROM (
      SELECT seq, signature IS NOT NULL AS is_end, row_number() OVER (ORDER BY seq) AS n,
        sum(coalesce(brought.n, 0)) OVER (ORDER BY seq) AS keys,
        sum(envelope.size + coalesce(octet_length(signature), 0) + coalesce(brought.size, 0)) OVER (ORDER BY seq) AS bytes
      FROM envelope LEFT JOIN brought USING (seq)
      WHERE org = ${org} AND feed = ${feed} AND seq > ${after} AND seq <= ${end.seq}
      ORDER BY seq LIMIT ${lookahead}
    ) AS ahead
    WHERE is_end AND (bytes >= ${limits.bytes} OR n >= ${limits.rows} OR keys >= ${limits.keys})
    ORDER BY seq LIMIT 1`.execute(db)
  const last = ends[0]?.seq ?? end.seq
  if (last <= after) return { rows: [], keys: [], cursor: end, isMore: false }
  const [rows, keys] = await Promise.all([
    db
      .selectFrom('envelope')
      .where('org', '=', org)
      .where('feed', '=', feed)
      .select(['seq', 'bytes', 'signature', 'chain_hash'])
      .where('seq', '>', after)
      .where('seq', '<=', last)
      .orderBy('seq')
      .execute(),
    db
      .selectFrom('wrapped_key')
      .select(['key_id', 'wrapped'])
      .where('org', '=', org)
      .where('feed', '=', feed)
      .where('seq', '>', after)
      .where('seq', '<=', last)
      .orderBy('seq')
      .execute(),
  ])
  return {
    rows: rows.map(({ seq, bytes, signature }) => ({
      seq,
      envelope: plain(bytes),
      signature: signature && plain(signature),
    })),
    keys: keys.map(({ key_id, wrapped }) => ({ keyId: key_id, wrapped: plain(wrapped) })),
    cursor: {
      timeline: end.timeline,
      seq: last,
      hash: plain(rows.at(-1)?.chain_hash ?? Buffer.from(end.hash)),
    },
    isMore: last < end.seq,
  }
}
