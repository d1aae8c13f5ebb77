import * as z from 'zod/mini'
import { LocationField } from '../event.ts'
import { CopiedName, CopyPart, MAX_COPIED_EVENTS } from '../event-copy.ts'
import { ContentId, Text } from '../event-words.ts'
import { Id } from '../id.ts'

/** What is sealed in a copy, as JSON. Unknown fields are from a newer app and are left alone. */
export const CopyBody = z.object({
  version: z.literal(1),
  copy: Id,
  from: z.object({ organisation: Text, unit: Text, name: Text, title: Text, case: Id }),
  to: Text,
  ground: ContentId,
  words: Text,
  sentWall: z.string().check(z.maxLength(40)),
  parts: z.array(CopyPart).check(z.minLength(1), z.maxLength(20)),
  names: z.array(CopiedName).check(z.maxLength(500)),
  /** Each as it was written, byte for byte. */
  events: z
    .array(z.string().check(z.maxLength(1_048_576)))
    .check(z.minLength(1), z.maxLength(MAX_COPIED_EVENTS)),
  /** In clear inside the seal: whoever opens the copy seals them under their own second lock. */
  places: z.optional(z.partialRecord(LocationField, z.array(Text).check(z.maxLength(20)))),
})
export type CopyBody = z.infer<typeof CopyBody>

/** Undefined for what is no copy, or a newer kind of one. */
export function parseCopyBody(text: string): CopyBody | undefined {
  try {
    const parsed = CopyBody.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    // Not JSON: signed by somebody, and nothing we can read.
    return undefined
  }
}
