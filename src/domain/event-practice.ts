import * as z from 'zod/mini'
import { Day } from './answer.ts'
import { ContentId, PackVersion, Text } from './event-words.ts'
import { Id } from './id.ts'

// Written in the practice database alone, in the log of its organisation.
export const practiceEvents = {
  'practice.laidOut@1': z.object({ case: Id, practice: ContentId, practiceVersion: PackVersion }),
  'practice.roundStarted@1': z.object({ assessment: Id, case: Id, learner: Text }),
  'practice.logged@1': z.object({
    entry: Id,
    kind: z.enum(['case', 'refresher']),
    /** Id of the case or the refresher. */
    of: ContentId,
    pack: ContentId,
    learner: Text,
    /** Told, not taken from the event: what was logged outlives a practice that begins anew. */
    on: Day,
  }),
} as const
