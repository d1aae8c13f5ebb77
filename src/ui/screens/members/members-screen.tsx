import { type DeviceRow, deviceRows } from '../../../app/sync/device-rows.ts'
import { useApp, useDesk, useInside } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { AdmitForm } from './admit-form.tsx'
import { DeviceCard } from './device-card.tsx'
import { InviteSection } from './invite-section.tsx'
import { LeaseForm } from './lease-form.tsx'
import { ProposalsSection } from './proposals-section.tsx'
import { ReopenedList } from './reopened-list.tsx'
import { WaitingSection } from './waiting-section.tsx'

/** Who is in, on which tablet, and what an administrator can do about it. */
export function MembersScreen() {
  const { sync } = useApp()
  const desk = useDesk()
  const t = useInside().sync
  const loop = sync.value
  const rows = deviceRows(desk.organisation.value, loop?.state.value.membership, desk.store.identity.device)
  const own = rows.find((row) => row.isThis && row.state === 'active')
  const mayDecide = own !== undefined && own.role !== 'caseworker'
  const isAdmin = own?.role === 'admin'
  return (
    <PageLayout
      heading={
        <PageHeading lead={t.membersLead} focusOn="members">
          {t.membersTitle}
        </PageHeading>
      }
    >
      {rows.length === 0 && <p>{t.membersNone}</p>}
      {loop?.state.value.membership?.epochDue && <p role="status">{t.keysDue}</p>}
      {mayDecide && loop && <ProposalsSection loop={loop} />}
      {rows.map((row: DeviceRow) => (
        <DeviceCard key={row.device} row={row} loop={mayDecide ? loop : undefined} by={own?.role} />
      ))}
      {rows.length > 0 && !isAdmin && <p>{t.onlyAdmins}</p>}
      {mayDecide && loop && <WaitingSection loop={loop} />}
      {isAdmin && <LeaseForm />}
      {isAdmin && loop && <AdmitForm loop={loop} />}
      {isAdmin && loop && <InviteSection loop={loop} />}
      <ReopenedList rows={rows} />
    </PageLayout>
  )
}
