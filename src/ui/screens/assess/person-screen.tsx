import { Undo2 } from 'lucide-preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { answersOf } from '../../../app/assess.ts'
import type { Assessment } from '../../../domain/case-state.ts'
import { alerts } from '../../../domain/instrument/alerts.ts'
import type { InstrumentItem } from '../../../domain/instrument/pack.ts'
import { personItemAt, personItems } from '../../../domain/instrument/person-items.ts'
import { placeOf } from '../../../domain/instrument/progress.ts'
import { itemOfKey } from '../../../domain/instrument/row-item.ts'
import { useApp, useInside } from '../../app-context.ts'
import { useSwipe } from '../../frame/use-swipe.ts'
import { Button } from '../../parts/button.tsx'
import { HoldButton } from '../../parts/hold-button.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { AnswerInput } from './answer-input.tsx'
import type { AssessmentProps } from './assessment-props.ts'
import { SecondQuestion, useSecondLanguage } from './second-language.tsx'
import { useArrowKeys } from './use-arrow-keys.ts'
import './person.css'
import { ContentWords } from '../../content-words.tsx'

/**
 * The tablet turned towards the person: the question and the answers, and nothing of the work. What was answered
 * before is not shown, because it may have come from somebody else; a new answer stands beside her finger at once.
 */
export function PersonScreen(props: AssessmentProps & { readonly question: number }) {
  const { router } = useApp()
  const t = useInside().person
  const { session, assessment, pack } = props
  const answers = answersOf(assessment)
  const items = personItems(pack, answers)
  const item = personItemAt(pack, answers, Math.max(1, props.question))
  const before = useRef(writesOf(assessment))
  const here = { id: session.id, assessment: assessment.id }
  const at = item ? items.indexOf(item) : items.length
  const frozen = assessment.signatures.length > 0

  const show = (next: InstrumentItem | undefined) =>
    router.replace({ at: 'person', ...here, question: positionOf(next) })
  const positionOf = (next: InstrumentItem | undefined) =>
    next ? (placeOf(pack, answers, next.id)?.position ?? 1) : LAST
  const move = (step: 1 | -1) => {
    if (at + step >= 0 && at + step <= items.length) show(items[at + step])
  }
  // The way out is held, not swiped: the browser's own way back leads nowhere meanwhile.
  useLayoutEffect(() => {
    router.hold(!frozen)
    return () => router.hold(false)
  }, [router, frozen])
  useSwipe(move)
  useArrowKeys(move)

  function leave(): void {
    const given = alerts(pack, answers).find(
      (alert) =>
        !assessment.alertsSeen.has(alert.item) &&
        writesOf(assessment).get(alert.item) !== before.current.get(alert.item),
    )
    const back = placeOf(pack, answers, given?.item ?? item?.id ?? items.at(-1)?.id ?? null)
    router.replace({ at: 'question', ...here, question: back?.position ?? 0 })
  }
  // What is signed can only be read, and what is read is the worker's.
  useEffect(() => {
    if (frozen) leave()
  }, [frozen])
  if (frozen) return null

  return (
    <div class="person">
      <div class="person-leave">
        <HoldButton
          label={t.leave}
          holding={t.leaving}
          confirm={t.leaveConfirm}
          icon={Undo2}
          onHeld={leave}
        />
      </div>
      {item ? (
        <PersonQuestion
          {...props}
          item={item}
          isNew={writesOf(assessment).get(item.id) !== before.current.get(item.id)}
        />
      ) : (
        <PageHeading kind="question" focusOn="done" lead={t.doneLead}>
          {t.done}
        </PageHeading>
      )}
      <div class="person-foot">
        {at > 0 && <Button onClick={() => move(-1)}>{t.previous}</Button>}
        {item && <Button onClick={() => move(1)}>{t.next}</Button>}
      </div>
    </div>
  )
}

/** Past every question: the page that says thank you. */
const LAST = 9_999

function PersonQuestion(props: AssessmentProps & { readonly item: InstrumentItem; readonly isNew: boolean }) {
  const { session, assessment, item } = props
  const second = useSecondLanguage(props.pack)
  return (
    <div class="person-question" key={item.id}>
      <div class="two-tongues" data-two={second.chosen !== undefined}>
        <PageHeading id="question" kind="question" focusOn={item.id}>
          <ContentWords of={item.text} />
        </PageHeading>
        {second.chosen && <SecondQuestion of={second.chosen} item={itemOfKey(item.id)} />}
      </div>
      <AnswerInput
        session={session}
        assessment={assessment}
        item={item}
        answer={props.isNew ? assessment.answers.get(item.id)?.shown : undefined}
        labelledBy="question"
        alone
        byPerson
        second={second.chosen}
      />
    </div>
  )
}

/** Which write each answer stands on: another one means that it was given anew. */
function writesOf(assessment: Assessment): ReadonlyMap<string, string> {
  return new Map(
    [...assessment.answers].map(([item, field]) => [item, field.versions.map(({ event }) => event).join()]),
  )
}
