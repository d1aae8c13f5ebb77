import { loadTwoPerson } from '../../../app/guide.ts'
import { erasureRows } from '../../../app/sync/erasures.ts'
import { proposalRows } from '../../../app/sync/proposals.ts'
import { useApp, useDesk } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { routeHash } from '../../route.ts'
import { useLoaded } from '../../use-loaded.ts'

/** For whoever can be the second of two: nothing happens before they have looked. */
export function ProposalReminder() {
  const { sync } = useApp()
  const desk = useDesk()
  const t = useLoaded(loadTwoPerson)
  const isReady = desk.isReady.value
  const membership = sync.value?.state.value.membership
  const own = desk.store.identity.device
  const self = membership?.devices.get(own)
  if (!t || !isReady || self?.state !== 'active' || self.role === 'caseworker') return null
  const organisation = desk.organisation.value
  const waiting = [
    ...proposalRows(organisation, membership, own),
    ...erasureRows(organisation, membership, desk.cases.value, own),
  ].filter(({ isOwn }) => !isOwn)
  if (waiting.length === 0) return null
  return (
    <Banner
      kind="info"
      title={t.reminder}
      action={<Button href={routeHash({ at: 'members' })}>{t.look}</Button>}
    >
      {t.reminderLead}
    </Banner>
  )
}
