import type { CaseState } from '../../domain/case-state.ts'
import type { Id } from '../../domain/id.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import type { EntryKind, LogEntry, MemberRole } from '../../protocol/log-entry.ts'
import type { Membership } from '../../protocol/membership.ts'
import { isByTwo, isProposable, needsTwo, type Proposal, proposalBytes } from '../../protocol/two-person.ts'
import { ownerOf } from '../circle/circle-people.ts'
import type { Desk } from '../desk.ts'
import { type DeviceRow, deviceRows } from './device-rows.ts'

const NO_KEY = new Uint8Array(32)

interface Change {
  readonly kind: EntryKind
  readonly device: Id
  readonly role: MemberRole
}

/** Whether somebody else has to say the same before it is so. */
export function takesTwo(membership: Membership | undefined, own: Id, change: Change): boolean {
  return membership !== undefined && needsTwo(membership, own, change)
}

type Said = Pick<LogEntry, 'kind' | 'device' | 'role' | 'signPublicKey' | 'boxPublicKey' | 'sealed'>

/**
 * What is to be written first where it takes two; undefined where this tablet may do it. `needs-another`: the same
 * person proposed it, on this or on another tablet of theirs.
 */
export function proposalFor(
  desk: Desk,
  members: Membership,
  change: Change,
): Result<Said | undefined, { readonly code: 'needs-another' }> {
  const own = desk.store.identity.device
  const { kind, device, role } = change
  if (!isProposable(kind) || !needsTwo(members, own, change)) return ok(undefined)
  const standing = members.proposals.find((each) => each.kind === kind && each.device === device)
  if (standing && isOwnProposal(desk.organisation.value, standing, own)) return err({ code: 'needs-another' })
  if (isByTwo(members, own, change)) return ok(undefined)
  return ok({
    kind: 'proposed',
    device,
    role,
    signPublicKey: NO_KEY,
    boxPublicKey: NO_KEY,
    sealed: proposalBytes(kind),
  })
}

/** One that waits for a second person, as people know it. */
export interface ProposalRow {
  readonly kind: Proposal['kind']
  readonly role: MemberRole
  readonly about: DeviceRow
  /** Empty where nobody has said whose tablet it is. */
  readonly byName: string
  /** Proposed by the person who holds this tablet. */
  readonly isOwn: boolean
}

export function proposalRows(
  organisation: CaseState,
  membership: Membership | undefined,
  own: Id,
): readonly ProposalRow[] {
  const rows = deviceRows(organisation, membership, own)
  return (membership?.proposals ?? []).flatMap((proposal) => {
    const about = rows.find(({ device }) => device === proposal.device)
    const { kind, role, author } = proposal
    // It has fallen with whoever proposed it.
    const isIn = membership?.devices.get(author)?.state === 'active'
    const byName = ownerOf(organisation, author)?.name.shown ?? ''
    return about && isIn
      ? [{ kind, role, about, byName, isOwn: isOwnProposal(organisation, proposal, own) }]
      : []
  })
}

/** Proposed by the person who holds this tablet, on this or on another of theirs. */
export function isOwnProposal(
  organisation: CaseState,
  { author }: { readonly author: Id },
  own: Id,
): boolean {
  if (author === own) return true
  const [by, me] = [ownerOf(organisation, author), ownerOf(organisation, own)]
  return by !== undefined && by.id === me?.id
}
