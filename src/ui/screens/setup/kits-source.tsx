import { useSignal } from '@preact/signals'
import { findOrganisation } from '../../../app/recovery/kit-words.ts'
import type { KitsStart, TwoKits } from '../../../app/recovery/openers.ts'
import type { RecoveryTexts } from '../../../app/recovery/recovery-texts.ts'
import { useDoor } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { TextField } from '../../parts/text-field.tsx'

interface SourceProps {
  readonly t: RecoveryTexts
  readonly kits: TwoKits
  readonly onSource: (from: KitsStart['from']) => void
}

/** Where the sealed data is: at the server, which is asked by the organisation's number, or in a file. */
export function KitsSource(props: SourceProps) {
  const { t } = props
  return (
    <>
      <FromServer {...props} />
      <section class="form" aria-labelledby="kits-backup">
        <h2 id="kits-backup">{t.fromBackup}</h2>
        <div class="field">
          <label class="field-label" for="kits-file">
            {t.backupFile}
          </label>
          <input
            id="kits-file"
            type="file"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0]
              if (file) props.onSource({ file })
            }}
          />
        </div>
      </section>
    </>
  )
}

function FromServer({ t, kits, onSource }: SourceProps) {
  const door = useDoor()
  const known = kits[0].org ?? kits[1].org
  const typed = useSignal('')
  const name = useSignal('')
  const title = useSignal('')
  const isWrong = useSignal(false)

  function submit(event: Event): void {
    event.preventDefault()
    const org = known ?? findOrganisation(typed.value)
    isWrong.value = org === undefined
    if (org !== undefined) onSource({ org, name: name.value.trim(), title: title.value.trim() })
  }

  return (
    <section aria-labelledby="kits-server">
      <h2 id="kits-server">{t.fromServer}</h2>
      <form class="form" onSubmit={submit} noValidate>
        <p>{t.fromServerLead}</p>
        {known === undefined && (
          <TextArea
            rows={2}
            id="kits-organisation"
            label={t.paperNumber}
            hint={t.numberHint}
            value={typed.value}
            onInput={(text) => {
              typed.value = text.replaceAll('\n', ' ')
              isWrong.value = false
            }}
            error={isWrong.value ? t.errors['kits-number'] : undefined}
          />
        )}
        <TextField
          id="kits-name"
          label={door.lock.yourName}
          value={name.value}
          onInput={(text) => (name.value = text)}
        />
        <TextField
          id="kits-title"
          label={door.lock.yourTitle}
          value={title.value}
          onInput={(text) => (title.value = text)}
        />
        <Button kind="primary" type="submit" disabled={name.value.trim() === '' || title.value.trim() === ''}>
          {t.goOn}
        </Button>
      </form>
    </section>
  )
}
