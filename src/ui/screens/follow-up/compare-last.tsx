import type { CaseSession } from '../../../app/case-session.ts'
import { assessmentBefore } from '../../../domain/follow-up/evaluations.ts'
import type { Id } from '../../../domain/id.ts'
import { useInside } from '../../app-context.ts'
import { routeHash } from '../../route.ts'

/** Lays a new assessment beside the one before it with the same instrument. Nothing where there is none. */
export function CompareLast(props: { readonly session: CaseSession; readonly assessment: Id | undefined }) {
  const t = useInside().followUp.triggers
  const { session, assessment } = props
  const before = assessmentBefore(session.state.value, assessment)
  if (!before || assessment === undefined) return null
  return (
    <a href={routeHash({ at: 'compare', id: session.id, first: before.id, second: assessment })}>
      {t.compareLast}
    </a>
  )
}
