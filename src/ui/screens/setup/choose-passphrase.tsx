import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { isStrongEnough, loadWords, offerPassphrase } from '../../../app/passphrase.ts'
import { useApp, useDoor } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { TextField } from '../../parts/text-field.tsx'

/** Five offered words, or a phrase of one's own that is hard to guess. */
export function ChoosePassphrase(props: {
  readonly onBack: () => void
  readonly onDone: (chosen: string) => void
}) {
  const { random } = useApp()
  const t = useDoor()
  const words = useSignal<readonly string[]>([])
  const offered = useSignal('')
  const own = useSignal<string | undefined>(undefined)
  const written = useSignal(false)
  const weak = useSignal(false)
  const busy = useSignal(false)

  useEffect(() => {
    loadWords().then((loaded) => {
      words.value = loaded
      offered.value = offerPassphrase(loaded, random)
    })
  }, [offered, words, random])

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    if (own.value === undefined) return props.onDone(offered.value)
    busy.value = true
    weak.value = !(await isStrongEnough(own.value, words.value))
    busy.value = false
    if (!weak.value) props.onDone(own.value)
  }

  return (
    <form class="form" onSubmit={submit}>
      <p>{t.lock.passphraseLead}</p>
      {own.value === undefined ? (
        <>
          <p class="offered-phrase" lang="sv">
            <span class="unseen">{t.lock.offered}: </span>
            {offered.value}
          </p>
          <Button kind="quiet" onClick={() => (offered.value = offerPassphrase(words.value, random))}>
            {t.lock.offerAnother}
          </Button>
        </>
      ) : (
        <TextField
          id="own-passphrase"
          label={t.lock.passphrase}
          hint={t.lock.ownHint}
          value={own.value}
          onInput={(text) => {
            own.value = text
            weak.value = false
          }}
          error={weak.value ? t.lock.ownWeak : undefined}
        />
      )}
      <Checkbox
        label={t.lock.writeDown}
        checked={written.value}
        onChange={(checked) => (written.value = checked)}
      />
      <div class="form-actions">
        <Button kind="quiet" onClick={props.onBack}>
          {t.lock.back}
        </Button>
        <Button
          kind="primary"
          type="submit"
          busy={busy.value}
          disabled={!written.value || (own.value ?? offered.value) === ''}
        >
          {busy.value ? t.lock.checking : t.lock.next}
        </Button>
      </div>
      <Button
        kind="quiet"
        onClick={() => {
          own.value = own.value === undefined ? '' : undefined
          written.value = false
        }}
      >
        {own.value === undefined ? t.lock.useOwn : t.lock.useOffered}
      </Button>
    </form>
  )
}
