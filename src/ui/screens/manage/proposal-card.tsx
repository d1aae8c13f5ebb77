import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import { chooseMeasure, type Toolbox } from '../../../app/manage.ts'
import type { Proposal } from '../../../domain/bridge/bridge.ts'
import type { Factor } from '../../../domain/bridge/factor.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { KeyValueList } from '../../parts/key-value-list.tsx'
import { saveProblem } from '../save-problem.ts'

/** One measure, why it is proposed here, and what it takes. The worker chooses. */
export function ProposalCard(props: {
  readonly session: CaseSession
  readonly proposal: Pick<Proposal, 'measure' | 'chosen' | 'why'>
  readonly toolbox: Toolbox
  readonly factors: readonly Factor[]
}) {
  const desk = useDesk()
  const texts = useInside()
  const t = texts.manage
  const locale = useLocale()
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)
  const { session, proposal, toolbox, factors } = props
  const { measure } = proposal

  async function choose(): Promise<void> {
    busy.value = true
    const saved = await chooseMeasure(session, measure, toolbox, factors, {
      measure: desk.newId(),
      title: measure.title[locale],
    })
    busy.value = false
    problem.value = saved.ok ? undefined : saveProblem(texts, saved.error.code)
  }

  const why = proposal.why.map(({ topic }) => texts.plan.topics[topic].toLowerCase())
  return (
    <div class="proposal">
      <div class="proposal-words">
        <p class="proposal-title">{measure.title[locale]}</p>
        <p>{measure.does[locale]}</p>
        {why.length > 0 && (
          <p class="soft">
            {t.because}: {[...new Set(why)].join(', ')}
          </p>
        )}
        <Disclosure summary={t.more}>
          <KeyValueList
            items={[
              { key: t.owner, value: texts.plan.owners[measure.owner] },
              { key: t.needs, value: measure.precondition.note[locale] },
              { key: t.rural, value: measure.ruralNote[locale] },
              { key: t.cost, value: measure.costForPerson[locale] },
              { key: t.source, value: `${measure.sources.join(', ')} · ${measure.verifiedOn}` },
            ]}
          />
        </Disclosure>
      </div>
      {proposal.chosen ? (
        <span class="soft">{t.chosen}</span>
      ) : (
        <Button onClick={choose} busy={busy.value}>
          {t.choose}
        </Button>
      )}
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
    </div>
  )
}
