import * as z from 'zod/mini'
import { Day } from './answer.ts'
import { ContentId, Text } from './event-words.ts'
import { Id } from './id.ts'

/** Left with a reason, given to somebody, or open again. */
export const Handling = z.enum(['skipped', 'given', 'open'])
export type Handling = z.infer<typeof Handling>

/** What a plan holds beside its answers. */
export const planEvents = {
  'plan.promptHandled@1': z.object({
    plan: Id,
    prompt: ContentId,
    how: Handling,
    /** The reason, or to whom. */
    words: Text,
    until: z.optional(Day),
  }),
  /** Whose own plan it is. */
  'plan.forChild@1': z.object({ plan: Id, child: Id }),
  /** What a school or an employer is given: these prompts and no other. Written down before it is shown. */
  'plan.extractMade@1': z.object({
    plan: Id,
    extract: Id,
    recipient: z.enum(['school', 'work']),
    prompts: z.array(ContentId).check(z.minLength(1), z.maxLength(60)),
    ground: z.enum(['consent', 'law', 'ownWish']),
    words: Text,
  }),
} as const
