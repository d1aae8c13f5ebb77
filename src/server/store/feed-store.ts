import type { Bytes } from '../../lib/bytes.ts'
import type { Result } from '../../lib/result.ts'
import type { Cursor, PullPage, QuarantinePage, WrappedKey } from '../../protocol/transport.ts'

/** An envelope whose form was checked, with the numbers the store needs. */
export interface CheckedEnvelope {
  readonly deviceSeq: number
  readonly hash: Bytes
  readonly bytes: Bytes
}

/** Envelopes of one device that follow each other and are chained, signed by that device. The store trusts this. */
export interface CheckedBatch {
  readonly org: string
  readonly feed: string
  readonly device: string
  /** Hash of the envelope before the first; 32 zero bytes when that is number 1. */
  readonly prevHash: Bytes
  readonly envelopes: readonly CheckedEnvelope[]
  readonly signature: Bytes
  readonly keys: readonly WrappedKey[]
}

export type AppendFault =
  | { readonly code: 'gap' | 'fork'; readonly deviceSeq: number }
  /** The log is not as it was when the sender was found to be in. Nothing was stored. */
  | { readonly code: 'log-moved'; readonly length: number }
  /** Other bytes for a key that is there, or a key with nothing new beside it. */
  | { readonly code: 'key-refused' }

export interface NewEntry {
  readonly org: string
  readonly feed: string
  /** The index it takes. 0 founds the organisation and its feed. */
  readonly expected: number
  readonly bytes: Bytes
  /** Appended only while the feed holds no more of this device than `deviceSeq`. */
  readonly fence: { readonly device: string; readonly deviceSeq: number } | undefined
  /** Ids of keys that go with it, in the same transaction, and never come again: a case is erased. */
  readonly erases?: readonly string[]
}

export interface PageLimits {
  /** The page ends with the batch that passes one of them. Bytes are of envelopes, signatures and keys. */
  readonly bytes: number
  readonly rows: number
  readonly keys: number
}

/** How much one device may leave in quarantine. */
export interface QuarantineLimits {
  readonly batches: number
  readonly bytes: number
}

/** What a server with rules of its own remembers of a device. Times are ms since 1970. */
export interface Admission {
  readonly sinceMs: number
  /** It had written nothing here when it was first met under these rules. */
  readonly isNew: boolean
  /** A keyed hash of who signed in; null before the first time. */
  readonly subject: string | null
  readonly provedMs: number | null
}

export interface ProofNote {
  readonly subject: string
  readonly provedMs: number
}

/**
 * Where sealed bytes lie. Every write is on disk before it resolves, and whatever is thrown means that nothing was
 * promised. Which device may do what is decided before the store is asked.
 */
export interface FeedStore {
  /** Entries from an index on, at most so many; undefined when there is no such organisation. */
  readonly readLog: (
    org: string,
    from: number,
    most: number,
  ) => Promise<{ readonly length: number; readonly entries: readonly Bytes[] } | undefined>
  /** The same bytes at the same index once more are no error. */
  readonly appendLog: (
    entry: NewEntry,
  ) => Promise<Result<void, { readonly code: 'log-moved'; readonly length: number }>>
  readonly readHead: (
    org: string,
    feed: string,
    device: string,
  ) => Promise<{ readonly deviceSeq: number; readonly cursor: Cursor }>
  /** Stores what is not there yet, if the log still has `logLength` entries: nobody writes after being put out. */
  readonly append: (batch: CheckedBatch, logLength: number) => Promise<Result<Cursor, AppendFault>>
  readonly readPage: (org: string, feed: string, after: number, limits: PageLimits) => Promise<PullPage>
  readonly readChain: (
    org: string,
    feed: string,
    at: readonly number[],
  ) => Promise<readonly (Cursor | null)[]>
  /** False when the device has left as much as it may. The same batch once more is no error. */
  readonly putQuarantine: (batch: CheckedBatch, limits: QuarantineLimits) => Promise<boolean>
  /** The one at this place, from 0, as they came. */
  readonly readQuarantine: (org: string, at: number) => Promise<QuarantinePage>
  /** How much lies in quarantine. */
  readonly countQuarantine: (org: string) => Promise<number>
  /** Under the hash of a code, until a time in ms. False when there are too many already. */
  readonly putJoin: (key: Bytes, request: Bytes, nowMs: number, untilMs: number) => Promise<boolean>
  readonly getJoin: (key: Bytes, nowMs: number) => Promise<Bytes | null>
  /** What is known of a device's standing here; remembered as given where nothing was. */
  readonly meetDevice: (org: string, device: string, first: Admission) => Promise<Admission>
  /** Undefined where the device was never met. */
  readonly readAdmission: (org: string, device: string) => Promise<Admission | undefined>
  /** After a sign-in: whose it was, and when. Also of a device that was never met. */
  readonly noteProof: (org: string, device: string, proof: ProofNote) => Promise<void>
  readonly addInvitation: (key: Bytes, untilMs: number) => Promise<void>
  /** Once, by one device of one organisation; by the same one again it is no error. */
  readonly useInvitation: (key: Bytes, org: string, device: string, nowMs: number) => Promise<boolean>
  /** With a device: whether it came by an invitation. Without one: whether anybody of the organisation did. */
  readonly isInvited: (org: string, device: string | null) => Promise<boolean>
  /** 32 random bytes, the same for every process of this server. */
  readonly readSecret: () => Promise<Bytes>
  /** Resolves when the store can answer, rejects when not. */
  readonly ping: () => Promise<void>
  /** Calls back after an organisation got something new, also from another process. A hint. */
  readonly watch: (changed: (org: string) => void) => () => void
  readonly close: () => Promise<void>
}

export const MAX_JOINS = 10_000
