import type { Id } from '../domain/id.ts'
import type { SavedLevel } from '../domain/index-row.ts'
import { levelOf, readReach, type Tables } from './tables.ts'

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
  const levels = rows.flat().map((row) => [row.eventId, levelOf(row, device, reach)] as const)
  return new Map(levels.filter(([, level]) => level !== 'confirmed'))
}
