import { useEffect } from 'preact/hooks'
import { useApp, useDesk } from './app-context.ts'
import { lazy } from './lazy.tsx'
import type { Route } from './route.ts'
import { TodayScreen } from './screens/today/today-screen.tsx'

// The list of all other screens, with the names of their files, is weight that the first does not need.
const loadOthers = () => import('./other-screen.tsx')
const OtherScreen = lazy(() => loadOthers().then((it) => it.OtherScreen))

/** The screen of an address. The one that a day begins with is there at once. */
export function Screen(props: { readonly route: Route }) {
  const { texts, router } = useApp()
  const desk = useDesk()
  const { route } = props
  useEffect(() => {
    // Behind the first list, so that nothing waits for them: by the first tap they are there.
    void texts.loadInside()
    // What cannot be loaded now is asked for again, and told, where it is needed.
    loadOthers().then(
      ({ moves }) => router.moveBy(moves()),
      () => undefined,
    )
  }, [texts, router])
  if (route.at === 'today') return <TodayScreen />
  return texts.inside.value && desk.isReady.value ? <OtherScreen route={route} /> : null
}
