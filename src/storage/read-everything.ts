import type { WrappedKey } from '../protocol/transport.ts'
import type { StoredRow } from '../sync/join-file.ts'
import { eachSegmentRow } from './segments.ts'
import type { LogRow, Tables } from './tables.ts'

/** Every envelope on this disk, whoever wrote it, and the keys as they go to a server: what one is only for this tablet stays. */
export async function readEverything(
  tables: Tables,
): Promise<{ readonly rows: readonly StoredRow[]; readonly keys: readonly WrappedKey[] }> {
  const rows: StoredRow[] = []
  const add = ({ device, deviceSeq, hash, envelope, signature }: LogRow) => {
    rows.push({ device, deviceSeq, hash, envelope, signature: signature ?? null })
  }
  await tables.log.each(add)
  await eachSegmentRow(tables, add)
  const keys = (await tables.keys.toArray()).map(({ keyId, wrapped }) => ({ keyId, wrapped }))
  return { rows, keys }
}
