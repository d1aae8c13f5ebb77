import type { CaseState } from '../../domain/case-state.ts'
import type { Id } from '../../domain/id.ts'
import type { IndexRow } from '../../domain/index-row.ts'
import { needsTwoToErase } from '../../protocol/erasing.ts'
import type { Membership } from '../../protocol/membership.ts'
import { ownerOf } from '../circle/circle-people.ts'
import { isOwnProposal } from './proposals.ts'

/** A case that waits for a second person to say that it is to be erased. */
export interface ErasureRow {
  readonly caseId: Id
  /** The worker's own title; undefined where the case is not on this tablet. */
  readonly title: string | undefined
  /** Empty where nobody has said whose tablet it is. */
  readonly byName: string
  /** Proposed by the person who holds this tablet. */
  readonly isOwn: boolean
  readonly reference: string
}

type Names = Pick<CaseState, 'members' | 'devices' | 'writes'>

export function erasureRows(
  organisation: CaseState,
  membership: Membership | undefined,
  cases: readonly IndexRow[],
  own: Id,
): readonly ErasureRow[] {
  return (membership?.erasing ?? []).flatMap((proposal) => {
    const { caseId, author } = proposal
    // It has fallen with whoever proposed it.
    if (membership?.devices.get(author)?.state !== 'active') return []
    return {
      caseId,
      title: cases.find((row) => row.caseId === caseId)?.title,
      byName: ownerOf(organisation, author)?.name.shown ?? '',
      isOwn: isOwnProposal(organisation, proposal, own),
      reference: lastSaid(organisation, caseId, 'proposed')?.data.reference ?? '',
    }
  })
}

/** What stays of an erased case: who, when, and on what decision. */
export interface ErasedLine {
  readonly caseId: Id
  /** Undefined where the note has not come to this tablet. */
  readonly done:
    | { readonly wall: string; readonly who: string; readonly proposedBy: string; readonly reference: string }
    | undefined
}

/** What the log says is erased, newest first. */
export function erasedLines(organisation: Names, membership: Membership | undefined): readonly ErasedLine[] {
  const nameOf = (id: Id | undefined) =>
    organisation.members.find((member) => member.id === id)?.name.shown ?? ''
  const lines = [...(membership?.erased.keys() ?? [])].map((caseId): ErasedLine => {
    const done = lastSaid(organisation, caseId, 'done')
    if (!done) return { caseId, done: undefined }
    const proposed = lastSaid(organisation, caseId, 'proposed')
    const { reference } = done.data
    const people = { who: nameOf(done.actor), proposedBy: nameOf(proposed?.actor) }
    return { caseId, done: { wall: done.wall, ...people, reference } }
  })
  return lines.reverse()
}

function lastSaid({ writes }: Pick<CaseState, 'writes'>, caseId: Id, act: 'proposed' | 'done') {
  const said = writes.ordered.findLast(
    (event) => event.type === 'erasure.noted@1' && event.data.erasure === caseId && event.data.act === act,
  )
  return said?.type === 'erasure.noted@1' ? said : undefined
}

/** What whoever holds this tablet may do about erasing. */
export function erasingRights(
  membership: Membership | undefined,
  own: Id,
): { readonly may: boolean; readonly takesTwo: boolean } {
  const self = membership?.devices.get(own)
  const may = self?.state === 'active' && self.role !== 'caseworker'
  return { may, takesTwo: membership !== undefined && needsTwoToErase(membership, own) }
}
