import { useSignal } from '@preact/signals'
import type { FirstMember } from '../../../app/set-up-desk.ts'
import { useDoor } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { ErrorSummary } from '../../parts/error-summary.tsx'
import { TextField } from '../../parts/text-field.tsx'

export function AboutYou(props: {
  readonly value: FirstMember
  readonly onDone: (value: FirstMember) => void
}) {
  const t = useDoor()
  const value = useSignal(props.value)
  const tried = useSignal(false)
  const fields = [
    { name: 'organisation', id: 'setup-organisation', label: t.lock.organisation, hint: undefined },
    { name: 'unit', id: 'setup-unit', label: t.lock.unit, hint: undefined },
    { name: 'name', id: 'setup-name', label: t.lock.yourName, hint: undefined },
    { name: 'title', id: 'setup-title', label: t.lock.yourTitle, hint: t.lock.yourTitleHint },
  ] as const
  const missing = fields.filter((field) => value.value[field.name].trim() === '')

  function submit(event: Event): void {
    event.preventDefault()
    tried.value = true
    if (missing.length === 0) props.onDone(value.value)
  }

  return (
    <form class="form" onSubmit={submit} noValidate>
      {tried.value && missing.length > 0 && (
        <ErrorSummary
          title={t.lock.errorsTitle}
          problems={missing.map((field) => ({ field: field.id, text: t.lock.required(field.label) }))}
        />
      )}
      {fields.map((field) => (
        <TextField
          key={field.name}
          id={field.id}
          label={field.label}
          hint={field.hint}
          value={value.value[field.name]}
          onInput={(text) => {
            value.value = { ...value.value, [field.name]: text }
          }}
          error={
            tried.value && value.value[field.name].trim() === '' ? t.lock.required(field.label) : undefined
          }
        />
      ))}
      <Button kind="primary" type="submit">
        {t.lock.next}
      </Button>
    </form>
  )
}
