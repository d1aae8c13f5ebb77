import type { Member } from '../domain/case-state.ts'
import type { MemberRole } from '../protocol/log-entry.ts'
import type { Membership } from '../protocol/membership.ts'

/**
 * What whoever holds this tablet may: by the signed log, where roles are given and taken. Before the log has been read it is
 * the organisation's own word. Undefined where neither knows: then it is nothing.
 */
export function roleHere(
  membership: Pick<Membership, 'devices'> | undefined,
  device: string,
  me: Pick<Member, 'role'> | undefined,
): MemberRole | undefined {
  const self = membership?.devices.get(device)
  if (!self) return me?.role
  return self.state === 'active' ? self.role : undefined
}

/** Whose work it is to look through who has read. */
export function mayReview(role: MemberRole | undefined): boolean {
  return role === 'manager' || role === 'admin'
}
