import * as z from 'zod/mini'
import { Day } from '../answer.ts'
import { ContentId } from '../event-words.ts'
import { Confidence, type DeepReadonly, LongWords, Plain, ShortWords } from '../instrument/pack.ts'

/** How long a kind of handling is kept in the municipality's file. Nothing here computes a day: a person reads and decides. */
export const RetentionRule = z.strictObject({
  id: ContentId,
  /** What it is about. */
  title: ShortWords,
  about: LongWords,
  /** The paragraphs, or that none is known. */
  law: Plain,
  confidence: Confidence,
  source: Plain,
  verifiedOn: Day,
})
export type RetentionRule = DeepReadonly<z.infer<typeof RetentionRule>>
