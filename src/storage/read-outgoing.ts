import type { Id } from '../domain/id.ts'
import type { Bytes } from '../lib/bytes.ts'
import type { Result } from '../lib/result.ts'
import type { Outgoing } from '../sync/ports.ts'
import type { Connection } from './connection.ts'
import type { LogRow } from './tables.ts'

/** One push: under what a server takes, with room for keys and framing. */
const MAX_PUSH_ROWS = 500
const MAX_PUSH_BYTES = 900_000
const MAX_PUSH_KEY_BYTES = 120_000

/** From the log and not from the outbox: a server that has lost what it confirmed is given it again. */
export function readOutgoing(
  connection: Connection,
  device: Id,
  after: number,
): Promise<Result<Outgoing | null>> {
  return connection.run(async (tables) => {
    const rows = await tables.log
      .where('[device+deviceSeq]')
      .between([device, after + 1], [device, Number.MAX_SAFE_INTEGER])
      .limit(MAX_PUSH_ROWS)
      .toArray()
    const keys = await tables.keys.bulkGet([...new Set(rows.map(({ keyId }) => keyId))])
    const wrapped = new Map(keys.flatMap((key) => (key ? [[key.keyId, key.wrapped]] : [])))
    const taken = takeBatch(rows, after, wrapped)
    const last = taken.at(-1)
    if (!last) return null
    return {
      envelopes: taken.map(({ envelope }) => envelope),
      head: { deviceSeq: last.deviceSeq, hash: last.hash },
      keys: [...new Set(taken.map(({ keyId }) => keyId))].flatMap((keyId) => {
        const bytes = wrapped.get(keyId)
        return bytes ? [{ keyId, wrapped: bytes }] : []
      }),
    }
  })
}

/** Without gaps, and small enough for one push; always one. */
function takeBatch(
  rows: readonly LogRow[],
  after: number,
  wrapped: ReadonlyMap<Id, Bytes>,
): readonly LogRow[] {
  const taken: LogRow[] = []
  const keys = new Set<Id>()
  let size = 0
  let keySize = 0
  for (const row of rows) {
    size += row.envelope.length
    if (!keys.has(row.keyId)) keySize += wrapped.get(row.keyId)?.length ?? 0
    const isFull = size > MAX_PUSH_BYTES || keySize > MAX_PUSH_KEY_BYTES
    if (row.deviceSeq !== after + taken.length + 1 || (isFull && taken.length > 0)) break
    taken.push(row)
    keys.add(row.keyId)
  }
  return taken
}
