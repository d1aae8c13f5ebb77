import { useSignal } from '@preact/signals'
import type { KitsStart, TwoKits } from '../../../app/recovery/openers.ts'
import { loadRecoveryTexts } from '../../../app/recovery/recovery-texts.ts'
import { useApp, useDoor } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { useLoaded } from '../../use-loaded.ts'
import { DoorPage } from '../door-page.tsx'
import { TypeKits } from '../reopen/type-kits.tsx'
import { ChoosePassphrase } from './choose-passphrase.tsx'
import { KitsSource } from './kits-source.tsx'
import { RepeatPassphrase } from './repeat-passphrase.tsx'

/** An empty tablet and two kits: from the server, or from a backup, with a passphrase that is new. */
export function KitsStartScreen(props: { readonly onBack: () => void }) {
  const { session } = useApp()
  const door = useDoor()
  const t = useLoaded(loadRecoveryTexts)
  const kits = useSignal<TwoKits | undefined>(undefined)
  const source = useSignal<KitsStart['from'] | undefined>(undefined)
  const phrase = useSignal<string | undefined>(undefined)
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)
  if (!t) return null

  async function start(): Promise<void> {
    if (!kits.value || !source.value || phrase.value === undefined) return
    busy.value = true
    const begun = await session.startWithKits(phrase.value, { kits: kits.value, from: source.value })
    busy.value = false
    if (begun.ok) return
    problem.value = begun.error.code
    source.value = undefined
    phrase.value = undefined
  }

  const known: Readonly<Record<string, string>> = {
    ...door.vault.errors,
    ...door.lock.restoreErrors,
    ...t.errors,
  }
  return (
    <DoorPage>
      <h1>{source.value ? t.newPassphrase : t.startTitle}</h1>
      {problem.value && <Banner kind="info">{known[problem.value] ?? t.startFailed(problem.value)}</Banner>}
      {!kits.value && <TypeKits t={t} onKits={(two) => (kits.value = two)} />}
      {kits.value && !source.value && (
        <KitsSource
          t={t}
          kits={kits.value}
          onSource={(from) => {
            problem.value = undefined
            source.value = from
          }}
        />
      )}
      {source.value && phrase.value === undefined && (
        <ChoosePassphrase
          onBack={() => (source.value = undefined)}
          onDone={(chosen) => (phrase.value = chosen)}
        />
      )}
      {source.value && phrase.value !== undefined && (
        <RepeatPassphrase
          passphrase={phrase.value}
          busy={busy.value}
          problem={undefined}
          onBack={() => (phrase.value = undefined)}
          onDone={() => void start()}
        />
      )}
      {!source.value && (
        <Button
          kind="quiet"
          onClick={() => {
            if (kits.value) kits.value = undefined
            else props.onBack()
          }}
        >
          {door.lock.back}
        </Button>
      )}
    </DoorPage>
  )
}
