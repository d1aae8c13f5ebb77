import type { Id } from '../domain/id.ts'
import type { SavedLevel } from '../domain/index-row.ts'
import { findWaiting, levelOf, readReach, type Tables } from './tables.ts'

/**
 * The events of one case that no server has proven to have, each with how far it has come. Reads no further back than
 * the oldest row that waits, and nothing at all where none does.
 */
export async function readWaitingEvents(
  tables: Tables,
  caseId: Id,
  device: Id,
): Promise<ReadonlyMap<Id, SavedLevel>> {
  const first = await tables.outbox.orderBy('seq').first()
  if (!first) return new Map()
  const [reach, keyIds] = await Promise.all([
    readReach(tables, device),
    tables.keys.where('caseId').equals(caseId).primaryKeys(),
  ])
  const rows = await Promise.all(
    (keyIds as Id[]).map((keyId) =>
      tables.log.where('[keyId+seq]').between([keyId, first.seq], [keyId, Number.MAX_SAFE_INTEGER]).toArray(),
    ),
  )
  const after = rows.flat()
  const waiting = await findWaiting(
    tables,
    after.map(({ seq }) => seq),
  )
  return new Map(
    after
      .filter(({ seq }) => waiting.has(seq))
      .map((row) => [row.eventId, levelOf(row, device, reach)] as const),
  )
}
