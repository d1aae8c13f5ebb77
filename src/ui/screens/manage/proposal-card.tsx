import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import { dayOf, formatDate } from '../../../app/format.ts'
import { chooseMeasure, isElsewhere, otherCaseOf, type Toolbox } from '../../../app/manage.ts'
import { availableHere } from '../../../app/resources.ts'
import { isUnchecked, nearestAlternative } from '../../../domain/bridge/availability.ts'
import type { Proposal } from '../../../domain/bridge/bridge.ts'
import type { Factor } from '../../../domain/bridge/factor.ts'
import type { CatalogueMeasure } from '../../../domain/bridge/measure.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { KeyValueList } from '../../parts/key-value-list.tsx'
import { saveProblem } from '../save-problem.ts'
import { AvailabilityForm } from './availability-form.tsx'

/** One measure, why it is proposed here, and what it takes. The worker chooses. */
export function ProposalCard(props: {
  readonly session: CaseSession
  readonly proposal: Pick<Proposal, 'measure' | 'chosen' | 'why'>
  readonly toolbox: Toolbox
  readonly factors: readonly Factor[]
}) {
  const desk = useDesk()
  const texts = useInside()
  const t = texts.plan
  const locale = useLocale()
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)
  const { session, proposal, toolbox, factors } = props
  const { measure } = proposal

  async function choose(): Promise<void> {
    busy.value = true
    const title = measure.title[locale]
    const other = isElsewhere(session.state.value, measure) ? otherCaseOf(session.state.value) : undefined
    const opened = other ? await desk.openCase(other) : undefined
    // The other file first: a plan here must not speak of what stands nowhere.
    const there = opened?.ok
      ? await chooseMeasure(opened.value, measure, toolbox, [], { measure: desk.newId(), title })
      : undefined
    const saved =
      there && !there.ok
        ? there
        : await chooseMeasure(session, measure, toolbox, factors, { measure: desk.newId(), title })
    busy.value = false
    problem.value = saved.ok ? undefined : saveProblem(texts, saved.error.code)
  }

  const why = proposal.why.map(({ topic, state }) => toolbox.topics[topic][state][locale])
  return (
    <div class="proposal">
      <div class="proposal-words">
        <p class="soft small">{t.bridge.groups[measure.group]}</p>
        <p class="proposal-title">
          <ContentWords of={measure.title} />
        </p>
        <p>
          <ContentWords of={measure.does} />
        </p>
        <HereLine measure={measure} toolbox={toolbox} factors={factors} />
        {why.length > 0 && <p class="soft">{t.bridge.because([...new Set(why)].slice(0, 3))}</p>}
        <Disclosure summary={t.measure.precondition}>
          <KeyValueList
            items={[
              { key: t.measure.owner, value: toolbox.owners[measure.owner][locale] },
              { key: t.measure.precondition, value: measure.precondition.note[locale] },
              { key: t.measure.ruralNote, value: measure.ruralNote[locale] },
              { key: t.measure.costForPerson, value: measure.costForPerson[locale] },
              ...(measure.evidence ? [{ key: t.measure.evidence, value: measure.evidence[locale] }] : []),
              {
                key: t.measure.source,
                value: `${measure.sources.join(', ')}. ${t.measure.verified(formatDate(measure.verifiedOn, locale))}.`,
              },
            ]}
          />
          <AvailabilityForm measure={measure} />
        </Disclosure>
      </div>
      {proposal.chosen ? (
        <span class="soft">{t.bridge.inPlan}</span>
      ) : (
        <Button onClick={choose} busy={busy.value}>
          {t.bridge.add}
        </Button>
      )}
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
    </div>
  )
}

/** Where it is known: whether it is to be had here, how, and what is nearest when it is not. */
function HereLine(props: {
  readonly measure: CatalogueMeasure
  readonly toolbox: Toolbox
  readonly factors: readonly Factor[]
}) {
  const { now } = useApp()
  const desk = useDesk()
  const { availability: t, riskPlan: words } = useInside()
  const locale = useLocale()
  const { measure, toolbox, factors } = props
  const available = availableHere(desk.organisation.value)
  const said = available.get(measure.id)?.shown
  if (!said) return null
  const answersToo = factors
    .filter(({ topic }) => topic !== undefined && measure.covers.includes(topic))
    .flatMap(toolbox.index.answering)
  const other = said.here === 'missing' ? nearestAlternative(measure, answersToo, available) : undefined
  return (
    <p class="here" data-here={said.here}>
      {[
        t.here[said.here],
        said.words,
        isUnchecked(said, dayOf(now())) && t.old,
        said.leadTime && `${words.leadTime}: ${said.leadTime}`,
        said.travel && `${words.travel}: ${said.travel}`,
        said.here === 'missing' && (other ? t.alternative(other.title[locale]) : words.gapNothing),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}
