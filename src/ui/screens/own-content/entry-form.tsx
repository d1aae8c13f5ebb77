import { useSignal } from '@preact/signals'
import { fieldLabel, fieldOptions, type WordSources } from '../../../app/entry-words.ts'
import { writeEdition } from '../../../app/own-content.ts'
import type { Entry } from '../../../domain/editions/entries.ts'
import { ENTRY_FIELDS, type EntryField } from '../../../domain/editions/entry-fields.ts'
import { entryFrom, type FormValues, valuesOf } from '../../../domain/editions/entry-form.ts'
import type { EditionKind } from '../../../domain/event-content.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { ErrorSummary, type Problem } from '../../parts/error-summary.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useHalfWritten } from '../../use-half-written.ts'
import { saveProblem } from '../save-problem.ts'
import { EntryInput } from './entry-input.tsx'
import type { ContentProps } from './entry-props.ts'

export interface EntryFormProps extends ContentProps {
  readonly kind: EditionKind
  readonly entry: Entry
  readonly draftKey: string
  readonly onDone: (saved: boolean) => void
}

/** Every field of an entry. What is typed is sealed as a draft; nothing is changed for anyone before it is saved. */
export function EntryForm(props: EntryFormProps) {
  const desk = useDesk()
  const inside = useInside()
  const locale = useLocale()
  const { kind, entry, book, texts, draftKey } = props
  const sources: WordSources = { book, texts, inside, locale }
  const values = useSignal<FormValues>({ ...valuesOf(kind, entry), ...readDraft(desk.drafts.get(draftKey)) })
  const faults = useSignal<readonly Problem[]>([])
  const problem = useSignal<string | undefined>(undefined)

  useHalfWritten(draftKey, desk.drafts.get(draftKey) !== undefined)

  function set(path: string, value: string): void {
    values.value = { ...values.value, [path]: value }
    desk.drafts.set(draftKey, JSON.stringify(values.value))
  }

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    const made = entryFrom(kind, entry as never, values.value)
    faults.value = made.ok
      ? []
      : made.error.faults.map(({ field, fault }) => ({
          field: inputId(field),
          text: texts.faults[fault](fieldLabel(field, sources)),
        }))
    if (!made.ok) return
    const reason = (values.value.reason ?? '').trim()
    const about = { kind, id: entry.id, reason }
    const saved = await writeEdition(desk, book, about, { is: 'own', entry: made.value })
    problem.value = saved.ok ? undefined : saveProblem(inside, saved.error.code)
    if (!saved.ok) return
    await desk.drafts.drop(draftKey)
    props.onDone(true)
  }

  async function cancel(): Promise<void> {
    await desk.drafts.drop(draftKey)
    props.onDone(false)
  }

  const faultOf = (path: string) => faults.value.find(({ field }) => field === inputId(path))?.text
  const worded = ENTRY_FIELDS[kind].filter(({ type }) => type === 'words' || type === 'long')
  return (
    <form class="form" onSubmit={save} noValidate>
      <ErrorSummary problems={faults.value} />
      {faults.value.length > 0 && <p>{texts.nothingSaved}</p>}
      <Banner kind="info">{kind === 'clock' ? texts.law : texts.noPlaces}</Banner>
      {ENTRY_FIELDS[kind].map((field) => {
        const isWorded = worded.includes(field)
        const path = isWorded ? `${field.path}.sv` : field.path
        return (
          <EntryInput
            key={path}
            id={inputId(path)}
            field={field}
            label={fieldLabel(path, sources)}
            lang={isWorded ? 'sv' : undefined}
            options={fieldOptions(kind, field, sources)}
            value={values.value[path] ?? ''}
            error={faultOf(path)}
            onChange={(value) => set(path, value)}
          />
        )
      })}
      <English worded={worded} sources={sources} values={values.value} faultOf={faultOf} set={set} />
      <TextField
        label={texts.reason}
        hint={texts.reasonHint}
        value={values.value.reason ?? ''}
        onInput={(value) => set('reason', value)}
      />
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <div class="form-actions">
        <Button kind="quiet" onClick={cancel}>
          {inside.cases.cancel}
        </Button>
        <Button kind="primary" type="submit">
          {texts.save}
        </Button>
      </div>
    </form>
  )
}

function English(props: {
  readonly worded: readonly EntryField[]
  readonly sources: WordSources
  readonly values: FormValues
  readonly faultOf: (path: string) => string | undefined
  readonly set: (path: string, value: string) => void
}) {
  const { sources, values } = props
  return (
    <Disclosure summary={sources.texts.english}>
      <p class="soft">{sources.texts.englishHint}</p>
      {props.worded.map(({ path }) => (
        <TextArea
          key={path}
          id={inputId(`${path}.en`)}
          label={fieldLabel(path, sources)}
          lang="en"
          rows={2}
          value={values[`${path}.en`] ?? ''}
          error={props.faultOf(`${path}.en`)}
          onInput={(value) => props.set(`${path}.en`, value)}
        />
      ))}
    </Disclosure>
  )
}

function inputId(path: string): string {
  return `entry-${path.replaceAll('.', '-')}`
}

/** A draft from an older form has what it has; the rest stands as it is. */
function readDraft(text: string | undefined): FormValues {
  if (text === undefined) return {}
  const json: unknown = JSON.parse(text)
  return typeof json === 'object' && json !== null ? (json as FormValues) : {}
}
