import * as z from 'zod/mini'
import { Day } from '../answer.ts'
import { ContentId } from '../event.ts'
import { Confidence, type DeepReadonly, LongWords, Plain, ShortWords, Version } from '../instrument/pack.ts'
import { TOPICS, Topic } from './factor.ts'

/** Format of the catalogue file itself. A higher number comes from a newer app. */
const CATALOGUE_FORMAT = 1

/** Functions, not people: the person who holds one changes, the function stays. */
export const OwnerFunction = z.enum([
  'socialAdult',
  'socialChild',
  'socialPerpetrator',
  'socialManager',
  'incomeSupport',
  'familyLaw',
  'policeLocal',
  'policeProtection',
  'prosecutor',
  'court',
  'taxAgency',
  'prisonService',
  'healthCentre',
  'psychiatry',
  'addictionCare',
  'maternityCare',
  'school',
  'barnahus',
  'enforcementAgency',
  'bank',
  'landlord',
  'womensShelter',
  'victimSupport',
  'animalShelter',
  'securityCompany',
  'network',
  'otherMunicipality',
  'honourTeam',
])
export type OwnerFunction = z.infer<typeof OwnerFunction>

export const MeasureGroup = z.enum(['safety', 'monitoring', 'control', 'support', 'children', 'perpetrator'])
export type MeasureGroup = z.infer<typeof MeasureGroup>

/** What belongs to every plan, whatever anyone judged: when nothing was done below the highest level, people were hurt. */
export const MinimumPart = z.enum(['safetyPlan', 'safeContact', 'childCheck', 'responsible', 'reviewDate'])
export type MinimumPart = z.infer<typeof MinimumPart>

const Topics = z.array(Topic).check(z.maxLength(TOPICS.length))

export const CatalogueMeasure = z.strictObject({
  id: ContentId,
  title: ShortWords,
  /** One sentence on what it is. */
  does: LongWords,
  owner: OwnerFunction,
  /** Who else has to take part. */
  with: z.optional(z.array(OwnerFunction).check(z.maxLength(6))),
  group: MeasureGroup,
  precondition: z.strictObject({
    /** `unknown`: usually asked for, but not confirmed by a source. Shown on the side that needs a report. */
    policeReport: z.enum(['needed', 'notNeeded', 'unknown']),
    consent: z.enum(['person', 'perpetrator', 'third', 'notNeeded']),
    decision: z.enum(['none', 'socialServices', 'prosecutor', 'court', 'authority']),
    note: LongWords,
  }),
  /** What changes where it is far to everything. */
  ruralNote: LongWords,
  /** What it may take from the person: work, school, closeness, freedom. */
  costForPerson: LongWords,
  /** What is known about effect, where something is. */
  evidence: z.optional(LongWords),
  /** What it answers to when it is there, the most fitting first. */
  covers: Topics,
  /** What it finds out when it is not known. */
  clarifies: Topics,
  /** Only for somebody who stays, or only for somebody who leaves. Absent: does for both. */
  track: z.optional(z.enum(['stays', 'leaves'])),
  minimum: z.optional(MinimumPart),
  sources: z.array(Plain).check(z.minLength(1), z.maxLength(8)),
  confidence: Confidence,
  verifiedOn: Day,
})
export type CatalogueMeasure = DeepReadonly<z.infer<typeof CatalogueMeasure>>

export const MeasureCatalogue = z.strictObject({
  format: z.literal(CATALOGUE_FORMAT),
  id: ContentId,
  version: Version,
  /** Where each source id leads. */
  sources: z
    .array(z.strictObject({ id: Plain, title: Plain, address: z.optional(Plain), readOn: Day }))
    .check(z.minLength(1), z.maxLength(60)),
  measures: z.array(CatalogueMeasure).check(z.minLength(1), z.maxLength(400)),
})
export type MeasureCatalogue = DeepReadonly<z.infer<typeof MeasureCatalogue>>
