import type { Id } from '../domain/id.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { wrapEpoch } from '../protocol/wrap-epoch.ts'
import type { Connection } from './connection.ts'
import type { Sealer, SpaceName } from './sealer.ts'
import { type DatabaseError, type SealError, sealError } from './storage-error.ts'
import { type KeyRow, readSpace } from './tables.ts'

/** Which key a case is sealed under, and which keys whoever seals has been given since unlocking. */
export interface CaseKeys {
  readonly find: (caseId: Id) => Promise<Result<KeyRow | undefined, DatabaseError>>
  readonly read: (keyId: Id) => Promise<Result<KeyRow | undefined, DatabaseError>>
  /** Whether new events may be sealed under it: somebody who has left had every key from before the newest epoch. */
  readonly isCurrent: (row: KeyRow) => boolean
  readonly setEpoch: (epoch: number) => void
  /** From the oldest epoch. Mostly one. Two tablets that began a case apart, as they do after a recovery, have a key each. */
  readonly findAll: (caseId: Id) => Promise<Result<readonly Id[], DatabaseError>>
  /** A fresh key, not yet on disk: the save that needs it puts it there. */
  readonly create: (caseId: Id) => Promise<Result<KeyRow, SealError>>
  readonly ensureLoaded: (keyIds: readonly Id[]) => Promise<Result<void, DatabaseError | SealError>>
  readonly remember: (row: KeyRow) => void
  readonly forget: () => void
  /** Of an erased case, also with whoever holds them. */
  readonly drop: (keyIds: readonly Id[]) => Promise<Result<void, SealError>>
}

/** As whoever holds the keys is given it. */
export function keyToLoad({ keyId, wrapped, own }: KeyRow) {
  return { keyId, wrapped, ...(own ? { own } : {}) }
}

export function createCaseKeys(connection: Connection, sealer: Sealer, space: SpaceName): CaseKeys {
  const byCase = new Map<Id, KeyRow>()
  // Keys are unwrapped when a case is first touched, not all at unlock: 10,000 of them would take half a second.
  const loaded = new Set<Id>()
  // Read to find a case and needed a moment later to open it.
  const justRead = new Map<Id, KeyRow>()
  let current: number | undefined

  async function find(caseId: Id): Promise<Result<KeyRow | undefined, DatabaseError>> {
    const known = byCase.get(caseId)
    if (known) return ok(known)
    const rows = await readOf(caseId)
    if (!rows.ok) return rows
    const row = rows.value.at(-1)
    if (row) byCase.set(caseId, row)
    return ok(row)
  }

  function readOf(caseId: Id): Promise<Result<readonly KeyRow[], DatabaseError>> {
    return connection.run(async (tables) => {
      current ??= (await readSpace(tables))?.epoch ?? 0
      const rows = await tables.keys.where('caseId').equals(caseId).toArray()
      return rows.sort((a, b) => wrapEpoch(a.wrapped) - wrapEpoch(b.wrapped))
    })
  }

  async function findAll(caseId: Id): Promise<Result<readonly Id[], DatabaseError>> {
    const rows = await readOf(caseId)
    if (!rows.ok) return rows
    for (const row of rows.value) if (!loaded.has(row.keyId)) justRead.set(row.keyId, row)
    return ok(rows.value.map(({ keyId }) => keyId))
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
    const rows = await readKeys(missing)
    if (!rows.ok) return rows
    const keys = rows.value.filter((row) => row !== undefined).map(keyToLoad)
    const done = await sealer.loadCaseKeys({ space, keys })
    if (!done.ok) return err(sealError(done.error))
    for (const { keyId } of keys) if (!done.value.refused.includes(keyId)) loaded.add(keyId)
    return ok(undefined)
  }

  async function readKeys(
    keyIds: readonly Id[],
  ): Promise<Result<readonly (KeyRow | undefined)[], DatabaseError>> {
    const known = keyIds.map((keyId) => justRead.get(keyId))
    for (const keyId of keyIds) justRead.delete(keyId)
    if (!known.includes(undefined)) return ok(known)
    return connection.run((tables) => tables.keys.bulkGet([...keyIds]))
  }

  function forget(): void {
    byCase.clear()
    justRead.clear()
  }

  return {
    find,
    read: (keyId) => connection.run((tables) => tables.keys.get(keyId)),
    findAll,
    isCurrent: ({ wrapped }) => wrapEpoch(wrapped) >= (current ?? 0),
    setEpoch: (next) => {
      current = next
    },
    create,
    ensureLoaded,
    remember: (row) => byCase.set(row.caseId, row),
    forget,
    drop: async (keyIds) => {
      forget()
      for (const keyId of keyIds) loaded.delete(keyId)
      const done = await sealer.forgetCaseKeys({ space, keyIds: [...keyIds] })
      return done.ok ? ok(undefined) : err(sealError(done.error))
    },
  }
}
