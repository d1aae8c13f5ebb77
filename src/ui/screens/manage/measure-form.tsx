import { useSignal } from '@preact/signals'
import { isElsewhere, statusOf, trackOf } from '../../../app/manage.ts'
import { type Precondition, preconditionsOf } from '../../../app/preconditions.ts'
import { availableHere } from '../../../app/resources.ts'
import { missingHere } from '../../../domain/bridge/availability.ts'
import { OwnerFunction } from '../../../domain/bridge/measure.ts'
import { MeasureStatus } from '../../../domain/event.ts'
import { type MeasureField, MeasureTrack, PreconditionMet } from '../../../domain/event-fields.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { Sentence, useOption } from '../../content-words.tsx'
import { Button } from '../../parts/button.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { DraftText } from '../draft-text.tsx'
import { SaveOnLeave } from '../save-on-leave.tsx'
import { useWrite } from '../use-write.tsx'
import type { ChosenProps } from './chosen-props.ts'

interface FieldsProps extends ChosenProps {
  readonly set: (field: MeasureField, value: string) => ReturnType<ChosenProps['session']['dispatch']>
  /** Of what is chosen: what goes wrong is said under the field. */
  readonly press: (field: MeasureField, value: string) => void
  readonly errorOf: (field: MeasureField) => string | undefined
}

/** Everything of one measure that a plan needs. Each field is saved by itself. */
export function MeasureForm(props: ChosenProps) {
  const texts = useInside()
  const t = texts.plan.measure
  const { session, measure, toolbox } = props
  const set = (field: MeasureField, value: string) =>
    session.dispatch([{ type: 'measure.fieldSet@1', data: { measure: measure.id, field, value } }])
  const catalogued = toolbox.asChosen(measure)
  const { write, problem } = useWrite()
  const pressed = useSignal<MeasureField | undefined>(undefined)
  const press = (field: MeasureField, value: string) => {
    pressed.value = field
    void write(set(field, value))
  }
  const errorOf = (field: MeasureField) => (pressed.value === field ? problem.value : undefined)
  const fields = { ...props, set, press, errorOf }
  return (
    <div class="form">
      {!isElsewhere(session.state.value, catalogued) && <Owner {...fields} />}
      <DayField
        label={t.start}
        value={measure.fields.start?.shown ?? ''}
        error={errorOf('start')}
        onChange={(day) => press('start', day)}
      />
      <DayField
        label={t.followUp}
        value={measure.fields.followUp?.shown ?? ''}
        error={errorOf('followUp')}
        onChange={(day) => press('followUp', day)}
      />
      <DayField
        label={texts.riskPlan.ends}
        hint={texts.riskPlan.endsHint}
        value={measure.fields.ends?.shown ?? ''}
        error={errorOf('ends')}
        onChange={(day) => press('ends', day)}
      />
      <Standing {...fields} />
      <Ways {...fields} />
      <Costs {...fields} />
      <Words {...fields} field="note" label={t.note} long />
      <Remove {...props} />
    </div>
  )
}

function Owner(props: FieldsProps) {
  const t = useInside().plan.measure
  const option = useOption()
  const { measure, toolbox, press } = props
  const owner = OwnerFunction.safeParse(measure.fields.owner?.shown)
  return (
    <>
      <SelectField<OwnerFunction>
        label={t.owner}
        value={owner.success ? owner.data : undefined}
        options={OwnerFunction.options.map((value) => option(value, toolbox.owners[value]))}
        error={props.errorOf('owner')}
        onChange={(value) => press('owner', value)}
      />
      <Words {...props} field="ownerName" label={t.ownerName} hint={t.ownerNameHint} />
    </>
  )
}

/** How far it has come, what it waits for, and the words that each of those calls for. */
function Standing(props: FieldsProps) {
  const texts = useInside()
  const t = texts.riskPlan
  const { measure, toolbox, press } = props
  const status = statusOf(measure)
  const met = PreconditionMet.safeParse(measure.fields.preconditionMet?.shown)
  const apart = preconditionsOf(measure, toolbox.asChosen(measure), texts)
  const isMissing = missingHere([measure], availableHere(useDesk().organisation.value)) > 0
  // What somebody has written stays in sight, whatever has changed around it.
  const asksWhatWouldHelp =
    isMissing ||
    status === 'declined' ||
    (met.success && met.data !== 'met') ||
    apart.some((each) => each.met === 'notMet' || each.met === 'unknown') ||
    (measure.fields.possibleIf?.shown ?? '') !== ''
  return (
    <>
      <Preconditions {...props} apart={apart} />
      <SelectField<MeasureStatus>
        label={texts.plan.measure.status}
        value={status}
        options={MeasureStatus.options.map((value) => ({
          value,
          label: texts.plan.measure.statuses[value],
        }))}
        error={props.errorOf('status')}
        onChange={(value) => press('status', value)}
      />
      {status === 'declined' && <Words {...props} field="reason" label={t.declined} long />}
      {asksWhatWouldHelp && <Words {...props} field="possibleIf" label={t.possibleIf} long />}
      {(status === 'done' || status === 'noEffect') && (
        <Words {...props} field="effect" label={texts.dose.measure.effect} long />
      )}
    </>
  )
}

/** The report, the consent and the decision each by itself; as a whole only where there is nothing to ask apart. */
function Preconditions(props: FieldsProps & { readonly apart: readonly Precondition[] }) {
  const t = useInside().riskPlan
  const { measure, toolbox, press, errorOf } = props
  const asked = props.apart.filter(({ isAsked, met }) => isAsked || met !== undefined)
  const whole = PreconditionMet.safeParse(measure.fields.preconditionMet?.shown)
  const note = toolbox.asChosen(measure)?.precondition.note
  const options = PreconditionMet.options.map((value) => ({ value, label: t.mets[value] }))
  return (
    <>
      {asked.map(({ field, requires, met }) => (
        <SelectField<PreconditionMet>
          key={field}
          label={t.conditionAsked[field]}
          hint={requires}
          value={met}
          options={options}
          error={errorOf(field)}
          onChange={(value) => press(field, value)}
        />
      ))}
      {(asked.length === 0 || whole.success) && (
        <SelectField<PreconditionMet>
          label={t.met}
          hint={note && <Sentence say={t.metHint} of={note} />}
          value={whole.success ? whole.data : undefined}
          options={options}
          error={errorOf('preconditionMet')}
          onChange={(value) => press('preconditionMet', value)}
        />
      )}
    </>
  )
}

function Ways(props: FieldsProps) {
  const t = useInside().riskPlan
  const { measure, press } = props
  return (
    <>
      <SelectField<MeasureTrack>
        label={t.track}
        value={trackOf(measure)}
        options={MeasureTrack.options.map((value) => ({ value, label: t.tracks[value] }))}
        error={props.errorOf('track')}
        onChange={(value) => press('track', value)}
      />
      <Words {...props} field="stepUp" label={t.stepUp} />
      <Words {...props} field="stepDown" label={t.stepDown} />
    </>
  )
}

function Costs(props: FieldsProps) {
  const texts = useInside()
  const { cost, costHint } = texts.dose.measure
  const { costForMunicipality, costForMunicipalityHint } = texts.riskPlan
  return (
    <>
      <Words {...props} field="costForPerson" label={cost} hint={costHint} />
      <Words
        {...props}
        field="costForMunicipality"
        label={costForMunicipality}
        hint={costForMunicipalityHint}
      />
    </>
  )
}

function Words(
  props: FieldsProps & {
    readonly field: MeasureField
    readonly label: string
    readonly hint?: string
    readonly long?: boolean
  },
) {
  const { session, measure, field, label, hint, long, set } = props
  return (
    <SaveOnLeave
      label={label}
      {...(hint ? { hint } : {})}
      value={measure.fields[field]?.shown ?? ''}
      draftKey={`${session.id}/measure/${measure.id}/${field}`}
      {...(long ? { long } : {})}
      onSave={(text) => set(field, text)}
    />
  )
}

function Remove({ session, measure }: ChosenProps) {
  const t = useInside().plan.measure
  const removing = useSignal(false)
  return removing.value ? (
    <DraftText
      label={t.removeReason}
      draftKey={`${session.id}/measure/${measure.id}/removed`}
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
  )
}
