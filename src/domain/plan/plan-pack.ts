import * as z from 'zod/mini'
import { Day } from '../answer.ts'
import { Topic } from '../bridge/factor.ts'
import { ContentId, LocationField } from '../event.ts'
import { Confidence, type DeepReadonly, LongWords, Plain, ShortWords, Version } from '../instrument/pack.ts'

/** Format of the plan file itself. A higher number comes from a newer app. */
const PLAN_FORMAT = 1

/** Staying and leaving are of equal worth; a chapter belongs to one, several or all. */
export const PlanTrack = z.enum(['stays', 'leaves', 'hasLeft', 'child'])
export type PlanTrack = z.infer<typeof PlanTrack>

/** Who may be given a part of a plan, on paper. */
export const Recipient = z.enum(['school', 'work'])
export type Recipient = z.infer<typeof Recipient>

/** Our own drawings for a child's card. */
export const ChildPicture = z.enum([
  'teddy',
  'sun',
  'talk',
  'school',
  'door',
  'word',
  'house',
  'phone',
  'heart',
  'hand',
])
export type ChildPicture = z.infer<typeof ChildPicture>

const OptionId = z.string().check(z.regex(/^[a-z][a-zA-Z0-9-]{0,47}$/))

export const PlanPrompt = z.strictObject({
  id: ContentId,
  /** The beginning of a sentence that the person completes in her own words. A question for choices and numbers. */
  lead: LongWords,
  type: z.enum(['text', 'options', 'yesNo', 'number']),
  /** Numbers are minutes: time is what people who live there know. */
  unit: z.optional(z.enum(['minutes'])),
  options: z.optional(
    z.array(z.strictObject({ id: OptionId, text: LongWords })).check(z.minLength(2), z.maxLength(20)),
  ),
  hint: z.optional(LongWords),
  /** For the worker only; not shown when the screen is turned. */
  workerNote: z.optional(LongWords),
  /**
   * Where what is written would hold a place. It is stored under the second key, in that field of the case, never as a
   * value of the plan: a plan is printed, a place is not.
   */
  location: z.optional(LocationField),
  /** Whose words these are: hers, a child's, or the worker's own. */
  words: z.enum(['person', 'child', 'worker']),
  /** Fits as a line on the memory card, once without names. */
  forCard: z.optional(z.boolean()),
  /** Fits on the child's card beside this drawing. */
  picture: z.optional(ChildPicture),
  /** Who outside may be given it, when the person agrees. What is not named here cannot leave. */
  mayLeave: z.optional(z.array(Recipient).check(z.minLength(1), z.maxLength(2))),
  /** Asked elsewhere now: shown where an earlier version has it written, and not asked again. */
  retired: z.optional(z.boolean()),
  sources: z.array(Plain).check(z.minLength(1), z.maxLength(8)),
  confidence: Confidence,
})
export type PlanPrompt = DeepReadonly<z.infer<typeof PlanPrompt>>

export const PlanChapter = z.strictObject({
  id: ContentId,
  title: ShortWords,
  lead: LongWords,
  tracks: z.array(PlanTrack).check(z.minLength(1), z.maxLength(4)),
  /** What calls for the chapter; without any it belongs to every plan of its tracks. */
  topics: z.optional(z.array(Topic).check(z.minLength(1), z.maxLength(12))),
  /** Written on a sheet about distance, and shown here. */
  from: z.optional(
    z.array(z.strictObject({ sheet: ContentId, section: ContentId })).check(z.minLength(1), z.maxLength(6)),
  ),
  prompts: z.array(PlanPrompt).check(z.minLength(1), z.maxLength(20)),
})
export type PlanChapter = DeepReadonly<z.infer<typeof PlanChapter>>

export const PlanPack = z.strictObject({
  format: z.literal(PLAN_FORMAT),
  id: ContentId,
  version: Version,
  title: ShortWords,
  /** Asked before anything else: what may safely exist, and in which form. */
  keeping: PlanPrompt,
  chapters: z.array(PlanChapter).check(z.minLength(1), z.maxLength(60)),
  sources: z
    .array(z.strictObject({ id: Plain, title: Plain, address: z.optional(Plain), readOn: Day }))
    .check(z.minLength(1), z.maxLength(60)),
  verifiedOn: Day,
})
export type PlanPack = DeepReadonly<z.infer<typeof PlanPack>>

/** Every prompt in the order of the plan, the question about keeping first. */
export function planPrompts(pack: PlanPack): readonly PlanPrompt[] {
  return [pack.keeping, ...pack.chapters.flatMap((chapter) => chapter.prompts)]
}
