import { ChevronDown } from 'lucide-preact'
import { Field, type FieldFacts, useFieldId } from './field.tsx'
import { Icon } from './icon.tsx'
import { usePartWords } from './words.ts'

export interface SelectFieldProps<T extends string> extends FieldFacts {
  readonly value: T | undefined
  readonly options: readonly {
    readonly value: T
    readonly label: string
    /** Of the label, where it is not the page's. */
    readonly lang?: string | undefined
  }[]
  readonly width?: 'short' | 'whole'
  readonly disabled?: boolean
  readonly onChange: (value: T) => void
}

export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { id, aria } = useFieldId(props)
  const words = usePartWords()
  return (
    <Field {...props} id={id}>
      <div class="select">
        <select
          {...aria}
          class="input"
          disabled={props.disabled}
          value={props.value ?? ''}
          onChange={(event) => {
            const chosen = props.options.find((option) => option.value === event.currentTarget.value)
            if (chosen) props.onChange(chosen.value)
          }}
        >
          {props.value === undefined && <option value="">{words.choose}</option>}
          {props.options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} />
      </div>
    </Field>
  )
}
