import { useSignal } from '@preact/signals'
import type { Field } from '../../../domain/case-state.ts'
import type { Result } from '../../../lib/result.ts'
import { useInside } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { DraftText } from '../draft-text.tsx'
import { TwoValues } from '../people/two-values.tsx'
import { SaveOnLeave } from '../save-on-leave.tsx'
import { useWrite } from '../use-write.tsx'

/** One field of a record: written, chosen from words, or a day. */
export interface RecordField<F extends string> {
  readonly field: F
  readonly kind: 'line' | 'long' | 'number' | 'day' | 'choice'
  readonly choices?: Readonly<Record<string, string>>
  readonly hint?: string
}

/** Every field saved by itself, as it is left or chosen. Two values written apart are shown until somebody chooses. */
export function RecordForm<F extends string>(props: {
  readonly fields: readonly RecordField<F>[]
  readonly labels: Readonly<Record<F, string>>
  readonly values: Readonly<Partial<Record<F, Field<string>>>>
  readonly draftKey: string
  readonly set: (field: F, value: string) => Promise<Result<unknown>>
  /** Left out for what cannot be taken away, only written anew. */
  readonly remove?: (reason: string) => Promise<Result<unknown>>
  /** What is said of a number that is none. */
  readonly numberWrong?: string
}) {
  const t = useInside().around
  const removing = useSignal(false)
  const { labels, values, draftKey, set, remove } = props
  return (
    <div class="form">
      {props.fields.map((each) => (
        <div key={each.field}>
          <OneField
            {...each}
            label={labels[each.field]}
            value={values[each.field]?.shown ?? ''}
            draftKey={`${draftKey}/${each.field}`}
            numberWrong={props.numberWrong}
            set={(value) => set(each.field, value)}
          />
          <TwoValues
            field={values[each.field]}
            textOf={(value) => each.choices?.[value] ?? value}
            choose={(value) => set(each.field, value)}
          />
        </div>
      ))}
      {remove && removing.value && (
        <DraftText
          label={t.removeReason}
          draftKey={`${draftKey}/removed`}
          onSave={remove}
          onClose={() => (removing.value = false)}
        />
      )}
      {remove && !removing.value && (
        <div>
          <Button kind="plain" onClick={() => (removing.value = true)}>
            {t.remove}
          </Button>
        </div>
      )}
    </div>
  )
}

function OneField(props: {
  readonly kind: RecordField<string>['kind']
  readonly choices?: Readonly<Record<string, string>>
  readonly hint?: string
  readonly label: string
  readonly value: string
  readonly draftKey: string
  readonly numberWrong: string | undefined
  readonly set: (value: string) => Promise<Result<unknown>>
}) {
  const { kind, label, hint, value, set } = props
  const { write, problem } = useWrite()
  if (kind === 'day') {
    return (
      <DayField
        label={label}
        hint={hint}
        value={value}
        error={problem.value}
        onChange={(day) => void write(set(day))}
      />
    )
  }
  if (kind === 'choice') {
    return (
      <SelectField<string>
        label={label}
        hint={hint}
        error={problem.value}
        value={value === '' ? undefined : value}
        options={Object.entries(props.choices ?? {}).map(([id, words]) => ({ value: id, label: words }))}
        onChange={(chosen) => void write(set(chosen))}
      />
    )
  }
  return (
    <SaveOnLeave
      label={label}
      hint={hint}
      value={value}
      draftKey={props.draftKey}
      long={kind === 'long'}
      inputMode={kind === 'number' ? 'numeric' : 'text'}
      refuse={(text) => (kind === 'number' && !/^\d{0,6}$/.test(text.trim()) ? props.numberWrong : undefined)}
      onSave={set}
    />
  )
}
