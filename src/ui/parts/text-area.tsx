import { Field, type FieldFacts, useFieldId } from './field.tsx'
import { DISCREET } from './text-field.tsx'

export interface TextAreaProps extends FieldFacts {
  readonly value: string
  /** Height before anything is written. */
  readonly rows?: 2 | 3 | 6
  readonly maxLength?: number
  readonly disabled?: boolean
  readonly onInput: (value: string) => void
  readonly onBlur?: () => void
}

/** Grows with what is written, so that nothing scrolls inside anything. */
export function TextArea(props: TextAreaProps) {
  const { id, aria } = useFieldId(props)
  const rows = props.rows ?? 3
  return (
    <Field {...props} id={id}>
      <div class="grow" data-rows={rows}>
        <textarea
          {...aria}
          {...DISCREET}
          class="input"
          rows={rows}
          maxLength={props.maxLength}
          disabled={props.disabled}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onBlur={props.onBlur}
        />
        {/* The trailing space gives a last empty line its height. */}
        <div class="input" aria-hidden="true">{`${props.value} `}</div>
      </div>
    </Field>
  )
}
