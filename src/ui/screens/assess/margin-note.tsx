import { useSignal } from '@preact/signals'
import { PenLine } from 'lucide-preact'
import type { CaseSession } from '../../../app/case-session.ts'
import type { Assessment } from '../../../domain/case-state.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { SaveOnLeave } from '../save-on-leave.tsx'

/** The margin of every question: what does not fit in the answer. */
export function MarginNote(props: {
  readonly session: CaseSession
  readonly assessment: Assessment
  readonly itemId: string
}) {
  const { drafts } = useDesk()
  const t = useInside().assess
  const { session, assessment, itemId } = props
  const saved = assessment.marginNotes.get(itemId)?.shown ?? ''
  const draftKey = `${assessment.id}/margin/${itemId}`
  const open = useSignal(saved !== '' || drafts.get(draftKey) !== undefined)
  if (assessment.signatures.length > 0) return saved === '' ? null : <p class="margin-note">{saved}</p>
  if (!open.value) {
    return (
      <div>
        <Button kind="plain" icon={PenLine} onClick={() => (open.value = true)}>
          {t.addMarginNote}
        </Button>
      </div>
    )
  }
  return (
    <SaveOnLeave
      label={t.marginNote}
      hint={t.marginNoteHint}
      value={saved}
      draftKey={draftKey}
      long
      onSave={(text) =>
        session.dispatch([
          { type: 'marginNote.set@1', data: { assessment: assessment.id, item: itemId, text } },
        ])
      }
    />
  )
}
