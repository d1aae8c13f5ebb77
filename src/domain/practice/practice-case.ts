import * as z from 'zod/mini'
import { Answer, RiskLevel } from '../answer.ts'
import { ContentId, Estimate, PersonRole } from '../event.ts'
import { Confidence, type DeepReadonly, LongWords, Plain, ShortWords, Version } from '../instrument/pack.ts'

/** What a case is there to practise. One shipped case of each at least. */
export const PracticeKind = z.enum([
  'partner',
  'stalking',
  'honour',
  'manExposed',
  'olderCouple',
  'childWitness',
])
export type PracticeKind = z.infer<typeof PracticeKind>

const SourceIds = z.array(ContentId).check(z.minLength(1), z.maxLength(6))

export const PracticeSource = z.strictObject({
  id: ContentId,
  title: Plain,
  address: z.optional(Plain),
  readOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** How sure we are of what is said here with this source. */
  confidence: Confidence,
})
export type PracticeSource = DeepReadonly<z.infer<typeof PracticeSource>>

/** What the person says when one question is asked, and how we read it. Reading is what is practised. */
const Said = z.strictObject({
  item: ContentId,
  words: LongWords,
  answer: Answer,
  /** Other readings that hold as well; a reference is one careful reading, not the truth. */
  alsoRight: z.optional(z.array(Answer).check(z.minLength(1), z.maxLength(4))),
  why: z.optional(LongWords),
  /** Known among us to be read past. Whoever sees it is told so. */
  oftenMissed: z.optional(z.literal(true)),
  sources: z.optional(SourceIds),
})
export type Said = z.infer<typeof Said>

/** An invented case with a reference assessment. Pure data; the form it is played with is named in its version. */
export const PracticeCase = z.strictObject({
  format: z.literal(1),
  id: ContentId,
  version: Version,
  kind: PracticeKind,
  title: ShortWords,
  people: z
    .array(z.strictObject({ role: PersonRole, name: ShortWords }))
    .check(z.minLength(1), z.maxLength(12)),
  /** The background, told in notes as somebody would tell it. */
  story: z.array(LongWords).check(z.minLength(2), z.maxLength(8)),
  pack: z.strictObject({ id: ContentId, version: Version }),
  said: z.array(Said).check(z.minLength(1), z.maxLength(120)),
  /** What the person says about the risk, and the step that means. Absent where the form gives no level. */
  estimate: z.optional(z.strictObject({ words: LongWords, estimate: Estimate, why: LongWords })),
  judgement: z.optional(
    z.strictObject({
      level: RiskLevel,
      alsoRight: z.optional(z.array(RiskLevel).check(z.minLength(1), z.maxLength(2))),
      why: LongWords,
    }),
  ),
  mistakes: z
    .array(z.strictObject({ text: LongWords, sources: SourceIds }))
    .check(z.minLength(2), z.maxLength(6)),
  sources: z.array(PracticeSource).check(z.minLength(1), z.maxLength(20)),
})
export type PracticeCase = DeepReadonly<z.infer<typeof PracticeCase>>
