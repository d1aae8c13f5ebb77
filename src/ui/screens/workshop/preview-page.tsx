import { computed, signal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { openPreview } from '../../../app/preview-session.ts'
import { readWorkingCopy } from '../../../app/workshop.ts'
import { faultsOf } from '../../../domain/workshop/faults-of.ts'
import { App, type AppContext, useApp, useDesk } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { parseRoute, type Route, type Router, routeHash } from '../../route.ts'
import { FormScreen } from '../assess/form-screen.tsx'
import { PersonScreen } from '../assess/person-screen.tsx'
import { QuestionScreen } from '../assess/question-screen.tsx'
import { ResultScreen } from '../assess/result-screen.tsx'
import type { WorkshopProps } from './workshop-props.ts'

/** The screens of real work, on a case that is nowhere: what is written here ends with the page. */
export function PreviewPage({ pack, place, t }: WorkshopProps) {
  const app = useApp()
  const desk = useDesk()
  const tried = useMemo(() => readWorkingCopy(desk, pack.id) ?? pack, [desk, pack])
  const isSound = useMemo(() => faultsOf(tried).length === 0, [tried])
  const preview = useMemo(() => openPreview(desk, tried, app.now), [desk, tried, app])
  const first: Route = {
    at: 'question',
    id: preview.session.id,
    assessment: preview.assessment,
    question: 0,
  }
  const route = useMemo(() => signal<Route>(first), [preview])
  const inside = useMemo((): AppContext => {
    const go = (next: Route) => {
      if (staysInside(next)) route.value = next
    }
    const router: Router = { route, go, replace: go, back: () => {}, hold: () => {}, moveBy: () => {} }
    return { ...app, router, desk: computed(() => preview.desk) }
  }, [app, preview, route])

  return (
    <>
      <Banner
        kind="info"
        title={t.preview.title}
        action={
          <>
            <Button onClick={() => (route.value = first)}>{t.preview.again}</Button>
            <Button kind="plain" href={routeHash({ at: 'workshop', pack: place, part: 'edit' })}>
              {t.parts.edit}
            </Button>
          </>
        }
      >
        {isSound ? t.preview.text : t.preview.faulty}
      </Banner>
      {isSound && (
        // Links of these screens would lead to a case that is nowhere.
        <div
          onClickCapture={(event) => {
            const link = (event.target as Element).closest('a')
            if (!link) return
            event.preventDefault()
            inside.router.go(parseRoute(link.hash))
          }}
        >
          <App.Provider value={inside}>
            <Runner route={route.value} preview={preview} pack={tried} />
          </App.Provider>
        </div>
      )}
    </>
  )
}

function Runner(props: {
  readonly route: Route
  readonly preview: ReturnType<typeof openPreview>
  readonly pack: WorkshopProps['pack']
}) {
  const { route, preview, pack } = props
  const { session } = preview
  const [assessment] = session.state.value.assessments
  if (!assessment) return null
  const shared = { session, assessment, pack }
  switch (route.at) {
    case 'question':
      return <QuestionScreen {...shared} question={route.question} />
    case 'person':
      return <PersonScreen {...shared} question={route.question} />
    case 'form':
      return <FormScreen {...shared} />
    case 'result':
      return <ResultScreen {...shared} />
    default:
      return null
  }
}

function staysInside(route: Route): boolean {
  return route.at === 'question' || route.at === 'person' || route.at === 'form' || route.at === 'result'
}
