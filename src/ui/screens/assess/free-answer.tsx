import type { Answer } from '../../../domain/answer.ts'
import { numberIn } from '../../../domain/instrument/number-in.ts'
import type { InstrumentItem } from '../../../domain/instrument/pack.ts'
import { ok, type Result } from '../../../lib/result.ts'
import { useInside } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { SaveOnLeave } from '../save-on-leave.tsx'

/** Words, a day or a number. Words are sealed while they are written and saved when the field is left. */
export function FreeAnswer(props: {
  readonly item: InstrumentItem
  readonly answer: Answer | undefined
  readonly disabled: boolean
  readonly draftKey: string
  /** What was not saved stays in the field and in its draft. */
  readonly give: (answer: Answer) => Promise<Result<unknown>>
}) {
  const t = useInside().assess
  const { item, answer, give } = props
  const label = <ContentWords of={item.text} />
  if (props.disabled) return <p class="frozen-text">{answer ? textOf(answer) : t.unanswered}</p>
  if (item.type === 'day') {
    return (
      <DayField
        label={label}
        value={answer?.is === 'day' ? answer.day : ''}
        onChange={(day) => day !== '' && give({ is: 'day', day })}
      />
    )
  }
  return (
    <SaveOnLeave
      label={label}
      value={answer ? textOf(answer) : ''}
      draftKey={props.draftKey}
      long={item.type === 'text'}
      inputMode={item.type === 'number' ? 'numeric' : 'text'}
      refuse={(text) => {
        if (item.type !== 'number') return undefined
        // An answer is never taken away by emptying it: that it is not known is an answer of its own, below.
        if (text.trim() === '') return answer?.is === 'number' ? t.numberEmptied : undefined
        return numberIn(text) === undefined ? t.numberWrong : undefined
      }}
      onSave={async (text) => {
        if (item.type === 'text') return give({ is: 'text', text })
        const number = numberIn(text)
        return number === undefined ? ok(undefined) : give({ is: 'number', number })
      }}
    />
  )
}

function textOf(answer: Answer): string {
  if (answer.is === 'text') return answer.text
  if (answer.is === 'day') return answer.day
  return answer.is === 'number' ? String(answer.number) : ''
}
