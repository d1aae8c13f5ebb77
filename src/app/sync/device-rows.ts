import type { CaseState } from '../../domain/case-state.ts'
import type { MemberRole } from '../../protocol/log-entry.ts'
import type { MemberDevice, Membership } from '../../protocol/membership.ts'

/** One tablet as people know it: what the log proves, with the names from the organisation's own events. */
export interface DeviceRow {
  readonly device: string
  readonly isThis: boolean
  readonly role: MemberRole
  readonly state: MemberDevice['state']
  /** Whose it is, once somebody has said so. */
  readonly member: string | undefined
  readonly memberName: string
  readonly memberTitle: string
  readonly deviceName: string
}

/** This tablet first, then those that are in, then the others. Empty before the log was ever read. */
export function deviceRows(
  organisation: CaseState,
  membership: Membership | undefined,
  own: string,
): readonly DeviceRow[] {
  const rows = [...(membership?.devices.values() ?? [])].map(({ device, role, state }): DeviceRow => {
    const named = organisation.devices.find((each) => each.device === device)
    const member = organisation.members.find(({ id }) => id === named?.member)
    return {
      device,
      isThis: device === own,
      role,
      state,
      member: named?.member,
      memberName: member?.name.shown ?? '',
      memberTitle: member?.title?.shown ?? '',
      deviceName: named?.name ?? '',
    }
  })
  const rank = (row: DeviceRow) => (row.isThis ? 0 : row.state === 'active' ? 1 : 2)
  return rows.sort((a, b) => rank(a) - rank(b))
}
