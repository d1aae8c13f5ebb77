import * as z from 'zod/mini'
import { Day } from '../answer.ts'
import { Topic } from '../bridge/factor.ts'
import { ContentId } from '../event.ts'
import { SourceList, Sources } from '../follow-up/follow-up-pack.ts'
import { type DeepReadonly, LongWords, ShortWords, Version } from '../instrument/pack.ts'

/** Format of the file itself. A higher number comes from a newer app. */
const SHEET_FORMAT = 1

const SheetPrompt = z.strictObject({
  /** Of its own in the whole pack: a value is found by the sheet and this. */
  id: ContentId,
  label: LongWords,
  type: z.enum(['line', 'text', 'number', 'day', 'choice', 'row']),
  /** For `row`: the section whose rows are chosen from, and what of a row is its name. */
  from: z.optional(z.strictObject({ section: ContentId, name: ContentId })),
  /** For a day: what in the list of events it is, so that it can be watched from here. */
  watch: z.optional(ContentId),
  /** What a number counts. */
  unit: z.optional(ShortWords),
  options: z.optional(
    z.array(z.strictObject({ id: ContentId, text: LongWords })).check(z.minLength(2), z.maxLength(20)),
  ),
  hint: z.optional(LongWords),
  /** What a value says on the coverage board: these options, a number this high, or that anything is written at all. */
  raises: z.optional(
    z
      .array(
        z.strictObject({
          topic: Topic,
          state: z.enum(['present', 'unknown']),
          options: z.optional(z.array(ContentId).check(z.minLength(1), z.maxLength(20))),
          atLeast: z.optional(z.number()),
        }),
      )
      .check(z.minLength(1), z.maxLength(6)),
  ),
})
export type SheetPrompt = DeepReadonly<z.infer<typeof SheetPrompt>>

const SheetSection = z.strictObject({
  id: ContentId,
  title: ShortWords,
  lead: z.optional(LongWords),
  /** The prompts are asked again for every row; `add` is the word on the button. */
  rows: z.optional(z.strictObject({ add: ShortWords })),
  prompts: z.array(SheetPrompt).check(z.minLength(1), z.maxLength(20)),
  /** Numbers of all rows, added up. */
  sums: z.optional(z.array(ContentId).check(z.minLength(1), z.maxLength(4))),
  /** Rows of one day belong together; rows without a day are looked at together. */
  together: z.optional(
    z.strictObject({
      day: ContentId,
      name: ContentId,
      /** The legs that belong to these rows, and the log that what was driven goes into. */
      legs: z.optional(
        z.strictObject({ section: ContentId, trip: ContentId, km: ContentId, driver: ContentId }),
      ),
      log: z.optional(
        z.strictObject({ section: ContentId, day: ContentId, for: ContentId, who: ContentId, km: ContentId }),
      ),
    }),
  ),
  /** The day on which somebody said it: after half a year it is worth asking again. */
  toldOn: z.optional(ContentId),
  /** Why somebody said no. Counted over all cases, and never a number so small that it points at somebody. */
  because: z.optional(ContentId),
  sources: Sources,
})
export type SheetSection = DeepReadonly<z.infer<typeof SheetSection>>

const Sheet = z.strictObject({
  id: ContentId,
  title: ShortWords,
  lead: LongWords,
  sections: z.array(SheetSection).check(z.minLength(1), z.maxLength(12)),
})
export type Sheet = DeepReadonly<z.infer<typeof Sheet>>

/** Sheets to write on, each with sections and prompts. Content decides what is asked; what is written is only text. */
export const SheetPack = z.strictObject({
  format: z.literal(SHEET_FORMAT),
  id: ContentId,
  version: Version,
  sheets: z.array(Sheet).check(z.minLength(1), z.maxLength(12)),
  sources: SourceList,
  verifiedOn: Day,
})
export type SheetPack = DeepReadonly<z.infer<typeof SheetPack>>
