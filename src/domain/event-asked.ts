import * as z from 'zod/mini'
import { Id } from './id.ts'

/** Where people are asked besides in the cases of violence itself. */
export const AskingUnit = z.enum(['support', 'substances', 'children', 'disability', 'other'])
export type AskingUnit = z.infer<typeof AskingUnit>
/** Asked, with what was said; or not asked, and why. `withdrawn` takes a slip of the finger back. */
export const AskedOutcome = z.enum([
  'no',
  'before',
  'now',
  'declined',
  'notAlone',
  'noInterpreter',
  'acute',
  'noTime',
  'forgotten',
  'withdrawn',
])
export type AskedOutcome = z.infer<typeof AskedOutcome>
/** A month and no day: YYYY-MM. */
const Month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))

// In the organisation's log alone, and about nobody: no case, no name, no words of one's own.
export const askedEvents = {
  'asked.noted@1': z.object({ entry: Id, unit: AskingUnit, month: Month, outcome: AskedOutcome }),
  /** A month in which everybody is to be asked. */
  'campaign.set@1': z.object({ month: Month, on: z.boolean() }),
} as const
