import { useSignal } from '@preact/signals'
import { dayOf } from '../../../app/format.ts'
import { attestPack } from '../../../app/workshop.ts'
import { useApp, useDesk, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { saveProblem } from '../save-problem.ts'
import type { WorkshopProps } from './workshop-props.ts'

/** What somebody puts their name to: which form, which edition, when, by what right. */
export function AttestForm({ pack, t }: WorkshopProps) {
  const { now } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const form = useSignal('')
  const edition = useSignal('')
  const comparedOn = useSignal(dayOf(now()))
  const licence = useSignal('')
  const training = useSignal('')
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
    problem.value = signed.ok ? '' : (known[signed.error.code] ?? saveProblem(texts, signed.error.code))
  }
  return (
    <form class="form" onSubmit={sign}>
      <TextField label={t.compare.form} value={form.value} onInput={(value) => (form.value = value)} />
      <TextField
        label={t.compare.edition}
        value={edition.value}
        onInput={(value) => (edition.value = value)}
      />
      <DayField
        label={t.compare.comparedOn}
        value={comparedOn.value}
        onChange={(value) => (comparedOn.value = value)}
      />
      <TextField
        label={t.compare.licence}
        {...(pack.judged ? {} : { hint: t.compare.licenceHint })}
        value={licence.value}
        onInput={(value) => (licence.value = value)}
      />
      {pack.judged && (
        <TextField
          label={t.compare.training}
          value={training.value}
          onInput={(value) => (training.value = value)}
        />
      )}
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
