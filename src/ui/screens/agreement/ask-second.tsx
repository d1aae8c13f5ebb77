import { useSignal } from '@preact/signals'
import { askForSecond } from '../../../app/agreement.ts'
import type { CaseSession } from '../../../app/case-session.ts'
import type { Assessment } from '../../../domain/case-state.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { ChoiceGroup } from '../../parts/choice-group.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useDraft } from '../../use-draft.ts'
import { saveProblem } from '../save-problem.ts'

/** A colleague with a tablet of their own, or one who is handed this one. */
export function AskSecond(props: { readonly session: CaseSession; readonly first: Assessment }) {
  const desk = useDesk()
  const texts = useInside()
  const t = texts.agreement
  const key = `agreement/${props.first.id}`
  const where = useDraft(`${key}/where`, 'own')
  const guest = useDraft(`${key}/guest`)
  const problem = useSignal<string | undefined>(undefined)
  const isHere = where.value === 'here'

  async function ask(): Promise<void> {
    const ids = { pairing: desk.newId(), second: desk.newId() }
    const name = isHere ? guest.value.trim() : ''
    const asked = await askForSecond(props.session, props.first, { ...ids, guest: name })
    if (asked.ok) await Promise.all([where.drop(), guest.drop()])
    problem.value = asked.ok ? undefined : saveProblem(texts, asked.error.code)
  }

  return (
    <section class="form">
      <Banner kind="info">{t.meanwhile}</Banner>
      <ChoiceGroup<'own' | 'here'>
        legend={t.steps.second}
        value={isHere ? 'here' : 'own'}
        choices={[
          { value: 'own', label: t.askOwn, hint: t.askOwnHint },
          { value: 'here', label: t.askHere, hint: t.guestHint },
        ]}
        onChoose={where.set}
      />
      {isHere && <TextField label={t.guestName} value={guest.value} maxLength={120} onInput={guest.set} />}
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <div class="form-actions">
        <Button kind="primary" onClick={ask} disabled={isHere && guest.value.trim() === ''}>
          {t.askNow}
        </Button>
      </div>
    </section>
  )
}
