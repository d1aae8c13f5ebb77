import type { Bytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { Sealer, SpaceName } from './sealer.ts'
import { type SealError, sealError } from './storage-error.ts'

/** Opens sealed records in one round trip; `undefined` stands for one that is damaged. */
export async function openRecords(
  sealer: Sealer,
  space: SpaceName,
  records: readonly { readonly name: string; readonly bytes: Bytes }[],
): Promise<Result<readonly (string | undefined)[], SealError>> {
  if (records.length === 0) return ok([])
  const opened = await sealer.openRecords({ space, records: [...records] })
  if (!opened.ok) return err(sealError(opened.error))
  return ok(opened.value.map((record) => (typeof record === 'string' ? record : undefined)))
}
