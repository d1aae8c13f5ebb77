import type { CryptoClient } from '../crypto/client.ts'
import type { VaultHeader } from '../crypto/vault-header.ts'
import type { Result } from '../lib/result.ts'
import type { Clock } from '../lib/sources.ts'
import type { TabHold } from '../storage/tab-lock.ts'
import type { VaultReading } from '../storage/vault-store.ts'
import type { Desk } from './desk.ts'
import type { WrongTries } from './patience.ts'
import type { KitsRecovery, TwoKits } from './recovery/openers.ts'
import type { FirstMember } from './set-up-desk.ts'
import type { Joining } from './sync/join.ts'

/** What the session needs from the world; the real ones are wired in main.tsx. */
export interface SessionPorts {
  readonly clock: Clock
  readonly openCrypto: () => CryptoClient
  readonly readVault: () => Promise<VaultReading<VaultHeader>>
  readonly writeVault: (header: VaultHeader) => Promise<Result<void>>
  readonly holdTab: (onTaken: () => Promise<void>) => Promise<Result<TabHold>>
  readonly takeTab: (onTaken: () => Promise<void>) => Promise<Result<TabHold>>
  /** Kept in this browser, over locks and reloads. */
  readonly wrongTries: { readonly get: () => WrongTries; readonly set: (tries: WrongTries) => void }
  /** Loaded after unlocking, so that the lock screen stays small. */
  readonly openDesk: (crypto: CryptoClient, header: VaultHeader) => Promise<Result<Desk>>
  /** What else is open (practice) is sealed and closed first. */
  readonly beforeClose: () => Promise<void>
  /** Puts a backup onto this empty device and says which header opens it. */
  readonly restoreBackup: (
    crypto: CryptoClient,
    /** With kits, the passphrase is the new one. */
    backup: { readonly file: Blob; readonly passphrase: string; readonly kits?: TwoKits },
  ) => Promise<Result<{ readonly header: VaultHeader }>>
  /** Refills a database that is gone from the copy beside it. The crypto side is unlocked. */
  readonly recoverCopy: (crypto: CryptoClient) => Promise<Result<{ readonly events: number }>>
  /** Clears every trace of Lykta from this browser. */
  readonly eraseDevice: () => Promise<void>
  readonly setUpDesk: (crypto: CryptoClient, header: VaultHeader, first: FirstMember) => Promise<Result<Desk>>
  readonly beginJoin: (crypto: CryptoClient) => Promise<Result<Joining>>
  /** A desk of an organisation that two printed kits open at the server. */
  readonly recoverDesk: (
    crypto: CryptoClient,
    header: VaultHeader,
    asked: KitsRecovery,
  ) => Promise<Result<Desk>>
}
