import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CaseSession } from '../../../app/case-session.ts'
import { formatMoment } from '../../../app/format.ts'
import { openPlanPack, openTellingWords } from '../../../app/plan.ts'
import { loadPrintTexts, type PrintTexts } from '../../../app/print/print-texts.ts'
import type { SafetyPlan } from '../../../domain/case-state.ts'
import type { TellingWord } from '../../../domain/plan/memory-card.ts'
import { extractsOf, linesFor } from '../../../domain/plan/plan-extract.ts'
import type { PlanPack, Recipient } from '../../../domain/plan/plan-pack.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { RecordMark } from '../record-mark.tsx'
import { ExtractForm } from './extract-form.tsx'

/** What a school or an employer needs, chosen line by line, with exactly what leaves shown beside the choice. */
export function ExtractScreen(props: { readonly session: CaseSession; readonly of: string }) {
  const texts = useInside()
  const { session } = props
  const plan = session.state.value.plans.find(({ id }) => id === props.of)
  const parts = useParts(plan)
  if (!plan) return <EmptyState title={texts.more.printNothing} />
  if (parts === 'refused') return <Banner kind="info">{texts.cases.contentMissing}</Banner>
  if (!parts) return null
  const recipient: Recipient = plan.child === undefined ? 'work' : 'school'
  const values = new Map([...plan.values].map(([prompt, field]) => [prompt, field.shown] as const))
  const lines = linesFor(parts.pack, values, recipient)
  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={session.state.value} />
          <PageHeading lead={texts.planPrint.lead} focusOn="extract">
            {texts.planPrint[recipient]}
          </PageHeading>
        </>
      }
    >
      {lines.length === 0 ? (
        <EmptyState title={texts.planPrint.nothing} />
      ) : (
        <ExtractForm session={session} plan={plan} recipient={recipient} lines={lines} {...parts} />
      )}
      <Made session={session} plan={plan} />
    </PageLayout>
  )
}

function Made({ session, plan }: { readonly session: CaseSession; readonly plan: SafetyPlan }) {
  const t = useInside().planPrint
  const locale = useLocale()
  const made = extractsOf(session.state.value.writes).filter(({ value }) => value.plan === plan.id)
  if (made.length === 0) return null
  return (
    <section aria-labelledby="made-heading">
      <h2 id="made-heading">{t.made}</h2>
      <ul>
        {made.map(({ event, wall, value }) => (
          <li key={event}>
            <a href={routeHash({ at: 'print', id: session.id, what: 'extract', of: value.extract })}>
              {t.madeLine(formatMoment(wall, locale), value.prompts.length)}
            </a>
            <span class="soft"> {[t.grounds[value.ground], value.words].filter(Boolean).join(' · ')}</span>
            <RecordMark session={session} of={`extract/${value.extract}`} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Parts {
  readonly pack: PlanPack
  readonly telling: readonly TellingWord[]
  readonly printTexts: PrintTexts
}

function useParts(plan: SafetyPlan | undefined): Parts | 'refused' | undefined {
  const locale = useLocale()
  const { organisation } = useDesk()
  const parts = useSignal<Parts | 'refused' | undefined>(undefined)
  useEffect(() => {
    Promise.all([
      openPlanPack(plan, organisation.peek()),
      openTellingWords(locale),
      loadPrintTexts(locale),
    ]).then(([pack, telling, printTexts]) => {
      parts.value = pack.ok ? { pack: pack.value, telling, printTexts } : 'refused'
    })
    // A plan keeps the version it was made with, so its id is all that matters here.
  }, [parts, organisation, plan?.id, locale])
  return parts.value
}
