import type { CaseSession } from '../../../app/case-session.ts'
import { childPlanOf } from '../../../app/plan.ts'
import { useInside } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { routeHash } from '../../route.ts'
import { RecordMark } from '../record-mark.tsx'

/** One plan for each child in the case. */
export function ChildrenPlans({ session }: { readonly session: CaseSession }) {
  const t = useInside().safety
  const state = session.state.value
  const children = state.people.filter(({ role }) => role === 'child')
  return (
    <>
      {children.length > 0 && (
        <List label={t.childPlans} heading>
          {children.map(({ id, fields }, i) => {
            const plan = childPlanOf(state, id)
            return (
              <ListRow
                key={id}
                href={routeHash({ at: 'childPlan', id: session.id, child: id, chapter: 0 })}
                title={fields.name?.shown.trim() || t.childNumber(i + 1)}
                next={plan ? t.begun : t.notBegun}
                mark={plan && <RecordMark session={session} of={`plan/${plan.id}`} />}
              />
            )
          })}
        </List>
      )}
      {children.length === 0 && (
        <section aria-labelledby="child-plans-heading">
          <h2 id="child-plans-heading">{t.childPlans}</h2>
          <p class="soft">{t.noChildren}</p>
          <div>
            <Button kind="plain" href={routeHash({ at: 'people', id: session.id })}>
              {t.toPeople}
            </Button>
          </div>
        </section>
      )}
    </>
  )
}
