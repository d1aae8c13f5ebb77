import type { CaseSession } from '../../../app/case-session.ts'
import { formatDay } from '../../../app/format.ts'
import { isElsewhere, measureTitle, otherCaseOf, statusOf, trackOf } from '../../../app/manage.ts'
import { factNames, measureWords, namedFacts } from '../../../app/measure-words.ts'
import { OwnerFunction } from '../../../domain/bridge/measure.ts'
import { useApp, useInside, useLocale } from '../../app-context.ts'
import { ContentWords, Joined, LineOf } from '../../content-words.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { KeyValueList } from '../../parts/key-value-list.tsx'
import { routeHash } from '../../route.ts'
import { RecordMark } from '../record-mark.tsx'
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
  const track = trackOf(measure)
  const facts = [
    owner.success && <ContentWords of={toolbox.owners[owner.data]} />,
    measure.fields.ownerName?.shown,
    status && t.statuses[status],
    track !== 'both' && texts.riskPlan.tracks[track],
  ].filter(Boolean)
  const catalogued = toolbox.asChosen(measure)
  return (
    <article class="chosen">
      <h4>
        <ContentWords of={measureTitle(measure, toolbox, locale)} />
      </h4>
      <p class="soft">
        <Joined of={facts} by=" · " />
      </p>
      <p class="soft">
        {followUp ? `${t.followUp} ${formatDay(followUp, locale, now())}` : t.missingFollowUp}
      </p>
      <Said measure={measure} toolbox={toolbox} />
      <RecordMark session={session} of={`measure/${measure.id}`} />
      {isElsewhere(session.state.value, catalogued) && <Elsewhere session={session} />}
      <Disclosure summary={t.change}>
        <MeasureForm {...props} />
      </Disclosure>
    </article>
  )
}

/** What is written of it, to be read without opening the form. Short until there is something to say. */
function Said({ measure, toolbox }: Pick<ChosenProps, 'measure' | 'toolbox'>) {
  const texts = useInside()
  const locale = useLocale()
  const said = namedFacts(measureWords(measure, 'said', { toolbox, texts, locale }), factNames(texts))
  return said.length === 0 ? null : (
    <KeyValueList items={said.map(({ name, value }) => ({ key: name, value: <LineOf of={value} /> }))} />
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
