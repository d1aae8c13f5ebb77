import type { CaseSession } from '../../../app/case-session.ts'
import { childPlanOf } from '../../../app/plan.ts'
import { routeHash } from '../../route.ts'
import { OnePlan } from './one-plan.tsx'

/** A child's own plan: its own chapters, its own words, its own card. */
export function ChildPlanScreen(props: {
  readonly session: CaseSession
  readonly child: string
  readonly chapter: number
}) {
  const { session, child } = props
  return (
    <OnePlan
      key={child}
      session={session}
      plan={childPlanOf(session.state.value, child)}
      child={child}
      chapter={props.chapter}
      hrefOf={(chapter) => routeHash({ at: 'childPlan', id: session.id, child, chapter })}
    />
  )
}
