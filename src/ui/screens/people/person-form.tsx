import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import { isPersonnummer, longPersonnummer } from '../../../app/personnummer.ts'
import type { Person } from '../../../domain/case-state.ts'
import type { PersonField } from '../../../domain/event.ts'
import { useInside } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { DraftText } from '../draft-text.tsx'
import { RecordMark } from '../record-mark.tsx'
import { SaveOnLeave } from '../save-on-leave.tsx'
import { TwoValues } from './two-values.tsx'

/** One person. No field has to be filled in; a name is a choice. */
export function PersonForm(props: {
  readonly session: CaseSession
  readonly person: Person
  readonly number: number
}) {
  const t = useInside().cases
  const removing = useSignal(false)
  const { session, person } = props
  const set = (field: PersonField, value: string) =>
    session.dispatch([{ type: 'person.fieldSet@1', data: { person: person.id, field, value } }])
  const labels = {
    name: t.personName,
    personnummer: t.personnummer,
    pronoun: t.pronoun,
    relation: t.relation,
    note: t.noteText,
  } as const
  const fields = (['name', 'personnummer', 'pronoun', 'relation', 'note'] as const).filter(
    (field) => !(person.role === 'child' && field === 'pronoun'),
  )
  return (
    <section class="form" aria-label={`${t.roles[person.role]} ${props.number}`}>
      <h2>{person.fields.name?.shown || t.roles[person.role]}</h2>
      <RecordMark session={session} of={`person/${person.id}`} />
      {fields.map((field) => (
        <div key={field}>
          <SaveOnLeave
            label={labels[field]}
            value={person.fields[field]?.shown ?? ''}
            draftKey={`${session.id}/person/${person.id}/${field}`}
            long={field === 'note'}
            {...(field === 'personnummer'
              ? { refuse: (text: string) => refuseNumber(text, t.personnummerWrong) }
              : {})}
            onSave={(text) =>
              set(field, field === 'personnummer' && text.trim() !== '' ? longPersonnummer(text) : text)
            }
          />
          <TwoValues field={person.fields[field]} choose={(value) => set(field, value)} />
        </div>
      ))}
      {person.role === 'child' || person.role === 'other' ? (
        removing.value ? (
          <DraftText
            label={t.removeReason}
            draftKey={`${session.id}/person/${person.id}/removed`}
            onSave={(reason) =>
              session.dispatch([{ type: 'person.removed@1', data: { person: person.id, reason } }])
            }
            onClose={() => (removing.value = false)}
          />
        ) : (
          <div>
            <Button kind="plain" onClick={() => (removing.value = true)}>
              {t.removePerson}
            </Button>
          </div>
        )
      ) : null}
    </section>
  )
}

function refuseNumber(text: string, sentence: string): string | undefined {
  return text.trim() === '' || isPersonnummer(text) ? undefined : sentence
}
