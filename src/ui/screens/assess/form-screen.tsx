import { answersOf } from '../../../app/assess.ts'
import type { CaseSession } from '../../../app/case-session.ts'
import type { Assessment } from '../../../domain/case-state.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { progress } from '../../../domain/instrument/progress.ts'
import { visibleItems } from '../../../domain/instrument/visible-items.ts'
import { useApp, useInside } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Button } from '../../parts/button.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { AnswerInput } from './answer-input.tsx'
import { ItemAlerts } from './item-alerts.tsx'
import { ItemWindow } from './item-window.tsx'
import { MarginNote } from './margin-note.tsx'
import { RemoveRow } from './remove-row.tsx'

/** The whole form on one page, for whoever has it on paper beside the tablet. */
export function FormScreen(props: {
  readonly session: CaseSession
  readonly assessment: Assessment
  readonly pack: InstrumentPack
}) {
  const { router } = useApp()
  const t = useInside().assess
  const { session, assessment, pack } = props
  const answers = answersOf(assessment)
  const shown = new Set(visibleItems(pack, answers))
  const done = progress(pack, answers)
  const here = { id: session.id, assessment: assessment.id }
  let number = 0

  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={session.state.value} />
          <PageHeading lead={t.answered(done.answered, done.total)}>
            <ContentWords of={pack.title} />
          </PageHeading>
        </>
      }
    >
      <p>
        <a href={routeHash({ at: 'question', ...here, question: 0 })}>{t.oneAtATime}</a>
      </p>
      {pack.sections.map((section) => {
        const items = section.items.filter((item) => shown.has(item))
        if (items.length === 0) return null
        return (
          <section key={section.id}>
            <h2>
              <ContentWords of={section.title} />
            </h2>
            {section.intro && (
              <p>
                <ContentWords of={section.intro} />
              </p>
            )}
            {items.map((item) => {
              number += 1
              return (
                <article key={item.id} class="form-item">
                  <h3 id={`question-${item.id}`}>
                    <span class="soft">{item.number ?? `${number}.`}</span> <ContentWords of={item.text} />
                  </h3>
                  <ItemWindow item={item} />
                  <AnswerInput
                    session={session}
                    assessment={assessment}
                    item={item}
                    answer={assessment.answers.get(item.id)?.shown}
                    labelledBy={`question-${item.id}`}
                  />
                  <ItemAlerts session={session} assessment={assessment} pack={pack} itemId={item.id} />
                  <MarginNote session={session} assessment={assessment} itemId={item.id} />
                  <RemoveRow session={session} assessment={assessment} pack={pack} itemId={item.id} />
                </article>
              )
            })}
          </section>
        )
      })}
      <Button kind="primary" onClick={() => router.go({ at: 'result', ...here })}>
        {t.finish}
      </Button>
    </PageLayout>
  )
}
