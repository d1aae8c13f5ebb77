import * as z from 'zod/mini'
import { Id } from './id.ts'

export const CircleReason = z.enum(['conflict', 'protected', 'other', 'sameAgain'])
export type CircleReason = z.infer<typeof CircleReason>

/** A case that is only for some. */
export const circleEvents = {
  /** For which tablets the key is that this is sealed under, and which of the case's keys it takes the place of. */
  'circle.set@1': z.object({
    key: Id,
    previous: z.array(Id).check(z.maxLength(20)),
    devices: z.array(Id).check(z.minLength(1), z.maxLength(32)),
    /** The set of printed kits that opens it, where there was one. */
    kits: z.optional(Id),
    reason: CircleReason,
    words: z.string().check(z.maxLength(2_000)),
  }),
  /** The last under a key: the case goes on under another, and whoever has not been given that one is out. */
  'circle.closed@1': z.object({ key: Id }),
} as const
