import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Result } from '../../lib/result.ts'
import { useDesk, useInside } from '../app-context.ts'
import { TextArea } from '../parts/text-area.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useHalfWritten } from '../use-half-written.ts'
import { saveProblem } from './save-problem.ts'

/**
 * A field without a button: sealed as a draft while it is written, saved when it is left. One event for each visit,
 * not for each letter. What a lock interrupts is in the draft and is there again afterwards.
 */
export function SaveOnLeave(props: {
  readonly id?: string
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  readonly value: string
  readonly draftKey: string
  readonly long?: boolean
  readonly disabled?: boolean
  readonly inputMode?: 'numeric' | 'text'
  /** A reason not to save what was typed; shown under the field, and the draft is kept. */
  readonly refuse?: (text: string) => string | undefined
  readonly onSave: (text: string) => Promise<Result<unknown>>
}) {
  const { drafts } = useDesk()
  const texts = useInside()
  const text = useSignal(drafts.get(props.draftKey) ?? props.value)
  const problem = useSignal<string | undefined>(undefined)
  const touched = useRef(drafts.get(props.draftKey) !== undefined)
  const leave = useRef(async () => {})
  leave.current = async () => {
    if (!touched.current) return
    if (text.value === props.value) {
      // What was refused has been written back: there is nothing left to say about it.
      problem.value = undefined
      touched.current = false
      await drafts.drop(props.draftKey)
      return
    }
    problem.value = props.refuse?.(text.value)
    if (problem.value) return
    const saved = await props.onSave(text.value)
    if (!saved.ok) {
      problem.value = saveProblem(texts, saved.error.code)
      return
    }
    touched.current = false
    await drafts.drop(props.draftKey)
  }
  useEffect(() => () => void leave.current(), [])
  useHalfWritten(props.draftKey, text.value !== props.value && touched.current)

  const Field = props.long ? TextArea : TextField
  return (
    <Field
      {...(props.id ? { id: props.id } : {})}
      label={props.label}
      hint={props.hint}
      value={touched.current ? text.value : props.value}
      error={problem.value}
      disabled={props.disabled ?? false}
      {...(props.inputMode && !props.long ? { inputMode: props.inputMode } : {})}
      onInput={(value: string) => {
        touched.current = true
        text.value = value
        drafts.set(props.draftKey, value)
      }}
      onBlur={() => void leave.current()}
    />
  )
}
