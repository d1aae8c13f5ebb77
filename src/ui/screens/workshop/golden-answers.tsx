import type { Answer } from '../../../domain/answer.ts'
import type { InstrumentItem } from '../../../domain/instrument/pack.ts'
import type { Words, WordsIn } from '../../../domain/words.ts'
import type { GoldenAnswer } from '../../../domain/workshop/golden.ts'
import { useInside } from '../../app-context.ts'
import { ContentWords, useOption } from '../../content-words.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import type { WorkshopProps } from './workshop-props.ts'

interface GoldenAnswersProps {
  readonly items: readonly InstrumentItem[]
  readonly answers: readonly GoldenAnswer[]
  /** What a question is called beside its answer. */
  readonly nameOf: (item: InstrumentItem) => Words | WordsIn
  readonly t: WorkshopProps['t']
  readonly onAnswer: (item: string, answer: Answer | undefined) => void
}

/** What an example says of each question. */
export function GoldenAnswers({ items, answers, nameOf, t, onAnswer }: GoldenAnswersProps) {
  return items.map((item) => {
    const answer = answers.find((each) => each.item === item.id)?.answer
    const Field = item.type === 'options' ? SeveralField : OneField
    return (
      <Field
        key={item.id}
        item={item}
        answer={answer}
        name={nameOf(item)}
        t={t}
        onAnswer={(given) => onAnswer(item.id, given)}
      />
    )
  })
}

interface FieldProps {
  readonly item: InstrumentItem
  readonly answer: Answer | undefined
  readonly name: Words | WordsIn
  readonly t: WorkshopProps['t']
  readonly onAnswer: (answer: Answer | undefined) => void
}

function OneField({ item, answer, name, t, onAnswer }: FieldProps) {
  const words = useInside().instruments.answers
  const option = useOption()
  const plain = item.type === 'yesNo' ? (['yes', 'no', 'unknown'] as const) : (['unknown'] as const)
  return (
    <SelectField
      label={<ContentWords of={name} />}
      value={answer?.is === 'option' ? `option ${answer.option}` : (answer?.is ?? '')}
      options={[
        { value: '', label: t.golden.noAnswer },
        ...plain.map((value) => ({ value: value as string, label: words[value] })),
        ...[...(item.options ?? []), ...(item.ticks ?? [])].map((choice) =>
          option(`option ${choice.id}`, choice.text),
        ),
      ]}
      onChange={(said) => onAnswer(answerOf(said))}
    />
  )
}

function answerOf(said: string): Answer | undefined {
  if (said === 'yes' || said === 'no' || said === 'unknown') return { is: said }
  return said.startsWith('option ') ? { is: 'option', option: said.slice('option '.length) } : undefined
}

/** Several at once, or nobody knows which. Nothing ticked is no answer. */
function SeveralField({ item, answer, name, onAnswer }: FieldProps) {
  const words = useInside().instruments.answers
  const chosen = answer?.is === 'options' ? answer.options : []
  return (
    <fieldset class="several">
      <legend class="field-label">
        <ContentWords of={name} />
      </legend>
      {(item.options ?? []).map(({ id, text }) => (
        <Checkbox
          key={id}
          label={<ContentWords of={text} />}
          checked={chosen.includes(id)}
          onChange={(ticked) => {
            const options = ticked ? [...chosen, id] : chosen.filter((other) => other !== id)
            onAnswer(options.length > 0 ? { is: 'options', options } : undefined)
          }}
        />
      ))}
      <Checkbox
        label={words.unknown}
        checked={answer?.is === 'unknown'}
        onChange={(ticked) => onAnswer(ticked ? { is: 'unknown' } : undefined)}
      />
    </fieldset>
  )
}
