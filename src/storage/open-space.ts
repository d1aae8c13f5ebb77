import { newId } from '../domain/id.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { RandomBytes } from '../lib/sources.ts'
import type { Connection } from './connection.ts'
import type { Sealer, SpaceIdentity, SpaceName } from './sealer.ts'
import { isLogEmpty } from './segments.ts'
import { type DatabaseError, type SealError, sealError } from './storage-error.ts'
import { strictPut } from './strict-write.ts'
import { type HeadRow, readHead, readSpace, type SpaceRow, tableNames } from './tables.ts'

export type SpaceError =
  | DatabaseError
  | SealError
  /** The vault is here and its database is not. The second copy or a backup may have it. */
  | { readonly code: 'store-missing' }
  /** The database was made under another vault, or its keys are damaged. It is left as it is. */
  | { readonly code: 'store-foreign' }

interface OpenSpaceParts {
  readonly connection: Connection
  readonly sealer: Sealer
  readonly space: SpaceName
  readonly ifMissing: 'create' | 'refuse'
  readonly random: RandomBytes
}

/** Finds who this device is in the space, or makes it so the first time. */
export async function openSpace(parts: OpenSpaceParts): Promise<Result<SpaceIdentity, SpaceError>> {
  const { connection, sealer, space, ifMissing } = parts
  const found = await connection.run(async (tables) => ({
    space: await readSpace(tables),
    head: await readHead(tables),
    isUnfinished: (await tables.meta.get('unfinished')) !== undefined,
    isEmpty: await isLogEmpty(tables),
  }))
  if (!found.ok) return found
  const { space: row, head, isUnfinished, isEmpty } = found.value
  if (!row || !head) {
    if (ifMissing === 'refuse') return err({ code: 'store-missing' })
    // Sealed events whose keys are missing here may still be opened with a backup. They are not ours to clear.
    return isEmpty || isUnfinished ? createSpace(parts) : err({ code: 'store-foreign' })
  }
  const opened = await sealer.openSpace({ space, sealedKeys: row.sealedKeys })
  if (!opened.ok) {
    if (opened.error.code !== 'space-damaged') return err(sealError(opened.error))
    // A first start that was killed before its vault was stored left this; its keys exist nowhere any more.
    if (ifMissing === 'create' && isUnfinished) return createSpace(parts)
    return err({ code: 'store-foreign' })
  }
  if (isUnfinished && ifMissing === 'refuse') {
    // The vault that opens it came from disk, so the first start did reach its end.
    const cleared = await connection.run((tables) => tables.meta.delete('unfinished'))
    if (!cleared.ok) return cleared
  }
  return ok(opened.value)
}

async function createSpace({
  connection,
  sealer,
  space,
  random,
}: OpenSpaceParts): Promise<Result<SpaceIdentity, SpaceError>> {
  const made = await sealer.createSpace({ space })
  if (!made.ok) return err(sealError(made.error))
  const { sealedKeys, ...identity } = made.value
  const rows = firstRows(sealedKeys, random)
  const stored = await connection.run((tables) =>
    strictPut(tables, (writable) => {
      for (const name of tableNames) writable[name].clear()
      writable.meta.put(rows.space)
      writable.meta.put(rows.head)
      writable.meta.put({ key: 'unfinished' })
    }),
  )
  return stored.ok ? ok(identity) : stored
}

/** A space at the start of this device's chain, after `seq` rows that others wrote. */
export function firstRows(
  sealedKeys: SpaceRow['sealedKeys'],
  random: RandomBytes,
  seq = 0,
): { readonly space: SpaceRow; readonly head: HeadRow } {
  return {
    space: { key: 'space', sealedKeys },
    head: {
      key: 'head',
      revision: 0,
      by: newId(random),
      seq,
      deviceSeq: 0,
      hash: new Uint8Array(32),
      shards: 0,
      signature: null,
    },
  }
}
