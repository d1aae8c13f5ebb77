import * as z from 'zod/mini'
import { Day } from '../answer.ts'
import { ContentId } from '../event.ts'
import { Confidence, type DeepReadonly, LongWords, Plain, ShortWords } from '../instrument/pack.ts'

export const NationalNumber = z.strictObject({
  id: ContentId,
  /** As one dials it, with spaces and hyphens for the eye. */
  number: z.string().check(z.regex(/^\d[\d -]{1,18}\d$/)),
  name: ShortWords,
  /** For whom, and when they answer as last seen. */
  about: LongWords,
  /** Whom it is for: shown to her, to the worker, or for the person using violence. */
  audience: z.array(z.enum(['anyone', 'exposed', 'child', 'perpetrator', 'worker'])).check(z.minLength(1)),
  source: Plain,
  confidence: Confidence,
  /** The newest day the source vouches for. Hours and funding change more often than numbers. */
  verifiedOn: Day,
})
export type NationalNumber = DeepReadonly<z.infer<typeof NationalNumber>>

const STALE_AFTER_DAYS = 180

/** Older than half a year: still shown, with a word that it must be checked. A clock set wrong never hides a number. */
export function isStale(verifiedOn: Day, today: Day): boolean {
  return (Date.parse(today) - Date.parse(verifiedOn)) / 86_400_000 > STALE_AFTER_DAYS
}
