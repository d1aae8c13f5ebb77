import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { giveUpAdding, leaveErased, refreshUnits, unitLabel } from '../../../app/change-units.ts'
import { loadUnitTexts } from '../../../app/unit-texts.ts'
import type { Units } from '../../../app/units.ts'
import { useApp } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { useLoaded } from '../../use-loaded.ts'
import { unitProblem } from './unit-problem.ts'

/** At a first start on a tablet that has other units: that they are safe, and the way back to them. */
export function AddingUnit() {
  const { units, session } = useApp()
  const t = useLoaded(loadUnitTexts)
  const others = useSignal<Units['list']['value']>([])
  const problem = useSignal<string | undefined>(undefined)
  useEffect(() => {
    // A browser may forget which unit was open last. One that was never begun is then no place to be.
    if (!units.isNew) void leaveErased(units)
    else
      refreshUnits(units).then((found) => {
        others.value = found.filter(({ unit }) => unit !== units.here)
      })
  }, [units, others])
  const [first] = others.value
  if (!t || !first) return null

  async function giveUp(to: string): Promise<void> {
    const gone = await giveUpAdding(units, session, to)
    problem.value = gone.ok ? undefined : gone.error.code
  }

  return (
    <>
      <Banner
        kind="info"
        action={
          <Button kind="plain" onClick={() => void giveUp(first.unit)}>
            {t.giveUp(unitLabel(first, t.numbered))}
          </Button>
        }
      >
        {t.adding}
      </Banner>
      {problem.value && <Banner kind="info">{unitProblem(t, problem.value)}</Banner>}
    </>
  )
}
