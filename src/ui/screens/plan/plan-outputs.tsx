import { useEffect } from 'preact/hooks'
import { whenIdle } from '../../../app/when-idle.ts'
import { useInside } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { routeHash } from '../../route.ts'
import type { OverviewProps } from './overview-props.ts'

/** What can be made of the plan, all of it on the tablet. */
export function PlanOutputs({ session, plan }: OverviewProps) {
  const t = useInside().safety
  const { id } = session
  useEffect(
    () =>
      whenIdle(() => {
        // Not there to be fetched: said when a file is asked for.
        import('../../../app/print/make-pdf.ts').then((made) => made.fetchPdfParts()).catch(() => undefined)
      }),
    [],
  )
  return (
    <section aria-labelledby="outputs-heading">
      <h2 id="outputs-heading">{t.outputs}</h2>
      <p class="soft">{t.outputsLead}</p>
      <div class="form-actions">
        {plan.child === undefined ? (
          <Button href={routeHash({ at: 'card', id })}>{t.card}</Button>
        ) : (
          <Button href={routeHash({ at: 'print', id, what: 'childCard', of: plan.id })}>{t.childCard}</Button>
        )}
        <Button href={routeHash({ at: 'extract', id, of: plan.id })}>
          {plan.child === undefined ? t.forWork : t.forSchool}
        </Button>
        <Button href={routeHash({ at: 'print', id, what: 'plan', of: plan.id })}>{t.print}</Button>
      </div>
    </section>
  )
}
