import type { CaseState } from '../../domain/case-state.ts'
import type { Id } from '../../domain/id.ts'
import type { Membership } from '../../protocol/membership.ts'

/** Somebody who can be given a case, with the tablets that are in. */
export interface CirclePerson {
  readonly id: Id
  /** Empty for a tablet nobody has said whose it is. */
  readonly name: string
  readonly title: string
  readonly isMe: boolean
  readonly devices: readonly Id[]
}

/** Everybody with a tablet that is in, this one's owner first. Before the log was ever read that is the only one. */
export function circlePeople(
  organisation: Pick<CaseState, 'members' | 'devices'>,
  membership: Pick<Membership, 'devices'> | undefined,
  own: Id,
): readonly CirclePerson[] {
  const active = [...(membership?.devices.values() ?? [])].flatMap(({ device, state }) =>
    state === 'active' ? [device] : [],
  )
  const people = new Map<Id, { devices: Id[] }>()
  for (const device of new Set([own, ...active])) {
    const owner = ownerOf(organisation, device)?.id ?? device
    people.set(owner, { devices: [...(people.get(owner)?.devices ?? []), device] })
  }
  return [...people].map(([id, { devices }]) => {
    const member = organisation.members.find((each) => each.id === id)
    return {
      id,
      name: member?.name.shown ?? '',
      title: member?.title?.shown ?? '',
      isMe: devices.includes(own),
      devices,
    }
  })
}

/** Whose tablet it is, as the organisation says; its only member's where there is one alone. */
export function ownerOf({ members, devices }: Pick<CaseState, 'members' | 'devices'>, device: Id) {
  const owner = devices.find((named) => named.device === device)?.member
  return members.find(({ id }) => id === owner) ?? (members.length === 1 ? members[0] : undefined)
}

/** The names of those whose tablets these are, each once. */
export function namesOf(
  organisation: Pick<CaseState, 'members' | 'devices'>,
  devices: readonly Id[],
  unknown: string,
): readonly string[] {
  return [...new Set(devices.map((device) => ownerOf(organisation, device)?.name.shown ?? unknown))]
}
