import { type Bytes, concatBytes, fromHex, toHex, toUtf8 } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'

/** "LM". */
const MAGIC = 0x4c4d
const VERSION = 1
/** Of the kinds that came later: whoever knows none of them says so, and does not take the log for damaged. */
const LATER_VERSION = 2
const LABEL = 'lykta/member/1'
const KINDS = [
  'genesis',
  'added',
  'suspended',
  'revoked',
  'role',
  'wipe',
  'epoch',
  'recovery',
  'recovered',
  'adopted',
  /** Something that takes two, signed by the first: see two-person.ts. */
  'proposed',
  'erased',
  'eraseProposed',
] as const
const LATER_KINDS: ReadonlySet<string> = new Set(['erased', 'eraseProposed'])
const ROLES = ['caseworker', 'manager', 'admin'] as const
const SIGNATURE_LENGTH = 64
/** Everything before the sealed part. */
const FIXED_LENGTH = 2 + 1 + 1 + 16 + 4 + 32 + 16 + 16 + 1 + 32 + 32 + 16 + 8 + 4
/** Names and wrapped keys for one device; an organisation of thirty writes a few a year. */
export const MAX_ENTRY_SEALED = 16_384

/**
 * - `genesis`: the first device founds the organisation; entry 0 and nowhere else.
 * - `added`: a device may read and write the feed from now on.
 * - `suspended`: may do neither until it is added again; what it has not sent goes to quarantine. Its `fence`, unless 0, is
 *   as in `revoked`.
 * - `revoked`: as suspended, for good. `fence` is the last of its envelopes that counts.
 * - `role`: another role for a device that is in.
 * - `wipe`: the device erases itself when it reads this. Signed, so that no server can order it.
 * - `adopted`: of a device that is out, envelopes up to a later `fence` count after all.
 * - `epoch`: a new feed key for everybody who is in (epoch.ts). `device` is the author.
 * - `recovery`: the key behind new printed kits; `device` is the id of the set.
 * - `recovered`: a new admin device, let in by two kits; `author` is the id of the set, whose key signs.
 * - `erased`: a case is erased for good (erasing.ts): the keys it names are gone. `device` is the case.
 * - `eraseProposed`: the same, signed by the first of two.
 */
export type EntryKind = (typeof KINDS)[number]
export type MemberRole = (typeof ROLES)[number]

/**
 * One entry of an organisation's membership log: what the server must read to let devices in and out, signed by the
 * device that wrote it and chained to the entry before. Names and keys are in `sealed`, which only members open.
 */
export interface LogEntry {
  readonly kind: EntryKind
  /** 32 hex digits each. */
  readonly org: string
  /** From 0, without gaps. */
  readonly index: number
  /** SHA-256 of the entry before, signature included. In the first: the organisation's root key (Ed25519), which signs it. */
  readonly prevHash: Bytes
  /** The device that signs. */
  readonly author: string
  /** The device it is about. At genesis the author itself, and the case where that is erased. */
  readonly device: string
  readonly role: MemberRole
  /** Ed25519 and X25519, raw. Zero bytes where the kind has no use for them. */
  readonly signPublicKey: Bytes
  readonly boxPublicKey: Bytes
  readonly feed: string
  /** Sequence of the device's last envelope that counts; 0 where the kind has no use for it. */
  readonly fence: number
  /** Opaque to the server. */
  readonly sealed: Bytes
}

export interface ParsedEntry {
  readonly entry: LogEntry
  readonly signature: Bytes
  /** What the signature is over: {@link entryMessage}. */
  readonly message: Bytes
}

export type EntryError = { readonly code: 'entry-damaged' | 'entry-newer' }

/** The entry without its signature. Throws on lengths that no entry can have. */
export function encodeEntry(entry: LogEntry): Bytes {
  const { signPublicKey, boxPublicKey, prevHash, sealed } = entry
  const isWhole = [signPublicKey, boxPublicKey, prevHash].every((bytes) => bytes.length === 32)
  if (!isWhole || sealed.length > MAX_ENTRY_SEALED)
    throw new TypeError(`expected keys and hash of 32 bytes and at most ${MAX_ENTRY_SEALED} sealed`)
  const start = new DataView(new ArrayBuffer(4))
  start.setUint16(0, MAGIC)
  start.setUint8(2, versionOf(entry.kind))
  start.setUint8(3, KINDS.indexOf(entry.kind) + 1)
  return concatBytes(
    new Uint8Array(start.buffer),
    fromHex(entry.org),
    uint32(entry.index),
    prevHash,
    fromHex(entry.author),
    fromHex(entry.device),
    Uint8Array.of(ROLES.indexOf(entry.role) + 1),
    signPublicKey,
    boxPublicKey,
    fromHex(entry.feed),
    uint64(entry.fence),
    uint32(sealed.length),
    sealed,
  )
}

/** What the author signs. */
export function entryMessage(unsigned: Bytes): Bytes {
  return concatBytes(toUtf8(LABEL), unsigned)
}

/** What is hashed for the organisation's id, its first 16 bytes: nobody else can found an organisation of that id. */
export function organisationIdInput(rootPublicKey: Bytes): Bytes {
  return concatBytes(toUtf8('lykta/org/1'), rootPublicKey)
}

/** Whom an entry that is not signed yet names as its author; undefined when it is no entry. */
export function authorOf(unsigned: Bytes): string | undefined {
  if (unsigned.length < FIXED_LENGTH) return undefined
  const view = new DataView(unsigned.buffer, unsigned.byteOffset, unsigned.byteLength)
  const isEntry = view.getUint16(0) === MAGIC && isKnown(view.getUint8(2))
  return isEntry ? toHex(unsigned.subarray(56, 72)) : undefined
}

/** Checks form only. Whether its author may say so is for `foldMembership`. */
export function parseEntry(bytes: Bytes): Result<ParsedEntry, EntryError> {
  if (bytes.length < 4) return err({ code: 'entry-damaged' })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint16(0) !== MAGIC) return err({ code: 'entry-damaged' })
  if (!isKnown(view.getUint8(2))) return err({ code: 'entry-newer' })
  if (bytes.length < FIXED_LENGTH + SIGNATURE_LENGTH) return err({ code: 'entry-damaged' })
  const kind = KINDS[view.getUint8(3) - 1]
  const role = ROLES[view.getUint8(88) - 1]
  const fence = view.getBigUint64(169)
  const sealedLength = view.getUint32(177)
  const isWhole = bytes.length === FIXED_LENGTH + sealedLength + SIGNATURE_LENGTH
  if (!kind || view.getUint8(2) !== versionOf(kind)) return err({ code: 'entry-damaged' })
  if (!role || !isWhole || sealedLength > MAX_ENTRY_SEALED) return err({ code: 'entry-damaged' })
  if (fence > BigInt(Number.MAX_SAFE_INTEGER)) return err({ code: 'entry-damaged' })
  const unsigned = bytes.slice(0, FIXED_LENGTH + sealedLength)
  return ok({
    entry: {
      kind,
      org: toHex(bytes.subarray(4, 20)),
      index: view.getUint32(20),
      prevHash: bytes.slice(24, 56),
      author: toHex(bytes.subarray(56, 72)),
      device: toHex(bytes.subarray(72, 88)),
      role,
      signPublicKey: bytes.slice(89, 121),
      boxPublicKey: bytes.slice(121, 153),
      feed: toHex(bytes.subarray(153, 169)),
      fence: Number(fence),
      sealed: bytes.slice(FIXED_LENGTH, FIXED_LENGTH + sealedLength),
    },
    signature: bytes.slice(FIXED_LENGTH + sealedLength),
    message: entryMessage(unsigned),
  })
}

function versionOf(kind: EntryKind): number {
  return LATER_KINDS.has(kind) ? LATER_VERSION : VERSION
}

function isKnown(version: number): boolean {
  return version === VERSION || version === LATER_VERSION
}

function uint32(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4))
  view.setUint32(0, value)
  return new Uint8Array(view.buffer)
}

function uint64(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(8))
  view.setBigUint64(0, BigInt(value))
  return new Uint8Array(view.buffer)
}
