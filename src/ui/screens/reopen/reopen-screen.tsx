import { useSignal } from '@preact/signals'
import { reopenWithKits } from '../../../app/recovery/open-kits.ts'
import type { TwoKits } from '../../../app/recovery/openers.ts'
import { loadRecoveryTexts, type RecoveryTexts } from '../../../app/recovery/recovery-texts.ts'
import { hasKits, reopenWithHelp } from '../../../app/recovery/reopen.ts'
import { useApp, useDoor } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { useLoaded } from '../../use-loaded.ts'
import { DoorPage } from '../door-page.tsx'
import { ChoosePassphrase } from '../setup/choose-passphrase.tsx'
import { RepeatPassphrase } from '../setup/repeat-passphrase.tsx'
import { AskColleague } from './ask-colleague.tsx'
import { TypeKits } from './type-kits.tsx'

type Opener = { readonly answer: string } | { readonly kits: TwoKits }

/** A forgotten passphrase: a colleague's answer or two kits, then a passphrase that is new. */
export function ReopenScreen(props: { readonly onBack: () => void }) {
  const { session } = useApp()
  const t = useLoaded(loadRecoveryTexts)
  const way = useSignal<'colleague' | 'kits' | undefined>(undefined)
  const opener = useSignal<Opener | undefined>(undefined)
  const phrase = useSignal<string | undefined>(undefined)
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)
  const header = session.header()
  if (!t || !header) return null

  async function open(): Promise<void> {
    const by = opener.value
    const chosen = phrase.value
    if (!by || chosen === undefined) return
    busy.value = true
    const done = await session.reopen(
      'answer' in by ? reopenWithHelp(by.answer, chosen) : reopenWithKits(by.kits, chosen),
    )
    busy.value = false
    if (done.ok) return
    problem.value = done.error.code
    opener.value = undefined
    phrase.value = undefined
  }

  function found(by: Opener): void {
    problem.value = undefined
    opener.value = by
  }

  return (
    <DoorPage>
      <h1>{opener.value ? t.newPassphrase : t.reopenTitle}</h1>
      {problem.value && <Problem t={t} code={problem.value} />}
      {!opener.value && !way.value && (
        <div class="form">
          <p>{t.reopenLead}</p>
          <Button kind="primary" onClick={() => (way.value = 'colleague')}>
            {t.byColleague}
          </Button>
          {hasKits(header) && (
            <Button kind="quiet" onClick={() => (way.value = 'kits')}>
              {t.byKits}
            </Button>
          )}
        </div>
      )}
      {!opener.value && way.value === 'colleague' && (
        <AskColleague t={t} header={header} onAnswer={(answer) => found({ answer })} />
      )}
      {!opener.value && way.value === 'kits' && <TypeKits t={t} onKits={(kits) => found({ kits })} />}
      {opener.value && phrase.value === undefined && (
        <ChoosePassphrase
          onBack={() => (opener.value = undefined)}
          onDone={(chosen) => (phrase.value = chosen)}
        />
      )}
      {opener.value && phrase.value !== undefined && (
        <RepeatPassphrase
          passphrase={phrase.value}
          busy={busy.value}
          problem={undefined}
          onBack={() => (phrase.value = undefined)}
          onDone={() => void open()}
        />
      )}
      {!opener.value && (
        <Button kind="quiet" onClick={props.onBack}>
          {t.toLock}
        </Button>
      )}
    </DoorPage>
  )
}

function Problem({ t, code }: { readonly t: RecoveryTexts; readonly code: string }) {
  const door = useDoor()
  const known: Readonly<Record<string, string>> = { ...door.vault.errors, ...t.errors }
  return <Banner kind="info">{known[code] ?? door.lock.failed(code)}</Banner>
}
