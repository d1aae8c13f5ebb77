import * as z from 'zod/mini'
import { Day, MAX_TEXT } from '../answer.ts'

/** BCP 47: a language, and where it matters a script or a region. */
export const LanguageTag = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/))

/** Ids of the instrument and its parts; whether they exist is asked where the instrument is at hand. */
const Name = z.string().check(z.regex(/^[a-zA-Z0-9][a-zA-Z0-9._-]{0,79}$/))
const Text = z.string().check(z.maxLength(MAX_TEXT))

/** One version of one instrument in another language, and who reviewed it. */
export const Translation = z.object({
  pack: Name,
  packVersion: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
  language: LanguageTag,
  name: Text,
  direction: z.enum(['ltr', 'rtl']),
  reviewedBy: Text,
  reviewedOn: Day,
  answers: z.object({ yes: Text, no: Text, unknown: Text, declined: Text }),
  items: z
    .array(
      z.object({
        item: Name,
        text: Text,
        options: z.array(z.object({ option: Name, text: Text })).check(z.maxLength(50)),
      }),
    )
    .check(z.maxLength(400)),
  /**
   * What was translated, where it was not as it ships in that version: an organisation has prompts of its own. Not there
   * in what was loaded before this was written down.
   */
  sources: z.optional(
    z.array(z.object({ item: Name, option: z.optional(Name), text: Text })).check(z.maxLength(4000)),
  ),
})
export type Translation = z.infer<typeof Translation>
