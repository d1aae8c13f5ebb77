import { MessageCircle } from 'lucide-preact'
import { useLayoutEffect } from 'preact/hooks'
import { answersOf } from '../../../app/assess.ts'
import type { CaseSession } from '../../../app/case-session.ts'
import type { Assessment } from '../../../domain/case-state.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { isForPerson } from '../../../domain/instrument/person-items.ts'
import { placeOf, progress } from '../../../domain/instrument/progress.ts'
import { itemOfKey } from '../../../domain/instrument/row-item.ts'
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
import { routeHash } from '../../route.ts'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { AnswerInput } from './answer-input.tsx'
import { ItemAlerts } from './item-alerts.tsx'
import { ItemWindow } from './item-window.tsx'
import { MarginNote } from './margin-note.tsx'
import { RemoveRow } from './remove-row.tsx'
import { SecondLanguageChoice, SecondQuestion, useSecondLanguage } from './second-language.tsx'
import { TwoAnswers } from './two-answers.tsx'
import { useArrowKeys } from './use-arrow-keys.ts'

/** One question on the screen. Question 0 is where the work was left: the first one without an answer. */
export function QuestionScreen(props: {
  readonly session: CaseSession
  readonly assessment: Assessment
  readonly pack: InstrumentPack
  readonly question: number
}) {
  const { router } = useApp()
  const texts = useInside()
  const t = texts.assess
  const { session, assessment, pack } = props
  const answers = answersOf(assessment)
  const second = useSecondLanguage(pack)
  const shown = visibleItems(pack, answers)
  const resumeAt = progress(pack, answers).firstUnanswered ?? shown.at(-1)?.id ?? null
  const wanted = props.question === 0 ? resumeAt : (shown[props.question - 1]?.id ?? shown.at(-1)?.id ?? null)
  const place = placeOf(pack, answers, wanted)
  const here = { id: session.id, assessment: assessment.id }

  // Before anybody can move on: an address corrected after the first swipe would take the swipe back.
  useLayoutEffect(() => {
    if (place && props.question !== place.position) {
      router.replace({ at: 'question', ...here, question: place.position })
    }
  })
  const move = (step: 1 | -1) => {
    const next = (place?.position ?? 0) + step
    if (place && next >= 1 && next <= place.of) router.go({ at: 'question', ...here, question: next })
  }
  useArrowKeys(move)
  useSwipe(move)
  if (!place) return null
  const { item } = place
  const field = assessment.answers.get(item.id)

  return (
    <>
      <ProtectionBanner state={session.state.value} />
      <QuestionLayout
        key={item.id}
        top={
          <Progress
            value={place.position}
            max={place.of}
            label={t.question(place.position, place.of)}
            of={<ContentWords of={pack.short} />}
          />
        }
        ask={
          <>
            <SecondLanguageChoice second={second} />
            <div class="two-tongues" data-two={second.chosen !== undefined}>
              <PageHeading id="question" kind="question" focusOn={item.id}>
                <ContentWords of={item.text} />
              </PageHeading>
              {second.chosen && <SecondQuestion of={second.chosen} item={itemOfKey(item.id)} />}
            </div>
            <ItemWindow item={item} />
            {item.sayIt && (
              <SayIt label={t.sayIt}>
                <ContentWords of={item.sayIt} />
              </SayIt>
            )}
            {item.why && (
              <Disclosure summary={t.whyAsk}>
                <p>
                  <ContentWords of={item.why} />
                </p>
              </Disclosure>
            )}
            {item.workerNote && (
              <Disclosure summary={t.workerNote}>
                <p>
                  <ContentWords of={item.workerNote} />
                </p>
              </Disclosure>
            )}
            {isForPerson(item) && assessment.signatures.length === 0 && (
              <div>
                <Button
                  kind="plain"
                  icon={MessageCircle}
                  onClick={() => router.go({ at: 'person', ...here, question: place.position })}
                >
                  {texts.person.turn}
                </Button>
              </div>
            )}
            {pack.numbering === 'own' && pack.scoring && <p class="soft small">{t.ownNumbering}</p>}
          </>
        }
        answer={
          <>
            {field && field.versions.length > 1 && (
              <TwoAnswers session={session} assessment={assessment} item={item} field={field} />
            )}
            <AnswerInput
              session={session}
              assessment={assessment}
              item={item}
              answer={field?.shown}
              labelledBy="question"
              alone
              second={second.chosen}
            />
            <ItemAlerts session={session} assessment={assessment} pack={pack} itemId={item.id} />
            <MarginNote session={session} assessment={assessment} itemId={item.id} />
            <RemoveRow session={session} assessment={assessment} pack={pack} itemId={item.id} />
          </>
        }
        actions={
          <>
            <Button
              disabled={place.position === 1}
              onClick={() => router.go({ at: 'question', ...here, question: place.position - 1 })}
            >
              {t.previous}
            </Button>
            <Button kind="plain" href={routeHash({ at: 'form', ...here })}>
              {t.overview}
            </Button>
            <Button
              kind="primary"
              onClick={() =>
                router.go(
                  place.position === place.of
                    ? { at: 'result', ...here }
                    : { at: 'question', ...here, question: place.position + 1 },
                )
              }
            >
              {place.position === place.of ? t.finish : t.next}
            </Button>
          </>
        }
      />
    </>
  )
}
