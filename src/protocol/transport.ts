import { type Bytes, concatBytes } from '../lib/bytes.ts'
import type { Result } from '../lib/result.ts'

/** A place in a feed as one server counts it. `hash` is the server's running hash there; 32 zero bytes at 0. */
export interface Cursor {
  /** Random, 32 hex digits; a new one after the server was restored from a backup. */
  readonly timeline: string
  readonly seq: number
  readonly hash: Bytes
}

/** A case key under the feed key, as `crypto` wraps it. The server sees an id and sealed bytes. */
export interface WrappedKey {
  readonly keyId: string
  readonly wrapped: Bytes
}

export interface PulledRow {
  /** Gapless from 1 in the feed. */
  readonly seq: number
  readonly envelope: Bytes
  /** On the last envelope of each pushed batch: its author's signature over the head it made. Pages never cut a batch. */
  readonly signature: Bytes | null
}

export interface PullPage {
  readonly rows: readonly PulledRow[]
  /** Keys that came with the batches of this page. */
  readonly keys: readonly WrappedKey[]
  /** After the last row. */
  readonly cursor: Cursor
  readonly isMore: boolean
}

export interface PushBatch {
  readonly feed: string
  /** Of this device, in order, next to each other; at most 500 and 1 MiB unless it is one alone. */
  readonly envelopes: readonly Bytes[]
  /** Over the head after the last one (`batchMessage`). */
  readonly signature: Bytes
  /** Keys of cases that are new in this batch. A key that is there already must be the same bytes. */
  readonly keys: readonly WrappedKey[]
}

/** A batch that a device left when it was out. */
export interface Quarantined {
  readonly device: string
  /** By the server's clock. */
  readonly receivedMs: number
  readonly batch: PushBatch
}

export interface QuarantinePage {
  readonly count: number
  /** Null past the last. */
  readonly item: Quarantined | null
}

/** Codes every call can fail with. Nothing has been lost by any of them. */
export type TransportCode =
  /** No network, no answer in time, or an answer that is none. Try again later. */
  | 'unreachable'
  /** The server asks for patience, or has a fault of its own. Try again later. */
  | 'busy'
  /** The log does not let this device in: suspended, revoked, or not there yet. */
  | 'not-admitted'
  /** The server does not know the organisation. */
  | 'org-unknown'
  /** The server speaks a newer protocol. Pushing always works. */
  | 'newer'
  /** The server found the request malformed or too large: a fault of the app. */
  | 'refused'
  /** Nothing new is given out before the person has shown again that they work here. Pushing works. */
  | 'proof-needed'
  /** An invitation of whoever runs the server comes first. Pushing works. */
  | 'invitation-needed'
  /** Of the calls about admission alone. */
  | 'provider-down'
  | 'proof-code-wrong'
  | 'proof-other-person'
  | 'invitation-unknown'
export interface TransportError {
  readonly code: TransportCode
}

/**
 * - `gap`: the server lacks what lies before; it has this device's envelopes up to `deviceSeq`. Push from there.
 * - `fork`: at `deviceSeq` the server says it has another envelope of this device. It has to show it, signed.
 */
export type PushError = TransportError | { readonly code: 'gap' | 'fork'; readonly deviceSeq: number }

/** `diverged`: the server does not have exactly this cursor: it was restored, or shows another history. */
export type PullError = TransportError | { readonly code: 'diverged' }

/** `log-moved`: somebody else appended first; the log has `length` entries. Read on and try again. */
export type AppendError = TransportError | { readonly code: 'log-moved'; readonly length: number }

/**
 * One server, as a device of one organisation sees it. Every call may be repeated: the same push twice is stored once.
 * Sessions, retries of a dropped connection and encoding are the transport's business.
 */
export interface SyncTransport {
  /** Entries of the membership log from this index on. */
  readonly readLog: (from: number) => Promise<Result<readonly Bytes[], TransportError>>
  /** `expected` is the index the entry takes. Repeating the entry that is there already is no error. */
  readonly appendLog: (expected: number, entry: Bytes) => Promise<Result<void, AppendError>>
  /** How many of this device's envelopes the server has in the feed, and where the feed ends. */
  readonly readHead: (
    feed: string,
  ) => Promise<Result<{ readonly deviceSeq: number; readonly cursor: Cursor }, TransportError>>
  /** After this, the batch is on the server's disk. */
  readonly push: (batch: PushBatch) => Promise<Result<{ readonly cursor: Cursor }, PushError>>
  readonly pull: (feed: string, after: Cursor | null) => Promise<Result<PullPage, PullError>>
  /** Running hashes at these places, to find the last one in common after `diverged`; null where there is none. */
  readonly readChain: (
    feed: string,
    at: readonly number[],
  ) => Promise<Result<readonly (Cursor | null)[], TransportError>>
  /** What a suspended or revoked device had not sent, for a manager to adopt or reject. */
  readonly putQuarantine: (batch: PushBatch) => Promise<Result<void, TransportError>>
  /** The one at this place, from 0, as they came; for managers and administrators. */
  readonly readQuarantine: (at: number) => Promise<Result<QuarantinePage, TransportError>>
  /** Puts what somebody who is out has written into the feed, up to the fence an `adopted` entry has moved for it. */
  readonly relay: (batch: PushBatch) => Promise<Result<void, PushError>>
  /** Leaves 512 bytes at most under a code for a day, so that a new tablet and an admin find each other. No session. */
  readonly putJoin: (code: string, request: Bytes) => Promise<Result<void, TransportError>>
  readonly getJoin: (code: string) => Promise<Result<Bytes | null, TransportError>>
  /** Calls back when the feed may have grown; a hint, never the truth. Returns how to stop. */
  readonly listen: (feed: string, hint: () => void) => () => void
  /** The server's clock, milliseconds since 1970, to show how far off the tablet's is. */
  readonly readClock: () => Promise<Result<number, TransportError>>
}

/** What the server hashes for its running hash after a row: the hash before, the sequence (8 bytes), the envelope's hash. */
export function feedHashInput(previous: Bytes, seq: number, envelopeHash: Bytes): Bytes {
  const sequence = new DataView(new ArrayBuffer(8))
  sequence.setBigUint64(0, BigInt(seq))
  return concatBytes(previous, new Uint8Array(sequence.buffer), envelopeHash)
}
