import type { Answer } from '../../../domain/answer.ts'
import type { InstrumentItem } from '../../../domain/instrument/pack.ts'
import { useLocale } from '../../app-context.ts'
import { Checkbox } from '../../parts/checkbox.tsx'

/** Several options at once; each tick is saved as it is made. */
export function SeveralOptions(props: {
  readonly item: InstrumentItem
  readonly answer: Answer | undefined
  readonly disabled: boolean
  readonly give: (answer: Answer) => Promise<void>
}) {
  const locale = useLocale()
  const chosen = props.answer?.is === 'options' ? props.answer.options : []
  return (
    <fieldset class="several">
      <legend class="unseen">{props.item.text[locale]}</legend>
      {(props.item.options ?? []).map((option) => (
        <Checkbox
          key={option.id}
          label={option.text[locale]}
          checked={chosen.includes(option.id)}
          disabled={props.disabled}
          onChange={(checked) =>
            props.give({
              is: 'options',
              options: checked ? [...chosen, option.id] : chosen.filter((id) => id !== option.id),
            })
          }
        />
      ))}
    </fieldset>
  )
}
