import * as z from 'zod/mini'
import { Text } from './event-words.ts'
import { Id } from './id.ts'

/**
 * In the organisation's log alone: somebody said that a case is to be erased, or as the second that it is. Whether it
 * came to it is in the membership log. `reference` is the decision it rests on.
 */
export const erasureEvents = {
  'erasure.noted@1': z.object({ erasure: Id, act: z.enum(['proposed', 'done']), reference: Text }),
} as const
