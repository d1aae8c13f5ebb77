import { type Bytes, equalBytes, toHex } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { parseEpoch } from './epoch.ts'
import { type Erasures, erasuresAfter, mayWriteErasure, noErasures } from './erasing.ts'
import { type LogEntry, type MemberRole, organisationIdInput, parseEntry } from './log-entry.ts'
import { isTrueSet, mayRecover, type RecoveryKey, recoveryAfter } from './recovery.ts'
import { isByTwo, mayPropose, needsTwo, type Proposals, proposalsAfter } from './two-person.ts'

/** A device of the organisation, as the log says. */
export interface MemberDevice {
  readonly device: string
  readonly role: MemberRole
  readonly state: 'active' | 'suspended' | 'revoked' | 'wiped'
  readonly signPublicKey: Bytes
  readonly boxPublicKey: Bytes
  /** The last of its envelopes that counts, once it is out. */
  readonly fence: number | undefined
  readonly addedBy: string
}

/** Who is in, after so many entries. */
export interface Membership extends Erasures {
  readonly org: string
  readonly feed: string
  /** Number of entries, and the hash of the last. */
  readonly length: number
  readonly head: Bytes
  readonly devices: ReadonlyMap<string, MemberDevice>
  /** Of the printed kits; undefined until there are any. */
  readonly recovery: RecoveryKey | undefined
  /** The feed key in force: index of the entry that brought it, 0 for the first. */
  readonly epoch: number
  /** Every entry that brought a key, from the first. */
  readonly epochs: readonly EpochEntry[]
  /** Who is in has changed in a way that asks for a new key, and it has not come yet. */
  readonly epochDue: boolean
  /** What one has signed and a second has to. */
  readonly proposals: Proposals
}

/** An entry that brings a feed key; `sealed` as {@link parseEpoch} reads it. */
export interface EpochEntry {
  readonly epoch: number
  readonly sealed: Bytes
}

export type MembershipFault =
  | 'entry-damaged'
  | 'entry-newer'
  /** Not the next one, or not of this organisation or feed. */
  | 'log-broken'
  /** Another history than the one known: the server went back, or shows different ones to different people. */
  | 'log-forked'
  /** Not signed by the one it names. */
  | 'log-signature'
  /** Signed by somebody who may not say this. */
  | 'log-forbidden'

/** What the log needs from outside: both are WebCrypto's, in the browser and in Node. */
export interface LogCrypto {
  readonly sha256: (bytes: Bytes) => Promise<Bytes>
  readonly verify: (publicKey: Bytes, message: Bytes, signature: Bytes) => Promise<boolean>
}

/**
 * Follows a membership log from `known`, or from its first entry. Every entry is checked by everybody: form, chain,
 * signature and right. The first that does not hold ends it, and what was known before still stands.
 */
export async function foldMembership(
  known: Membership | undefined,
  entries: readonly Bytes[],
  crypto: LogCrypto,
): Promise<Result<Membership, { readonly code: MembershipFault; readonly index: number }>> {
  let membership = known
  for (const bytes of entries) {
    const index = membership?.length ?? 0
    const parsed = parseEntry(bytes)
    if (!parsed.ok) return err({ code: parsed.error.code, index })
    const { entry, signature, message } = parsed.value
    const fault = membership ? followFault(membership, entry) : await genesisFault(entry, crypto)
    if (fault) return err({ code: fault, index })
    if (entry.kind === 'recovery' && !(await isTrueSet(entry, crypto.sha256)))
      return err({ code: 'log-forbidden', index })
    const author = membership ? authorKey(membership, entry) : entry.prevHash
    if (!author || !(await crypto.verify(author, message, signature)))
      return err({ code: 'log-signature', index })
    const hash = await crypto.sha256(bytes)
    membership = {
      org: entry.org,
      feed: entry.feed,
      length: index + 1,
      head: hash,
      devices: withEntry(membership?.devices ?? new Map(), entry),
      ...epochAfter(membership, entry),
      recovery: recoveryAfter(membership?.recovery, entry),
      proposals: proposalsAfter(membership?.proposals ?? [], entry),
      ...erasuresAfter(erasuresOf(membership), entry),
    }
  }
  return membership ? ok(membership) : err({ code: 'log-broken', index: 0 })
}

/** The id of an organisation is made of its root key, so a genesis can be neither invented nor exchanged. */
async function genesisFault(entry: LogEntry, { sha256 }: LogCrypto): Promise<MembershipFault | undefined> {
  if (entry.kind !== 'genesis' || entry.index !== 0) return 'log-broken'
  const id = toHex(await sha256(organisationIdInput(entry.prevHash))).slice(0, entry.org.length)
  if (id !== entry.org) return 'log-forked'
  return entry.author === entry.device && entry.role === 'admin' ? undefined : 'log-forbidden'
}

function authorKey({ devices, recovery }: Membership, entry: LogEntry): Bytes | undefined {
  return entry.kind === 'recovered' ? recovery?.signPublicKey : devices.get(entry.author)?.signPublicKey
}

function followFault(known: Membership, entry: LogEntry): MembershipFault | undefined {
  if (entry.kind === 'genesis' || entry.org !== known.org || entry.feed !== known.feed) return 'log-broken'
  if (entry.index !== known.length) return 'log-broken'
  if (!equalBytes(entry.prevHash, known.head)) return 'log-forked'
  if (entry.kind === 'recovered')
    return mayRecover(known.recovery, entry, (device) => known.devices.has(device))
      ? undefined
      : 'log-forbidden'
  const author = known.devices.get(entry.author)
  if (author?.state !== 'active') return 'log-forbidden'
  return mayWrite(known, author, entry) ? undefined : 'log-forbidden'
}

function mayWrite(known: Membership, author: MemberDevice, entry: LogEntry): boolean {
  const about = known.devices.get(entry.device)
  switch (entry.kind) {
    case 'added':
      // A revoked device stays out; it comes back as a new one. One that is in keeps its keys.
      return author.role === 'admin' && (!about || (about.state === 'suspended' && hasSameKeys(about, entry)))
    case 'suspended':
      // A manager may act at once, on anybody but an admin.
      return about?.state === 'active' && (author.role === 'admin' || isManaged(author, about))
    case 'recovery':
      return author.role === 'admin' && !about && known.recovery?.set !== entry.device
    case 'role':
      return mayDecide(known, author, entry) && about?.state === 'active' && !leavesNoAdmin(known, entry)
    case 'revoked':
    case 'wipe':
      return (
        mayDecide(known, author, entry) &&
        about !== undefined &&
        about.state !== 'wiped' &&
        !leavesNoAdmin(known, entry)
      )
    case 'proposed':
      return about !== undefined && about.state !== 'wiped' && mayPropose(known, author, entry)
    case 'adopted':
      return author.role !== 'caseworker' && isOut(about) && entry.fence > (about?.fence ?? 0)
    case 'erased':
    case 'eraseProposed':
      return mayWriteErasure(known, entry)
    case 'epoch':
      return author.role !== 'caseworker' && entry.device === entry.author && isForAll(known, entry)
    default:
      return false
  }
}

/** An admin, or the second of two where one is not enough. */
function mayDecide(known: Membership, author: MemberDevice, entry: LogEntry): boolean {
  return needsTwo(known, author.device, entry)
    ? isByTwo(known, author.device, entry)
    : author.role === 'admin'
}

function isOut(about: MemberDevice | undefined): boolean {
  return about !== undefined && about.state !== 'active'
}

/** To each device that is in and to no other: nobody can be left out, and nobody who left is let in again by a key. */
function isForAll(known: Membership, { sealed }: LogEntry): boolean {
  const parts = parseEpoch(sealed)
  if (parts?.previous !== known.epoch) return false
  // Whoever could leave the printed kits out could make them worthless without anybody seeing it.
  if ((parts.recovery === null) !== (known.recovery === undefined)) return false
  const wanted = activeDevices(known).map(({ device }) => device)
  const given = new Set(parts.wraps.map(({ device }) => device))
  return (
    given.size === parts.wraps.length && given.size === wanted.length && wanted.every((id) => given.has(id))
  )
}

export function activeDevices({ devices }: Pick<Membership, 'devices'>): readonly MemberDevice[] {
  return [...devices.values()].filter(({ state }) => state === 'active')
}

/** A tablet that comes back after a pause needs a key as well: it missed the one that was made without it. */
function epochAfter(
  known: Membership | undefined,
  { kind, index, device, sealed }: LogEntry,
): Pick<Membership, 'epoch' | 'epochs' | 'epochDue'> {
  const before = known ?? { epoch: 0, epochs: [], epochDue: false, devices: new Map() }
  const { epoch, epochs } = before
  if (kind === 'epoch')
    return { epoch: index, epochs: [...epochs, { epoch: index, sealed }], epochDue: false }
  // With new kits too: the old ones must open nothing from here on, and the new ones everything.
  const asks = kind === 'suspended' || kind === 'revoked' || kind === 'wipe' || kind === 'recovery'
  const isBack = kind === 'added' && before.devices.has(device)
  return { epoch, epochs, epochDue: before.epochDue || asks || isBack }
}

function hasSameKeys(about: MemberDevice, entry: LogEntry): boolean {
  return (
    equalBytes(about.signPublicKey, entry.signPublicKey) && equalBytes(about.boxPublicKey, entry.boxPublicKey)
  )
}

function isManaged(author: MemberDevice, about: MemberDevice): boolean {
  return author.role === 'manager' && about.role !== 'admin'
}

/** An organisation nobody can add a tablet to would be lost with its last one. */
function leavesNoAdmin(known: Membership, entry: LogEntry): boolean {
  if (entry.kind === 'role' && entry.role === 'admin') return false
  return ![...known.devices.values()].some(
    ({ device, role, state }) => device !== entry.device && role === 'admin' && state === 'active',
  )
}

function withEntry(
  devices: ReadonlyMap<string, MemberDevice>,
  entry: LogEntry,
): ReadonlyMap<string, MemberDevice> {
  const next = new Map(devices)
  const before = devices.get(entry.device)
  const { device, role, signPublicKey, boxPublicKey, author } = entry
  if (entry.kind === 'genesis' || entry.kind === 'added' || entry.kind === 'recovered') {
    const addedBy = before?.addedBy ?? author
    next.set(device, {
      device,
      role,
      state: 'active',
      signPublicKey,
      boxPublicKey,
      fence: undefined,
      addedBy,
    })
  } else if (before && !SAYS_NOTHING_OF_IT.has(entry.kind)) {
    next.set(device, { ...before, ...changeOf(entry) })
  }
  return next
}

/** Whatever its `device` is, it is as it was. */
const SAYS_NOTHING_OF_IT: ReadonlySet<string> = new Set(['epoch', 'proposed', 'erased', 'eraseProposed'])

function erasuresOf(known: Membership | undefined): Erasures {
  return known ? { erased: known.erased, erasing: known.erasing } : noErasures
}

function changeOf(entry: LogEntry): Partial<MemberDevice> {
  switch (entry.kind) {
    case 'suspended':
      return { state: 'suspended', fence: entry.fence > 0 ? entry.fence : undefined }
    case 'revoked':
      return { state: 'revoked', fence: entry.fence }
    case 'wipe':
      return { state: 'wiped', fence: entry.fence }
    case 'adopted':
      return { fence: entry.fence }
    default:
      return { role: entry.role }
  }
}
