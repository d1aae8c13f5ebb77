import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import type { StepId, StepStatus } from '../../../domain/event.ts'
import { useInside } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { RecordMark } from '../record-mark.tsx'
import { useWrite, WriteProblem } from '../use-write.tsx'

/** Says that a step is done, or why it does not apply. Both can be taken back. */
export function StepStatusForm(props: {
  readonly session: CaseSession
  readonly step: StepId
  readonly status: StepStatus
}) {
  const t = useInside().cases
  const reason = useSignal<string | undefined>(undefined)
  const { write, problem } = useWrite()
  const { session, step, status } = props

  async function mark(next: StepStatus, why: string): Promise<void> {
    const draft = { type: 'step.set@1', data: { step, status: next, reason: why } } as const
    if (await write(session.dispatch([draft]))) reason.value = undefined
  }

  if (status === 'done' || status === 'notRelevant') {
    const why = session.state.value.steps[step]?.shown.reason
    return (
      <div class="page-actions">
        <p class="soft">
          {t.status[status]}
          {why ? `: ${why}` : ''}
        </p>
        <RecordMark session={session} of={`step/${step}`} />
        <Button kind="quiet" onClick={() => void mark('ongoing', '')}>
          {t.reopenStep}
        </Button>
        <WriteProblem of={problem} />
      </div>
    )
  }
  if (reason.value === undefined) {
    return (
      <div class="page-actions">
        {status === 'ongoing' && (
          <Button kind="quiet" onClick={() => void mark('done', '')}>
            {t.markDone}
          </Button>
        )}
        <Button kind="quiet" onClick={() => (reason.value = '')}>
          {t.markNotRelevant}
        </Button>
        <WriteProblem of={problem} />
      </div>
    )
  }
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        void mark('notRelevant', reason.value ?? '')
      }}
    >
      <TextField label={t.notRelevantReason} value={reason.value} onInput={(text) => (reason.value = text)} />
      <WriteProblem of={problem} />
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
