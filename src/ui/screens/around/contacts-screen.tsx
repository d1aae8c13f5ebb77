import type { CaseSession } from '../../../app/case-session.ts'
import { dayOf, formatDay } from '../../../app/format.ts'
import { type Contact, contactsOf, latestFirst } from '../../../domain/contact/contacts-of.ts'
import type { ContactField } from '../../../domain/event-contact.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Button } from '../../parts/button.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { useKeptPlace } from '../../use-draft.ts'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { RecordMark } from '../record-mark.tsx'
import { AddRecord } from './add-record.tsx'
import { type RecordField, RecordForm } from './record-form.tsx'
import './around.css'

/** Who was met, called or written to, the latest first; also when nobody came or answered. */
export function ContactsScreen(props: { readonly session: CaseSession }) {
  const { now } = useApp()
  const desk = useDesk()
  const { contacts: t, around } = useInside()
  const { session } = props
  const contacts = contactsOf(session.state.value)
  // The one being written stands on top: a changed day must not move it from under the hand.
  const writing = useKeptPlace(`${session.id}/contact/open`)
  const open = contacts.find(({ id }) => id === writing.value)

  async function add() {
    const contact = desk.newId()
    const added = await session.dispatch([
      { type: 'contact.added@1', data: { contact } },
      { type: 'contact.fieldSet@1', data: { contact, field: 'on', value: dayOf(now()) } },
    ])
    if (added.ok) writing.set(contact)
    return added
  }
  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={session.state.value} />
          <PageHeading lead={t.lead} focusOn="contacts">
            {t.title}
          </PageHeading>
        </>
      }
    >
      {!open && (
        <div class="form-actions">
          <AddRecord label={t.add} add={add} />
        </div>
      )}
      {open && (
        <section aria-labelledby="writing-heading">
          <h2 id="writing-heading">{t.add}</h2>
          <ContactForm key={open.id} session={session} contact={open} />
          <RecordMark session={session} of={`contact/${open.id}`} />
          <Button kind="primary" onClick={() => void writing.drop()}>
            {around.done}
          </Button>
        </section>
      )}
      {contacts.length === 0 && <p class="soft">{t.none}</p>}
      {contacts.length > 0 && <p class="soft">{t.count(contacts.length)}</p>}
      {latestFirst(contacts.filter((contact) => contact !== open)).map((contact) => (
        <OneContact
          key={contact.id}
          session={session}
          contact={contact}
          onChange={() => writing.set(contact.id)}
        />
      ))}
    </PageLayout>
  )
}

function OneContact(props: {
  readonly session: CaseSession
  readonly contact: Contact
  readonly onChange: () => void
}) {
  const { now } = useApp()
  const { contacts: t, cases } = useInside()
  const locale = useLocale()
  const shown = (field: ContactField) => props.contact.fields[field]?.shown ?? ''
  const day = shown('on')
  const facts = [
    wordIn(t.who, shown('who')),
    wordIn(t.how, shown('how')),
    shown('outcome') === 'happened' ? '' : wordIn(t.outcome, shown('outcome')),
  ].filter((fact) => fact !== '')
  return (
    <article class="around">
      <h2>{day === '' ? t.undated : formatDay(day, locale, now())}</h2>
      {facts.length > 0 && <p class="soft">{facts.join(' · ')}</p>}
      {shown('words') !== '' && <p class="note-text">{shown('words')}</p>}
      <RecordMark session={props.session} of={`contact/${props.contact.id}`} />
      <Button kind="plain" onClick={props.onChange}>
        {cases.change}
      </Button>
    </article>
  )
}

function ContactForm(props: { readonly session: CaseSession; readonly contact: Contact }) {
  const t = useInside().contacts
  const { session, contact } = props
  const fields: readonly RecordField<ContactField>[] = [
    { field: 'on', kind: 'day' },
    { field: 'who', kind: 'choice', choices: t.who },
    { field: 'how', kind: 'choice', choices: t.how },
    { field: 'outcome', kind: 'choice', choices: t.outcome, hint: t.outcomeHint },
    { field: 'words', kind: 'long', hint: t.wordsHint },
  ]
  return (
    <RecordForm<ContactField>
      fields={fields}
      labels={t.fields}
      values={contact.fields}
      draftKey={`${session.id}/contact/${contact.id}`}
      set={(field, value) =>
        session.dispatch([{ type: 'contact.fieldSet@1', data: { contact: contact.id, field, value } }])
      }
      remove={(reason) =>
        session.dispatch([{ type: 'contact.removed@1', data: { contact: contact.id, reason } }])
      }
    />
  )
}

function wordIn(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key
}
