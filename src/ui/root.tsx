import { useApp, useDoor } from './app-context.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { lazy } from './lazy.tsx'
import { PartWords } from './parts/words.ts'
import { ElsewhereScreen } from './screens/elsewhere-screen.tsx'
import { FailedScreen } from './screens/failed-screen.tsx'
import { LockScreen } from './screens/lock/lock-screen.tsx'

const Setup = lazy(() => import('./screens/setup/setup-screen.tsx').then((screen) => screen.SetupScreen))
const Incident = lazy(() =>
  import('./screens/incident/incident-screen.tsx').then((screen) => screen.IncidentScreen),
)
const Inside = lazy(() => import('./inside.tsx').then((screen) => screen.Inside))

/** Which of the few things there are before and behind the lock. */
export function Root() {
  const { texts } = useApp()
  const t = useDoor()
  const language = texts.language.value
  if (document.documentElement.lang !== language) document.documentElement.lang = language
  return (
    <PartWords.Provider value={t.parts}>
      <ErrorBoundary>
        <Current />
      </ErrorBoundary>
    </PartWords.Provider>
  )
}

function Current() {
  const phase = useApp().session.phase.value
  switch (phase.is) {
    case 'starting':
      return null
    case 'setup':
      return <Setup />
    case 'locked':
      return <LockScreen />
    case 'open':
      return <Inside />
    case 'incident':
      return <Incident what={phase.what} missing={phase.missing} />
    case 'elsewhere':
      return <ElsewhereScreen />
    case 'failed':
      return <FailedScreen code={phase.code} />
  }
}
