import * as z from 'zod/mini'
import { ContentId } from '../event.ts'
import { type DeepReadonly, LongWords, ShortWords, Version } from '../instrument/pack.ts'
import { PracticeSource } from './practice-case.ts'

const Choice = z.strictObject({
  id: ContentId,
  text: LongWords,
  /** What follows from this choice: a reason, said alike whether it holds or not. */
  why: LongWords,
  /** Holds. More than one can. */
  holds: z.optional(z.literal(true)),
})

const Card = z.strictObject({
  id: ContentId,
  situation: LongWords,
  choices: z.array(Choice).check(z.minLength(2), z.maxLength(4)),
  sources: z.array(ContentId).check(z.minLength(1), z.maxLength(6)),
})

/** Three minutes with one instrument or step: a situation, a choice, why. */
export const Refresher = z.strictObject({
  format: z.literal(1),
  id: ContentId,
  version: Version,
  /** What it is about: an instrument, or `step.` and a step of the path. */
  pack: ContentId,
  title: ShortWords,
  cards: z.array(Card).check(z.minLength(5), z.maxLength(7)),
  sources: z.array(PracticeSource).check(z.minLength(1), z.maxLength(12)),
})
export type Refresher = DeepReadonly<z.infer<typeof Refresher>>
