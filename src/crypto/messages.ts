import * as z from 'zod/mini'
import { parseSeen } from '../protocol/seen.ts'
import { CHALLENGE_LENGTH } from '../protocol/session.ts'
import { circleMessages } from './circle-messages.ts'
import { copyMessages } from './copy-messages.ts'
import { AnyBytes, bytesOf, EpochNumber, Hex, PackedBytes, Passphrase, Space } from './message-fields.ts'
import { recoveryMessages } from './recovery-messages.ts'
import { CredentialId, KdfParams, VaultHeader } from './vault-header.ts'

/** Of another length, the header of an envelope would not be one. */
const Hash = bytesOf(32, 32)
/** What WebAuthn PRF gives. Anything shorter would be a key that can be guessed. */
const PrfOutput = bytesOf(32, 32)
const Unlock = z.union([
  z.object({ header: VaultHeader, passphrase: Passphrase }),
  z.object({ header: VaultHeader, prf: z.object({ credentialId: CredentialId, output: PrfOutput }) }),
])
/** Index of an entry in the membership log. */
const Head = z.object({ deviceSeq: z.number().check(z.int(), z.gte(0)), hash: Hash })
const Chunk = z.object({
  fileId: Hex,
  index: z.number().check(z.int(), z.gte(0)),
  isLast: z.boolean(),
  bytes: AnyBytes,
})
const Place = { space: Space, caseId: Hex, field: z.string().check(z.maxLength(40)) }

/** What may be asked of the keeper of the keys. Everything that crosses to the worker is checked against this. */
export const requests = {
  calibrate: z.object({}),
  createVault: z.object({ passphrase: Passphrase, kdf: KdfParams }),
  unlock: Unlock,
  changePassphrase: z.object({
    header: VaultHeader,
    oldPassphrase: Passphrase,
    newPassphrase: Passphrase,
    kdf: KdfParams,
  }),
  addPrfSlot: z.object({
    header: VaultHeader,
    passphrase: Passphrase,
    credentialId: CredentialId,
    salt: bytesOf(16, 64),
    output: PrfOutput,
  }),
  removePrfSlot: z.object({ header: VaultHeader }),
  unlockLocations: Unlock,
  lockLocations: z.object({}),
  sealLocation: z.object({ ...Place, text: z.string() }),
  openLocation: z.object({ ...Place, sealed: z.string() }),
  createSpace: z.object({ space: Space }),
  openSpace: z.object({ space: Space, sealedKeys: AnyBytes }),
  renewDevice: z.object({ space: Space }),
  createCaseKey: z.object({ space: Space }),
  loadCaseKeys: z.object({
    space: Space,
    keys: z.array(z.object({ keyId: Hex, wrapped: AnyBytes, own: z.optional(AnyBytes) })),
  }),
  forgetCaseKeys: z.object({ space: Space, keyIds: z.array(Hex) }),
  ...circleMessages,
  ...copyMessages,
  seal: z.object({
    space: Space,
    head: Head,
    events: z.array(z.object({ keyId: Hex, payload: z.string() })),
    records: z.array(z.object({ name: z.string(), text: z.string() })),
  }),
  openEnvelopes: z.object({
    space: Space,
    envelopes: PackedBytes,
    /** That came with them, and are used for nothing else. */
    arrived: z.optional(z.array(z.object({ keyId: Hex, wrapped: AnyBytes }))),
  }),
  openRecords: z.object({ space: Space, records: z.array(z.object({ name: z.string(), bytes: AnyBytes })) }),
  verifyChain: z.object({
    from: Head,
    envelopes: PackedBytes,
    batches: z.array(
      z.object({ count: z.number().check(z.int(), z.gte(0)), signature: z.nullable(AnyBytes) }),
    ),
    org: Hex,
    feed: Hex,
    device: Hex,
    signPublicKey: AnyBytes,
  }),
  sealMember: z.object({
    space: Space,
    device: Hex,
    text: z.string().check(z.maxLength(2_000)),
    boxPublicKey: z.nullable(bytesOf(32, 32)),
  }),
  foundOrganisation: z.object({ space: Space, text: z.string().check(z.maxLength(2_000)) }),
  openMember: z.object({ space: Space, device: Hex, sealed: AnyBytes }),
  signEntry: z.object({ space: Space, unsigned: AnyBytes }),
  signHead: z.object({
    space: Space,
    head: Head,
    /** What a server had shown, for the second form. */
    seen: z.optional(AnyBytes.check(z.refine((bytes) => parseSeen(bytes) !== undefined))),
  }),
  signSession: z.object({
    space: Space,
    challenge: bytesOf(CHALLENGE_LENGTH, CHALLENGE_LENGTH),
    /** Another than its own, for a device that has been let in there and is about to join. */
    org: z.optional(Hex),
  }),
  ...recoveryMessages,
  joinSpace: z.object({
    space: Space,
    org: Hex,
    feed: Hex,
    sealed: AnyBytes,
    epoch: z.optional(EpochNumber),
  }),
  makeEpoch: z.object({
    space: Space,
    epoch: EpochNumber,
    devices: z.array(z.object({ device: Hex, boxPublicKey: bytesOf(32, 32) })),
    recovery: z.nullable(bytesOf(32, 32)),
  }),
  takeEpochs: z.object({
    space: Space,
    epochs: z.array(z.object({ epoch: EpochNumber, sealed: AnyBytes })),
  }),
  sealBackupChunk: Chunk,
  openBackupChunk: Chunk,
} as const

export type RequestName = keyof typeof requests
export type RequestOf<N extends RequestName> = z.infer<(typeof requests)[N]>

/** What the page posts, and what comes back with the same number. */
export const Post = z.object({ n: z.number(), name: z.string(), input: z.unknown() })
