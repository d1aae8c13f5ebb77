import { useSignal } from '@preact/signals'
import { requestPersistence } from '../../../app/persistence.ts'
import { useApp, useDoor } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { DoorPage } from '../door-page.tsx'
import { PassphraseEntry } from '../lock/passphrase-entry.tsx'
import { StartOver } from './start-over.tsx'

/** A backup onto an empty tablet. The file is read and checked whole before anything is written. */
export function RestoreForm(props: { readonly onBack: () => void; readonly afterErasing?: boolean }) {
  const { session } = useApp()
  const t = useDoor()
  const file = useSignal<File | undefined>(undefined)
  const typed = useSignal('')
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)

  async function restore(event: Event): Promise<void> {
    event.preventDefault()
    if (!file.value || typed.value.trim() === '') return
    busy.value = true
    // As at a first start: from the person's own press, because browsers want one.
    requestPersistence()
    const restored = await session.restore(file.value, typed.value)
    busy.value = false
    problem.value = restored.ok ? undefined : restored.error.code
  }

  const known: Readonly<Record<string, string>> = t.lock.restoreErrors
  return (
    <DoorPage>
      <h1>{t.lock.restoreTitle}</h1>
      <form class="form" onSubmit={restore}>
        <div class="field">
          <label class="field-label" for="backup-file">
            {t.lock.restoreFile}
          </label>
          <input
            id="backup-file"
            type="file"
            onChange={(event) => {
              file.value = event.currentTarget.files?.[0]
            }}
          />
        </div>
        <PassphraseEntry label={t.lock.restorePassphrase} typed={typed} />
        {problem.value && <Banner kind="info">{known[problem.value] ?? t.lock.failed(problem.value)}</Banner>}
        <div class="form-actions">
          <Button onClick={props.onBack} disabled={busy.value}>
            {t.lock.back}
          </Button>
          <Button kind="primary" type="submit" busy={busy.value} disabled={!file.value}>
            {busy.value ? t.lock.restoring : t.lock.restore}
          </Button>
        </div>
      </form>
      {problem.value === 'vault-not-empty' && props.afterErasing && (
        <StartOver onDone={() => session.startOver()} />
      )}
    </DoorPage>
  )
}
