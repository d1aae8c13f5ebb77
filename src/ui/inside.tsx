import { useEffect } from 'preact/hooks'
import { useApp, useDesk, useDoor, useLists, useLocale } from './app-context.ts'
import { Frame } from './frame/frame.tsx'
import type { Place } from './frame/places.tsx'
import type { SaveState } from './parts/save-mark.tsx'
import { type Route, routeHash } from './route.ts'
import { Screen } from './screen.tsx'
import { UpdateBanner } from './screens/update-banner.tsx'

const HREFS: Readonly<Record<Place, string>> = {
  today: routeHash({ at: 'today' }),
  cases: routeHash({ at: 'cases' }),
  practice: routeHash({ at: 'practice' }),
  more: routeHash({ at: 'more' }),
}
const PLACE_DRAFT = 'place'

/** Everything behind the lock: the frame, and the screen of the current address in it. */
export function Inside() {
  const { session, router, texts, practice } = useApp()
  const desk = useDesk()
  const t = useDoor()
  const locale = useLocale()
  const route = router.route.value
  useRememberedPlace()

  return (
    <Frame
      words={t.frame}
      current={placeOf(route)}
      hrefs={HREFS}
      save={saveState(desk.saveMark.value.is)}
      back={useBack(route)}
      alone={route.at === 'question' || route.at === 'person'}
      bare={route.at === 'person'}
      practising={desk.space === 'practice'}
      banner={<UpdateBanner />}
      onOpenStatus={() => router.go({ at: 'status' })}
      onLock={() => void session.lock()}
      onBlank={() => void session.lock()}
      onSwitchLanguage={() => void texts.change(locale === 'sv' ? 'en' : 'sv')}
      onLeavePractice={() => {
        router.replace({ at: 'practice' })
        void practice.leave()
      }}
    >
      <Screen route={route} />
    </Frame>
  )
}

/** The last place is sealed with the drafts: after an empty battery the same question is on the screen. */
function useRememberedPlace(): void {
  const { router } = useApp()
  const desk = useDesk()
  const route = router.route.value
  useEffect(() => {
    const kept = desk.drafts.get(PLACE_DRAFT)
    if (kept && location.hash === '') location.hash = kept
  }, [desk])
  useEffect(() => {
    if (location.hash !== '') desk.drafts.set(PLACE_DRAFT, routeHash(route))
  }, [desk, route])
}

function saveState(is: 'saved' | 'saving' | 'notSaved'): SaveState {
  return is === 'saved' ? 'tablet' : is === 'saving' ? 'saving' : 'failed'
}

function placeOf(route: Route): Place | undefined {
  if (route.at === 'today' || route.at === 'practice') return route.at
  return route.at === 'more' || route.at === 'status' ? 'more' : 'cases'
}

/** Inside a case the way back is the case, from the case it is the list. */
function useBack(route: Route): { readonly href: string; readonly label: string } | undefined {
  const t = useLists().cases
  if (route.at === 'case' || route.at === 'newCase') return { href: HREFS.cases, label: t.title }
  if (route.at === 'status') return { href: HREFS.more, label: useDoor().frame.more }
  return 'id' in route ? { href: routeHash({ at: 'case', id: route.id }), label: t.back } : undefined
}
