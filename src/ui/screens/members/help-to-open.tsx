import { useSignal } from '@preact/signals'
import { giveHelp } from '../../../app/recovery/give-help.ts'
import { loadRecoveryTexts, type RecoveryTexts } from '../../../app/recovery/recovery-texts.ts'
import type { DeviceRow } from '../../../app/sync/device-rows.ts'
import type { SyncLoop } from '../../../app/sync/sync-loop.ts'
import { useDesk, useDoor, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { useLoaded } from '../../use-loaded.ts'
import { CodeField } from '../codes/code-field.tsx'
import { ShownCode } from '../codes/shown-code.tsx'
import { syncProblem } from './sync-problem.ts'

/** For a colleague who has forgotten the passphrase: her code in, an answer out. No network is needed. */
export function HelpToOpen({ row, loop }: { readonly row: DeviceRow; readonly loop: SyncLoop }) {
  const t = useLoaded(loadRecoveryTexts)
  const isOpen = useSignal(false)
  const answer = useSignal<string | undefined>(undefined)
  if (!t) return null
  if (!isOpen.value)
    return (
      <div>
        <Button kind="quiet" onClick={() => (isOpen.value = true)}>
          {t.help}
        </Button>
      </div>
    )
  function close(): void {
    isOpen.value = false
    answer.value = undefined
  }
  if (answer.value === undefined)
    return (
      <AnswerForm t={t} row={row} loop={loop} onAnswer={(code) => (answer.value = code)} onBack={close} />
    )
  return (
    <div class="form">
      <p role="status">{t.answerLead}</p>
      <ShownCode label={t.answer} code={answer.value} />
      <Button kind="primary" onClick={close}>
        {t.done}
      </Button>
    </div>
  )
}

function AnswerForm(props: {
  readonly t: RecoveryTexts
  readonly row: DeviceRow
  readonly loop: SyncLoop
  readonly onAnswer: (code: string) => void
  readonly onBack: () => void
}) {
  const { t, row, loop } = props
  const desk = useDesk()
  const door = useDoor()
  const texts = useInside()
  const typed = useSignal('')
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)
  const errors: Readonly<Record<string, string>> = t.errors

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    busy.value = true
    const given = await giveHelp(desk, loop, row.device, typed.value)
    busy.value = false
    if (given.ok) props.onAnswer(given.value)
    else problem.value = given.error.code
  }

  return (
    <form class="form" onSubmit={submit} noValidate>
      <Banner kind="info" title={t.whoTitle}>
        {t.who}
      </Banner>
      <CodeField
        id={`ask-${row.device}`}
        label={t.theirCode}
        hint={t.theirCodeHint}
        typed={typed}
        onInput={() => (problem.value = undefined)}
        error={problem.value && (errors[problem.value] ?? syncProblem(texts, problem.value, door))}
      />
      <div class="form-actions">
        <Button kind="quiet" onClick={props.onBack}>
          {t.cancel}
        </Button>
        <Button kind="primary" type="submit" busy={busy.value} disabled={typed.value.trim() === ''}>
          {t.showAnswer}
        </Button>
      </div>
    </form>
  )
}
