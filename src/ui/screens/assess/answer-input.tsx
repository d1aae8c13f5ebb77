import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { CaseSession } from '../../../app/case-session.ts'
import type { Answer } from '../../../domain/answer.ts'
import type { Assessment } from '../../../domain/case-state.ts'
import type { InstrumentItem } from '../../../domain/instrument/pack.ts'
import { itemOfKey, sectionOfMore } from '../../../domain/instrument/row-item.ts'
import type { Translation } from '../../../domain/translation/translation.ts'
import type { Words } from '../../../domain/words.ts'
import { ok, type Result } from '../../../lib/result.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { AnswerPicture, isDrawn } from '../../parts/answer-picture.tsx'
import { Banner } from '../../parts/banner.tsx'
import { ChoiceGroup } from '../../parts/choice-group.tsx'
import { saveProblem } from '../save-problem.ts'
import { FactorInput } from './factor-input.tsx'
import { FreeAnswer } from './free-answer.tsx'
import { SecondAnswer } from './second-language.tsx'
import { SeveralOptions } from './several-options.tsx'

const PLAIN = ['yes', 'no', 'unknown', 'declined', 'notAsked'] as const
const DOUBT = ['unknown', 'declined', 'notAsked'] as const

/** The answer to one item, saved the moment it is given. The card says "sparat" only when it is on disk. */
export function AnswerInput(props: {
  readonly session: CaseSession
  readonly assessment: Assessment
  readonly item: InstrumentItem
  readonly answer: Answer | undefined
  /** Id of the element that holds the question. */
  readonly labelledBy: string
  /** The only question on the screen: digits answer from anywhere. */
  readonly alone?: boolean
  /** The person answers: with pictures, and without what only the one who asks can say. */
  readonly byPerson?: boolean
  /** The answers again in another language, under the Swedish. */
  readonly second?: Translation | undefined
}) {
  const texts = useInside()
  const saving = useSignal<string | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)
  const { session, assessment, item, answer } = props
  const frozen = assessment.signatures.length > 0
  const { newId } = useDesk()

  async function give(given: Answer): Promise<Result<unknown>> {
    if (frozen) return ok(undefined)
    saving.value = answerKey(given)
    const section = given.is === 'yes' ? sectionOfMore(item.id) : undefined
    const saved = await session.dispatch([
      // A yes to "is there another" is the other one: nothing is stored that would have to be taken back.
      section === undefined
        ? { type: 'answer.set@1', data: { assessment: assessment.id, item: item.id, answer: given } }
        : { type: 'row.added@1', data: { assessment: assessment.id, section, row: newId() } },
    ])
    saving.value = undefined
    // What is written says it under its own field, where the words still stand.
    const isSaid = saved.ok || given.is === 'text' || given.is === 'number'
    problem.value = isSaid ? undefined : saveProblem(texts, saved.error.code)
    return saved
  }

  return (
    <div class="answer">
      <AnswerBody
        item={item}
        answer={answer}
        saving={saving.value}
        frozen={frozen}
        give={give}
        draftKey={`${assessment.id}/${props.byPerson ? 'person/' : ''}${item.id}`}
        labelledBy={props.labelledBy}
        alone={props.alone ?? false}
        byPerson={props.byPerson ?? false}
        second={props.second}
      />
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
    </div>
  )
}

function AnswerBody(props: {
  readonly item: InstrumentItem
  readonly answer: Answer | undefined
  readonly saving: string | undefined
  readonly frozen: boolean
  readonly draftKey: string
  readonly labelledBy: string
  readonly alone: boolean
  readonly byPerson: boolean
  readonly second: Translation | undefined
  readonly give: (answer: Answer) => Promise<Result<unknown>>
}) {
  const t = useInside().instruments
  const { item, answer, give, second } = props
  if (item.type === 'factor') {
    return <FactorInput {...props} saving={props.saving !== undefined} disabled={props.frozen} />
  }
  const choices = choicesOf(item, t.answers).filter(({ key }) => !props.byPerson || key !== 'notAsked')
  return (
    <>
      {item.type === 'options' && (
        <SeveralOptions item={item} answer={answer} disabled={props.frozen} give={give} />
      )}
      {(item.type === 'text' || item.type === 'day' || item.type === 'number') && (
        <FreeAnswer
          item={item}
          answer={answer}
          disabled={props.frozen}
          draftKey={props.draftKey}
          give={give}
        />
      )}
      <ChoiceGroup
        labelledBy={props.labelledBy}
        choices={choices.map(({ key, label }) => ({
          value: key,
          label,
          ...(second ? { hint: <SecondAnswer of={second} item={itemOfKey(item.id)} answer={key} /> } : {}),
          ...(props.byPerson && isDrawn(key) ? { picture: <AnswerPicture of={key} /> } : {}),
        }))}
        value={props.saving ?? (answer && answerKey(answer))}
        state={props.saving ? 'saving' : answer ? 'saved' : undefined}
        digits={props.alone ? 'page' : 'group'}
        disabled={props.frozen}
        onChoose={(key) => {
          const chosen = choices.find((choice) => choice.key === key)
          if (chosen) void give(chosen.answer)
        }}
      />
    </>
  )
}

interface Choice {
  readonly key: string
  readonly label: ComponentChildren
  readonly answer: Answer
}

function choicesOf(item: InstrumentItem, labels: Readonly<Record<(typeof PLAIN)[number], string>>): Choice[] {
  const plain = (is: (typeof PLAIN)[number]): Choice => ({
    key: is,
    label: labels[is],
    answer: { is },
  })
  if (item.type === 'yesNo') {
    const ticks = (item.ticks ?? []).map(({ id, text }) => optionChoice(id, text))
    return [plain('yes'), plain('no'), ...ticks, ...DOUBT.map(plain)]
  }
  const options =
    item.type === 'option' ? (item.options ?? []).map(({ id, text }) => optionChoice(id, text)) : []
  return [...options, ...DOUBT.map(plain)]
}

function optionChoice(option: string, words: Words): Choice {
  return { key: `option:${option}`, label: <ContentWords of={words} />, answer: { is: 'option', option } }
}

function answerKey(answer: Answer): string {
  return answer.is === 'option' ? `option:${answer.option}` : answer.is
}
