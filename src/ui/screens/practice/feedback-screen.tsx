import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { dayOf } from '../../../app/format.ts'
import { isPlayed, logRound, playedOf, roundsOf } from '../../../app/practice-round.ts'
import { progress } from '../../../domain/instrument/progress.ts'
import { compareWithReference, type ItemComparison } from '../../../domain/practice/compare-with-reference.ts'
import { useApp, useDesk, useInside } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { saveProblem } from '../save-problem.ts'
import { FeedbackItem } from './feedback-item.tsx'
import { FeedbackJudgement } from './feedback-judgement.tsx'
import { Mistakes } from './mistakes.tsx'
import type { RoundProps } from './round-props.ts'

/** A reading to compare with, item by item, with its reasons. No figure and no grade: this is talked about. */
export function FeedbackScreen(props: RoundProps) {
  const { now } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const t = texts.practice
  const problem = useSignal<string | undefined>(undefined)
  const { round, practice, pack } = props
  const played = isPlayed(pack, round.assessment)

  useEffect(() => {
    if (!played) return
    void logRound(desk, practice, round, dayOf(now())).then((saved) => {
      problem.value = saved.ok ? undefined : saveProblem(texts, saved.error.code)
    })
    // Once per round: what changes meanwhile on the screen is not practised again.
  }, [round.assessment.id, played])

  return (
    <PageLayout
      heading={
        <PageHeading
          over={<ContentWords of={practice.title} />}
          lead={played ? t.feedbackLead : undefined}
          focusOn="feedback"
        >
          {t.feedbackTitle}
        </PageHeading>
      }
    >
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      {played ? <Feedback {...props} /> : <Unfinished {...props} />}
    </PageLayout>
  )
}

function Feedback(props: RoundProps) {
  const t = useInside().practice
  const { round, practice, pack } = props
  const comparison = compareWithReference(pack, practice, playedOf(round.assessment))
  const isAlike = ({ verdict }: ItemComparison) => verdict === 'same' || verdict === 'alsoRight'
  const saw = new Set(comparison.sawWhatManyMiss)
  const again = comparison.items.filter((each) => !isAlike(each))
  const alike = comparison.items.filter((each) => isAlike(each) && !saw.has(each.item))
  const shown = (items: readonly ItemComparison[]) =>
    items.map((each) => <FeedbackItem key={each.item} compared={each} practice={practice} pack={pack} />)
  return (
    <>
      {saw.size > 0 && (
        <section aria-labelledby="feedback-saw">
          <h2 id="feedback-saw">{t.sawTitle}</h2>
          {shown(comparison.items.filter((each) => saw.has(each.item)))}
        </section>
      )}
      <section aria-labelledby="feedback-again">
        <h2 id="feedback-again">{t.againTitle}</h2>
        {again.length === 0 && <p class="soft">{t.againNone}</p>}
        {shown(again)}
      </section>
      <FeedbackJudgement comparison={comparison} practice={practice} />
      <Mistakes practice={practice} />
      {alike.length > 0 && <Disclosure summary={t.alikeTitle(alike.length)}>{shown(alike)}</Disclosure>}
      <NextSteps {...props} />
    </>
  )
}

function NextSteps({ session, round, pack }: RoundProps) {
  const desk = useDesk()
  const t = useInside().practice
  const here = { at: 'practise', id: session.id, round: round.assessment.id } as const
  const others = roundsOf(desk, session).filter(
    (other) => other.assessment.id !== round.assessment.id && isPlayed(pack, other.assessment),
  )
  return (
    <div class="form-actions">
      {others.length > 0 && (
        <Button kind="primary" href={routeHash({ ...here, place: 'compare' })}>
          {t.compare}
        </Button>
      )}
      <Button
        kind={others.length > 0 ? 'quiet' : 'primary'}
        href={routeHash({ ...here, round: '', place: '' })}
      >
        {t.another}
      </Button>
      <Button href={routeHash({ at: 'practice' })}>{t.toPractice}</Button>
    </div>
  )
}

/** Nothing of the reference is shown before the learner's own reading is whole. */
function Unfinished({ session, round, pack }: RoundProps) {
  const t = useInside().practice
  const { answered, total } = progress(pack, playedOf(round.assessment).answers)
  const left = total - answered
  const here = { at: 'practise', id: session.id, round: round.assessment.id } as const
  return (
    <Banner
      kind="info"
      title={left > 0 ? t.unfinished(left) : t.unweighed}
      action={
        <Button kind="primary" href={routeHash({ ...here, place: left > 0 ? '0' : 'weigh' })}>
          {left > 0 ? t.toOpenQuestion : t.toWeigh}
        </Button>
      }
    />
  )
}
