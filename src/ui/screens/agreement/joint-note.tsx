import { useSignal } from '@preact/signals'
import { notePairing } from '../../../app/agreement.ts'
import type { CaseSession } from '../../../app/case-session.ts'
import type { Pairing } from '../../../domain/agreement/pairings.ts'
import { disagrees } from '../../../domain/field.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { ChoiceGroup } from '../../parts/choice-group.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { useHalfWritten } from '../../use-half-written.ts'
import { saveProblem } from '../save-problem.ts'

type Outcome = 'agreed' | 'different'

/** What the two came to together. They need not agree; that is written down too. */
export function JointNote({
  session,
  pairing,
}: {
  readonly session: CaseSession
  readonly pairing: Pairing
}) {
  const { drafts } = useDesk()
  const texts = useInside()
  const t = texts.agreement
  const note = pairing.note
  const draftKey = `${session.id}/pairing/${pairing.id}/note`
  const editing = useSignal(!note)
  const outcome = useSignal<Outcome | undefined>(
    note?.shown.outcome === 'agreed' ? 'agreed' : note && 'different',
  )
  const words = useSignal(drafts.get(draftKey) ?? note?.shown.words ?? '')
  const problem = useSignal<string | undefined>(undefined)
  useHalfWritten(draftKey, editing.value && words.value !== (note?.shown.words ?? ''))

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    if (!outcome.value) return
    const saved = await notePairing(session, pairing, { outcome: outcome.value, words: words.value })
    problem.value = saved.ok ? undefined : saveProblem(texts, saved.error.code)
    if (!saved.ok) return
    await drafts.drop(draftKey)
    editing.value = false
  }

  return (
    <section aria-labelledby="joint-note">
      <h2 id="joint-note">{t.note}</h2>
      {note && disagrees(note) && <Banner kind="info">{t.apart}</Banner>}
      {note?.versions.map(({ value, event }) => (
        <p key={event}>
          <strong>{t.outcomes[value.outcome]}.</strong> {value.words}
        </p>
      ))}
      {editing.value ? (
        <form class="form" onSubmit={save}>
          <p class="soft">{t.noteLead}</p>
          <ChoiceGroup<Outcome>
            legend={t.outcome}
            value={outcome.value}
            choices={[
              { value: 'agreed', label: t.outcomes.agreed },
              { value: 'different', label: t.outcomes.different },
            ]}
            onChoose={(chosen) => (outcome.value = chosen)}
          />
          <TextArea
            label={t.noteWords}
            value={words.value}
            onInput={(value) => {
              words.value = value
              drafts.set(draftKey, value)
            }}
          />
          {problem.value && <Banner kind="info">{problem.value}</Banner>}
          <div class="form-actions">
            <Button
              kind="primary"
              type="submit"
              disabled={outcome.value === undefined || words.value.trim() === ''}
            >
              {t.save}
            </Button>
          </div>
        </form>
      ) : (
        <Button onClick={() => (editing.value = true)}>{t.change}</Button>
      )}
    </section>
  )
}
