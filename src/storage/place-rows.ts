import type { Id } from '../domain/id.ts'
import type { IndexRow } from '../domain/index-row.ts'
import type { QuarantineRow, ShardRow } from './tables.ts'

/**
 * Rows in one sealed shard. A save seals one shard: smaller ones are faster to save and slower to read. Above 64 KiB
 * Chromium puts a value in a file of its own, which costs more than all the rest of reading it.
 */
export const SHARD_ROWS = 300

export interface IndexView {
  readonly shards: readonly (readonly IndexRow[])[]
  /** Shards whose memory differs from the disk, with the damaged row that is there, if any. */
  readonly dirty: ReadonlyMap<number, ShardRow | undefined>
}

interface PlannedShard {
  readonly shard: number
  readonly rows: readonly IndexRow[]
}

export interface IndexPlan {
  readonly shards: readonly PlannedShard[]
  /** Number of shards there are afterwards. */
  readonly count: number
  /** Damaged shards that this plan writes over. */
  readonly quarantine: readonly QuarantineRow[]
}

/** The shards that differ once these rows are put (or, with null, taken out). A known case stays in its shard. */
export function placeRows(
  { shards }: IndexView,
  changes: ReadonlyMap<Id, IndexRow | null>,
): readonly PlannedShard[] {
  const planned = new Map<number, IndexRow[]>()
  const rowsOf = (shard: number): IndexRow[] => {
    const rows = planned.get(shard) ?? [...(shards[shard] ?? [])]
    planned.set(shard, rows)
    return rows
  }
  let last = Math.max(0, shards.length - 1)
  for (const [caseId, row] of changes) {
    const known = shards.findIndex((rows) => rows.some((old) => old.caseId === caseId))
    if (known >= 0) {
      const rows = rowsOf(known)
      const at = rows.findIndex((old) => old.caseId === caseId)
      if (row) rows[at] = row
      else rows.splice(at, 1)
    } else if (row) {
      if ((planned.get(last) ?? shards[last] ?? []).length >= SHARD_ROWS) last++
      rowsOf(last).push(row)
    }
  }
  return [...planned].map(([shard, rows]) => ({ shard, rows }))
}
