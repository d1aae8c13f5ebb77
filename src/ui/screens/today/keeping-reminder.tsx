import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { StoreStatus } from '../../../app/desk.ts'
import { formatMoment } from '../../../app/format.ts'
import { keepingDoubt, loadKeepingTexts } from '../../../app/keeping.ts'
import { isPassingTab } from '../../../app/passing-tab.ts'
import { whenIdle } from '../../../app/when-idle.ts'
import { useApp, useDesk, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { routeHash } from '../../route.ts'
import { useLoaded } from '../../use-loaded.ts'

/** That what is saved may not stay saved, where the day begins: whoever needs it does not look for it. */
export function KeepingReminder() {
  const { now } = useApp()
  const desk = useDesk()
  const locale = useLocale()
  const t = useLoaded(loadKeepingTexts)
  const status = useSignal<StoreStatus | undefined>(undefined)
  useEffect(() => {
    // Counting waits until the day's list is on the glass. What cannot be counted is told by the next save.
    whenIdle(() => {
      desk.store.status().then((read) => {
        status.value = read.ok ? read.value : undefined
      })
    })
  }, [desk, status])
  if (!t || !status.value || desk.space !== 'real') return null
  const doubt = keepingDoubt(status.value, isPassingTab(navigator), now())
  if (!doubt) return null
  const isOld = doubt === 'only-here'
  const since = formatMoment(status.value.onlyHere.oldestWall ?? '', locale)
  return (
    <Banner
      kind="info"
      title={isOld ? t.onlyHereTitle(since) : t.doubts[doubt].title}
      action={<Button href={routeHash({ at: 'status' })}>{t.look}</Button>}
    >
      {isOld ? t.onlyHereText : t.doubts[doubt].text}
    </Banner>
  )
}
