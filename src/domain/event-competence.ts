import * as z from 'zod/mini'
import { Day } from './answer.ts'
import { ContentId } from './event-words.ts'
import { Id } from './id.ts'

export const competenceEvents = {
  /**
   * Somebody's own word that they practised: who, what and when, and nothing of how it went. In the real log of the
   * organisation alone, so that a manager sees it on another tablet; the practice itself never leaves its database.
   */
  'competence.told@1': z.object({
    /** Of the line in the practice log, so that one practice is told once. */
    entry: Id,
    member: Id,
    kind: z.enum(['case', 'refresher']),
    of: ContentId,
    pack: ContentId,
    on: Day,
  }),
} as const
