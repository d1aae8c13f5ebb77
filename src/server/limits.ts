import type { PageLimits } from './store/feed-store.ts'

/** What one device, one address and one server may take. A refusal here never costs a tablet anything but time. */
export interface SyncLimits {
  readonly sessionLifeMs: number
  /** Calls of one device in a minute. */
  readonly deviceCalls: number
  /** Challenges, sessions and clock questions of one address in a minute; a whole town may stand behind one. */
  readonly addressCalls: number
  /** Join messages left from one address in a minute. They are what fills the table of those who wait. */
  readonly joinCalls: number
  /**
   * Join messages asked for from one address in a minute. A tablet that comes in by a link looks every two seconds, and
   * so does whoever invited it: ten such pairs behind one address. A code of 80 bits is not found by looking.
   */
  readonly joinLooks: number
  /** Log entries from one address in an hour: organisations founded, people let in and out, and whole logs given back. */
  readonly entries: number
  /** Invitations tried from one address in a minute. */
  readonly inviteCalls: number
  /** Sign-ins begun or finished by one device in a minute. */
  readonly proofCalls: number
  readonly joinLifeMs: number
  readonly page: PageLimits
  readonly quarantine: { readonly batches: number; readonly bytes: number }
  readonly linesOfDevice: number
  readonly lines: number
}

export const SYNC_LIMITS: SyncLimits = {
  sessionLifeMs: 15 * 60_000,
  deviceCalls: 600,
  addressCalls: 1_200,
  joinCalls: 120,
  joinLooks: 600,
  entries: 2_000,
  inviteCalls: 30,
  proofCalls: 20,
  joinLifeMs: 24 * 3_600_000,
  page: { bytes: 1_048_576, rows: 1_500, keys: 1_500 },
  quarantine: { batches: 200, bytes: 20 * 1_048_576 },
  linesOfDevice: 4,
  lines: 10_000,
}
