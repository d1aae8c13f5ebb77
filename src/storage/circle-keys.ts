import type { Id } from '../domain/id.ts'
import type { Bytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { isCircleKey } from '../protocol/circle-wrap.ts'
import type { Connection } from './connection.ts'
import type { Sealer, SpaceName } from './sealer.ts'
import { type DatabaseError, type SealError, sealError } from './storage-error.ts'
import type { KeyRow } from './tables.ts'

/** Whom a new key of a restricted case is for. */
export interface NewCircleKey {
  readonly caseId: Id
  readonly devices: readonly { readonly device: Id; readonly boxPublicKey: Bytes }[]
  readonly recovery: Bytes | null
  /** Keys of the case that it opens and takes the place of. */
  readonly previous: readonly Id[]
}

export interface CircleKeys {
  /** Not yet on disk: the save that needs it puts it there. */
  readonly make: (asked: NewCircleKey) => Promise<Result<KeyRow, DatabaseError | SealError>>
  /** Under which ordinary key others know the case; undefined for one that was restricted from its start. */
  readonly ordinaryKey: (caseId: Id) => Promise<Result<Id | undefined, DatabaseError>>
  /** Restricted cases that this tablet can open, or could once. */
  readonly cases: () => Promise<Result<readonly Id[], DatabaseError>>
}

interface CircleKeysParts {
  readonly connection: Connection
  readonly sealer: Sealer
  readonly space: SpaceName
}

export function createCircleKeys({ connection, sealer, space }: CircleKeysParts): CircleKeys {
  return {
    make: async ({ caseId, devices, recovery, previous }) => {
      const rows = await connection.run((tables) => tables.keys.bulkGet([...previous]))
      if (!rows.ok) return rows
      const before = rows.value.flatMap((row) => (row?.own ? [{ keyId: row.keyId, own: row.own }] : []))
      if (before.length !== previous.length) return err(sealError({ code: 'case-key-unknown' }))
      const made = await sealer.makeCircle({ space, devices: [...devices], recovery, previous: before })
      return made.ok ? ok({ ...made.value, caseId }) : err(sealError(made.error))
    },

    ordinaryKey: (caseId) =>
      connection.run(async (tables) => {
        const rows = await tables.keys.where('caseId').equals(caseId).toArray()
        return rows.filter((row) => !isCircleKey(row)).at(-1)?.keyId
      }),

    cases: () =>
      connection.run(async (tables) => {
        const rows = await tables.keys.filter((row) => isCircleKey(row) && row.own !== undefined).toArray()
        return [...new Set(rows.map(({ caseId }) => caseId))]
      }),
  }
}
