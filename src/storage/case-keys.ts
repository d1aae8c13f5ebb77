import type { Id } from '../domain/id.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { Connection } from './connection.ts'
import type { Sealer, SpaceName } from './sealer.ts'
import { type DatabaseError, type SealError, sealError } from './storage-error.ts'
import type { KeyRow } from './tables.ts'

/** Which key a case is sealed under, and which keys whoever seals has been given since unlocking. */
export interface CaseKeys {
  readonly find: (caseId: Id) => Promise<Result<KeyRow | undefined, DatabaseError>>
  /** Mostly one. Two tablets that began a case apart, as they do after a recovery, have a key each. */
  readonly findAll: (caseId: Id) => Promise<Result<readonly Id[], DatabaseError>>
  /** A fresh key, not yet on disk: the save that needs it puts it there. */
  readonly create: (caseId: Id) => Promise<Result<KeyRow, SealError>>
  readonly ensureLoaded: (keyIds: readonly Id[]) => Promise<Result<void, DatabaseError | SealError>>
  readonly remember: (row: KeyRow) => void
  readonly forget: () => void
}

export function createCaseKeys(connection: Connection, sealer: Sealer, space: SpaceName): CaseKeys {
  const byCase = new Map<Id, KeyRow>()
  // Keys are unwrapped when a case is first touched, not all at unlock: 10,000 of them would take half a second.
  const loaded = new Set<Id>()

  async function find(caseId: Id): Promise<Result<KeyRow | undefined, DatabaseError>> {
    const known = byCase.get(caseId)
    if (known) return ok(known)
    const row = await connection.run((tables) => tables.keys.where('caseId').equals(caseId).last())
    if (row.ok && row.value) byCase.set(caseId, row.value)
    return row
  }

  function findAll(caseId: Id): Promise<Result<readonly Id[], DatabaseError>> {
    return connection.run(
      async (tables) => (await tables.keys.where('caseId').equals(caseId).primaryKeys()) as Id[],
    )
  }

  async function create(caseId: Id): Promise<Result<KeyRow, SealError>> {
    const made = await sealer.createCaseKey({ space })
    if (!made.ok) return err(sealError(made.error))
    loaded.add(made.value.keyId)
    return ok({ keyId: made.value.keyId, caseId, wrapped: made.value.wrapped })
  }

  async function ensureLoaded(keyIds: readonly Id[]): Promise<Result<void, DatabaseError | SealError>> {
    const missing = [...new Set(keyIds)].filter((keyId) => !loaded.has(keyId))
    if (missing.length === 0) return ok(undefined)
    const rows = await connection.run((tables) => tables.keys.bulkGet(missing))
    if (!rows.ok) return rows
    const keys = rows.value
      .filter((row) => row !== undefined)
      .map(({ keyId, wrapped }) => ({ keyId, wrapped }))
    const done = await sealer.loadCaseKeys({ space, keys })
    if (!done.ok) return err(sealError(done.error))
    for (const { keyId } of keys) if (!done.value.refused.includes(keyId)) loaded.add(keyId)
    return ok(undefined)
  }

  return {
    find,
    findAll,
    create,
    ensureLoaded,
    remember: (row) => byCase.set(row.caseId, row),
    forget: () => byCase.clear(),
  }
}
