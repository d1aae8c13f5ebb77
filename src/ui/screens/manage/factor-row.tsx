import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import type { Toolbox } from '../../../app/manage.ts'
import { chooseOwnMeasure, factorTitle } from '../../../app/manage.ts'
import type { InsideTexts } from '../../../app/texts.ts'
import type { BridgeRow, Proposal } from '../../../domain/bridge/bridge.ts'
import type { Factor } from '../../../domain/bridge/factor.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { type Line, type WordsIn, wordsIn } from '../../../domain/words.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords, LineOf } from '../../content-words.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { DraftText } from '../draft-text.tsx'
import { RecordMark } from '../record-mark.tsx'
import { ProposalCard } from './proposal-card.tsx'
import './manage.css'

export interface FactorRowProps {
  readonly session: CaseSession
  readonly row: BridgeRow
  readonly toolbox: Toolbox
  readonly factors: readonly Factor[]
  readonly packs: ReadonlyMap<string, InstrumentPack>
}

/** One thing that came up, how it stands, and what could be done. Open while nothing answers to it. */
export function FactorRow(props: FactorRowProps) {
  const texts = useInside()
  const t = texts.plan.bridge
  const locale = useLocale()
  const { row } = props
  const title = factorTitle(row.factor, props, t.outside, locale)
  return (
    <section class="factor" data-status={row.status}>
      <h3>
        <ContentWords of={title} />
      </h3>
      <p class="soft">
        {[becauseText(row.factor, t), t[row.status === 'uncovered' ? 'missingMeasure' : row.status]]
          .filter(Boolean)
          .join(' · ')}
        {row.leftBecause && `: ${row.leftBecause}`}
      </p>
      {row.leftBecause && <RecordMark session={props.session} of={`left/${row.factor.id}`} />}
      <p class="soft small">
        <LineOf of={originsOf(props, texts, locale)} />
      </p>
      <Disclosure summary={t.proposals} open={row.status === 'uncovered' && row.factor.state === 'present'}>
        <div class="two-ways">
          <Proposals {...props} title={t.withoutReport} proposals={row.withoutReport} />
          <Proposals {...props} title={t.withReport} lead={t.withReportLead} proposals={row.withReport} />
        </div>
        <OwnAnswer {...props} />
      </Disclosure>
    </section>
  )
}

/** Where it was said: any instrument, what has happened, or what is told of the place. */
function originsOf(
  { row, packs }: FactorRowProps,
  { riskPlan: t, plan }: InsideTexts,
  locale: 'sv' | 'en',
): Line {
  const ours = (text: string): WordsIn => ({ text, language: locale })
  const names = row.factor.origins.flatMap((origin) => {
    if (origin.kind === 'incident') return ours(t.fromIncidents)
    if (origin.kind === 'sheet') return ours(t.fromSheets)
    if (origin.kind === 'outside') return ours(plan.bridge.outside.toLowerCase())
    const pack = [...packs.values()].find(({ id }) => id === origin.pack)
    return pack ? wordsIn(pack.title, locale) : []
  })
  const each = [...new Map(names.map((name) => [name.text, name])).values()]
  return [ours(`${t.from} `), ...each.flatMap((name, i) => (i === 0 ? [name] : [ours(', '), name]))]
}

/** Why something is not known; each is another conversation. */
function becauseText(factor: Factor, t: InsideTexts['plan']['bridge']): string {
  if (factor.state === 'present') return ''
  const because = factor.origins.flatMap((origin) =>
    origin.kind === 'item' && origin.because ? [t.unknownBecause[origin.because]] : [],
  )
  return [...new Set(because)].join(', ')
}

const FIRST = 3

function Proposals(
  props: FactorRowProps & {
    readonly title: string
    readonly lead?: string
    readonly proposals: readonly Proposal[]
  },
) {
  const t = useInside().plan.bridge
  const { proposals } = props
  if (proposals.length === 0) return null
  const card = (proposal: Proposal) => (
    <ProposalCard
      key={proposal.measure.id}
      session={props.session}
      proposal={proposal}
      toolbox={props.toolbox}
      factors={props.factors}
    />
  )
  return (
    <div class="proposals">
      <h4>{props.title}</h4>
      {props.lead && <p class="soft">{props.lead}</p>}
      {proposals.slice(0, FIRST).map(card)}
      {proposals.length > FIRST && (
        <Disclosure summary={t.moreSuggestions(proposals.length - FIRST)}>
          {proposals.slice(FIRST).map(card)}
        </Disclosure>
      )}
    </div>
  )
}

/** A measure in the worker's own words, or a reason to leave it. Both are answers. */
function OwnAnswer({ session, row }: FactorRowProps) {
  const desk = useDesk()
  const t = useInside().plan.bridge
  const writing = useSignal<'own' | 'leave' | undefined>(undefined)
  const draftKey = `${session.id}/bridge/${row.factor.id}/${writing.value ?? ''}`
  if (writing.value === 'own') {
    return (
      <DraftText
        label={t.ownMeasure}
        hint={t.ownMeasureHint}
        draftKey={draftKey}
        onSave={(title) => chooseOwnMeasure(session, row, { measure: desk.newId(), title })}
        onClose={() => (writing.value = undefined)}
      />
    )
  }
  if (writing.value === 'leave') {
    return (
      <DraftText
        label={t.leaveReason}
        hint={t.leaveReasonHint}
        draftKey={draftKey}
        onSave={(reason) =>
          session.dispatch([{ type: 'factor.left@1', data: { factor: row.factor.id, reason } }])
        }
        onClose={() => (writing.value = undefined)}
      />
    )
  }
  return (
    <div class="form-actions">
      <Button kind="plain" onClick={() => (writing.value = 'own')}>
        {t.ownMeasure}
      </Button>
      {row.status === 'uncovered' && (
        <Button kind="plain" onClick={() => (writing.value = 'leave')}>
          {t.leave}
        </Button>
      )}
    </div>
  )
}
