import { isNewName, isSplit } from '../../../app/sync/come-back.ts'
import { loadComeBackTexts } from '../../../app/sync/come-back-texts.ts'
import { useApp, useDesk } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { routeHash } from '../../route.ts'
import { useLoaded } from '../../use-loaded.ts'

/** Work that reaches nobody looks like any other, so it is said where the day begins. */
export function ComeBackReminder() {
  const { sync } = useApp()
  const desk = useDesk()
  const t = useLoaded(loadComeBackTexts)
  const state = sync.value?.state.value
  if (!t || !state || desk.space !== 'real') return null
  const title = isNewName(desk, state) ? t.reminder : isSplit(state) ? t.splitTitle : undefined
  if (title === undefined) return null
  return (
    <Banner
      kind="info"
      title={title}
      action={<Button href={routeHash({ at: 'status' })}>{t.reminderLook}</Button>}
    >
      {t.reminderLead}
    </Banner>
  )
}
