import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import { chooseWhereItBelongs } from '../../../app/choose-there.ts'
import { dayOf, formatDate } from '../../../app/format.ts'
import { hereWords } from '../../../app/here-words.ts'
import type { Toolbox } from '../../../app/manage.ts'
import { preconditionsOf } from '../../../app/preconditions.ts'
import { availableHere } from '../../../app/resources.ts'
import type { Proposal } from '../../../domain/bridge/bridge.ts'
import type { Factor } from '../../../domain/bridge/factor.ts'
import type { CatalogueMeasure } from '../../../domain/bridge/measure.ts'
import { plainLine } from '../../../domain/words.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords, Joined, LineOf } from '../../content-words.tsx'
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
    const chosen = { measure, title: measure.title[locale] }
    const saved = await chooseWhereItBelongs(desk, session, chosen, { toolbox, factors })
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
              { key: t.measure.owner, value: <ContentWords of={toolbox.owners[measure.owner]} /> },
              { key: t.measure.precondition, value: <ContentWords of={measure.precondition.note} /> },
              {
                key: texts.riskPlan.conditions,
                value: preconditionsOf(undefined, measure, texts)
                  .map(({ requires }) => requires)
                  .join(' · '),
              },
              { key: t.measure.ruralNote, value: <ContentWords of={measure.ruralNote} /> },
              { key: t.measure.costForPerson, value: <ContentWords of={measure.costForPerson} /> },
              ...(measure.evidence
                ? [{ key: t.measure.evidence, value: <ContentWords of={measure.evidence} /> }]
                : []),
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
  const texts = useInside()
  const locale = useLocale()
  const { measure, toolbox, factors } = props
  const available = availableHere(desk.organisation.value)
  const words = hereWords(measure, { available, toolbox, factors }, { texts, locale, today: dayOf(now()) })
  if (words.length === 0) return null
  return (
    <p class="here" data-here={available.get(measure.id)?.shown.here}>
      <Joined of={words.map((line) => <LineOf key={plainLine(line)} of={line} />)} by=" · " />
    </p>
  )
}
