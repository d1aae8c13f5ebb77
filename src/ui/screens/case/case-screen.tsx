import type { CaseSession } from '../../../app/case-session.ts'
import { nextStepOf, pathOfKind, stepStatus } from '../../../domain/next-step.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { ListDetailLayout } from '../../frame/list-detail-layout.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { Path } from '../../parts/path.tsx'
import { routeHash } from '../../route.ts'
import { useReadied } from '../../use-packs.ts'
import { CircleBanner } from '../circle/circle-banner.tsx'
import { CopyBanner } from '../copy/copy-banner.tsx'
import { CaseAround } from './case-around.tsx'
import { CaseFacts } from './case-facts.tsx'
import { CaseNotes } from './case-notes.tsx'
import { CaseTasks } from './case-tasks.tsx'
import { ProtectionBanner } from './protection-banner.tsx'
import { stepRoute } from './step-route.ts'

/** A case: what to do now, the path, what matters most. */
export function CaseScreen(props: { readonly session: CaseSession }) {
  const desk = useDesk()
  const texts = useInside()
  const t = texts.cases
  const { session } = props
  const state = session.state.value
  const next = nextStepOf(state)
  const here = { id: session.id }
  useReadied(state.assessments.filter((one) => one.signatures.length === 0 && !one.abandoned))

  return (
    <PageLayout
      width="whole"
      heading={
        <>
          <ProtectionBanner state={state} />
          {session.circle.value.isRestricted && <CircleBanner session={session} />}
          <CopyBanner session={session} />
          <PageHeading lead={state.fields.caseNumber?.shown}>{state.fields.title?.shown ?? ''}</PageHeading>
        </>
      }
    >
      <CaseAlarms session={session} />
      <ListDetailLayout
        narrow="both"
        head={
          next.step !== 'rest' && (
            <Card
              kind="next"
              over={t.doNow}
              title={t.steps[next.step]}
              action={
                <Button kind="primary" href={routeHash(stepRoute(state, next.step))}>
                  {stepStatus(state, next.step) === 'ongoing' ? t.continueStep : t.beginStep}
                </Button>
              }
            />
          )
        }
        list={
          <Path
            label={t.path}
            steps={pathOfKind(state.kind).map((step) => ({
              id: step,
              label: t.steps[step],
              hint: t.stepHints[step as keyof typeof t.stepHints],
              state: PATH_STATE[stepStatus(state, step)],
              href: routeHash(stepRoute(state, step)),
            }))}
            current={next.step}
          />
        }
        detail={
          <>
            <CaseTasks session={session} />
            <CaseFacts session={session} />
            <CaseAround session={session} />
            <CaseNotes session={session} />
            <nav class="form-actions" aria-label={t.people}>
              <Button href={routeHash({ at: 'people', ...here })}>{t.people}</Button>
              <Button href={routeHash({ at: 'history', ...here })}>{t.history}</Button>
              {desk.space === 'real' && (
                <>
                  <Button href={routeHash({ at: 'readers', ...here })}>{texts.more.accessTitle}</Button>
                  <Button href={routeHash({ at: 'circle', ...here })}>{t.circle}</Button>
                  <Button href={routeHash({ at: 'share', ...here })}>{t.shareCopy}</Button>
                </>
              )}
            </nav>
          </>
        }
      />
    </PageLayout>
  )
}

const PATH_STATE = { done: 'done', ongoing: 'going', waiting: 'waiting', notRelevant: 'notRelevant' } as const

/** What the person has to know about the record itself: two answers, newer data, damage. */
function CaseAlarms(props: { readonly session: CaseSession }) {
  const t = useInside().cases
  const { conflicts, newer } = props.session.state.value
  const { damaged } = props.session
  return (
    <>
      {conflicts.length > 0 && (
        <Banner kind="info" title={t.conflicts(conflicts.length)}>
          {t.conflictLead}
        </Banner>
      )}
      {newer.length > 0 && <Banner kind="info">{t.newer(newer.length)}</Banner>}
      {damaged > 0 && <Banner kind="info">{t.damaged(damaged)}</Banner>}
    </>
  )
}
