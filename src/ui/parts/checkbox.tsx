import { Check } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import './field.css'

export interface CheckboxProps {
  readonly id?: string
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  readonly checked: boolean
  readonly disabled?: boolean
  readonly onChange: (checked: boolean) => void
}

export function Checkbox({ id, label, hint, checked, disabled, onChange }: CheckboxProps) {
  return (
    <label class="check">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <Icon of={Check} size={20} />
      <span class="check-words">
        <span>{label}</span>
        {hint && <span class="soft small">{hint}</span>}
      </span>
    </label>
  )
}
