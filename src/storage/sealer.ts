import type { Id } from '../domain/id.ts'
import type { Bytes } from '../lib/bytes.ts'
import type { Result } from '../lib/result.ts'

export type SpaceName = 'real' | 'practice'

/** Who this device is within a space. Public halves only. */
export interface SpaceIdentity {
  readonly org: Id
  readonly feed: Id
  readonly device: Id
  readonly signPublicKey: Bytes
  readonly boxPublicKey: Bytes
}

/** Where the device's hash chain ends: 0 and 32 zero bytes before the first envelope. */
export interface ChainHead {
  readonly deviceSeq: number
  readonly hash: Bytes
}

interface WrappedCaseKey {
  readonly keyId: Id
  readonly wrapped: Bytes
}

export interface SealedEnvelope extends ChainHead {
  readonly bytes: Bytes
}

/**
 * What storage needs from whoever holds the keys. Storage never sees one: it hands over text and gets sealed bytes.
 * The crypto client is the one implementation; the port is here because storage may not import it.
 */
export interface Sealer {
  createSpace(i: { space: SpaceName }): Promise<Result<SpaceIdentity & { readonly sealedKeys: Bytes }>>
  openSpace(i: { space: SpaceName; sealedKeys: Bytes }): Promise<Result<SpaceIdentity>>
  renewDevice(i: {
    space: SpaceName
  }): Promise<Result<{ readonly sealedKeys: Bytes; readonly identity: SpaceIdentity }>>
  createCaseKey(i: { space: SpaceName }): Promise<Result<WrappedCaseKey>>
  /** Refused keys are damaged; what is sealed under the others opens. */
  loadCaseKeys(i: {
    space: SpaceName
    keys: (WrappedCaseKey & { own?: Bytes })[]
  }): Promise<Result<{ readonly refused: readonly Id[] }>>
  forgetCaseKeys(i: { space: SpaceName; keyIds: Id[] }): Promise<Result<unknown>>
  /** The key of a restricted case, for these tablets and the printed kits. */
  makeCircle(i: {
    space: SpaceName
    devices: { device: Id; boxPublicKey: Bytes }[]
    recovery: Bytes | null
    previous: { keyId: Id; own: Bytes }[]
  }): Promise<Result<WrappedCaseKey & { readonly own: Bytes }>>
  /** Those that are for this tablet, and those before that they open; with what this tablet keeps of each. */
  openCircles(i: {
    space: SpaceName
    keys: (WrappedCaseKey & { isNew: boolean })[]
  }): Promise<Result<readonly { readonly keyId: Id; readonly own: Bytes }[]>>
  /** One round trip for everything a save puts on disk. */
  seal(i: {
    space: SpaceName
    head: ChainHead
    events: { keyId: Id; payload: string }[]
    records: { name: string; text: string }[]
  }): Promise<
    Result<{
      readonly envelopes: readonly SealedEnvelope[]
      readonly head: ChainHead
      readonly signature: Bytes | null
      readonly records: readonly Bytes[]
    }>
  >
  /** With those it has been given, and for these alone with those that came with them. */
  openEnvelopes(i: {
    space: SpaceName
    envelopes: Bytes[]
    arrived?: WrappedCaseKey[]
  }): Promise<Result<readonly OpenedEnvelope[]>>
  openRecords(i: {
    space: SpaceName
    records: { name: string; bytes: Bytes }[]
  }): Promise<Result<readonly (string | { readonly code: 'damaged' })[]>>
  sealBackupChunk(i: BackupChunk): Promise<Result<Bytes>>
  openBackupChunk(i: BackupChunk): Promise<Result<Bytes>>
}

/** Its place in the file is sealed with it: no chunk can be left out, repeated, moved or taken from another file. */
interface BackupChunk {
  readonly fileId: Id
  readonly index: number
  readonly isLast: boolean
  readonly bytes: Bytes
}

export type OpenedEnvelope = { readonly payload: string } | { readonly code: 'damaged' | 'no-key' | 'newer' }
