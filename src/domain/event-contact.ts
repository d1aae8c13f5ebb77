import * as z from 'zod/mini'
import { Text } from './event-words.ts'
import { Id } from './id.ts'

/** One time somebody was met, called or written to. Whom is a function; a name is only in `words`. */
export const ContactField = z.enum(['on', 'who', 'how', 'outcome', 'words'])
export type ContactField = z.infer<typeof ContactField>

export const contactEvents = {
  'contact.added@1': z.object({ contact: Id }),
  'contact.fieldSet@1': z.object({ contact: Id, field: ContactField, value: Text }),
  'contact.removed@1': z.object({ contact: Id, reason: Text }),
} as const
