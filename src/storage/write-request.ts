import type { KnownEvent } from '../domain/event.ts'
import type { Id } from '../domain/id.ts'
import type { IndexRow } from '../domain/index-row.ts'
import type { ReceivedRow } from './segments.ts'
import type { WriteCallback } from './strict-write.ts'
import type { KeyRow, QuarantineRow } from './tables.ts'

/** What one caller wants on disk, all of it or nothing. */
export interface WriteRequest {
  readonly caseId: Id | undefined
  readonly newCase: boolean
  readonly events: readonly KnownEvent[]
  readonly rows: ReadonlyMap<Id, IndexRow | null>
  readonly circle: CircleWrite | undefined
  /** Keys of cases whose bundle is to be made anew. */
  readonly rebundle: readonly Id[]
  readonly quarantine: readonly QuarantineRow[]
  /** Rows somebody else sealed, checked and new; they get their local numbers here. */
  readonly received: readonly ReceivedRow[]
  /** Rows of an earlier life of this tablet, to be sealed once more as its own and taken out in the same transaction. */
  readonly earlier: readonly EarlierRow[]
  /** What else belongs in the same transaction. */
  readonly also: WriteCallback | undefined
}

export interface EarlierRow {
  readonly seq: number
  readonly eventId: Id
  /** As it was sealed: who wrote it on which tablet stays as it is. */
  readonly payload: string
}

/** Where the case is only for some: under which of its keys, and what goes along with a change of who that is. */
export interface CircleWrite {
  readonly keyId: Id
  /** Where it is new. */
  readonly made?: KeyRow
  /** Last words under the keys before. */
  readonly closing?: readonly { readonly keyId: Id; readonly event: KnownEvent }[]
}

/** To be filled in. */
export const nothingToWrite: WriteRequest = {
  caseId: undefined,
  newCase: false,
  events: [],
  rows: new Map(),
  circle: undefined,
  rebundle: [],
  quarantine: [],
  received: [],
  earlier: [],
  also: undefined,
}

/** A request whose case has a key, on disk already or among the new ones. */
export interface Admitted {
  readonly request: WriteRequest
  readonly key: KeyRow | undefined
}
