import type { CaseSession } from '../../../app/case-session.ts'
import { currentPlan } from '../../../app/plan.ts'
import { routeHash } from '../../route.ts'
import { OnePlan } from './one-plan.tsx'

/** The safety plan: an overview of its chapters (0), or one chapter. */
export function PlanScreen(props: { readonly session: CaseSession; readonly chapter: number }) {
  const { session } = props
  return (
    <OnePlan
      session={session}
      plan={currentPlan(session.state.value)}
      child={undefined}
      chapter={props.chapter}
      hrefOf={(chapter) => routeHash({ at: 'plan', id: session.id, chapter })}
    />
  )
}
