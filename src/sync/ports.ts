import type { Id } from '../domain/id.ts'
import type { Bytes } from '../lib/bytes.ts'
import type { Failure, Result } from '../lib/result.ts'
import type { EnvelopePlace } from '../protocol/envelope.ts'
import type { Erasures } from '../protocol/erasing.ts'
import type { EpochEntry, LogCrypto } from '../protocol/membership.ts'
import type { SeenLog, SeenPlace } from '../protocol/seen.ts'
import type { Cursor, PulledRow, PushBatch, SyncTransport, WrappedKey } from '../protocol/transport.ts'

/** Where a device's chain ends, as this tablet knows it. */
export interface ChainEnd {
  readonly deviceSeq: number
  readonly hash: Bytes
}

export interface VerifiedChain extends ChainEnd {
  /** Of each envelope, 32 bytes, one after the other. */
  readonly hashes: Bytes
}

/** Own envelopes that follow each other, ready to be pushed. */
export interface Outgoing {
  readonly envelopes: readonly Bytes[]
  /** After the last of them; what is to be signed. */
  readonly head: ChainEnd
  readonly keys: readonly WrappedKey[]
}

/** A row whose author's chain has been checked up to it, with what the check found out on the way. */
export interface VerifiedRow extends PulledRow {
  readonly header: EnvelopePlace
  readonly hash: Bytes
}

/** What came of one page. */
export interface Received {
  /** Cases with something new from somebody else. */
  readonly cases: readonly Id[]
  readonly events: number
  /** Envelopes of this device that came back as they were sent: nobody can lose them now. */
  readonly confirmed: number
}

interface SaidBy {
  /** Whose batch says so. Who is out counts for nothing. */
  readonly by: Id
}

/** What servers have shown this tablet, and what they have shown colleagues and not yet this tablet. */
export interface SeenState {
  /** Of the server it is about. Under another one it says nothing. */
  readonly timeline: Id
  /** How far a server has shown each other author's chain; those that came last are first. */
  readonly shown: readonly SeenPlace[]
  /** The farthest that a colleague had been shown of a chain, where this tablet had not yet. */
  readonly said: readonly (SeenPlace & SaidBy)[]
  readonly logs: readonly (SeenLog & SaidBy)[]
}

/** What is, or was, on this tablet of cases that are erased. */
export interface ErasedHere {
  readonly cases: ReadonlySet<Id>
  /** They, and everything in them that had an id: what is half written is kept under one of these. */
  readonly ids: ReadonlySet<Id>
}

/**
 * - `own-unknown`: the server has envelopes of this device that the tablet does not have: it is older than it was.
 * - `epoch-ahead`: somebody writes under a feed key that the log, as this tablet was shown it, does not tell of.
 */
export type ReceiveError = Failure | { readonly code: 'own-unknown' | 'epoch-ahead' }

/**
 * - `wiped`: an admin has signed that this tablet is to be erased.
 * - `not-admitted`: suspended or revoked; what was not sent is still on the tablet.
 * - `not-admitted-left`: the same, and what was not sent lies in quarantine too.
 * - `feed-…` and chain codes: what came was not as its author made it; nothing of it was taken.
 * - `log-withheld`: others have a newer feed key than the log this server shows tells of, or were shown more of it.
 * - `epoch-refused`: a new feed key is not what its author promised, or was not made for this tablet.
 * - `epoch-waiting`: let in again after a pause; the key that is made for that is not there yet.
 * - `own-fork`, `own-unknown`: this tablet's own history split, and its key has signed both; it must become a new device.
 * - `own-claimed`: a server says so and shows nothing of it. Nothing is sent, and nothing is given up.
 */
export type SyncError = Failure

export type KeptBatch = Omit<PushBatch, 'feed'>

/** What the engine needs of the tablet's disk. Every write is flushed before it resolves. */
export interface SyncStore {
  readonly identity: { readonly org: Id; readonly feed: Id; readonly device: Id }
  /** Entries of the membership log, from the first. */
  readonly readLog: () => Promise<Result<readonly Bytes[]>>
  /** What a server shows, or has been given, in the place of whatever was kept from there on. */
  readonly appendLog: (from: number, entries: readonly Bytes[]) => Promise<Result<void>>
  /** The same of entries that no server has shown yet. */
  readonly holdLog: (from: number, entries: readonly Bytes[]) => Promise<Result<void>>
  /** How many of the entries a server has shown. Those after them came about without one. */
  readonly readShown: () => Promise<Result<number>>
  readonly readCursor: () => Promise<Result<Cursor | null>>
  readonly chainEnd: (device: Id) => Promise<Result<ChainEnd>>
  /** Null when there is nothing after this. At most 500 envelopes and 900 kB, but always one. */
  readonly readOutgoing: (afterDeviceSeq: number) => Promise<Result<Outgoing | null>>
  /** What another device wrote, from its first, in the batches it signed; ends where something is missing. */
  readonly readKept: (device: Id) => Promise<Result<readonly KeptBatch[]>>
  /** The server has this device's envelopes up to here, on its disk. */
  readonly markOnServer: (deviceSeq: number) => Promise<Result<void>>
  /**
   * Has nothing more of these cases, and takes none of these keys from anywhere. Done again it does nothing. `leave` is
   * told what is here of them before it goes.
   */
  readonly eraseCases: (
    erased: Erasures['erased'],
    leave?: (erasing: ErasedHere) => Promise<void>,
  ) => Promise<Result<ErasedHere>>
  /**
   * What of receiving this page takes time and needs nothing of the disk, before the page's turn. `receive` is then given
   * the same rows; without it everything is the same, and later.
   */
  readonly openAhead: (rows: readonly VerifiedRow[], keys: readonly WrappedKey[]) => Promise<void>
  /**
   * One page, already verified: new rows, keys, confirmations and the cursor in one flushed write, and where it is a
   * server's, what servers have shown from then on.
   */
  readonly receive: (
    rows: readonly VerifiedRow[],
    keys: readonly WrappedKey[],
    cursor: Cursor | null,
    seen?: SeenState,
  ) => Promise<Result<Received, ReceiveError>>
  /** What servers have shown this tablet and, as far as it lacks it, its colleagues; null before the first page. */
  readonly readSeen: () => Promise<Result<SeenState | null>>
  readonly keepSeen: (seen: SeenState) => Promise<Result<void>>
  /**
   * What an earlier life of this tablet wrote and, now that all has been read, no server has: sealed once more as this
   * device's own. Returns how many; 0 on nearly every tablet.
   */
  readonly takeUpEarlier: () => Promise<Result<number>>
  /** Whether one of this device's envelopes up to this number has not come back from a server yet. */
  readonly isUnproven: (deviceSeq: number) => Promise<Result<boolean>>
  /** Own envelopes after this number are on no server, in no feed and no quarantine. */
  readonly readUnsent: () => Promise<Result<{ readonly after: number; readonly isLeft: boolean }>>
  /** The quarantine has this device's envelopes up to here. */
  readonly markLeft: (deviceSeq: number) => Promise<Result<void>>
  /** The newest feed key on this disk; 0 is the first. */
  readonly readEpoch: () => Promise<Result<number>>
  readonly keepEpoch: (epoch: number, sealedKeys: Bytes) => Promise<Result<void>>
  /** Puts the cursor elsewhere after a server came back older than it was. */
  readonly moveCursor: (cursor: Cursor | null) => Promise<Result<void>>
}

/** What the engine needs of whoever holds the keys. */
export interface SyncKeys {
  /** The first entry of the log, where this device founded the organisation; an error everywhere else. */
  readonly found: () => Promise<Result<Bytes>>
  /** A new feed key for these devices, as the entry's sealed part; nothing of it is kept. */
  readonly makeEpoch: (asked: {
    readonly epoch: number
    readonly devices: readonly { readonly device: Id; readonly boxPublicKey: Bytes }[]
    /** Of the printed kits, where there are any. */
    readonly recovery: Bytes | null
  }) => Promise<Result<Bytes>>
  /** Takes every feed key the log tells of; what comes back is the sealed keys as they are to lie on disk. */
  readonly takeEpochs: (epochs: readonly EpochEntry[]) => Promise<Result<Bytes>>
  /** Of an entry whose author is this device. */
  readonly signEntry: (unsigned: Bytes) => Promise<Result<Bytes>>
  /** With what a server had shown, in the second form. */
  readonly signHead: (head: ChainEnd, seen?: Bytes) => Promise<Result<Bytes>>
  readonly verifyChain: (run: {
    readonly org: Id
    readonly feed: Id
    readonly device: Id
    readonly signPublicKey: Bytes
    readonly from: ChainEnd
    readonly envelopes: readonly Bytes[]
    /** Each ends with a signature over the chain so far, or is not proven. */
    readonly batches: readonly { readonly count: number; readonly signature: Bytes | null }[]
  }) => Promise<Result<VerifiedChain, Failure & { readonly deviceSeq?: number }>>
}

export interface SyncPorts {
  readonly transport: SyncTransport
  readonly store: SyncStore
  readonly keys: SyncKeys
  readonly crypto: LogCrypto
}
