import { possibleIfOf } from '../../../app/measure-words.ts'
import { availableHere } from '../../../app/resources.ts'
import type { BridgeRow } from '../../../domain/bridge/bridge.ts'
import { gapsHere } from '../../../domain/bridge/gaps-here.ts'
import type { Measure } from '../../../domain/case-state.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { ContentWords, Sentence } from '../../content-words.tsx'

/** What this case needs and the place does not have, counted, each with what is nearest. */
export function GapsList(props: {
  readonly rows: readonly BridgeRow[]
  readonly measures: readonly Measure[]
}) {
  const t = useInside().riskPlan
  const gaps = gapsHere(props.rows, availableHere(useDesk().organisation.value))
  if (gaps.length === 0) return null
  return (
    <section aria-labelledby="gaps-heading">
      <h2 id="gaps-heading">{t.gaps}</h2>
      <p class="soft">{`${t.gapsLead} ${t.gapCount(gaps.length)}.`}</p>
      <ul>
        {gaps.map(({ measure, chosen, nearest }) => (
          <li key={measure.id}>
            <strong>
              <ContentWords of={measure.title} />
            </strong>
            {chosen && ` · ${t.gapChosen}`}
            <br />
            <span class="soft">
              {nearest ? <Sentence say={t.gapNearest} of={nearest.title} /> : t.gapNothing}
            </span>
            {possibleIfOf(props.measures, measure.id).map((words) => (
              <p key={words} class="written">{`${t.possibleIf} ${words}`}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
