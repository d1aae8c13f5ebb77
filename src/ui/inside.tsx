import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { SaveMark } from '../app/case-session.ts'
import { nextLanguage } from '../app/texts.ts'
import { useApp, useDesk, useDoor, useLanguage, useLists } from './app-context.ts'
import { Frame } from './frame/frame.tsx'
import type { Place } from './frame/places.tsx'
import { lazy } from './lazy.tsx'
import type { SaveState } from './parts/save-mark.tsx'
import { type Route, routeHash } from './route.ts'
import { Screen } from './screen.tsx'

const UpdateBanner = lazy(() => import('./screens/update-banner.tsx').then((it) => it.UpdateBanner))
const LeaseBanner = lazy(() => import('./screens/lease/lease-banner.tsx').then((it) => it.LeaseBanner))
const LeaseGate = lazy(() => import('./screens/lease/lease-gate.tsx').then((it) => it.LeaseGate))
const HelpSheet = lazy(() => import('./screens/help/help-sheet.tsx').then((it) => it.HelpSheet))
const HREFS: Readonly<Record<Place, string>> = {
  today: routeHash({ at: 'today' }),
  cases: routeHash({ at: 'cases' }),
  practice: routeHash({ at: 'practice' }),
  more: routeHash({ at: 'more' }),
}
const IN_MORE: readonly Route['at'][] = [
  'status',
  'members',
  'admission',
  'access',
  'asked',
  'kits',
  'units',
  'accessibility',
  'workshop',
  'content',
  'resources',
  'competence',
  'receive',
]
const PLACE_DRAFT = 'place'

/** Everything behind the lock: the frame, and the screen of the current address in it. */
export function Inside() {
  const { session, router, texts, practice, sync } = useApp()
  const lease = sync.value?.lease.state.value
  const desk = useDesk()
  const t = useDoor()
  const next = nextLanguage(useLanguage())
  const route = router.route.value
  const helping = useSignal(false)
  useRememberedPlace()
  // The same from screen to screen: what is given anew is drawn anew.
  const actions = useMemo(() => {
    const lock = () => void session.lock()
    return {
      onOpenStatus: () => router.go({ at: 'status' }),
      onHelp: () => (helping.value = true),
      onLock: lock,
      onBlank: lock,
      onSwitchLanguage: () => void texts.change(next.id),
      onLeavePractice: () => {
        router.replace({ at: 'practice' })
        void practice.leave()
      },
    } as const
  }, [session, router, texts, practice, helping, next.id])

  return (
    <Frame
      words={t.frame}
      current={placeOf(route)}
      hrefs={HREFS}
      save={saveState(desk.saveMark.value, desk.drafts.open.value.size > 0)}
      back={useBack(route)}
      alone={route.at === 'question' || route.at === 'person' || route.at === 'tour'}
      bare={route.at === 'person'}
      practising={desk.space === 'practice'}
      banner={
        <>
          <UpdateBanner />
          {lease?.is === 'soon' && <LeaseBanner />}
        </>
      }
      nextLanguage={next}
      {...actions}
    >
      {lease?.is === 'over' ? <LeaseGate /> : <Screen route={route} />}
      {helping.value && <HelpSheet at={route.at} onClose={() => (helping.value = false)} />}
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

/** A half-written text is nowhere but here, however far everything else has come. */
function saveState(mark: SaveMark, isHalfWritten: boolean): SaveState {
  if (mark.is !== 'saved') return mark.is === 'saving' ? 'saving' : 'failed'
  return isHalfWritten ? 'draft' : mark.level
}

function placeOf(route: Route): Place | undefined {
  if (route.at === 'today' || route.at === 'practice') return route.at
  if (route.at === 'ahead') return 'today'
  if (isPractice(route)) return 'practice'
  return route.at === 'more' || IN_MORE.includes(route.at) ? 'more' : 'cases'
}

function isPractice(route: Route): boolean {
  return route.at === 'practise' || route.at === 'refresher'
}

/** Inside a case the way back is the case, from the case it is the list. */
function useBack(route: Route): { readonly href: string; readonly label: string } | undefined {
  const t = useLists().cases
  if (route.at === 'case' || route.at === 'newCase') return { href: HREFS.cases, label: t.title }
  if (route.at === 'ahead') return { href: HREFS.today, label: t.today }
  if (isPractice(route)) return { href: HREFS.practice, label: useDoor().frame.practice }
  if (IN_MORE.includes(route.at)) return { href: HREFS.more, label: useDoor().frame.more }
  return 'id' in route ? { href: routeHash({ at: 'case', id: route.id }), label: t.back } : undefined
}
