import * as z from 'zod/mini'
import { Day } from '../answer.ts'
import { OwnerFunction } from '../bridge/measure.ts'
import { ContentId } from '../event.ts'
import { Confidence, type DeepReadonly, LongWords, ShortWords, Version } from '../instrument/pack.ts'
import { SourceList, Sources } from './follow-up-pack.ts'

export const ChecklistItem = z.strictObject({
  id: ContentId,
  text: LongWords,
  /** Who does it, as a function. The name is written when it is done. */
  owner: z.optional(OwnerFunction),
  why: z.optional(LongWords),
  sources: Sources,
  confidence: Confidence,
})
export type ChecklistItem = DeepReadonly<z.infer<typeof ChecklistItem>>

const ChecklistPart = z.strictObject({
  id: ContentId,
  title: ShortWords,
  /** From the moment the list was begun; absent where there is no hurry. */
  withinHours: z.optional(z.number().check(z.int(), z.positive(), z.lte(24 * 60))),
  items: z.array(ChecklistItem).check(z.minLength(1), z.maxLength(30)),
})

/** A list to tick off: in the order of time, or of places to look. */
export const ChecklistPack = z.strictObject({
  format: z.literal(1),
  id: ContentId,
  version: Version,
  title: ShortWords,
  lead: LongWords,
  sources: SourceList,
  parts: z.array(ChecklistPart).check(z.minLength(1), z.maxLength(12)),
  verifiedOn: Day,
})
export type ChecklistPack = DeepReadonly<z.infer<typeof ChecklistPack>>
