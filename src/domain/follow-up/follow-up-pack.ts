import * as z from 'zod/mini'
import { Day } from '../answer.ts'
import { ContentId } from '../event.ts'
import { SilenceDays } from '../event-fields.ts'
import { Confidence, type DeepReadonly, LongWords, Plain, ShortWords, Version } from '../instrument/pack.ts'

export const Sources = z.array(Plain).check(z.minLength(1), z.maxLength(8))
export const SourceList = z
  .array(z.strictObject({ id: Plain, title: Plain, address: z.optional(Plain), readOn: Day }))
  .check(z.minLength(1), z.maxLength(60))

export const ClockGroup = z.enum(['children', 'shelter', 'contactBan', 'decision'])
export type ClockGroup = z.infer<typeof ClockGroup>

/** A time limit in law. Replaceable content: law changes, and each row says when it was read. */
export const ClockRule = z.strictObject({
  id: ContentId,
  group: ClockGroup,
  title: ShortWords,
  /** The event the count starts from, in words. */
  startsAt: ShortWords,
  /** `received`: the day the matter came in, never the day somebody opened it. */
  from: z.enum(['received', 'event']),
  limit: z.strictObject({
    count: z.number().check(z.int(), z.gte(0), z.lte(60)),
    unit: z.enum(['days', 'weeks', 'months', 'years']),
  }),
  /** `act`: something has to be done by then. `ends`: a protection stops then, whatever the weekday. */
  kind: z.enum(['act', 'ends']),
  /** The same limit starts again when it has been kept. */
  repeats: z.boolean(),
  /** Applies where there are children. */
  needsChild: z.boolean(),
  note: LongWords,
  law: Plain,
  sources: Sources,
  confidence: Confidence,
  verifiedOn: Day,
})
export type ClockRule = DeepReadonly<z.infer<typeof ClockRule>>

export const TriggerGroup = z.enum(['police', 'relation', 'places', 'children', 'weapons', 'life', 'work'])
export type TriggerGroup = z.infer<typeof TriggerGroup>

/** Something that calls for a new assessment. */
export const TriggerRule = z.strictObject({
  id: ContentId,
  group: TriggerGroup,
  title: ShortWords,
  /** What one looks at again, and what is prepared before. */
  leadsTo: LongWords,
  /** Raises the new assessment for the same day. */
  sameDay: z.boolean(),
  /** Days from the event to the assessment; negative is before it. 0 where it is the same day. */
  offsetDays: z.number().check(z.int(), z.gte(-60), z.lte(60)),
  /** Asked again and again: ways to set the next time, in days from the last. */
  rhythmDays: z.optional(z.array(z.number().check(z.int(), z.gte(1), z.lte(366))).check(z.maxLength(4))),
  /** What is waited for is that nothing is heard: proposals for how many days, counted from the last contact. */
  silenceDays: z.optional(z.array(SilenceDays).check(z.minLength(1), z.maxLength(4))),
  /** Where the day is in the calendar, the app can propose it. */
  calendar: z.optional(z.enum(['bigHolidays'])),
  sources: Sources,
  confidence: Confidence,
  verifiedOn: Day,
})
export type TriggerRule = DeepReadonly<z.infer<typeof TriggerRule>>

export const FollowUpPack = z.strictObject({
  format: z.literal(1),
  id: ContentId,
  version: Version,
  sources: SourceList,
  clocks: z.array(ClockRule).check(z.minLength(1), z.maxLength(100)),
  triggers: z.array(TriggerRule).check(z.minLength(1), z.maxLength(100)),
})
export type FollowUpPack = DeepReadonly<z.infer<typeof FollowUpPack>>
