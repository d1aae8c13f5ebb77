import * as z from 'zod/mini'
import type { Bytes } from '../lib/bytes.ts'
import { KdfParams, VaultHeader } from './vault-header.ts'

const Hex = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const AnyBytes = z.custom<Bytes>(
  (value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer,
)
const Space = z.enum(['real', 'practice'])
const Passphrase = z.string().check(z.minLength(1), z.maxLength(1_000))
const Prf = z.object({ credentialId: z.string(), output: AnyBytes })
const Secret = { passphrase: z.optional(Passphrase), prf: z.optional(Prf) }
const Head = z.object({ deviceSeq: z.number().check(z.int(), z.gte(0)), hash: AnyBytes })
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
  unlock: z.object({ header: VaultHeader, ...Secret }),
  changePassphrase: z.object({
    header: VaultHeader,
    oldPassphrase: Passphrase,
    newPassphrase: Passphrase,
    kdf: KdfParams,
  }),
  addPrfSlot: z.object({
    header: VaultHeader,
    passphrase: Passphrase,
    credentialId: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,1400}$/)),
    salt: AnyBytes,
    output: AnyBytes,
  }),
  removePrfSlot: z.object({ header: VaultHeader }),
  unlockLocations: z.object({ header: VaultHeader, ...Secret }),
  lockLocations: z.object({}),
  sealLocation: z.object({ ...Place, text: z.string() }),
  openLocation: z.object({ ...Place, sealed: z.string() }),
  createSpace: z.object({ space: Space }),
  openSpace: z.object({ space: Space, sealedKeys: AnyBytes }),
  renewDevice: z.object({ space: Space }),
  createCaseKey: z.object({ space: Space }),
  loadCaseKeys: z.object({ space: Space, keys: z.array(z.object({ keyId: Hex, wrapped: AnyBytes })) }),
  seal: z.object({
    space: Space,
    head: Head,
    events: z.array(z.object({ keyId: Hex, payload: z.string() })),
    records: z.array(z.object({ name: z.string(), text: z.string() })),
  }),
  openEnvelopes: z.object({ space: Space, envelopes: z.array(AnyBytes) }),
  openRecords: z.object({ space: Space, records: z.array(z.object({ name: z.string(), bytes: AnyBytes })) }),
  verifyChain: z.object({
    from: Head,
    envelopes: z.array(AnyBytes),
    device: Hex,
    signPublicKey: AnyBytes,
    signature: z.nullable(AnyBytes),
  }),
  sealBackupChunk: Chunk,
  openBackupChunk: Chunk,
} as const

export type RequestName = keyof typeof requests
export type RequestOf<N extends RequestName> = z.infer<(typeof requests)[N]>

/** What the page posts, and what comes back with the same number. */
export const Post = z.object({ n: z.number(), name: z.string(), input: z.unknown() })
