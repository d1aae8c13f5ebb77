import type { CaseState, Field } from '../case-state.ts'
import type { ContactField } from '../event-contact.ts'
import { addedRecords } from '../fold-surroundings.ts'
import type { Id } from '../id.ts'

export interface Contact {
  readonly id: Id
  readonly fields: Readonly<Partial<Record<ContactField, Field<string>>>>
}

/** Contacts as they were written down, oldest first. Read where they are shown: a list of cases needs no more of them than how long the silence is. */
export function contactsOf({ writes }: Pick<CaseState, 'writes'>): readonly Contact[] {
  return addedRecords(writes, 'contact', (event) =>
    event.type === 'contact.added@1' ? { id: event.data.contact } : undefined,
  )
}

/** The latest first; one without a day lies on top, because something is left to write. */
export function latestFirst(contacts: readonly Contact[]): readonly Contact[] {
  const dayOf = ({ fields }: Contact) => fields.on?.shown || '9999'
  return [...contacts].sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0))
}
