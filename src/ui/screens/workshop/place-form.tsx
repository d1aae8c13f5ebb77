import { useSignal } from '@preact/signals'
import { placePack } from '../../../app/save-pack.ts'
import type { StepId } from '../../../domain/event.ts'
import { stepOfPack } from '../../../domain/next-step.ts'
import { packShelf, placeOfPack } from '../../../domain/workshop/pack-shelf.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { SelectField } from '../../parts/select-field.tsx'
import { OurMark } from '../record-mark.tsx'
import { saveProblem } from '../save-problem.ts'
import type { WorkshopProps } from './workshop-props.ts'

type Side = 'exposed' | 'perpetrator' | 'both'
const STEPS: readonly StepId[] = ['safetyCheck', 'discover', 'acute', 'children', 'describe', 'assess']
const SIDES: readonly Side[] = ['exposed', 'perpetrator', 'both']

/** Where an instrument of their own is offered. One that is shipped has its place. */
export function PlaceForm({ pack, t }: WorkshopProps) {
  const desk = useDesk()
  const texts = useInside()
  const said = useSignal('')
  const shelf = packShelf(desk.organisation.value)
  if (stepOfPack(pack.id) !== undefined) return null
  const step = placeOfPack(shelf, pack.id)
  const side = shelf.settings.get(pack.id)?.shown.side ?? 'both'
  const { steps } = texts.cases

  async function put(next: { readonly step: StepId; readonly side: Side }): Promise<void> {
    const saved = await placePack(desk, pack.id, next)
    said.value = saved.ok ? t.placeSaved : saveProblem(texts, saved.error.code)
  }
  return (
    <section class="form" aria-labelledby="place-heading">
      <h2 id="place-heading">{t.place}</h2>
      <SelectField
        label={t.placeStep}
        value={step}
        options={STEPS.map((value) => ({ value, label: steps[value as keyof typeof steps] }))}
        onChange={(value) => void put({ step: value, side })}
      />
      <SelectField
        label={t.placeSide}
        value={side}
        options={SIDES.map((value) => ({ value, label: t.sides[value] }))}
        onChange={(value) => void put({ step: step ?? 'discover', side: value })}
      />
      {step && <OurMark of={`pack/${pack.id}`} />}
      <p role="status">{said.value}</p>
    </section>
  )
}
