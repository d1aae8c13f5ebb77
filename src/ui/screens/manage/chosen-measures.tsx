import type { CaseSession } from '../../../app/case-session.ts'
import { measuresByGroup, statusOf, type Toolbox } from '../../../app/manage.ts'
import { availableHere } from '../../../app/resources.ts'
import { missingHere } from '../../../domain/bridge/availability.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { ChosenMeasure } from './chosen-measure.tsx'

/** The plan so far, by what it is for: who does what, when, and when it is looked at again. */
export function ChosenMeasures(props: { readonly session: CaseSession; readonly toolbox: Toolbox }) {
  const texts = useInside()
  const t = texts.plan.bridge
  const { session, toolbox } = props
  const { measures } = session.state.value
  const gaps = missingHere(
    measures.map((measure) => ({ catalogue: measure.catalogue, status: statusOf(measure) })),
    availableHere(useDesk().organisation.value),
  )
  return (
    <section aria-labelledby="plan-heading">
      <h2 id="plan-heading">{t.chosen}</h2>
      {gaps > 0 && <p role="status">{texts.availability.gaps(gaps)}</p>}
      {measures.length === 0 && <p class="soft">{t.nothingChosen}</p>}
      {measuresByGroup(measures, toolbox.index).map(({ group, measures: own }) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h3 id={`group-${group}`} class="group-heading">
            {group === 'own' ? texts.riskPlan.ownWords : t.groups[group]}
          </h3>
          {own.map((measure) => (
            <ChosenMeasure key={measure.id} session={session} measure={measure} toolbox={toolbox} />
          ))}
        </section>
      ))}
    </section>
  )
}
