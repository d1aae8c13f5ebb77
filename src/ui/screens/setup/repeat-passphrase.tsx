import { useSignal } from '@preact/signals'
import { normalisePassphrase } from '../../../app/passphrase-text.ts'
import { requestPersistence } from '../../../app/persistence.ts'
import { useDoor } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { PassphraseEntry } from '../lock/passphrase-entry.tsx'

/** The phrase once more, from the paper. A phrase that was never typed back is a phrase that may be lost. */
export function RepeatPassphrase(props: {
  readonly passphrase: string
  readonly busy: boolean
  readonly problem: string | undefined
  readonly onBack: () => void
  readonly onDone: () => void
}) {
  const t = useDoor()
  const typed = useSignal('')
  const wrong = useSignal(false)

  function submit(event: Event): void {
    event.preventDefault()
    wrong.value = normalisePassphrase(typed.value) !== normalisePassphrase(props.passphrase)
    if (wrong.value) return
    // Asked here because browsers want a person's own tap; the answer is shown under "Vad är sparat?".
    requestPersistence()
    props.onDone()
  }

  return (
    <form class="form" onSubmit={submit}>
      <p>{t.lock.repeatLead}</p>
      <PassphraseEntry
        label={t.lock.repeat}
        typed={typed}
        takeFocus
        error={wrong.value ? t.lock.repeatWrong : props.problem}
      />
      <div class="form-actions">
        <Button kind="quiet" onClick={props.onBack} disabled={props.busy}>
          {t.lock.back}
        </Button>
        <Button kind="primary" type="submit" busy={props.busy}>
          {props.busy ? t.lock.creating : t.lock.create}
        </Button>
      </div>
    </form>
  )
}
