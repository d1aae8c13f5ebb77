import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { dayOf } from '../../../app/format.ts'
import { openRefresher } from '../../../app/practice-lists.ts'
import { logRefresher } from '../../../app/practice-round.ts'
import type { Refresher } from '../../../domain/practice/refresher.ts'
import { useApp, useDesk, useInside } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { QuestionLayout } from '../../frame/question-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { ChoiceGroup } from '../../parts/choice-group.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { Progress } from '../../parts/progress.tsx'
import { routeHash } from '../../route.ts'
import { saveProblem } from '../save-problem.ts'
import { SourceList } from './source-list.tsx'
import './practice.css'
import { ContentWords } from '../../content-words.tsx'

/** A situation, a choice, why; five to seven of them. Choices are not kept anywhere: only that it was done. */
export function RefresherScreen(props: { readonly number: number }) {
  const desk = useDesk()
  const t = useInside().practice
  const refresher = useRefresher(props.number)
  if (desk.space !== 'practice') {
    return (
      <EmptyState
        title={t.enterFirst}
        action={<Button href={routeHash({ at: 'practice' })}>{t.toPractice}</Button>}
      />
    )
  }
  if (refresher === 'loading') return null
  if (refresher === 'missing') return <EmptyState title={t.missing} />
  return <Cards key={refresher.id} refresher={refresher} />
}

function Cards({ refresher }: { readonly refresher: Refresher }) {
  const { now } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const at = useSignal(0)
  const isDone = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)

  async function finish(): Promise<void> {
    const saved = await logRefresher(desk, refresher, desk.me.value?.name.shown ?? '', dayOf(now()))
    problem.value = saved.ok ? undefined : saveProblem(texts, saved.error.code)
    isDone.value = saved.ok
  }

  if (isDone.value) {
    return (
      <Done
        refresher={refresher}
        onAgain={() => {
          at.value = 0
          isDone.value = false
        }}
      />
    )
  }
  const isLast = at.value === refresher.cards.length - 1
  return (
    <>
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <CardPage
        key={at.value}
        refresher={refresher}
        at={at.value}
        onBack={() => {
          at.value -= 1
        }}
        onNext={() => {
          if (isLast) void finish()
          else at.value += 1
        }}
      />
    </>
  )
}

function CardPage(props: {
  readonly refresher: Refresher
  readonly at: number
  readonly onBack: () => void
  readonly onNext: () => void
}) {
  const texts = useInside()
  const t = texts.practice
  const chosen = useSignal<string | undefined>(undefined)
  const why = useRef<HTMLDivElement>(null)
  const { refresher, at } = props
  useEffect(() => {
    // On a phone the reason would open under the edge of the screen, and nothing would seem to have happened.
    if (chosen.value) why.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen.value])
  const card = refresher.cards[at]
  if (!card) return null
  const choice = card.choices.find((each) => each.id === chosen.value)
  const isLast = at === refresher.cards.length - 1
  return (
    <QuestionLayout
      top={
        <Progress
          value={at + 1}
          max={refresher.cards.length}
          label={t.refresherCard(at + 1, refresher.cards.length)}
          of={<ContentWords of={refresher.title} />}
        />
      }
      ask={
        <PageHeading id="situation" kind="question" focusOn={card.id}>
          <ContentWords of={card.situation} />
        </PageHeading>
      }
      answer={
        <>
          <ChoiceGroup
            legend={t.refresherChoose}
            choices={card.choices.map((each) => ({ value: each.id, label: <ContentWords of={each.text} /> }))}
            value={chosen.value}
            digits="page"
            onChoose={(id) => (chosen.value = id)}
          />
          <div ref={why} class="refresher-answer" aria-live="polite">
            {choice && (
              <div class="refresher-why">
                <h2>{t.refresherWhy}</h2>
                <p>{choice.holds ? t.refresherHolds : t.refresherOther}</p>
                <p>
                  <ContentWords of={choice.why} />
                </p>
              </div>
            )}
          </div>
          {choice && (
            <Disclosure key={choice.id} summary={t.refresherOthers}>
              {card.choices
                .filter((each) => each !== choice)
                .map((each) => (
                  <p key={each.id}>
                    <strong>
                      <ContentWords of={each.text} />
                    </strong>{' '}
                    <ContentWords of={each.why} />
                  </p>
                ))}
            </Disclosure>
          )}
        </>
      }
      actions={
        <>
          <Button disabled={at === 0} onClick={props.onBack}>
            {texts.assess.previous}
          </Button>
          <Button kind="primary" disabled={!choice} onClick={props.onNext}>
            {isLast ? t.refresherFinish : texts.assess.next}
          </Button>
        </>
      }
    />
  )
}

function Done(props: { readonly refresher: Refresher; readonly onAgain: () => void }) {
  const t = useInside().practice
  return (
    <PageLayout
      heading={
        <PageHeading
          over={<ContentWords of={props.refresher.title} />}
          lead={t.refresherDoneLead}
          focusOn="done"
        >
          {t.refresherDone}
        </PageHeading>
      }
    >
      <SourceList sources={props.refresher.sources} />
      <div class="form-actions">
        <Button kind="primary" href={routeHash({ at: 'practice' })}>
          {t.toPractice}
        </Button>
        <Button onClick={props.onAgain}>{t.refresherAgain}</Button>
      </div>
    </PageLayout>
  )
}

function useRefresher(number: number): Refresher | 'loading' | 'missing' {
  const view = useSignal<Refresher | 'loading' | 'missing'>('loading')
  useEffect(() => {
    let wanted = true
    view.value = 'loading'
    openRefresher(number).then((opened) => {
      if (wanted) view.value = opened.ok ? opened.value : 'missing'
    })
    return () => {
      wanted = false
    }
  }, [number, view])
  return view.value
}
