import { useSignal } from '@preact/signals'
import type { Result } from '../../lib/result.ts'
import { useDesk, useInside } from '../app-context.ts'
import { Banner } from '../parts/banner.tsx'
import { Button } from '../parts/button.tsx'
import { TextArea } from '../parts/text-area.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useHalfWritten } from '../use-half-written.ts'
import { saveProblem } from './save-problem.ts'

/**
 * A text with a save button. Every pause in the typing is sealed as a draft, so a lock, a call or an empty battery
 * costs nothing; the draft is dropped only when the text itself is on disk.
 */
export function DraftText(props: {
  readonly id?: string
  readonly label: string
  readonly hint?: string
  readonly draftKey: string
  readonly initial?: string
  readonly reasonLabel?: string
  readonly onSave: (text: string, reason: string) => Promise<Result<unknown>>
  readonly onClose: () => void
}) {
  const { drafts } = useDesk()
  const texts = useInside()
  const t = texts.cases
  const text = useSignal(drafts.get(props.draftKey) ?? props.initial ?? '')
  const reasonKey = `${props.draftKey}/reason`
  const reason = useSignal(drafts.get(reasonKey) ?? '')
  const problem = useSignal<string | undefined>(undefined)
  useHalfWritten(props.draftKey, text.value !== (props.initial ?? '') || reason.value !== '')
  const incomplete =
    text.value.trim() === '' || (props.reasonLabel !== undefined && reason.value.trim() === '')

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    const saved = await props.onSave(text.value, reason.value)
    if (!saved.ok) {
      problem.value = saveProblem(texts, saved.error.code)
      return
    }
    await forget()
  }

  async function forget(): Promise<void> {
    await Promise.all([drafts.drop(props.draftKey), drafts.drop(reasonKey)])
    props.onClose()
  }

  return (
    <form class="form" onSubmit={save}>
      <TextArea
        {...(props.id ? { id: props.id } : {})}
        label={props.label}
        hint={props.hint}
        value={text.value}
        onInput={(value) => {
          text.value = value
          drafts.set(props.draftKey, value)
        }}
      />
      {props.reasonLabel !== undefined && (
        <TextField
          label={props.reasonLabel}
          value={reason.value}
          onInput={(value) => {
            reason.value = value
            drafts.set(reasonKey, value)
          }}
        />
      )}
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <div class="form-actions">
        <Button kind="quiet" onClick={forget}>
          {t.cancel}
        </Button>
        <Button kind="primary" type="submit" disabled={incomplete}>
          {t.save}
        </Button>
      </div>
    </form>
  )
}
