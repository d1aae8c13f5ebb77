import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import type { StepId, StepStatus } from '../../../domain/event.ts'
import { useInside } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/text-field.tsx'

/** Says that a step is done, or why it does not apply. Both can be taken back. */
export function StepStatusForm(props: {
  readonly session: CaseSession
  readonly step: StepId
  readonly status: StepStatus
}) {
  const t = useInside().cases
  const reason = useSignal<string | undefined>(undefined)
  const { session, step, status } = props

  async function set(next: StepStatus, why: string): Promise<void> {
    const saved = await session.dispatch([{ type: 'step.set@1', data: { step, status: next, reason: why } }])
    if (saved.ok) reason.value = undefined
  }

  if (status === 'done' || status === 'notRelevant') {
    const why = session.state.value.steps[step]?.shown.reason
    return (
      <div class="page-actions">
        <p class="soft">
          {t.status[status]}
          {why ? `: ${why}` : ''}
        </p>
        <Button kind="quiet" onClick={() => set('ongoing', '')}>
          {t.reopenStep}
        </Button>
      </div>
    )
  }
  if (reason.value === undefined) {
    return (
      <div class="page-actions">
        {status === 'ongoing' && (
          <Button kind="quiet" onClick={() => set('done', '')}>
            {t.markDone}
          </Button>
        )}
        <Button kind="quiet" onClick={() => (reason.value = '')}>
          {t.markNotRelevant}
        </Button>
      </div>
    )
  }
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        set('notRelevant', reason.value ?? '')
      }}
    >
      <TextField label={t.notRelevantReason} value={reason.value} onInput={(text) => (reason.value = text)} />
      <div class="form-actions">
        <Button kind="quiet" onClick={() => (reason.value = undefined)}>
          {t.cancel}
        </Button>
        <Button kind="primary" type="submit" disabled={reason.value.trim() === ''}>
          {t.save}
        </Button>
      </div>
    </form>
  )
}
