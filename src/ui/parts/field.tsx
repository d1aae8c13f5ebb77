import type { ComponentChildren } from 'preact'
import { usePartWords } from './words.ts'
import './field.css'

/** What every field may carry. `id` lets an error summary find it. */
export interface FieldFacts {
  readonly id: string
  readonly label: string
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  readonly optional?: boolean
}

interface FieldProps extends FieldFacts {
  readonly children: ComponentChildren
  readonly width?: 'short' | 'whole'
}

export function Field({ id, label, hint, error, optional, width, children }: FieldProps) {
  const words = usePartWords()
  return (
    <div class="field" data-error={error !== undefined} data-width={width}>
      <label class="field-label" for={id}>
        {label}
        {optional && <span class="field-optional"> {words.optional}</span>}
      </label>
      {hint && (
        <div class="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

/** The aria attributes that tie an input to its hint and its error. */
export function fieldAria({ id, hint, error }: FieldFacts) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
  }
}
