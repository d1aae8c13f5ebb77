import type { EntryKind, LogEntry, MemberRole } from './log-entry.ts'

/** Kinds of entries that may take two, by their number in a proposal; 0 takes one back. */
const PROPOSED = ['wipe', 'revoked', 'role'] as const
export type ProposedKind = (typeof PROPOSED)[number]

/** What one has signed, and another has to as well before it is so. */
export interface Proposal {
  readonly kind: ProposedKind
  readonly device: string
  /** The role to be given, where it is about that. */
  readonly role: MemberRole
  readonly author: string
  /** Of its entry. */
  readonly index: number
}

export type Proposals = readonly Proposal[]

/** What counts of a device here; membership.ts knows more of it. */
interface Device {
  readonly device: string
  readonly role: MemberRole
  readonly state: 'active' | 'suspended' | 'revoked' | 'wiped'
}
export interface Authors {
  readonly devices: ReadonlyMap<string, Device>
}
type Wanted = Pick<LogEntry, 'kind' | 'device' | 'role'>

/**
 * Erasing a tablet, and taking an administrator or a manager out or down. One who acts at once can pause; what cannot
 * be taken back takes two, where there is anybody else: another tablet of an administrator or a manager, also a paused
 * one, so that nobody makes themselves the only one by pausing the others. Whom it is about has no say.
 */
export function needsTwo(known: Authors, author: string, entry: Wanted): boolean {
  const about = known.devices.get(entry.device)
  return about !== undefined && isGrave(about, entry) && othersMayDecide(known, [author, entry.device])
}

/** Whether there is a tablet of an administrator or a manager besides these. */
export function othersMayDecide({ devices }: Authors, besides: readonly string[]): boolean {
  return [...devices.values()].some(
    ({ device, role, state }) =>
      !besides.includes(device) && role !== 'caseworker' && (state === 'active' || state === 'suspended'),
  )
}

function isGrave(about: Device, { kind, role }: Wanted): boolean {
  if (kind === 'wipe') return true
  if (kind === 'revoked') return about.role !== 'caseworker'
  return kind === 'role' && about.role === 'admin' && role !== 'admin'
}

/** Whether two have signed it: who proposed it is still in and still may, is another, and one of them is an admin. */
export function isByTwo(
  known: Authors & { readonly proposals: Proposals },
  author: string,
  entry: Wanted,
): boolean {
  const second = known.devices.get(author)
  return known.proposals.some((proposal) => {
    const first = known.devices.get(proposal.author)
    const isSame =
      proposal.kind === entry.kind &&
      proposal.device === entry.device &&
      (entry.kind !== 'role' || proposal.role === entry.role)
    return isSame && proposal.author !== author && isPair(first, second)
  })
}

export function isPair(first: Device | undefined, second: Device | undefined): boolean {
  const may = [first, second].every((one) => one?.state === 'active' && one.role !== 'caseworker')
  return may && (first?.role === 'admin' || second?.role === 'admin')
}

/** What a `proposed` entry proposes; undefined when it is none, null where it takes back. */
function proposedKind({ sealed }: Pick<LogEntry, 'sealed'>): ProposedKind | null | undefined {
  const [number = PROPOSED.length + 1] = sealed
  if (sealed.length !== 1 || number > PROPOSED.length) return undefined
  return number === 0 ? null : PROPOSED[number - 1]
}

/** The sealed part of a `proposed` entry. */
export function proposalBytes(kind: ProposedKind | null): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(kind === null ? 0 : PROPOSED.indexOf(kind) + 1)
}

export function isProposable(kind: EntryKind): kind is ProposedKind {
  return PROPOSED.some((each) => each === kind)
}

/** Only what would take two can be proposed, and only what stands can be taken back; by any admin or manager. */
export function mayPropose(
  known: Authors & { readonly proposals: Proposals },
  author: Device,
  entry: LogEntry,
): boolean {
  const kind = proposedKind(entry)
  if (author.role === 'caseworker' || kind === undefined) return false
  if (kind === null) return known.proposals.some(({ device }) => device === entry.device)
  return needsTwo(known, author.device, { kind, device: entry.device, role: entry.role })
}

/** One for each tablet: a new one takes the place of the one before, and what has been done ends it. */
export function proposalsAfter(before: Proposals, entry: LogEntry): Proposals {
  const { kind, device, role, author, index } = entry
  if (kind !== 'proposed' && !isProposable(kind)) return before
  const others = before.filter((proposal) => proposal.device !== device)
  const proposed = kind === 'proposed' ? proposedKind(entry) : null
  return proposed ? [...others, { kind: proposed, device, role, author, index }] : others
}
