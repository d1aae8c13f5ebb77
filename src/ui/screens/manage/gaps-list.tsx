import { availableHere } from '../../../app/resources.ts'
import type { BridgeRow } from '../../../domain/bridge/bridge.ts'
import { gapsHere } from '../../../domain/bridge/gaps-here.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'

/** What this case needs and the place does not have, counted, each with what is nearest. */
export function GapsList({ rows }: { readonly rows: readonly BridgeRow[] }) {
  const t = useInside().riskPlan
  const locale = useLocale()
  const gaps = gapsHere(rows, availableHere(useDesk().organisation.value))
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
            <span class="soft">{nearest ? t.gapNearest(nearest.title[locale]) : t.gapNothing}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
