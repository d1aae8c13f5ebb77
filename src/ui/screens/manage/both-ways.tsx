import { factorTitle, measureTitle, type Toolbox, trackOf } from '../../../app/manage.ts'
import type { Bridge } from '../../../domain/bridge/bridge.ts'
import { planBothWays, type WayPlan } from '../../../domain/bridge/two-ways.ts'
import type { Measure } from '../../../domain/case-state.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'

interface BothWaysProps {
  readonly bridge: Bridge
  readonly measures: readonly Measure[]
  readonly toolbox: Toolbox
  readonly packs: ReadonlyMap<string, InstrumentPack>
}

/** Staying and leaving with the same room. Each way says what it has and what it lacks. */
export function BothWays(props: BothWaysProps) {
  const t = useInside().riskPlan
  const { bridge, measures } = props
  if (measures.length === 0) return null
  const plans = planBothWays(
    bridge,
    measures.map((measure) => ({ id: measure.id, track: trackOf(measure) })),
  )
  return (
    <section aria-labelledby="ways-heading">
      <h2 id="ways-heading">{t.ways}</h2>
      <p class="soft">{t.waysLead}</p>
      <div class="two-ways">
        {plans.map((plan) => (
          <OneWay key={plan.way} {...props} plan={plan} />
        ))}
      </div>
    </section>
  )
}

function OneWay(props: BothWaysProps & { readonly plan: WayPlan }) {
  const texts = useInside()
  const t = texts.riskPlan
  const locale = useLocale()
  const { plan, measures } = props
  const titles = (ids: readonly string[]) =>
    measures
      .filter(({ id }) => ids.includes(id))
      .map((measure) => (
        <li key={measure.id}>
          <ContentWords of={measureTitle(measure, props.toolbox, locale)} />
        </li>
      ))
  return (
    <section class="way" aria-labelledby={`way-${plan.way}`}>
      <h3 id={`way-${plan.way}`}>{t.way[plan.way]}</h3>
      <h4>{t.wayOwn}</h4>
      {plan.own.length > 0 ? <ul>{titles(plan.own)}</ul> : <p class="soft">{t.wayNone}</p>}
      {plan.shared.length > 0 && (
        <>
          <h4>{t.wayShared}</h4>
          <ul>{titles(plan.shared)}</ul>
        </>
      )}
      <h4>{t.wayUncovered}</h4>
      {plan.uncovered.length > 0 ? (
        <ul>
          {plan.uncovered.map((factor) => (
            <li key={factor.id}>
              <ContentWords of={factorTitle(factor, props, texts.plan.bridge.outside, locale)} />
            </li>
          ))}
        </ul>
      ) : (
        <p class="soft">{t.wayWhole}</p>
      )}
    </section>
  )
}
