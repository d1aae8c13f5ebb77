import type { CaseSession } from '../../../app/case-session.ts'
import type { CaseField } from '../../../domain/event.ts'
import { useInside } from '../../app-context.ts'
import { DayField } from '../../parts/day-field.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { RecordMark } from '../record-mark.tsx'
import { SaveOnLeave } from '../save-on-leave.tsx'
import { useWrite, WriteProblem } from '../use-write.tsx'
import { TwoValues } from './two-values.tsx'

const PROTECTION = ['none', 'confidentialityMark', 'protectedRegistration', 'fictitious'] as const

/** The facts of the case itself. */
export function CaseFields({ session }: { readonly session: CaseSession }) {
  const t = useInside().cases
  const { fields } = session.state.value
  const { write, problem } = useWrite()
  const set = (field: CaseField, value: string) =>
    session.dispatch([{ type: 'case.fieldSet@1', data: { field, value } }])
  const text = (field: CaseField, label: string, hint?: string) => (
    <>
      <SaveOnLeave
        label={label}
        hint={hint}
        value={fields[field]?.shown ?? ''}
        draftKey={`${session.id}/case/${field}`}
        onSave={(value) => set(field, value)}
      />
      <TwoValues field={fields[field]} choose={(value) => set(field, value)} />
    </>
  )
  const labels: Record<string, string> = {
    none: t.protectionNone,
    confidentialityMark: t.protectionMark,
    protectedRegistration: t.protectionRegistration,
    fictitious: t.protectionFictitious,
  }
  const protection = PROTECTION.find((level) => level === fields.protection?.shown)
  return (
    <div class="form">
      <RecordMark session={session} of="case" />
      {text('title', t.caseTitle)}
      {text('caseNumber', t.caseNumber)}
      {text('safeContact', t.safeContact, t.safeContactHint)}
      {text('contactNever', t.contactNever, t.contactNeverHint)}
      <DayField
        label={t.receivedOn}
        value={fields.receivedOn?.shown ?? ''}
        onChange={(day) => void write(set('receivedOn', day))}
      />
      <DayField
        label={t.nextStep}
        value={fields.nextStepOn?.shown ?? ''}
        onChange={(day) => void write(set('nextStepOn', day))}
      />
      <SelectField
        label={t.protection}
        value={protection}
        options={PROTECTION.map((value) => ({ value, label: labels[value] ?? value }))}
        onChange={(value) => void write(set('protection', value))}
      />
      <TwoValues
        field={fields.protection}
        textOf={(value) => labels[value] ?? value}
        choose={(value) => set('protection', value)}
      />
      <WriteProblem of={problem} />
    </div>
  )
}
