import { useEffect } from 'preact/hooks'
import { useApp } from './app-context.ts'
import { lazy } from './lazy.tsx'
import type { Route } from './route.ts'
import { CasesScreen } from './screens/cases/cases-screen.tsx'
import { TodayScreen } from './screens/today/today-screen.tsx'

// The list of all other screens, with the names of their files, is weight that the first two do not need.
const OtherScreen = lazy(() => import('./other-screen.tsx').then((it) => it.OtherScreen))

/** The screen of an address. The two that a day begins with are there at once. */
export function Screen(props: { readonly route: Route }) {
  const { texts } = useApp()
  const { route } = props
  useEffect(() => {
    // Behind the first list, so that nothing waits for it: by the first tap it is there.
    void texts.loadInside()
  }, [texts])
  if (route.at === 'today') return <TodayScreen />
  if (route.at === 'cases') return <CasesScreen />
  return texts.inside.value ? <OtherScreen route={route} /> : null
}
