import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CaseSession } from '../../../app/case-session.ts'
import { chaptersOf, openPlanPack, startPlan } from '../../../app/plan.ts'
import type { SafetyPlan } from '../../../domain/case-state.ts'
import type { PlanPack } from '../../../domain/plan/plan-pack.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { saveProblem } from '../save-problem.ts'
import { ChapterPage } from './chapter-page.tsx'
import { PlanOverview } from './plan-overview.tsx'

export interface OnePlanProps {
  readonly session: CaseSession
  readonly plan: SafetyPlan | undefined
  /** Whose own plan it is; undefined for the grown-up's. */
  readonly child: string | undefined
  readonly chapter: number
  readonly hrefOf: (chapter: number) => string
}

/** A plan from its beginning to its outputs. */
export function OnePlan(props: OnePlanProps) {
  const texts = useInside()
  const { session, plan, child } = props
  const pack = usePlanPack(plan, child)
  if (pack === 'refused') return <Banner kind="info">{texts.cases.contentMissing}</Banner>
  if (!pack) return null
  const chapter = plan && chaptersOf(pack, plan)[props.chapter - 1]
  if (plan && chapter) return <ChapterPage {...props} pack={pack} plan={plan} chapter={chapter} />
  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={session.state.value} />
          <PageHeading
            over={childName(session, child, texts.safety.childNumber)}
            lead={child ? texts.safety.childLead : texts.safety.lead}
            focusOn={child ? 'childPlan' : 'plan'}
          >
            <ContentWords of={pack.title} />
          </PageHeading>
        </>
      }
    >
      {plan ? (
        <PlanOverview session={session} pack={pack} plan={plan} hrefOf={props.hrefOf} />
      ) : (
        <BeginPlan session={session} pack={pack} child={child} />
      )}
    </PageLayout>
  )
}

/** Two children without names are still two: the number is the one in the list of their plans. */
function childName(
  session: CaseSession,
  child: string | undefined,
  numbered: (n: number) => string,
): string | undefined {
  const children = session.state.value.people.filter(({ role }) => role === 'child')
  const at = children.findIndex(({ id }) => id === child)
  return at < 0 ? undefined : children[at]?.fields.name?.shown.trim() || numbered(at + 1)
}

function BeginPlan(props: {
  readonly session: CaseSession
  readonly pack: PlanPack
  readonly child: string | undefined
}) {
  const desk = useDesk()
  const texts = useInside()
  const problem = useSignal<string | undefined>(undefined)
  async function begin(): Promise<void> {
    const { session, pack, child } = props
    const started = await startPlan(session, pack, {
      plan: desk.newId(),
      child,
      organisation: desk.organisation.peek(),
    })
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

function usePlanPack(
  plan: SafetyPlan | undefined,
  child: string | undefined,
): PlanPack | 'refused' | undefined {
  const { organisation } = useDesk()
  const pack = useSignal<PlanPack | 'refused' | undefined>(undefined)
  useEffect(() => {
    openPlanPack(plan, organisation.peek(), child ? 'child' : 'person').then((opened) => {
      pack.value = opened.ok ? opened.value : 'refused'
    })
    // A plan keeps the version it was made with, so its id is all that matters here.
  }, [pack, organisation, plan?.id, child])
  return pack.value
}
