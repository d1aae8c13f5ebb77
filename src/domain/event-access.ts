import * as z from 'zod/mini'
import { Day } from './answer.ts'
import { ContentId, Text } from './event-words.ts'
import { Id } from './id.ts'

/** What was done with a case without changing it. Changes are in the case's own history. */
export const Access = z.enum(['read', 'place', 'print', 'export', 'share'])
export type Access = z.infer<typeof Access>

/** Month of a calendar, as in a {@link Day}: YYYY-MM. */
const Month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))

/**
 * Each tablet keeps a log of its own for each month: two tablets never write in the same one, no case grows by being
 * read, and an old log is left alone.
 */
export const accessEvents = {
  /** In the organisation's log: there is such a log, by this tablet. */
  'accessLog.begun@1': z.object({ log: Id, device: Id, month: Month }),
  /** In such a log alone. `of` is the case; without it something about all of them, as a backup. */
  'access.noted@1': z.object({ access: Access, of: z.optional(Id), what: z.optional(ContentId) }),
  /** In the organisation's log: somebody looked through what was noted on these days, and what came of it. */
  'accessReview.done@1': z.object({ review: Id, from: Day, to: Day, words: Text }),
} as const
