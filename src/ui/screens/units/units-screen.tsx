import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { addUnit, refreshUnits, switchUnit, unitLabel } from '../../../app/change-units.ts'
import { loadUnitTexts, type UnitTexts } from '../../../app/unit-texts.ts'
import type { Result } from '../../../lib/result.ts'
import { useApp } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { useLoaded } from '../../use-loaded.ts'
import { NameUnit } from './name-unit.tsx'
import { RemoveUnit } from './remove-unit.tsx'
import { unitProblem } from './unit-problem.ts'

/** The units of this tablet: which is open, going to another, one more, and taking this one away. */
export function UnitsScreen() {
  const { units } = useApp()
  const t = useLoaded(loadUnitTexts)
  useEffect(() => {
    void refreshUnits(units)
  }, [units])
  if (!t) return null
  const hasSeveral = units.list.value.length > 1
  return (
    <PageLayout
      heading={
        <PageHeading lead={t.lead} focusOn="units">
          {t.title}
        </PageHeading>
      }
    >
      {hasSeveral && <Others t={t} />}
      {hasSeveral && <NameUnit t={t} />}
      <AddUnit t={t} />
      {hasSeveral && (
        <section aria-labelledby="units-share">
          <h2 id="units-share">{t.shareTitle}</h2>
          <p>{t.shareLead}</p>
        </section>
      )}
      {hasSeveral && <RemoveUnit t={t} />}
    </PageLayout>
  )
}

function Others({ t }: { readonly t: UnitTexts }) {
  const { units, session } = useApp()
  const [tried, attempt] = useAttempt()
  const openFirst = (one: { unit: string }, other: { unit: string }) =>
    Number(other.unit === units.here) - Number(one.unit === units.here)
  return (
    <section aria-labelledby="units-here">
      <h2 id="units-here">{t.others}</h2>
      {tried && <Banner kind="info">{unitProblem(t, tried)}</Banner>}
      <ul class="plain-list stack" aria-labelledby="units-here">
        {[...units.list.value].sort(openFirst).map((each) => (
          <li key={each.unit}>
            {each.unit === units.here ? (
              <p>
                <strong>{unitLabel(each, t.numbered)}</strong> · {t.here}
              </p>
            ) : (
              <Button onClick={() => void attempt(() => switchUnit(units, session, each.unit))}>
                {t.goTo(unitLabel(each, t.numbered))}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p class="soft">{t.goToHint}</p>
      <p class="soft">{t.onlyOpen}</p>
    </section>
  )
}

function AddUnit({ t }: { readonly t: UnitTexts }) {
  const { units, session } = useApp()
  const [tried, attempt] = useAttempt()
  return (
    <section aria-labelledby="units-add">
      <h2 id="units-add">{t.addTitle}</h2>
      <p>{t.addLead}</p>
      <p>{t.addPassphrase}</p>
      <p class="soft">{t.addLink}</p>
      {tried && <Banner kind="info">{unitProblem(t, tried)}</Banner>}
      <div>
        <Button onClick={() => void attempt(() => addUnit(units, session))}>{t.add}</Button>
      </div>
    </section>
  )
}

/** What stopped the last try, and how to try. */
function useAttempt(): readonly [string | undefined, (work: () => Promise<Result<void>>) => Promise<void>] {
  const problem = useSignal<string | undefined>(undefined)
  const attempt = async (work: () => Promise<Result<void>>) => {
    const done = await work()
    problem.value = done.ok ? undefined : done.error.code
  }
  return [problem.value, attempt]
}
