import type { Answer } from '../../../domain/answer.ts'
import type { InstrumentItem } from '../../../domain/instrument/pack.ts'
import { ContentWords } from '../../content-words.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'

/** Several options at once; each tick is saved as it is made. */
export function SeveralOptions(props: {
  readonly item: InstrumentItem
  readonly answer: Answer | undefined
  readonly disabled: boolean
  readonly give: (answer: Answer) => Promise<unknown>
}) {
  const chosen = props.answer?.is === 'options' ? props.answer.options : []
  return (
    <fieldset class="several">
      <legend class="unseen">
        <ContentWords of={props.item.text} />
      </legend>
      {(props.item.options ?? []).map((option) => (
        <Checkbox
          key={option.id}
          label={<ContentWords of={option.text} />}
          checked={chosen.includes(option.id)}
          disabled={props.disabled}
          onChange={(checked) =>
            void props.give({
              is: 'options',
              options: checked ? [...chosen, option.id] : chosen.filter((id) => id !== option.id),
            })
          }
        />
      ))}
    </fieldset>
  )
}
