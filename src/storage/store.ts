import type { DomainEvent, KnownEvent } from '../domain/event.ts'
import type { Id } from '../domain/id.ts'
import type { IndexRow } from '../domain/index-row.ts'
import type { Result } from '../lib/result.ts'
import type { CircleKeys } from './circle-keys.ts'
import type { Lost } from './connection.ts'
import type { Draft } from './drafts.ts'
import type { BackupError, ExportBackupInput, ExportedBackup } from './export-backup.ts'
import type { SpaceIdentity } from './sealer.ts'
import type { SecondCopyState } from './second-copy.ts'
import type { ReadError, SaveError } from './storage-error.ts'
import type { OpenSyncStore } from './sync-store.ts'
import type { KeyRow } from './tables.ts'
import type { Receipt } from './write-path.ts'
import type { CircleWrite } from './write-request.ts'

export type { CircleWrite, KeyRow, Lost, ReadError, Receipt, SaveError }

export interface SaveRequest {
  readonly caseId: Id
  /** Makes the case's key in the same transaction. On a case that exists already it changes nothing. */
  readonly newCase?: boolean
  readonly events: readonly KnownEvent[]
  /** The case's row in the list from now on; null takes it out; undefined leaves it as it is. */
  readonly indexRow?: IndexRow | null
  readonly circle?: CircleWrite
}

export interface LoadedCase {
  readonly events: readonly DomainEvent[]
  /** Records that did not open. They are kept, and tried again each time. */
  readonly damaged: number
  /** Records from a newer version of the app. */
  readonly newer: number
}

export interface StoreStatus {
  /** Events the server has not confirmed; `oldestWall` is the wall time written in the oldest of them. */
  readonly onlyHere: { readonly count: number; readonly oldestWall: string | undefined }
  /** Whether the browser has promised not to clear this on its own; undefined when it cannot say. */
  readonly persisted: boolean | undefined
  readonly usedBytes: number | undefined
  readonly freeBytes: number | undefined
  readonly isNearlyFull: boolean
  readonly secondCopy: SecondCopyState
  /** Damaged records kept aside, and records missing from this device's own chain. */
  readonly damaged: number
  readonly missing: number
}

/** Everything of one space on this device. Only sealed bytes reach the disk. */
export interface Store {
  readonly identity: SpaceIdentity
  /** Resolves with ok only once all of it is flushed to disk. On an error nothing of the request is there. */
  readonly save: (request: SaveRequest) => Promise<Result<Receipt, SaveError>>
  readonly loadCase: (caseId: Id) => Promise<Result<LoadedCase, ReadError>>
  readonly readIndex: () => Promise<Result<readonly IndexRow[], ReadError>>
  readonly saveDraft: (draft: Draft) => Promise<Result<void, SaveError>>
  readonly readDrafts: () => Promise<Result<readonly Draft[], ReadError>>
  readonly removeDraft: (key: string) => Promise<Result<void, SaveError>>
  readonly exportBackup: (asked: ExportBackupInput) => Promise<Result<ExportedBackup, BackupError>>
  /** What syncing needs of this store. */
  readonly openSync: () => Promise<OpenSyncStore>
  /** Whether a case is only for some, by its keys alone. */
  readonly isRestricted: (caseId: Id) => Promise<boolean>
  /** Keys of cases that are only for some. */
  readonly openCircles: () => Promise<CircleKeys>
  readonly status: () => Promise<Result<StoreStatus, ReadError>>
  /** Called once, when the database is gone for good or a newer app has asked for it. */
  readonly onLost: (listener: (why: Lost) => void) => void
  /** Lets saves that are under way finish first. */
  readonly close: () => Promise<void>
}
