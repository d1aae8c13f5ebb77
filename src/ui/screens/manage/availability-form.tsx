import { useSignal } from '@preact/signals'
import { dayOf, formatDate } from '../../../app/format.ts'
import { type Available, isUnchecked } from '../../../domain/bridge/availability.ts'
import type { CatalogueMeasure } from '../../../domain/bridge/measure.ts'
import { Here } from '../../../domain/event-fields.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { OurMark } from '../record-mark.tsx'
import { SaveOnLeave } from '../save-on-leave.tsx'
import { saveProblem } from '../save-problem.ts'

/** Whether the organisation has this measure, and how one gets hold of it. Written in its own log, not in the case. */
export function AvailabilityForm({ measure }: { readonly measure: CatalogueMeasure }) {
  const { now } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const t = texts.availability
  const locale = useLocale()
  const problem = useSignal<string | undefined>(undefined)
  const said = desk.organisation.value.availability.get(measure.id)?.shown
  const today = dayOf(now())
  const write = (change: Partial<Pick<Available, 'here' | 'words' | 'leadTime' | 'travel'>>) =>
    desk.writeOrganisation([
      {
        type: 'availability.set@1',
        data: { here: 'has', words: '', ...said, ...change, measure: measure.id, checkedOn: today },
      },
    ])

  async function choose(here: Here): Promise<void> {
    const saved = await write({ here })
    problem.value = saved.ok ? undefined : saveProblem(texts, saved.error.code)
  }

  return (
    <div class="form">
      <SelectField<Here>
        label={t.title}
        hint={said ? t.checked(formatDate(said.checkedOn, locale)) : t.lead}
        value={said?.here}
        options={Here.options.map((value) => ({ value, label: t.here[value] }))}
        onChange={(here) => void choose(here)}
      />
      {said && (
        <>
          <SaveOnLeave
            label={t.words}
            hint={t.wordsHint}
            value={said.words}
            draftKey={`availability/${measure.id}`}
            onSave={(words) => write({ words })}
          />
          <SaveOnLeave
            label={texts.riskPlan.leadTime}
            value={said.leadTime ?? ''}
            draftKey={`availability/${measure.id}/leadTime`}
            onSave={(leadTime) => write({ leadTime })}
          />
          <SaveOnLeave
            label={texts.riskPlan.travel}
            value={said.travel ?? ''}
            draftKey={`availability/${measure.id}/travel`}
            onSave={(travel) => write({ travel })}
          />
        </>
      )}
      {said && <OurMark of={`availability/${measure.id}`} />}
      {said && isUnchecked(said, today) && <p class="soft">{t.old}</p>}
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
    </div>
  )
}
