import { useSignal } from '@preact/signals'
import type { JoiningTexts } from '../../../app/joining-texts.ts'
import { saveFile } from '../../../app/save-file.ts'
import type { JoiningSession } from '../../../app/session.ts'
import { requestFile } from '../../../app/sync/join-request-file.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { CodeField } from '../codes/code-field.tsx'
import { QrPicture } from '../codes/qr-picture.tsx'

interface OfflineProps {
  readonly joining: JoiningSession
  readonly t: JoiningTexts
}

/** Both ways without a server: a picture or a file there, a file and a code back. */
export function JoinOffline({ joining, t }: OfflineProps) {
  const isOpen = useSignal(false)
  return (
    <Disclosure summary={t.offline.title} open={isOpen.value} onToggle={(open) => (isOpen.value = open)}>
      {isOpen.value && (
        <>
          <Request request={joining.request} t={t} />
          <TakeFile joining={joining} t={t} />
        </>
      )}
    </Disclosure>
  )
}

function Request({ request, t }: { readonly request: string; readonly t: JoiningTexts }) {
  const isShown = useSignal(false)
  const said = useSignal<string | undefined>(undefined)

  function save(): void {
    saveFile(requestFile(request))
    said.value = t.offline.saved
  }

  return (
    <div class="form">
      <p>{t.offline.showLead}</p>
      <QrPicture text={request.replaceAll(' ', '')} isLarge />
      <div class="form-actions">
        <Button kind="quiet" onClick={save}>
          {t.offline.save}
        </Button>
        <Button kind="quiet" onClick={() => (isShown.value = true)}>
          {t.offline.asSigns}
        </Button>
      </div>
      <p role="status">{said.value}</p>
      {isShown.value && (
        <p class="offered-phrase">
          <span class="unseen">{t.offline.request}: </span>
          {request}
        </p>
      )}
    </div>
  )
}

function TakeFile({ joining, t }: OfflineProps) {
  const typed = useSignal('')
  const file = useSignal<File | undefined>(undefined)
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)

  async function finish(event: Event): Promise<void> {
    event.preventDefault()
    if (!file.value) return
    busy.value = true
    const done = await joining.finish(typed.value, file.value)
    busy.value = false
    problem.value = done.ok ? undefined : done.error.code
  }

  return (
    <form class="form" onSubmit={finish} noValidate>
      <p>{t.offline.takeLead}</p>
      <div class="field">
        <label class="field-label" for="join-file">
          {t.offline.file}
        </label>
        <input
          id="join-file"
          type="file"
          disabled={busy.value}
          onChange={({ currentTarget }) => {
            file.value = currentTarget.files?.[0]
            problem.value = undefined
          }}
        />
      </div>
      <CodeField
        id="join-file-code"
        label={t.organisationCode}
        hint={t.organisationCodeHint}
        typed={typed}
        onInput={() => (problem.value = undefined)}
      />
      {problem.value && <Banner kind="info">{sentence(t, problem.value)}</Banner>}
      <p>{t.offline.after}</p>
      <div>
        <Button
          kind="primary"
          type="submit"
          busy={busy.value}
          disabled={!file.value || typed.value.trim() === ''}
        >
          {busy.value ? t.offline.finishing : t.finish}
        </Button>
      </div>
    </form>
  )
}

export function sentence(t: JoiningTexts, code: string): string {
  const known: Readonly<Record<string, string>> = t.errors
  return known[code] ?? t.unknownError(code)
}
