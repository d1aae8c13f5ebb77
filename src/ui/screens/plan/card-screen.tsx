import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CaseSession } from '../../../app/case-session.ts'
import { checkCardOf } from '../../../app/check-card.ts'
import { currentPlan, openTellingWords } from '../../../app/plan.ts'
import type { SafetyPlan } from '../../../domain/case-state.ts'
import { MAX_CARD_LINES, type TellingWord } from '../../../domain/plan/memory-card.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { PaperPreview } from '../../parts/paper-preview.tsx'
import { routeHash } from '../../route.ts'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { RecordMark } from '../record-mark.tsx'
import { useWrite, WriteProblem } from '../use-write.tsx'
import { CardLineField } from './card-line-field.tsx'

/** The memory card: at most six lines that say nothing to whoever finds them. */
export function CardScreen(props: { readonly session: CaseSession }) {
  const t = useInside().safety
  const { session } = props
  const state = session.state.value
  const plan = currentPlan(state)
  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={state} />
          <PageHeading lead={t.cardLead} focusOn="card">
            {t.card}
          </PageHeading>
        </>
      }
    >
      {plan ? <Card session={session} plan={plan} /> : <EmptyState title={t.cardEmpty} />}
      <div>
        <Button href={routeHash({ at: 'plan', id: session.id, chapter: 0 })}>{t.overview}</Button>
      </div>
    </PageLayout>
  )
}

function Card({ session, plan }: { readonly session: CaseSession; readonly plan: SafetyPlan }) {
  const desk = useDesk()
  const t = useInside().safety
  const frozen = plan.signatures.length > 0
  const lines = plan.card.map((line) => line.text.shown)
  const telling = useTellingWords()
  const check = checkCardOf(session.state.value, plan, telling)
  const { write, problem } = useWrite()
  const add = () =>
    session.dispatch([
      {
        type: 'plan.cardLineSet@1',
        data: {
          plan: plan.id,
          line: desk.newId(),
          text: '',
          position: (plan.card.at(-1)?.position ?? 0) + 1,
        },
      },
    ])
  return (
    <>
      {!frozen &&
        plan.card.map((line, i) => (
          <CardLineField
            key={line.line}
            session={session}
            plan={plan}
            line={line}
            number={i + 1}
            faults={check.lines[i]?.faults ?? []}
          />
        ))}
      {plan.card.length === 0 && <p class="soft">{t.cardEmpty}</p>}
      {plan.card.length > 0 && <RecordMark session={session} of={`plan/${plan.id}/card`} />}
      {!frozen && plan.card.length < MAX_CARD_LINES && (
        <div>
          <Button onClick={() => void write(add())}>{t.cardAdd}</Button>
          <WriteProblem of={problem} />
        </div>
      )}
      <PaperPreview label={t.card} lines={lines} maxLines={MAX_CARD_LINES} note={t.cardNote} />
      {check.printable && (
        <div>
          <Button kind="primary" href={routeHash({ at: 'print', id: session.id, what: 'card', of: plan.id })}>
            {t.cardPrint}
          </Button>
        </div>
      )}
    </>
  )
}

function useTellingWords(): readonly TellingWord[] {
  const locale = useLocale()
  const words = useSignal<readonly TellingWord[]>([])
  useEffect(() => {
    openTellingWords(locale).then((opened) => (words.value = opened))
  }, [words, locale])
  return words.value
}
