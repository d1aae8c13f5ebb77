import { useSignal } from '@preact/signals'
import { answersFile } from '../../../app/answers-file.ts'
import type { CaseSession } from '../../../app/case-session.ts'
import { fhirTexts } from '../../../app/fhir-form.ts'
import { saveFile } from '../../../app/save-file.ts'
import { useApp, useDesk, useLocale } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { useNoted } from '../../use-noted.ts'
import { Unlogged } from '../access/unlogged.tsx'

/** The answers as a file that another system reads. In clear, as a paper is: said before it is made. */
export function AnswersFile(props: { readonly session: CaseSession; readonly assessment: string }) {
  const { now } = useApp()
  const desk = useDesk()
  const t = fhirTexts(useLocale()).answers
  const said = useSignal<string | undefined>(undefined)
  const { isNoted, note } = useNoted()
  const { session, assessment } = props
  const found = session.state.value.assessments.find(({ id }) => id === assessment)
  // Fictional answers would be taken for real ones in a system that does not know where they came from.
  if (!found || found.answers.size === 0 || desk.space === 'practice') return null

  async function save(): Promise<void> {
    await note({ access: 'export', of: session.id, what: 'answers' })
    const organisation = desk.organisation.peek()
    const made = await answersFile(session.state.peek(), assessment, { organisation, nowMs: now() })
    said.value = made.ok ? t.saved : t.failed
    if (made.ok) saveFile(made.value)
  }

  return (
    <div class="no-print">
      <Disclosure summary={t.title}>
        <p>{t.lead}</p>
        <div>
          <Button onClick={save}>{t.save}</Button>
        </div>
        {!isNoted && <Unlogged />}
        <p role="status">{said.value}</p>
      </Disclosure>
    </div>
  )
}
