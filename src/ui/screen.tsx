import { useEffect } from 'preact/hooks'
import type { CaseSession } from '../app/case-session.ts'
import { StepId } from '../domain/event.ts'
import { useApp, useLists } from './app-context.ts'
import { lazy } from './lazy.tsx'
import { EmptyState } from './parts/empty-state.tsx'
import type { Route } from './route.ts'
import { CasesScreen } from './screens/cases/cases-screen.tsx'
import { TodayScreen } from './screens/today/today-screen.tsx'
import { useCase } from './use-case.ts'

const NewCase = lazy(() => import('./screens/cases/new-case-screen.tsx').then((it) => it.NewCaseScreen))
const Case = lazy(() => import('./screens/case/case-screen.tsx').then((it) => it.CaseScreen))
const Step = lazy(() => import('./screens/assess/step-screen.tsx').then((it) => it.StepScreen))
const Assess = lazy(() => import('./screens/assess/assess-route.tsx').then((it) => it.AssessRoute))
const Manage = lazy(() => import('./screens/manage/manage-screen.tsx').then((it) => it.ManageScreen))
const Plan = lazy(() => import('./screens/plan/plan-screen.tsx').then((it) => it.PlanScreen))
const Card = lazy(() => import('./screens/plan/card-screen.tsx').then((it) => it.CardScreen))
const FollowUp = lazy(() =>
  import('./screens/follow-up/follow-up-screen.tsx').then((it) => it.FollowUpScreen),
)
const Print = lazy(() => import('./screens/print/print-screen.tsx').then((it) => it.PrintScreen))
const People = lazy(() => import('./screens/people/people-screen.tsx').then((it) => it.PeopleScreen))
const History = lazy(() => import('./screens/history/history-screen.tsx').then((it) => it.HistoryScreen))
const More = lazy(() => import('./screens/more/more-screen.tsx').then((it) => it.MoreScreen))
const Status = lazy(() => import('./screens/more/status-screen.tsx').then((it) => it.StatusScreen))
const Practice = lazy(() => import('./screens/practice/practice-screen.tsx').then((it) => it.PracticeScreen))

/** The screen of an address. */
export function Screen(props: { readonly route: Route }) {
  const { texts } = useApp()
  const { route } = props
  useEffect(() => {
    // Behind the first list, so that nothing waits for it: by the first tap it is there.
    void texts.loadInside()
  }, [texts])
  if (route.at !== 'today' && route.at !== 'cases' && !texts.inside.value) return null
  switch (route.at) {
    case 'today':
      return <TodayScreen />
    case 'cases':
      return <CasesScreen />
    case 'newCase':
      return <NewCase linkTo={route.linkTo} />
    case 'practice':
      return <Practice />
    case 'more':
      return <More />
    case 'status':
      return <Status />
    default:
      return <InCase route={route} />
  }
}

type CaseRoute = Extract<Route, { readonly id: string }>

function InCase(props: { readonly route: CaseRoute }) {
  const t = useLists().cases
  const view = useCase(props.route.id)
  if (view.is === 'loading') return null
  if (view.is === 'refused') return <EmptyState title={t.notFound} />
  return <CasePart route={props.route} session={view.session} />
}

function CasePart(props: { readonly route: CaseRoute; readonly session: CaseSession }) {
  const { route, session } = props
  switch (route.at) {
    case 'case':
      return <Case session={session} />
    case 'people':
      return <People session={session} />
    case 'history':
      return <History session={session} />
    case 'step': {
      const step = StepId.safeParse(route.step)
      return step.success ? <Step session={session} step={step.data} /> : <Case session={session} />
    }
    case 'question':
    case 'person':
    case 'form':
    case 'paper':
    case 'result':
      return <Assess session={session} route={route} />
    case 'manage':
      return <Manage session={session} />
    case 'plan':
      return <Plan session={session} chapter={route.chapter} />
    case 'card':
      return <Card session={session} />
    case 'followUp':
      return <FollowUp session={session} />
    case 'print':
      return <Print session={session} what={route.what} of={route.of} />
  }
}
