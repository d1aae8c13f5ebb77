import type { Day } from '../answer.ts'
import type { ContentId } from '../event.ts'
import type { Id } from '../id.ts'
import type { LiveWrites } from '../live-writes.ts'

/**
 * What practice has left in its organisation's log; empty everywhere else. Not part of a case's state: nothing but the
 * practice screens reads it, and they come later than the first list.
 */
export interface PracticeState {
  /** Cases that were put on the practice desk, and of which invented case each is. */
  readonly laidOut: readonly {
    readonly case: Id
    readonly practice: ContentId
    readonly practiceVersion: string
  }[]
  /** Who plays which assessment, in the order they began. */
  readonly rounds: readonly { readonly assessment: Id; readonly case: Id; readonly learner: string }[]
  /** Who practised what, when: the competence log, oldest first. */
  readonly log: readonly PracticeEntry[]
}

export interface PracticeEntry {
  readonly entry: Id
  readonly kind: 'case' | 'refresher'
  readonly of: ContentId
  readonly pack: ContentId
  readonly learner: string
  readonly on: Day
}

/** Each thing once, by its own id: the first that was written stands. */
export function foldPractice(writes: LiveWrites): PracticeState {
  const laidOut = new Map<Id, PracticeState['laidOut'][number]>()
  const rounds = new Map<Id, PracticeState['rounds'][number]>()
  const log = new Map<Id, PracticeEntry>()
  for (const { type, data } of writes.ordered) {
    if (type === 'practice.laidOut@1') putOnce(laidOut, data.case, data)
    if (type === 'practice.roundStarted@1') putOnce(rounds, data.assessment, data)
    if (type === 'practice.logged@1') putOnce(log, data.entry, data)
  }
  return { laidOut: [...laidOut.values()], rounds: [...rounds.values()], log: [...log.values()] }
}

function putOnce<T>(into: Map<Id, T>, id: Id, value: T): void {
  if (!into.has(id)) into.set(id, value)
}
