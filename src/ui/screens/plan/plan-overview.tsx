import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CaseSession } from '../../../app/case-session.ts'
import { dayOf, formatDay, formatMoment } from '../../../app/format.ts'
import { answeredIn, chaptersOf, neededTopics, shownPrompts, startNewPlan } from '../../../app/plan.ts'
import type { Topic } from '../../../domain/bridge/factor.ts'
import { neededChapters } from '../../../domain/plan/needed-chapters.ts'
import type { PlanChapter } from '../../../domain/plan/plan-pack.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { RecordMark } from '../record-mark.tsx'
import { saveProblem } from '../save-problem.ts'
import { chapterScopes } from './chapter-scopes.ts'
import { ChildrenPlans } from './children-plans.tsx'
import type { OverviewProps } from './overview-props.ts'
import { PlanOutputs } from './plan-outputs.tsx'
import { PlanPromptField } from './plan-prompt-field.tsx'
import { PlanTracks } from './plan-tracks.tsx'
import { PlanVersions } from './plan-versions.tsx'
import { SignPlan } from './sign-plan.tsx'
import { WaitingFor } from './waiting-for.tsx'

/** What may safely exist, which way it goes, the chapters that are called for, and what can be made of it. */
export function PlanOverview(props: OverviewProps) {
  const { now } = useApp()
  const t = useInside().safety
  const { session, pack, plan } = props
  const signature = plan.signatures[0]
  const isOver = signature?.validUntil !== undefined && signature.validUntil < dayOf(now())
  return (
    <>
      <RecordMark session={session} of={`plan/${plan.id}`} />
      {plan.late > 0 && <Banner kind="info">{t.late(plan.late)}</Banner>}
      {isOver && <Banner kind="info">{t.over}</Banner>}
      <PlanPromptField session={session} plan={plan} prompt={pack.keeping} />
      {!signature && plan.child === undefined && <PlanTracks session={session} plan={plan} />}
      <Chapters {...props} />
      <WaitingFor {...props} />
      {plan.child === undefined && <ChildrenPlans session={session} />}
      <PlanOutputs {...props} />
      {signature ? <SignedPlan {...props} /> : <SignPlan session={session} plan={plan} />}
      <PlanVersions {...props} />
    </>
  )
}

/** Those that something in the case calls for come first; the others are one tap away. */
function Chapters(props: OverviewProps) {
  const t = useInside().safety
  const { pack, plan } = props
  const topics = useNeeds(props.session)
  const all = chaptersOf(pack, plan)
  const { needed, others } = topics ? neededChapters(all, topics) : { needed: all, others: [] }
  return (
    <>
      <ChapterList {...props} label={t.chapters} all={all} chapters={needed} />
      {others.length > 0 && <ChapterList {...props} label={t.moreChapters} all={all} chapters={others} />}
    </>
  )
}

function ChapterList(
  props: OverviewProps & {
    readonly label: string
    readonly all: readonly PlanChapter[]
    readonly chapters: readonly PlanChapter[]
  },
) {
  const t = useInside().safety
  const { plan, all, chapters, hrefOf } = props
  return (
    <List label={props.label} heading>
      {chapters.map((chapter) => (
        <ListRow
          key={chapter.id}
          href={hrefOf(all.indexOf(chapter) + 1)}
          title={<ContentWords of={chapter.title} />}
          next={t.answered(answeredIn(chapter, plan), shownPrompts(chapter, plan).length)}
          mark={<RecordMark session={props.session} of={chapterScopes(chapter, plan)} />}
        />
      ))}
    </List>
  )
}

function useNeeds(session: CaseSession): ReadonlySet<Topic> | undefined {
  const { organisation } = useDesk()
  const needs = useSignal<ReadonlySet<Topic> | undefined>(undefined)
  useEffect(() => {
    neededTopics(organisation.peek(), session.state.peek()).then((topics) => (needs.value = topics))
  }, [session, organisation, needs])
  return needs.value
}

function SignedPlan({ session, plan }: OverviewProps) {
  const { now } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const locale = useLocale()
  const problem = useSignal<string | undefined>(undefined)
  const signature = plan.signatures[0]
  if (!signature) return null
  async function renew(): Promise<void> {
    const started = await startNewPlan(session, plan, {
      plan: desk.newId(),
      newId: desk.newId,
      organisation: desk.organisation.peek(),
    })
    problem.value = started.ok ? undefined : saveProblem(texts, started.error.code)
  }
  return (
    <section class="sign">
      <p>{texts.assess.signed(signature.name, signature.role, formatMoment(signature.wall, locale))}</p>
      {signature.validUntil && <p>{texts.safety.validTo(formatDay(signature.validUntil, locale, now()))}</p>}
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <div>
        <Button onClick={renew}>{texts.assess.newVersion}</Button>
      </div>
    </section>
  )
}
