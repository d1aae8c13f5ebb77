import { dayOf } from '../../../app/format.ts'
import { kitsDue } from '../../../app/recovery/check-kit.ts'
import { loadRecoveryTexts } from '../../../app/recovery/recovery-texts.ts'
import { roleHere } from '../../../app/role-here.ts'
import { recoveryState } from '../../../domain/recovery/recovery-state.ts'
import { useApp, useDesk } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { routeHash } from '../../route.ts'
import { useLoaded } from '../../use-loaded.ts'

/** A calm line for those who can do something about it. */
export function KitsReminder() {
  const { sync, now } = useApp()
  const desk = useDesk()
  const t = useLoaded(loadRecoveryTexts)
  // The day's list stands there before the organisation's log has been read.
  const isReady = desk.isReady.value
  const membership = sync.value?.state.value.membership
  const isAdmin = roleHere(membership, desk.store.identity.device, desk.me.value) === 'admin'
  if (!t || !isReady || !isAdmin || desk.space !== 'real') return null
  const state = recoveryState(desk.organisation.value)
  const due = kitsDue(state, membership?.recovery?.usedBy, now(), dayOf(now()))
  if (!due) return null
  return (
    <Banner
      kind="info"
      title={t.due[due].title}
      action={<Button href={routeHash({ at: 'kits' })}>{t.due[due].action}</Button>}
    >
      {t.due[due].text}
    </Banner>
  )
}
