import type { CaseSession } from '../../../app/case-session.ts'
import { formatDay } from '../../../app/format.ts'
import { isElsewhere, otherCaseOf, statusOf, trackOf } from '../../../app/manage.ts'
import { OwnerFunction } from '../../../domain/bridge/measure.ts'
import { PreconditionMet } from '../../../domain/event-fields.ts'
import { useApp, useInside, useLocale } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { routeHash } from '../../route.ts'
import type { ChosenProps } from './chosen-props.ts'
import { MeasureForm } from './measure-form.tsx'

/** One measure of the plan with how it stands, and a form behind it. */
export function ChosenMeasure(props: ChosenProps) {
  const { now } = useApp()
  const texts = useInside()
  const t = texts.plan.measure
  const locale = useLocale()
  const { session, measure, toolbox } = props
  const owner = OwnerFunction.safeParse(measure.fields.owner?.shown)
  const followUp = measure.fields.followUp?.shown
  const status = statusOf(measure)
  const met = PreconditionMet.safeParse(measure.fields.preconditionMet?.shown)
  const track = trackOf(measure)
  const facts = [
    owner.success ? toolbox.owners[owner.data][locale] : undefined,
    measure.fields.ownerName?.shown,
    status && t.statuses[status],
    track !== 'both' && texts.riskPlan.tracks[track],
    met.success && met.data === 'notMet' && `${t.precondition}: ${texts.riskPlan.mets.notMet.toLowerCase()}`,
  ].filter(Boolean)
  const catalogued = toolbox.asChosen(measure)
  return (
    <article class="chosen">
      <h4>{measure.title}</h4>
      <p class="soft">{facts.join(' · ')}</p>
      <p class="soft">
        {followUp ? `${t.followUp} ${formatDay(followUp, locale, now())}` : t.missingFollowUp}
      </p>
      {isElsewhere(session.state.value, catalogued) && <Elsewhere session={session} />}
      <Disclosure summary={t.change}>
        <MeasureForm {...props} />
      </Disclosure>
    </article>
  )
}

function Elsewhere({ session }: { readonly session: CaseSession }) {
  const t = useInside().riskPlan
  const other = otherCaseOf(session.state.value)
  return (
    <>
      <p class="soft">{other ? t.elsewhere : t.noOther}</p>
      <div>
        {other ? (
          <Button kind="plain" href={routeHash({ at: 'manage', id: other })}>
            {t.toOther}
          </Button>
        ) : (
          <Button kind="plain" href={routeHash({ at: 'newCase', linkTo: session.id })}>
            {t.openOther}
          </Button>
        )}
      </div>
    </>
  )
}
