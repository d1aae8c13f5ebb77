import * as z from 'zod/mini'
import { CHALLENGE_LENGTH } from '../protocol/session.ts'
import { AnyBytes, bytesOf, EpochNumber, Hex, Passphrase, Space } from './message-fields.ts'
import { KdfParams, VaultHeader } from './vault-header.ts'
import { MAX_HELPERS } from './vault-header-limits.ts'

const PublicKey = bytesOf(32, 32)
const NewLock = { header: VaultHeader, passphrase: Passphrase, kdf: KdfParams }

/** What may be asked about printed kits and about a passphrase that is forgotten. */
export const recoveryMessages = {
  makeRecovery: z.object({ space: Space }),
  /** A secret of 16 bytes, and where on the curve the share lies. */
  combineKits: z.object({ shares: z.array(bytesOf(17, 17)).check(z.length(2)) }),
  dropKits: z.object({}),
  signKitsSession: z.object({ org: Hex, challenge: bytesOf(CHALLENGE_LENGTH, CHALLENGE_LENGTH) }),
  signKitsEntry: z.object({ unsigned: AnyBytes }),
  recoverSpace: z.object({
    space: Space,
    org: Hex,
    feed: Hex,
    sealed: AnyBytes,
    /** Every entry that brought a feed key. */
    epochs: z.array(z.object({ epoch: EpochNumber, sealed: AnyBytes })),
  }),
  writeHelpers: z.object({
    space: Space,
    header: VaultHeader,
    devices: z.array(z.object({ device: Hex, boxPublicKey: PublicKey })).check(z.maxLength(MAX_HELPERS)),
    kits: z.nullable(z.object({ set: Hex, boxPublicKey: PublicKey })),
  }),
  helpKey: z.object({ space: Space, device: Hex, boxPublicKey: PublicKey, nonce: bytesOf(8, 8) }),
  reopenWithHelp: z.object({ ...NewLock, key: bytesOf(16, 16) }),
  reopenWithKits: z.object(NewLock),
} as const
