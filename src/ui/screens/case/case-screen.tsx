import type { CaseSession } from '../../../app/case-session.ts'
import { nextStepOf, PATH, stepStatus } from '../../../domain/next-step.ts'
import { useApp, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { Path } from '../../parts/path.tsx'
import { routeHash } from '../../route.ts'
import { CaseFacts } from './case-facts.tsx'
import { CaseNotes } from './case-notes.tsx'
import { CaseTasks } from './case-tasks.tsx'
import { ProtectionBanner } from './protection-banner.tsx'
import { stepRoute } from './step-route.ts'

/** A case: what to do now, the path, what matters most. */
export function CaseScreen(props: { readonly session: CaseSession }) {
  const { router } = useApp()
  const texts = useInside()
  const t = texts.cases
  const { session } = props
  const state = session.state.value
  const next = nextStepOf(state)
  const here = { id: session.id }

  return (
    <section class="page case-page">
      <ProtectionBanner state={state} />
      <PageHeading lead={state.fields.caseNumber?.shown}>{state.fields.title?.shown ?? ''}</PageHeading>
      <CaseAlarms session={session} />
      {next.step !== 'rest' && (
        <div class="do-now">
          <p class="over">{t.doNow}</p>
          <p class="do-now-step">{t.steps[next.step]}</p>
          <Button kind="primary" onClick={() => next.step !== 'rest' && router.go(stepRoute(state, next.step))}>
            {stepStatus(state, next.step) === 'ongoing' ? t.continueStep : t.beginStep}
          </Button>
        </div>
      )}
      <div class="case-columns">
        <Path
          label={t.path}
          steps={PATH.map((step) => ({
            id: step,
            title: t.steps[step],
            hint: t.stepHints[step as keyof typeof t.stepHints] ?? '',
            status: stepStatus(state, step),
            statusText: t.status[stepStatus(state, step)],
            href: routeHash(stepRoute(state, step)),
            current: step === next.step,
          }))}
        />
        <div>
          <CaseTasks session={session} />
          <CaseFacts session={session} />
          <CaseNotes session={session} />
          <p class="page-actions">
            <a href={routeHash({ at: 'people', ...here })}>{t.people}</a>
            <a href={routeHash({ at: 'history', ...here })}>{t.history}</a>
          </p>
        </div>
      </div>
    </section>
  )
}

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
