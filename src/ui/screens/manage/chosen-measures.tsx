import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import { formatDay } from '../../../app/format.ts'
import { statusOf, type Toolbox } from '../../../app/manage.ts'
import { missingHere } from '../../../domain/bridge/availability.ts'
import { OwnerFunction } from '../../../domain/bridge/measure.ts'
import type { Measure } from '../../../domain/case-state.ts'
import { MeasureStatus } from '../../../domain/event.ts'
import type { MeasureField } from '../../../domain/event-fields.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { DraftText } from '../draft-text.tsx'
import { SaveOnLeave } from '../save-on-leave.tsx'

/** The plan so far: who does what, when, and when it is looked at again. */
export function ChosenMeasures(props: { readonly session: CaseSession; readonly toolbox: Toolbox }) {
  const texts = useInside()
  const t = texts.plan.bridge
  const { measures } = props.session.state.value
  const gaps = missingHere(measures, useDesk().organisation.value.availability)
  return (
    <section aria-labelledby="plan-heading">
      <h2 id="plan-heading">{t.chosen}</h2>
      {gaps > 0 && <p role="status">{texts.availability.gaps(gaps)}</p>}
      {measures.length === 0 && <p class="soft">{t.nothingChosen}</p>}
      {measures.map((measure) => (
        <ChosenMeasure key={measure.id} session={props.session} measure={measure} toolbox={props.toolbox} />
      ))}
    </section>
  )
}

interface ChosenProps {
  readonly session: CaseSession
  readonly measure: Measure
  readonly toolbox: Toolbox
}

function ChosenMeasure(props: ChosenProps) {
  const { now } = useApp()
  const t = useInside().plan.measure
  const locale = useLocale()
  const { measure } = props
  const owner = OwnerFunction.safeParse(measure.fields.owner?.shown)
  const followUp = measure.fields.followUp?.shown
  const status = statusOf(measure)
  const facts = [
    owner.success ? props.toolbox.owners[owner.data][locale] : undefined,
    measure.fields.ownerName?.shown,
    status && t.statuses[status],
  ].filter(Boolean)
  return (
    <article class="chosen">
      <h3>{measure.title}</h3>
      <p class="soft">{facts.join(' · ')}</p>
      <p class="soft">
        {followUp ? `${t.followUp} ${formatDay(followUp, locale, now())}` : t.missingFollowUp}
      </p>
      <Disclosure summary={t.change}>
        <MeasureForm {...props} />
      </Disclosure>
    </article>
  )
}

function MeasureForm(props: ChosenProps) {
  const texts = useInside()
  const t = texts.plan.measure
  const locale = useLocale()
  const removing = useSignal(false)
  const { session, measure } = props
  const set = (field: MeasureField, value: string) =>
    session.dispatch([{ type: 'measure.fieldSet@1', data: { measure: measure.id, field, value } }])
  const shown = (field: MeasureField) => measure.fields[field]?.shown ?? ''
  const owner = OwnerFunction.safeParse(shown('owner'))
  const status = statusOf(measure)
  const draftKey = (field: string) => `${session.id}/measure/${measure.id}/${field}`

  return (
    <div class="form">
      <SelectField<OwnerFunction>
        label={t.owner}
        value={owner.success ? owner.data : undefined}
        options={OwnerFunction.options.map((value) => ({
          value,
          label: props.toolbox.owners[value][locale],
        }))}
        onChange={(value) => void set('owner', value)}
      />
      <SaveOnLeave
        label={t.ownerName}
        hint={t.ownerNameHint}
        value={shown('ownerName')}
        draftKey={draftKey('ownerName')}
        onSave={(text) => set('ownerName', text)}
      />
      <DayField label={t.start} value={shown('start')} onChange={(day) => void set('start', day)} />
      <DayField label={t.followUp} value={shown('followUp')} onChange={(day) => void set('followUp', day)} />
      <SelectField<MeasureStatus>
        label={t.status}
        value={status}
        options={MeasureStatus.options.map((value) => ({ value, label: t.statuses[value] }))}
        onChange={(value) => void set('status', value)}
      />
      {status === 'declined' && (
        <SaveOnLeave
          label={texts.dose.measure.declined}
          value={shown('reason')}
          draftKey={draftKey('reason')}
          long
          onSave={(text) => set('reason', text)}
        />
      )}
      {(status === 'done' || status === 'noEffect') && (
        <SaveOnLeave
          label={texts.dose.measure.effect}
          value={shown('effect')}
          draftKey={draftKey('effect')}
          long
          onSave={(text) => set('effect', text)}
        />
      )}
      <SaveOnLeave
        label={texts.dose.measure.cost}
        hint={texts.dose.measure.costHint}
        value={shown('costForPerson')}
        draftKey={draftKey('costForPerson')}
        onSave={(text) => set('costForPerson', text)}
      />
      <SaveOnLeave
        label={t.note}
        value={shown('note')}
        draftKey={draftKey('note')}
        long
        onSave={(text) => set('note', text)}
      />
      {removing.value ? (
        <DraftText
          label={t.removeReason}
          draftKey={draftKey('removed')}
          onSave={(reason) =>
            session.dispatch([{ type: 'measure.removed@1', data: { measure: measure.id, reason } }])
          }
          onClose={() => (removing.value = false)}
        />
      ) : (
        <div>
          <Button kind="plain" onClick={() => (removing.value = true)}>
            {t.remove}
          </Button>
        </div>
      )}
    </div>
  )
}
