import { useSignal } from '@preact/signals'
import { dayOf } from '../../../app/format.ts'
import { attestPack } from '../../../app/workshop.ts'
import { useApp, useDesk, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useDraft } from '../../use-draft.ts'
import { saveProblem } from '../save-problem.ts'
import type { WorkshopProps } from './workshop-props.ts'

/** What somebody puts their name to: which form, which edition, when, by what right. */
export function AttestForm({ pack, t }: WorkshopProps) {
  const { now } = useApp()
  const desk = useDesk()
  const texts = useInside()
  // Comparing with a form on paper takes longer than a tablet stays unlocked.
  const key = `attest/${pack.id}/${pack.version}`
  const form = useDraft(`${key}/form`)
  const edition = useDraft(`${key}/edition`)
  const comparedOn = useDraft(`${key}/on`, dayOf(now()))
  const licence = useDraft(`${key}/licence`)
  const training = useDraft(`${key}/training`)
  const confirmed = useSignal(false)
  const problem = useSignal('')

  async function sign(event: Event): Promise<void> {
    event.preventDefault()
    const said = {
      form: form.value.trim(),
      edition: edition.value.trim(),
      comparedOn: comparedOn.value,
      licence: licence.value.trim(),
      training: training.value.trim(),
    }
    const signed = await attestPack(desk, pack, said)
    const known: Readonly<Record<string, string>> = t.compare.errors
    if (signed.ok) await Promise.all([form, edition, comparedOn, licence, training].map(({ drop }) => drop()))
    problem.value = signed.ok ? '' : (known[signed.error.code] ?? saveProblem(texts, signed.error.code))
  }
  return (
    <form class="form" onSubmit={sign}>
      <TextField label={t.compare.form} value={form.value} onInput={form.set} />
      <TextField label={t.compare.edition} value={edition.value} onInput={edition.set} />
      <DayField label={t.compare.comparedOn} value={comparedOn.value} onChange={comparedOn.set} />
      <TextField
        label={t.compare.licence}
        {...(pack.judged ? {} : { hint: t.compare.licenceHint })}
        value={licence.value}
        onInput={licence.set}
      />
      {pack.judged && <TextField label={t.compare.training} value={training.value} onInput={training.set} />}
      <Checkbox
        label={t.compare.confirm}
        checked={confirmed.value}
        onChange={(checked) => (confirmed.value = checked)}
      />
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <div class="form-actions">
        <Button kind="primary" type="submit" disabled={!confirmed.value}>
          {t.compare.sign}
        </Button>
      </div>
    </form>
  )
}
