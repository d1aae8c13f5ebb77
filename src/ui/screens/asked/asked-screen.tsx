import { useSignal } from '@preact/signals'
import { askedTexts, monthOf, noteAsked } from '../../../app/asked.ts'
import type { AskedOutcome, AskingUnit } from '../../../domain/event-asked.ts'
import { useApp, useDesk, useInside, useLanguage } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { ChoiceGroup } from '../../parts/choice-group.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { routeHash } from '../../route.ts'
import { OurMark } from '../record-mark.tsx'
import { saveProblem } from '../save-problem.ts'
import { AskedCounts } from './asked-counts.tsx'

type Outcome = Exclude<AskedOutcome, 'withdrawn'>
const OUTCOMES: readonly Outcome[] = [
  'no',
  'before',
  'now',
  'declined',
  'notAlone',
  'noInterpreter',
  'acute',
  'noTime',
  'forgotten',
]
const UNITS: readonly AskingUnit[] = ['support', 'substances', 'children', 'disability', 'other']

/** Asked as a routine, one tap a person. It knows where and in which month, and never whom. */
export function AskedScreen() {
  const { now } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const t = askedTexts(useLanguage())
  const unit = useSignal<AskingUnit>('support')
  const entry = useSignal(desk.newId())
  const said = useSignal<Outcome | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)

  async function note(outcome: AskedOutcome): Promise<void> {
    const month = monthOf(now())
    const saved = await noteAsked(desk, { entry: entry.value, unit: unit.value, month, outcome })
    problem.value = saved.ok ? undefined : saveProblem(texts, saved.error.code)
    if (saved.ok) said.value = outcome === 'withdrawn' ? undefined : outcome
  }
  const next = () => {
    entry.value = desk.newId()
    said.value = undefined
  }

  return (
    <PageLayout
      heading={
        <PageHeading lead={t.lead} focusOn="asked">
          {t.title}
        </PageHeading>
      }
    >
      <div class="form">
        <SelectField
          label={t.unit}
          value={unit.value}
          disabled={said.value !== undefined}
          options={UNITS.map((value) => ({ value, label: t.units[value] }))}
          onChange={(value) => {
            unit.value = value
          }}
        />
        <ChoiceGroup
          legend={t.question}
          choices={OUTCOMES.map((value) => ({ value, label: t.outcomes[value] }))}
          value={said.value}
          state={said.value && 'saved'}
          onChoose={(outcome) => void note(outcome)}
        />
        {problem.value && <Banner kind="info">{problem.value}</Banner>}
        {said.value && (
          <div role="status">
            <p>{t.saved}</p>
            <OurMark of={`asked/${entry.value}`} />
            {said.value === 'now' && <p>{t.afterNow}</p>}
            {said.value === 'before' && <p>{t.afterBefore}</p>}
            <div class="row">
              {said.value === 'now' && <Button href={routeHash({ at: 'newCase' })}>{t.newCase}</Button>}
              <Button kind="quiet" onClick={() => note('withdrawn')}>
                {t.undo}
              </Button>
              <Button kind="primary" onClick={next}>
                {t.next}
              </Button>
            </div>
          </div>
        )}
      </div>
      <AskedCounts t={t} month={monthOf(now())} />
    </PageLayout>
  )
}
