import type { CaseSession } from '../../../app/case-session.ts'
import type { SafetyPlan } from '../../../domain/case-state.ts'
import { MAX_CARD_LINES } from '../../../domain/plan/memory-card.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { useWrite, WriteProblem } from '../use-write.tsx'

/** Puts a sentence on the memory card, as it is; names are found and asked about on the card itself. */
export function ToCardButton(props: {
  readonly session: CaseSession
  readonly plan: SafetyPlan
  readonly text: string
}) {
  const desk = useDesk()
  const t = useInside().safety
  const { write, problem } = useWrite()
  const { session, plan, text } = props
  if (plan.card.some((line) => line.text.shown === text)) return <p class="soft">{t.onCard}</p>
  if (plan.card.length >= MAX_CARD_LINES) return <p class="soft">{t.cardFull}</p>
  const position = (plan.card.at(-1)?.position ?? 0) + 1
  return (
    <div>
      <Button
        onClick={() =>
          void write(
            session.dispatch([
              { type: 'plan.cardLineSet@1', data: { plan: plan.id, line: desk.newId(), text, position } },
            ]),
          )
        }
      >
        {t.toCard}
      </Button>
      <WriteProblem of={problem} />
    </div>
  )
}
