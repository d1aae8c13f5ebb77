import type { Member } from '../case-state.ts'
import type { EventData } from '../event.ts'
import type { Id } from '../id.ts'
import type { LiveWrites } from '../live-writes.ts'
import type { PracticeEntry } from './fold-practice.ts'

export type CompetenceEntry = EventData<'competence.told@1'>

/** Who told that they practised what, the latest first. One practice is there once, also when two tablets told it. */
export function competenceOf(writes: LiveWrites): readonly CompetenceEntry[] {
  const told = new Map<Id, CompetenceEntry>()
  for (const { type, data } of writes.ordered) {
    if (type === 'competence.told@1' && !told.has(data.entry)) told.set(data.entry, data)
  }
  return [...told.values()].reverse().sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

/** Each member who has told something, with what they told; the order of the members, so that nobody is ranked. */
export function competenceByMember(
  told: readonly CompetenceEntry[],
  members: readonly Member[],
): readonly { readonly member: Member; readonly told: readonly CompetenceEntry[] }[] {
  return members.flatMap((member) => {
    const theirs = told.filter((entry) => entry.member === member.id)
    return theirs.length > 0 ? [{ member, told: theirs }] : []
  })
}

/**
 * Lines of the practice log that are this person's own and not told yet. A colleague who practised on the same tablet
 * wrote another name there, and tells it herself or not at all.
 */
export function tellable(
  log: readonly PracticeEntry[],
  told: readonly CompetenceEntry[],
  name: string,
): readonly PracticeEntry[] {
  const known = new Set(told.map(({ entry }) => entry))
  const mine = sameName(name)
  return mine === ''
    ? []
    : log.filter(({ entry, learner }) => !known.has(entry) && sameName(learner) === mine)
}

function sameName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv')
}
