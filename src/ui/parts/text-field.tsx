import type { Ref } from 'preact'
import { Field, type FieldFacts, useFieldId } from './field.tsx'

export interface TextFieldProps extends FieldFacts {
  readonly value: string
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email'
  readonly maxLength?: number
  readonly width?: 'short' | 'whole'
  readonly disabled?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
  readonly onInput: (value: string) => void
  readonly onBlur?: () => void
}

export function TextField(props: TextFieldProps) {
  const { id, aria } = useFieldId(props)
  return (
    <Field {...props} id={id}>
      <input
        {...aria}
        {...DISCREET}
        ref={props.inputRef ?? null}
        class="input"
        type="text"
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        disabled={props.disabled}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onBlur={props.onBlur}
      />
    </Field>
  )
}

/** Browsers remember what is typed into forms, and enhanced spelling in Chrome and Edge sends it to a server. */
export const DISCREET = {
  autoComplete: 'off',
  spellcheck: false,
  'data-1p-ignore': true,
  'data-lpignore': 'true',
} as const
