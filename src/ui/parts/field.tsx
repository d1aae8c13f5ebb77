import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { usePartWords } from './words.ts'
import './field.css'

/** What every field may carry. */
export interface FieldFacts {
  /** Given when something else must find the field, like an error summary. */
  readonly id?: string | undefined
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  readonly optional?: boolean
  /** Of what is written in it, where that is asked for in another language than the page's. */
  readonly lang?: string | undefined
}

interface FieldProps extends FieldFacts {
  readonly id: string
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

/** The id of an input and the aria attributes that tie it to its label, its hint and its error. */
export function useFieldId(facts: FieldFacts) {
  const ownId = useId()
  const id = facts.id ?? ownId
  const describedBy = [facts.hint && `${id}-hint`, facts.error && `${id}-error`].filter(Boolean).join(' ')
  const invalid = facts.error ? ('true' as const) : undefined
  return {
    id,
    aria: { id, lang: facts.lang, 'aria-describedby': describedBy || undefined, 'aria-invalid': invalid },
  }
}
