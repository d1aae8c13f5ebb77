import type { CaseState } from '../case-state.ts'
import type { Id } from '../id.ts'
import { type Pairing, pairingsOf } from './pairings.ts'

/** Who looks: a member, or the guest of a pair who has been handed the tablet. */
export interface Viewer {
  readonly member: Id | undefined
  /** The pair whose guest holds the tablet. */
  readonly guestOf: Id | undefined
}

/** The assessments somebody must not see yet. Whoever began one sees it; nobody else does until both are signed. */
function hiddenFrom(viewer: Viewer, pairings: readonly Pairing[]): ReadonlySet<Id> {
  const hidden = new Set<Id>()
  for (const pairing of pairings) {
    if (pairing.is !== 'blind') continue
    const { first, second } = pairing
    const isGuest = viewer.guestOf === pairing.id
    if (isGuest || first.member !== viewer.member) hidden.add(first.assessment)
    const isSecond = pairing.guest === '' ? second.member === viewer.member : isGuest
    if (!isSecond) hidden.add(second.assessment)
  }
  return hidden
}

/**
 * A case without what the viewer must not see yet: the assessments themselves, and what was asked or is to be done
 * because of them. The same state when nothing is hidden. Writing needs the log, so that is whole.
 */
export function seenBy(viewer: Viewer, state: CaseState): CaseState {
  const hidden = hiddenFrom(viewer, pairingsOf(state))
  if (hidden.size === 0) return state
  return {
    ...state,
    assessments: state.assessments.filter(({ id }) => !hidden.has(id)),
    questions: state.questions.filter(({ assessment }) => !hidden.has(assessment)),
    tasks: state.tasks.filter(({ about }) => about === undefined || !hidden.has(about)),
    conflicts: state.conflicts.filter((path) => !hidden.has(path.split('/')[1] ?? '')),
  }
}
