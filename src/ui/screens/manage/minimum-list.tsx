import type { CaseSession } from '../../../app/case-session.ts'
import type { Toolbox } from '../../../app/manage.ts'
import type { MinimumRow } from '../../../domain/bridge/bridge.ts'
import type { Factor } from '../../../domain/bridge/factor.ts'
import { useInside } from '../../app-context.ts'
import { Disclosure } from '../../parts/disclosure.tsx'
import { ProposalCard } from './proposal-card.tsx'

/** What belongs to every plan, whatever anyone judged. */
export function MinimumList(props: {
  readonly session: CaseSession
  readonly rows: readonly MinimumRow[]
  readonly toolbox: Toolbox
  readonly factors: readonly Factor[]
}) {
  const t = useInside().plan.bridge
  const chosen = new Set(props.session.state.value.measures.map((measure) => measure.catalogue))
  return (
    <section aria-labelledby="minimum-heading" class="factor">
      <h3 id="minimum-heading">{t.minimum}</h3>
      <p class="soft">{t.minimumLead}</p>
      {props.rows.map((row) => (
        <Disclosure
          key={row.part}
          summary={`${t.minimumParts[row.part]}: ${row.inPlace ? t.inPlace : t.missing}`}
        >
          {row.measures.map((measure) => (
            <ProposalCard
              key={measure.id}
              session={props.session}
              proposal={{ measure, chosen: chosen.has(measure.id), why: [] }}
              toolbox={props.toolbox}
              factors={props.factors}
            />
          ))}
        </Disclosure>
      ))}
    </section>
  )
}
