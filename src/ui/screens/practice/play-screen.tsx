import { useLayoutEffect } from 'preact/hooks'
import { answersOf, isWeighed } from '../../../app/assess.ts'
import { placeOf, progress } from '../../../domain/instrument/progress.ts'
import { visibleItems } from '../../../domain/instrument/visible-items.ts'
import { useApp, useInside } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { QuestionLayout } from '../../frame/question-layout.tsx'
import { useSwipe } from '../../frame/use-swipe.ts'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { Progress } from '../../parts/progress.tsx'
import { SayIt } from '../../parts/say-it.tsx'
import { AnswerInput } from '../assess/answer-input.tsx'
import { useArrowKeys } from '../assess/use-arrow-keys.ts'
import type { RoundProps } from './round-props.ts'
import { Story } from './story-screen.tsx'

/** One question, and what the person says when it is asked. The learner decides what that is an answer to. */
export function PlayScreen(props: RoundProps & { readonly question: number }) {
  const { router } = useApp()
  const texts = useInside()
  const t = texts.practice
  const { session, round, practice, pack } = props
  const { assessment } = round
  const answers = answersOf(assessment)
  const shown = visibleItems(pack, answers)
  const resumeAt = progress(pack, answers).firstUnanswered ?? shown.at(-1)?.id ?? null
  const wanted = props.question === 0 ? resumeAt : (shown[props.question - 1]?.id ?? shown.at(-1)?.id ?? null)
  const place = placeOf(pack, answers, wanted)
  const at = (to: number | 'weigh' | 'feedback') =>
    ({ at: 'practise', id: session.id, round: assessment.id, place: String(to) }) as const

  useLayoutEffect(() => {
    if (place && props.question !== place.position) router.replace(at(place.position))
  })
  const move = (step: 1 | -1) => {
    const next = (place?.position ?? 0) + step
    if (place && next >= 1 && next <= place.of) router.go(at(next))
  }
  useArrowKeys(move)
  useSwipe(move)
  if (!place) return null
  const { item } = place
  const said = practice.said.find((each) => each.item === item.id)
  const isLast = place.position === place.of
  const end = isWeighed(pack) ? 'weigh' : 'feedback'

  return (
    <QuestionLayout
      key={item.id}
      top={
        <Progress
          value={place.position}
          max={place.of}
          label={texts.assess.question(place.position, place.of)}
          of={<ContentWords of={practice.title} />}
        />
      }
      ask={
        <>
          <PageHeading id="question" kind="question" focusOn={item.id}>
            <ContentWords of={item.text} />
          </PageHeading>
          {said && (
            <SayIt label={t.youHear}>
              <ContentWords of={said.words} />
            </SayIt>
          )}
          {item.why && (
            <Disclosure summary={texts.assess.whyAsk}>
              <p>
                <ContentWords of={item.why} />
              </p>
            </Disclosure>
          )}
          <Disclosure summary={t.background}>
            <Story practice={practice} />
          </Disclosure>
        </>
      }
      answer={
        <AnswerInput
          session={session}
          assessment={assessment}
          item={item}
          answer={assessment.answers.get(item.id)?.shown}
          labelledBy="question"
          alone
        />
      }
      actions={
        <>
          <Button disabled={place.position === 1} onClick={() => router.go(at(place.position - 1))}>
            {texts.assess.previous}
          </Button>
          <Button kind="primary" onClick={() => router.go(at(isLast ? end : place.position + 1))}>
            {!isLast ? texts.assess.next : end === 'weigh' ? t.toWeigh : t.toFeedback}
          </Button>
        </>
      }
    />
  )
}
