import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { switchUnit, unitLabel } from '../../../app/change-units.ts'
import { loadUnitTexts } from '../../../app/unit-texts.ts'
import { useApp } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { useLoaded } from '../../use-loaded.ts'
import { unitProblem } from './unit-problem.ts'
import '../../parts/segmented-control.css'
import './units.css'

/** On the lock of a tablet with more than one unit: which of them it opens. */
export function UnitChoice() {
  const { units, session } = useApp()
  const t = useLoaded(loadUnitTexts)
  const problem = useSignal<string | undefined>(undefined)
  const heading = useId()
  if (!t) return null

  async function choose(unit: string): Promise<void> {
    if (unit === units.here) return
    const gone = await switchUnit(units, session, unit)
    problem.value = gone.ok ? undefined : gone.error.code
  }

  return (
    <div class="unit-choice">
      <span id={heading} class="field-label">
        {t.choose}
      </span>
      <nav class="segments" aria-labelledby={heading}>
        {units.list.value.map((each) => (
          <button
            key={each.unit}
            type="button"
            class="segment"
            data-chosen={each.unit === units.here}
            aria-current={each.unit === units.here}
            onClick={() => void choose(each.unit)}
          >
            {unitLabel(each, t.numbered)}
          </button>
        ))}
      </nav>
      {problem.value && <Banner kind="info">{unitProblem(t, problem.value)}</Banner>}
    </div>
  )
}
