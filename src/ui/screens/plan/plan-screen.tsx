import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CaseSession } from '../../../app/case-session.ts'
import { chaptersOf, currentPlan, openPlanPack, startPlan } from '../../../app/plan.ts'
import type { SafetyPlan } from '../../../domain/case-state.ts'
import type { PlanPack } from '../../../domain/plan/plan-pack.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { saveProblem } from '../save-problem.ts'
import { ChapterPage } from './chapter-page.tsx'
import { PlanOverview } from './plan-overview.tsx'

/** The safety plan: an overview of its chapters (0), or one chapter. */
export function PlanScreen(props: { readonly session: CaseSession; readonly chapter: number }) {
  const texts = useInside()
  const locale = useLocale()
  const { session } = props
  const state = session.state.value
  const plan = currentPlan(state)
  const pack = usePlanPack(plan)
  if (pack === 'refused') return <Banner kind="info">{texts.cases.contentMissing}</Banner>
  if (!pack) return null
  const chapter = plan && chaptersOf(pack, plan)[props.chapter - 1]
  if (plan && chapter) {
    return <ChapterPage session={session} pack={pack} plan={plan} chapter={chapter} number={props.chapter} />
  }
  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={state} />
          <PageHeading lead={texts.safety.lead} focusOn="plan">
            {pack.title[locale]}
          </PageHeading>
        </>
      }
    >
      {plan ? (
        <PlanOverview session={session} pack={pack} plan={plan} />
      ) : (
        <BeginPlan session={session} pack={pack} />
      )}
    </PageLayout>
  )
}

function BeginPlan(props: { readonly session: CaseSession; readonly pack: PlanPack }) {
  const desk = useDesk()
  const texts = useInside()
  const problem = useSignal<string | undefined>(undefined)
  async function begin(): Promise<void> {
    const started = await startPlan(props.session, props.pack, desk.newId())
    problem.value = started.ok ? undefined : saveProblem(texts, started.error.code)
  }
  return (
    <>
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <div>
        <Button kind="primary" onClick={begin}>
          {texts.safety.begin}
        </Button>
      </div>
    </>
  )
}

function usePlanPack(plan: SafetyPlan | undefined): PlanPack | 'refused' | undefined {
  const pack = useSignal<PlanPack | 'refused' | undefined>(undefined)
  useEffect(() => {
    openPlanPack(plan).then((opened) => {
      pack.value = opened.ok ? opened.value : 'refused'
    })
    // A plan keeps the version it was made with, so its id is all that matters here.
  }, [pack, plan?.id])
  return pack.value
}
