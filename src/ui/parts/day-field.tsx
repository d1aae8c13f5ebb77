import { Field, type FieldFacts, useFieldId } from './field.tsx'

export interface DayFieldProps extends FieldFacts {
  /** YYYY-MM-DD, or '' while there is none. */
  readonly value: string
  readonly min?: string
  readonly max?: string
  readonly disabled?: boolean
  /** The chosen day in words beside the field ("tisdag 3 mars"), because a wrong month is easy to miss in figures. */
  readonly inWords?: string | undefined
  readonly onChange: (value: string) => void
}

/** The browser's own date field: it knows the device's calendar, works by keyboard, and writes year-month-day in Swedish. */
export function DayField(props: DayFieldProps) {
  const { id, aria } = useFieldId(props)
  return (
    <Field {...props} id={id}>
      <div class="day">
        <input
          {...aria}
          class="input"
          type="date"
          min={props.min}
          max={props.max}
          disabled={props.disabled}
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        />
        {props.inWords && <span class="soft">{props.inWords}</span>}
      </div>
    </Field>
  )
}
