import { isSplit as isNameSplit, isNewName } from '../../../app/sync/come-back.ts'
import { loadComeBackTexts } from '../../../app/sync/come-back-texts.ts'
import { isServerInDoubt } from '../../../app/sync/server-doubt.ts'
import { loadServerDoubtTexts } from '../../../app/sync/server-doubt-texts.ts'
import { useApp, useDesk } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { routeHash } from '../../route.ts'
import { useLoaded } from '../../use-loaded.ts'

/** Work that reaches nobody, and a server that cannot be right, look like any other day: it is said where that begins. */
export function SyncReminder() {
  const { sync } = useApp()
  const desk = useDesk()
  const state = sync.value?.state.value
  if (!state || desk.space !== 'real') return null
  if (isServerInDoubt(state.problem)) return <ServerDoubt />
  if (isNewName(desk, state)) return <NameLost isSplit={false} />
  return isNameSplit(state) ? <NameLost isSplit /> : null
}

function ServerDoubt() {
  const t = useLoaded(loadServerDoubtTexts)
  if (!t) return null
  return (
    <Banner kind="info" title={t.title} action={<Button href={routeHash({ at: 'status' })}>{t.look}</Button>}>
      {t.lead}
    </Banner>
  )
}

function NameLost({ isSplit }: { readonly isSplit: boolean }) {
  const t = useLoaded(loadComeBackTexts)
  if (!t) return null
  return (
    <Banner
      kind="info"
      title={isSplit ? t.splitTitle : t.reminder}
      action={<Button href={routeHash({ at: 'status' })}>{t.reminderLook}</Button>}
    >
      {t.reminderLead}
    </Banner>
  )
}
