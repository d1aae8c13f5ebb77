import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { TextField } from '../../parts/text-field.tsx'

/** A whole number, with a minus if need be. What is half written stays in the field and goes nowhere. */
export function NumberField(props: {
  readonly label: ComponentChildren
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}) {
  const typed = useSignal<string | undefined>(undefined)
  return (
    <TextField
      label={props.label}
      width="short"
      value={typed.value ?? (props.value === undefined ? '' : String(props.value))}
      onInput={(text) => {
        const plain = text.trim().replace(/^[−–]/, '-')
        if (/^-?\d{1,4}$/.test(plain)) {
          typed.value = undefined
          props.onChange(Number(plain))
        } else {
          typed.value = text
          if (plain === '') props.onChange(undefined)
        }
      }}
      onBlur={() => (typed.value = undefined)}
    />
  )
}
