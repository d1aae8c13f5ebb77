import type { CaseSession } from '../../../app/case-session.ts'
import type { SafetyPlan } from '../../../domain/case-state.ts'
import { MAX_CARD_LINES } from '../../../domain/plan/memory-card.ts'
import { useInside } from '../../app-context.ts'
import { PaperPreview } from '../../parts/paper-preview.tsx'
import { routeHash } from '../../route.ts'

/** The slip of paper as it will be. */
export function CardPreview(props: { readonly session: CaseSession; readonly plan: SafetyPlan }) {
  const t = useInside().safety
  return (
    <>
      <h2>{t.card}</h2>
      <PaperPreview
        label={t.card}
        lines={props.plan.card.map((line) => line.text.shown)}
        maxLines={MAX_CARD_LINES}
        note={t.cardNote}
      />
      <a href={routeHash({ at: 'card', id: props.session.id })}>{t.cardEdit}</a>
    </>
  )
}
