import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import type { ErasingTexts } from '../../../app/erasing-texts.ts'
import { dropErasure, eraseCase } from '../../../app/sync/erase.ts'
import type { ErasureRow } from '../../../app/sync/erasures.ts'
import type { SyncLoop } from '../../../app/sync/sync-loop.ts'
import { useApp, useDesk, useDoor, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { PassphraseEntry } from '../lock/passphrase-entry.tsx'
import { syncProblem } from '../members/sync-problem.ts'

const CHECKS = ['received', 'kept', 'nobody'] as const

interface EraseFormProps {
  readonly session: CaseSession
  readonly loop: SyncLoop
  /** What somebody has proposed about this case. */
  readonly standing: ErasureRow | undefined
  readonly takesTwo: boolean
  readonly t: ErasingTexts
}

/** What has been looked at, on which decision, and who it is. The second of two goes through the same as the first. */
export function EraseForm(props: EraseFormProps) {
  const { session, loop, standing, takesTwo, t } = props
  const app = useApp()
  const desk = useDesk()
  const door = useDoor()
  const texts = useInside()
  const checked = useSignal<readonly string[]>([])
  const reference = useSignal('')
  const passphrase = useSignal('')
  const tried = useSignal(false)
  const busy = useSignal(false)
  const changed = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)
  const decision = standing?.reference || reference.value.trim()
  const isChecked = CHECKS.every((check) => checked.value.includes(check))

  async function erase(event: Event): Promise<void> {
    event.preventDefault()
    tried.value = true
    const header = app.session.header()
    if (decision === '' || !header || busy.value) return
    busy.value = true
    const secret = { header, passphrase: passphrase.value }
    const done = await eraseCase(desk, loop, session.id, decision, secret)
    passphrase.value = ''
    busy.value = false
    problem.value = done.ok ? undefined : done.error.code
    // Somebody else had proposed it, of keys that are no longer all there are.
    changed.value = done.ok && done.value === 'proposed' && standing !== undefined
  }

  async function drop(): Promise<void> {
    busy.value = true
    const done = await dropErasure(desk, loop, session.id)
    busy.value = false
    problem.value = done.ok ? undefined : done.error.code
  }

  const dropButton = standing && (
    <Button kind="quiet" disabled={busy.value} onClick={() => void drop()}>
      {standing.isOwn ? t.takeBack : t.drop}
    </Button>
  )
  const told = (
    <>
      {changed.value && <Banner kind="info">{t.changed}</Banner>}
      {problem.value && <Banner kind="info">{syncProblem(texts, problem.value, door)}</Banner>}
    </>
  )
  if (standing?.isOwn)
    return (
      <>
        {told}
        <div>{dropButton}</div>
      </>
    )
  return (
    <form class="form" onSubmit={erase} noValidate>
      <h2>{t.first}</h2>
      {told}
      {CHECKS.map((check) => (
        <Checkbox
          key={check}
          label={t.checks[check]}
          checked={checked.value.includes(check)}
          onChange={(isOn) => {
            const others = checked.value.filter((each) => each !== check)
            checked.value = isOn ? [...others, check] : others
          }}
        />
      ))}
      {!standing && (
        <TextField
          id="erase-reference"
          label={t.reference}
          hint={t.referenceHint}
          maxLength={200}
          value={reference.value}
          onInput={(text) => (reference.value = text)}
          error={tried.value && decision === '' ? t.referenceNeeded : undefined}
        />
      )}
      <PassphraseEntry label={t.passphrase} hint={t.passphraseHint} typed={passphrase} />
      {!takesTwo && <p>{t.alone}</p>}
      {takesTwo && !standing && <p>{t.needsTwo}</p>}
      <div class="form-actions">
        {dropButton}
        <Button
          kind="primary"
          type="submit"
          busy={busy.value}
          disabled={!isChecked || passphrase.value === ''}
        >
          {busy.value ? t.busy : sayIt()}
        </Button>
      </div>
    </form>
  )

  function sayIt(): string {
    if (!takesTwo) return t.erase
    return standing ? t.confirm : t.propose
  }
}
