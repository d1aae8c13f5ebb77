import type { EntryField } from '../../../domain/editions/entry-fields.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { TextField } from '../../parts/text-field.tsx'

/** One field of an entry, as its kind is written or chosen. */
export function EntryInput(props: {
  readonly id: string
  readonly field: EntryField
  readonly label: string
  /** Of what is written, where the form asks for a language. */
  readonly lang: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}) {
  const { id, field, label, lang, options, value, error, onChange } = props
  const facts = { id, label, lang, error, ...(field.optional ? { optional: true } : {}) }
  switch (field.type) {
    case 'day':
      return <DayField {...facts} value={value} onChange={onChange} />
    case 'choice':
      return <SelectField<string> {...facts} value={value} options={options} onChange={onChange} />
    case 'yesNo':
      return (
        <Checkbox
          id={id}
          label={label}
          checked={value === 'true'}
          onChange={(checked) => onChange(String(checked))}
        />
      )
    case 'several':
      return <Several {...props} />
    case 'long':
      return <TextArea {...facts} rows={2} value={value} onInput={onChange} />
    default:
      return (
        <TextField
          {...facts}
          value={value}
          inputMode={field.path === 'number' ? 'tel' : 'text'}
          onInput={onChange}
        />
      )
  }
}

/** Ticks, folded: the chosen ones are in the line that opens them. */
function Several(props: Parameters<typeof EntryInput>[0]) {
  const { id, label, options, value, error } = props
  const chosen = value === '' ? [] : value.split(',')
  const names = options.filter((option) => chosen.includes(option.value)).map((option) => option.label)
  return (
    <div class="field" id={id} tabIndex={-1} data-error={error !== undefined}>
      <Disclosure summary={[/\?$/.test(label) ? label : `${label}:`, names.join(', ')].join(' ')}>
        <fieldset class="form">
          <legend class="visually-hidden">{label}</legend>
          {options.map((option) => (
            <Checkbox
              key={option.value}
              label={option.label}
              checked={chosen.includes(option.value)}
              onChange={(checked) =>
                props.onChange(
                  (checked ? [...chosen, option.value] : chosen.filter((each) => each !== option.value)).join(
                    ',',
                  ),
                )
              }
            />
          ))}
        </fieldset>
      </Disclosure>
      {error && <p class="field-error">{error}</p>}
    </div>
  )
}
