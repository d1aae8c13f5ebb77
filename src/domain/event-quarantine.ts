import * as z from 'zod/mini'
import { Id } from './id.ts'

/** Decisions about what a tablet that is out had not sent. In the organisation's log alone. */
export const quarantineEvents = {
  'waiting.settled@1': z.object({
    device: Id,
    /** The number of the last of its envelopes that was decided about. */
    upTo: z.number().check(z.int(), z.gte(1)),
    outcome: z.enum(['adopted', 'rejected']),
    /** Why, where it was rejected. */
    words: z.string().check(z.maxLength(2_000)),
  }),
} as const
