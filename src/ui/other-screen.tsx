import { useEffect, useMemo } from 'preact/hooks'
import { blindSession } from '../app/agreement.ts'
import type { CaseSession } from '../app/case-session.ts'
import { StepId } from '../domain/event.ts'
import { useApp, useDesk, useLists } from './app-context.ts'
import { guestOf } from './guest-of.ts'
import { lazy } from './lazy.tsx'
import { EmptyState } from './parts/empty-state.tsx'
import type { Move, Route } from './route.ts'
import { CasesScreen } from './screens/cases/cases-screen.tsx'
import { softMoves } from './soft-moves.ts'
import { useCase } from './use-case.ts'

const Access = lazy(() => import('./screens/access/access-screen.tsx').then((it) => it.AccessScreen))
const Readers = lazy(() => import('./screens/access/readers-screen.tsx').then((it) => it.ReadersScreen))
const Unlogged = lazy(() => import('./screens/access/unlogged.tsx').then((it) => it.Unlogged))
const Circle = lazy(() => import('./screens/circle/circle-screen.tsx').then((it) => it.CircleScreen))
const Erase = lazy(() => import('./screens/erase/erase-screen.tsx').then((it) => it.EraseScreen))
const Share = lazy(() => import('./screens/copy/share-screen.tsx').then((it) => it.ShareScreen))
const Receive = lazy(() => import('./screens/copy/receive-screen.tsx').then((it) => it.ReceiveScreen))
const ShutCase = lazy(() => import('./screens/circle/shut-case.tsx').then((it) => it.ShutCase))
const Ahead = lazy(() => import('./screens/today/ahead-screen.tsx').then((it) => it.AheadScreen))
const NewCase = lazy(() => import('./screens/cases/new-case-screen.tsx').then((it) => it.NewCaseScreen))
const Case = lazy(() => import('./screens/case/case-screen.tsx').then((it) => it.CaseScreen))
const Step = lazy(() => import('./screens/assess/step-screen.tsx').then((it) => it.StepScreen))
const Assess = lazy(() => import('./screens/assess/assess-route.tsx').then((it) => it.AssessRoute))
const Agreement = lazy(() =>
  import('./screens/agreement/agreement-screen.tsx').then((it) => it.AgreementScreen),
)
const Manage = lazy(() => import('./screens/manage/manage-screen.tsx').then((it) => it.ManageScreen))
const RiskPlan = lazy(() => import('./screens/manage/risk-plan-screen.tsx').then((it) => it.RiskPlanScreen))
const Plan = lazy(() => import('./screens/plan/plan-screen.tsx').then((it) => it.PlanScreen))
const ChildPlan = lazy(() => import('./screens/plan/child-plan-screen.tsx').then((it) => it.ChildPlanScreen))
const Extract = lazy(() => import('./screens/plan/extract-screen.tsx').then((it) => it.ExtractScreen))
const Card = lazy(() => import('./screens/plan/card-screen.tsx').then((it) => it.CardScreen))
const FollowUp = lazy(() =>
  import('./screens/follow-up/follow-up-screen.tsx').then((it) => it.FollowUpScreen),
)
const Checklist = lazy(() =>
  import('./screens/follow-up/checklist-screen.tsx').then((it) => it.ChecklistScreen),
)
const Close = lazy(() => import('./screens/follow-up/close-screen.tsx').then((it) => it.CloseScreen))
const External = lazy(() => import('./screens/around/external-screen.tsx').then((it) => it.ExternalScreen))
const Incidents = lazy(() => import('./screens/around/incidents-screen.tsx').then((it) => it.IncidentsScreen))
const Contacts = lazy(() => import('./screens/around/contacts-screen.tsx').then((it) => it.ContactsScreen))
const Questions = lazy(() => import('./screens/around/questions-screen.tsx').then((it) => it.QuestionsScreen))
const Distance = lazy(() => import('./screens/distance/distance-screen.tsx').then((it) => it.DistanceScreen))
const Compare = lazy(() => import('./screens/around/compare-screen.tsx').then((it) => it.CompareScreen))
const Print = lazy(() => import('./screens/print/print-screen.tsx').then((it) => it.PrintScreen))
const People = lazy(() => import('./screens/people/people-screen.tsx').then((it) => it.PeopleScreen))
const History = lazy(() => import('./screens/history/history-screen.tsx').then((it) => it.HistoryScreen))
const More = lazy(() => import('./screens/more/more-screen.tsx').then((it) => it.MoreScreen))
const Asked = lazy(() => import('./screens/asked/asked-screen.tsx').then((it) => it.AskedScreen))
const OwnContent = lazy(() =>
  import('./screens/own-content/own-content-screen.tsx').then((it) => it.OwnContentScreen),
)
const Resources = lazy(() =>
  import('./screens/own-content/resources-screen.tsx').then((it) => it.ResourcesScreen),
)
const Members = lazy(() => import('./screens/members/members-screen.tsx').then((it) => it.MembersScreen))
const Workshop = lazy(() => import('./screens/workshop/workshop-screen.tsx').then((it) => it.WorkshopScreen))
const Admission = lazy(() =>
  import('./screens/members/admission-screen.tsx').then((it) => it.AdmissionScreen),
)
const Competence = lazy(() =>
  import('./screens/practice/competence-screen.tsx').then((it) => it.CompetenceScreen),
)
const Kits = lazy(() => import('./screens/kits/kits-screen.tsx').then((it) => it.KitsScreen))
const Units = lazy(() => import('./screens/units/units-screen.tsx').then((it) => it.UnitsScreen))
const Status = lazy(() => import('./screens/more/status-screen.tsx').then((it) => it.StatusScreen))
const Tour = lazy(() => import('./screens/tour/tour-screen.tsx').then((it) => it.TourScreen))
const Statement = lazy(() => import('./screens/more/statement-screen.tsx').then((it) => it.StatementScreen))
const Practice = lazy(() => import('./screens/practice/practice-screen.tsx').then((it) => it.PracticeScreen))
const Practise = lazy(() => import('./screens/practice/practise-screen.tsx').then((it) => it.PractiseScreen))
const Refresher = lazy(() =>
  import('./screens/practice/refresher-screen.tsx').then((it) => it.RefresherScreen),
)

/** How this browser goes from screen to screen. */
export function moves(): Move {
  // WebKitGTK 2.50 without compositing ends the page at the first fade (tests/e2e/main-path-webkit notices). Until one
  // with compositing has been tried, no WebKit fades.
  const isWebKit = /AppleWebKit/.test(navigator.userAgent) && !/Chrom/.test(navigator.userAgent)
  return softMoves(document, () => isWebKit || matchMedia('(prefers-reduced-motion: reduce)').matches)
}

/** What is the organisation's own or leaves it: from practice no address leads there, not even the way back. */
const REAL_ONLY: ReadonlySet<Route['at']> = new Set([
  'share',
  'erase',
  'receive',
  'members',
  'admission',
  'access',
  'asked',
  'competence',
  'kits',
  'units',
])

type OtherRoute = Exclude<Route, { readonly at: 'today' }>

/** Every screen but the first: loaded behind it, each screen's own code when it is first shown. */
export function OtherScreen(props: { readonly route: OtherRoute }) {
  const { route } = props
  if (useDesk().space === 'practice' && REAL_ONLY.has(route.at)) return <Practice />
  switch (route.at) {
    case 'ahead':
      return <Ahead />
    case 'cases':
      return <CasesScreen />
    case 'newCase':
      return <NewCase linkTo={route.linkTo} />
    case 'practice':
      return <Practice />
    case 'refresher':
      return <Refresher number={route.number} />
    case 'more':
      return <More />
    case 'asked':
      return <Asked />
    case 'access':
      return <Access />
    case 'workshop':
      return <Workshop pack={route.pack} part={route.part} />
    case 'content':
      return <OwnContent kind={route.kind} entry={route.entry} />
    case 'resources':
      return <Resources />
    case 'members':
      return <Members />
    case 'receive':
      return <Receive />
    case 'admission':
      return <Admission />
    case 'competence':
      return <Competence />
    case 'kits':
      return <Kits />
    case 'units':
      return <Units />
    case 'status':
      return <Status />
    case 'tour':
      return <Tour />
    case 'accessibility':
      return <Statement />
    default:
      return <InCase route={route} />
  }
}

type CaseRoute = Extract<Route, { readonly id: string }>

function InCase(props: { readonly route: CaseRoute }) {
  const t = useLists().cases
  const { router } = useApp()
  const view = useCase(props.route.id)
  const isErased = useDesk().erased.value.has(props.route.id)
  useEffect(() => {
    if (isErased) router.replace({ at: 'cases' })
  }, [isErased, router])
  if (isErased || view.is === 'loading') return null
  if (view.is === 'refused' && view.code === 'case-restricted') return <ShutCase />
  if (view.is === 'refused') return <EmptyState title={t.notFound} />
  if (view.session.circle.value.isShut) return <ShutCase />
  return (
    <>
      {!view.noted && <Unlogged />}
      <BlindCase key={view.session.id} route={props.route} session={view.session} />
    </>
  )
}

/** Every screen of a case is given what this person may see of it, so that none of them can show more. */
function BlindCase(props: { readonly route: CaseRoute; readonly session: CaseSession }) {
  const { me } = useDesk()
  const { session } = props
  const seen = useMemo(
    () => blindSession(session, () => ({ member: me.value?.id, guestOf: guestOf.value })),
    [session, me],
  )
  return <CasePart route={props.route} session={seen} />
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
    case 'circle':
      return <Circle session={session} />
    case 'share':
      return <Share session={session} />
    case 'erase':
      return <Erase session={session} />
    case 'readers':
      return <Readers session={session} />
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
    case 'agreement':
      return <Agreement session={session} assessment={route.assessment} />
    case 'practise':
      return <Practise session={session} route={route} />
    case 'external':
      return <External session={session} />
    case 'incidents':
      return <Incidents session={session} />
    case 'contacts':
      return <Contacts session={session} />
    case 'questions':
      return <Questions session={session} />
    case 'compare':
      return <Compare session={session} first={route.first} second={route.second} />
    case 'distance':
      return <Distance session={session} sheet={route.sheet} />
    case 'manage':
      return <Manage session={session} />
    case 'riskPlan':
      return <RiskPlan session={session} />
    case 'plan':
      return <Plan session={session} chapter={route.chapter} />
    case 'childPlan':
      return <ChildPlan session={session} child={route.child} chapter={route.chapter} />
    case 'extract':
      return <Extract session={session} of={route.of} />
    case 'card':
      return <Card session={session} />
    case 'followUp':
      return <FollowUp session={session} />
    case 'close':
      return <Close session={session} />
    case 'checklist':
      return <Checklist session={session} checklist={route.checklist} />
    case 'print':
      return <Print key={`${route.what}${route.of}`} session={session} what={route.what} of={route.of} />
  }
}
