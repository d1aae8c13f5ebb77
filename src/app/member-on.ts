import type { CaseState, Member } from '../domain/case-state.ts'
import type { Id } from '../domain/id.ts'

/** Whose tablet this is. While there is one person, it is hers whatever the tablet is called. */
export function memberOn(device: Id, { members, devices }: CaseState): Member | undefined {
  const owner = devices.find((named) => named.device === device)?.member
  return members.find(({ id }) => id === owner) ?? (members.length === 1 ? members[0] : undefined)
}
