import type { Id } from '../domain/id.ts'
import type { Result } from '../lib/result.ts'
import type { KeptBatch } from '../sync/ports.ts'
import type { Connection } from './connection.ts'
import { eachSegmentRow } from './segments.ts'
import type { DatabaseError } from './storage-error.ts'
import type { LogRow } from './tables.ts'

/**
 * What another tablet wrote, in the batches it signed, from its first. Ends where this tablet has no signature any more,
 * or not all that is under one. Looks through everything there is: asked for only when a server has lost something.
 */
export function readKept(
  connection: Connection,
  device: Id,
): Promise<Result<readonly KeptBatch[], DatabaseError>> {
  return connection.run(async (tables) => {
    const rows: LogRow[] = []
    await eachSegmentRow(tables, (row) => {
      if (row.device === device) rows.push(row)
    })
    const wanted = [...new Set(rows.map(({ keyId }) => keyId))]
    const keys = await tables.keys.bulkGet(wanted)
    const wrapped = new Map(keys.flatMap((key) => (key ? [[key.keyId, key.wrapped]] : [])))
    return inBatches(
      rows.sort((a, b) => a.deviceSeq - b.deviceSeq),
      (of) =>
        [...new Set(of.map(({ keyId }) => keyId))].flatMap((keyId) => {
          const bytes = wrapped.get(keyId)
          return bytes ? [{ keyId, wrapped: bytes }] : []
        }),
    )
  })
}

function inBatches(
  rows: readonly LogRow[],
  keysOf: (rows: readonly LogRow[]) => KeptBatch['keys'],
): readonly KeptBatch[] {
  const batches: KeptBatch[] = []
  let open: LogRow[] = []
  let next = 1
  for (const row of rows) {
    // The same number may lie there twice, from a file and from a server.
    if (row.deviceSeq < next) continue
    if (row.deviceSeq > next) break
    next += 1
    open.push(row)
    if (!row.signature) continue
    batches.push({
      envelopes: open.map(({ envelope }) => envelope),
      signature: row.signature,
      keys: keysOf(open),
    })
    open = []
  }
  return batches
}
