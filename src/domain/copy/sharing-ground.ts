import * as z from 'zod/mini'
import { Day } from '../answer.ts'
import { ContentId } from '../event-words.ts'
import { Confidence, type DeepReadonly, LongWords, Plain, ShortWords } from '../instrument/pack.ts'

/** What may let a case go to somebody else. Nothing here decides: a person chooses one and writes why it holds. */
export const SharingGround = z.strictObject({
  id: ContentId,
  title: ShortWords,
  /** The paragraph, or that none is known. */
  law: Plain,
  about: LongWords,
  confidence: Confidence,
  source: Plain,
  verifiedOn: Day,
})
export type SharingGround = DeepReadonly<z.infer<typeof SharingGround>>
