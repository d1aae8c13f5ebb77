import type { CaseSession } from '../../../app/case-session.ts'
import type { SafetyPlan } from '../../../domain/case-state.ts'
import type { CardFault } from '../../../domain/plan/memory-card.ts'
import { useInside, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { SaveOnLeave } from '../save-on-leave.tsx'
import { useWrite, WriteProblem } from '../use-write.tsx'

/** One line of the card. What it gives away is pointed at; whoever writes it decides on other words. */
export function CardLineField(props: {
  readonly session: CaseSession
  readonly plan: SafetyPlan
  readonly line: SafetyPlan['card'][number]
  readonly number: number
  readonly faults: readonly CardFault[]
}) {
  const t = useInside().safety
  const { session, plan, line, number } = props
  const { write, problem } = useWrite()
  const text = line.text.shown
  const set = (next: string) =>
    session.dispatch([
      {
        type: 'plan.cardLineSet@1',
        data: { plan: plan.id, line: line.line, text: next, position: line.position },
      },
    ])
  return (
    <div class="stack">
      <SaveOnLeave
        label={`${t.cardLine} ${number}`}
        value={text}
        draftKey={`${plan.id}/card/${line.line}`}
        onSave={set}
      />
      {text !== '' &&
        props.faults.map((fault) => (
          <FaultNote
            key={`${fault.kind}${fault.from}`}
            text={text}
            fault={fault}
            set={(next) => void write(set(next))}
          />
        ))}
      <div>
        <Button
          kind="plain"
          onClick={() =>
            void write(
              session.dispatch([
                { type: 'plan.cardLineRemoved@1', data: { plan: plan.id, line: line.line } },
              ]),
            )
          }
        >
          {t.cardRemove}
        </Button>
        <WriteProblem of={problem} />
      </div>
    </div>
  )
}

function FaultNote(props: {
  readonly text: string
  readonly fault: CardFault
  readonly set: (next: string) => void
}) {
  const texts = useInside()
  const t = texts.plan
  const locale = useLocale()
  const { text, fault } = props
  const instead = fault.instead?.[locale]
  return (
    <Banner
      kind="info"
      title={t.card.faults[fault.kind]}
      action={
        instead && (
          <Button onClick={() => props.set(text.slice(0, fault.from) + instead + text.slice(fault.to))}>
            {t.card.instead(instead)}
          </Button>
        )
      }
    >
      {fault.stops && texts.safety.cardKeepAnyway}
    </Banner>
  )
}
