import { useSignal } from '@preact/signals'
import { askAbout, type Gap, gapsOf, QUESTION_TO, setQuestionField } from '../../../app/around.ts'
import { answersOf, packFor } from '../../../app/assess.ts'
import type { CaseSession } from '../../../app/case-session.ts'
import { formatDay } from '../../../app/format.ts'
import type { AskedQuestion } from '../../../domain/case-state.ts'
import type { QuestionField } from '../../../domain/event-fields.ts'
import type { InstrumentItem } from '../../../domain/instrument/pack.ts'
import { packItems } from '../../../domain/instrument/pack-items.ts'
import { placeOf } from '../../../domain/instrument/progress.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { usePacksOf } from '../../use-packs.ts'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { RecordMark } from '../record-mark.tsx'
import { saveProblem } from '../save-problem.ts'
import { type RecordField, RecordForm } from './record-form.tsx'
import './around.css'
import { ContentWords } from '../../content-words.tsx'

/** Each gap a possible question to somebody who may know. Nothing is sent from here. */
export function QuestionsScreen(props: { readonly session: CaseSession }) {
  const t = useInside().around
  const { session } = props
  const state = session.state.value
  const packOf = usePacksOf(state.assessments)
  const gaps = gapsOf(state, packOf)
  // As it is asked in this assessment: a question in a row says which row it is.
  const placeOfAsked = (question: AskedQuestion) => {
    const assessment = state.assessments.find((each) => each.id === question.assessment)
    const given = assessment && packOf(assessment)
    if (!assessment || !given) return undefined
    const pack = packFor(given, assessment)
    const item = packItems(pack).find(({ id }) => id === question.item)
    return item && { item, at: placeOf(pack, answersOf(assessment), item.id)?.position ?? 0 }
  }
  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={state} />
          <PageHeading lead={t.questionsLead} focusOn="questions">
            {t.questions}
          </PageHeading>
        </>
      }
    >
      <Banner kind="info">{t.questionsLaw}</Banner>
      {state.questions.length > 0 && (
        <section aria-labelledby="asked-heading">
          <h2 id="asked-heading">{t.questionsAsked}</h2>
          {state.questions.map((question) => (
            <OneQuestion
              key={question.id}
              session={session}
              question={question}
              place={placeOfAsked(question)}
            />
          ))}
        </section>
      )}
      <section aria-labelledby="gaps-heading">
        <h2 id="gaps-heading">{t.questionsGaps}</h2>
        {gaps.length === 0 && <p class="soft">{t.questionsNone}</p>}
        <ul class="plain-list">
          {gaps.map((gap) => (
            <OneGap key={`${gap.assessment.id}/${gap.item.id}`} session={session} gap={gap} />
          ))}
        </ul>
      </section>
    </PageLayout>
  )
}

function OneGap({ session, gap }: { readonly session: CaseSession; readonly gap: Gap }) {
  const desk = useDesk()
  const texts = useInside()
  const locale = useLocale()
  const problem = useSignal<string | undefined>(undefined)

  async function ask(): Promise<void> {
    const facts = { question: desk.newId(), texts: texts.around, locale }
    const asked = await askAbout(session, gap, facts)
    problem.value = asked.ok ? undefined : saveProblem(texts, asked.error.code)
  }

  return (
    <li class="gap">
      <span>
        <ContentWords of={gap.item.text} />
      </span>
      <Button kind="quiet" onClick={ask}>
        {texts.around.ask}
        <span class="unseen">
          : <ContentWords of={gap.item.text} />
        </span>
      </Button>
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
    </li>
  )
}

function OneQuestion(props: {
  readonly session: CaseSession
  readonly question: AskedQuestion
  readonly place: { readonly item: InstrumentItem; readonly at: number } | undefined
}) {
  const { now } = useApp()
  const texts = useInside()
  const t = texts.around
  const locale = useLocale()
  const { session, question } = props
  const open = useSignal(false)
  const shown = (field: QuestionField) => question.fields[field]?.shown ?? ''
  const to: Readonly<Record<string, string>> = t.questionTo
  const assessment = session.state.value.assessments.find((each) => each.id === question.assessment)
  const isOpen = assessment !== undefined && assessment.signatures.length === 0
  const fields: readonly RecordField<QuestionField>[] = [
    { field: 'to', kind: 'choice', choices: Object.fromEntries(QUESTION_TO.map((id) => [id, to[id] ?? id])) },
    { field: 'text', kind: 'long' },
    { field: 'ground', kind: 'line', hint: t.questionGroundHint },
    { field: 'askedOn', kind: 'day' },
    { field: 'answeredBy', kind: 'line' },
    { field: 'answeredOn', kind: 'day' },
    { field: 'answer', kind: 'long' },
  ]
  const set = (field: QuestionField, value: string) =>
    setQuestionField(session, question, { field, value }, t.marginOf)
  const isGroundMissing = shown('askedOn') !== '' && shown('to') !== 'person' && shown('ground').trim() === ''
  return (
    <article class="around">
      <h3>{props.place ? <ContentWords of={props.place.item.text} /> : t.questions}</h3>
      <p class="soft">
        {[
          to[shown('to')],
          shown('askedOn') && `${t.questionFields.askedOn} ${formatDay(shown('askedOn'), locale, now())}`,
          shown('ground'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p class="note-text">{shown('text')}</p>
      {isGroundMissing && <p class="soft">{t.questionGroundMissing}</p>}
      {shown('answer') !== '' && (
        <>
          <p class="note-text">
            <strong>{t.questionFields.answer}:</strong>{' '}
            {t.marginOf(shown('answer'), shown('answeredBy'), shown('answeredOn'))}
          </p>
          {isOpen && (
            <p class="soft">
              {t.questionKept}{' '}
              <a
                href={routeHash({
                  at: 'question',
                  id: session.id,
                  assessment: question.assessment,
                  question: props.place?.at ?? 0,
                })}
              >
                {t.questionBack}
              </a>
            </p>
          )}
        </>
      )}
      <RecordMark session={session} of={`question/${question.id}`} />
      <Disclosure summary={texts.cases.change} open={open.value} onToggle={(now) => (open.value = now)}>
        <RecordForm<QuestionField>
          fields={fields}
          labels={t.questionFields}
          values={question.fields}
          draftKey={`${session.id}/question/${question.id}`}
          set={set}
          remove={(reason) =>
            session.dispatch([{ type: 'question.removed@1', data: { question: question.id, reason } }])
          }
        />
      </Disclosure>
    </article>
  )
}
