import { useSignal } from '@preact/signals'
import type { FhirTexts } from '../../../app/fhir-form.ts'
import { knownForm, STEPS_FOR_FORMS, type StepForForms, takeInForm } from '../../../app/take-in-form.ts'
import type { ReadForm } from '../../../domain/fhir/questionnaire-to-pack.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { saveProblem } from '../save-problem.ts'

const SIDES = ['exposed', 'perpetrator', 'both'] as const

/** After the list of what is lost: where the form is to stand, and the yes. */
export function TakeInForm({ form, t }: { readonly form: ReadForm; readonly t: FhirTexts }) {
  const texts = useInside()
  const desk = useDesk()
  const step = useSignal<StepForForms>('describe')
  const side = useSignal<(typeof SIDES)[number]>('exposed')
  const done = useSignal<string | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)
  const known = knownForm(desk, form.pack)

  async function take(): Promise<void> {
    problem.value = undefined
    const place = { step: step.value, side: side.value }
    const saved = await takeInForm(desk, form, place, t.takenWords(form.notSupported.length))
    if (saved.ok) done.value = known.isShipped ? t.takenAsVersion : t.taken(texts.cases.steps[step.value])
    else if (saved.error.code === 'pack-same') problem.value = t.takenAlready
    else if (saved.error.code === 'pack-too-large-to-keep') problem.value = t.takenTooLarge
    else problem.value = saveProblem(texts, saved.error.code)
  }

  if (done.value) return <p role="status">{done.value}</p>
  return (
    <div class="form">
      <h4>{t.takeIn}</h4>
      <p>{known.version === undefined ? t.takeInLead : t.takeInVersion(known.version)}</p>
      {!known.isShipped && (
        <>
          <SelectField
            label={t.takeInStep}
            value={step.value}
            options={STEPS_FOR_FORMS.map((value) => ({ value, label: texts.cases.steps[value] }))}
            onChange={(value) => {
              step.value = value
            }}
          />
          <SelectField
            label={t.takeInSide}
            value={side.value}
            options={SIDES.map((value) => ({ value, label: t.sides[value] }))}
            onChange={(value) => {
              side.value = value
            }}
          />
        </>
      )}
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <div>
        <Button kind="primary" onClick={take}>
          {t.takeIn}
        </Button>
      </div>
    </div>
  )
}
