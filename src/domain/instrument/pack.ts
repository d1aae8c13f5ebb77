import * as z from 'zod/mini'
import { Day, RiskLevel } from '../answer.ts'
import { ContentId } from '../event.ts'

/** Format of the pack file itself. A higher number comes from a newer app. The second brought sections that repeat, the third words of one other language. */
export const PACK_FORMAT = 3
export const MAX_ITEMS = 400

// Packs may come from a file. Control characters and direction overrides could make one question read as another.
const PLAIN = /^(?:[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|\n)*$/u

/** A language as a tag without its country. */
const Tag = z.string().check(z.regex(/^[a-z]{2,3}$/))

function words(maxLength: number) {
  const language = z.string().check(z.minLength(1), z.maxLength(maxLength), z.regex(PLAIN))
  return z.strictObject({ sv: language, en: language, only: z.optional(Tag) })
}
export const ShortWords = words(120)
export const LongWords = words(1200)
export const Plain = z.string().check(z.minLength(1), z.maxLength(300), z.regex(PLAIN))
export const Version = z.string().check(z.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/))
/** Shape of the option ids an `Answer` may carry; ticks use the same room. */
const OptionId = z.string().check(z.regex(/^[a-z][a-zA-Z0-9-]{0,47}$/))
const Points = z.number().check(z.int(), z.gte(-1000), z.lte(1000))

/**
 * How sure we are of a statement about an instrument: read in the cited source, consistent with what is known but
 * not read, or not found.
 */
export const Confidence = z.enum(['confirmed', 'likely', 'unknown'])
export type Confidence = z.infer<typeof Confidence>

/** What a yes means beyond any sum. Each has one sentence and one action in the texts. */
export const Flag = z.enum([
  'child',
  'firearm',
  'weapon',
  'strangulation',
  'threatToKill',
  'ownSuicide',
  'suicidePerpetrator',
  'pregnancy',
  'animals',
  'stalking',
  'separation',
  'fearsForLife',
  'sexualViolence',
  'dangerNow',
  'needsCare',
  'noSafePlace',
  'workerSafety',
  'conflictOfInterest',
  'honour',
])
export type Flag = z.infer<typeof Flag>

/** Whom an item tells about. Unknowns about the perpetrator are listed first: they are the ones most often missing. */
export const About = z.enum(['perpetrator', 'exposed', 'child', 'situation'])
export type About = z.infer<typeof About>

/** Pure data, so that a pack can be read, compared and exported. A hidden item counts as not answered. */
export type Condition =
  | {
      readonly item: string
      readonly is: 'yes' | 'no' | 'unknown' | 'declined' | 'notAsked' | 'answered'
    }
  | { readonly item: string; readonly option: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

const Branches = z
  .array(z.lazy((): z.ZodMiniType<Condition> => Condition))
  .check(z.minLength(1), z.maxLength(20))
export const Condition: z.ZodMiniType<Condition> = z.union([
  z.strictObject({
    item: ContentId,
    is: z.enum(['yes', 'no', 'unknown', 'declined', 'notAsked', 'answered']),
  }),
  z.strictObject({ item: ContentId, option: OptionId }),
  z.strictObject({ all: Branches }),
  z.strictObject({ any: Branches }),
  z.strictObject({ not: z.lazy((): z.ZodMiniType<Condition> => Condition) }),
])

const Option = z.strictObject({
  id: OptionId,
  text: LongWords,
  /** Place among the options when two answers meet; higher means more risk. Absent counts as 0. */
  risk: z.optional(z.number().check(z.int(), z.gte(0), z.lte(9))),
  flags: z.optional(z.array(Flag).check(z.maxLength(5))),
})

/**
 * An answer beside yes and no, with its own words ("har aldrig bott ihop"). Stored as `{is: 'option', option: id}`,
 * so an item never says yes and "not applicable" at once. It counts as no; points only through `scoring.subtract`.
 */
const Tick = z.strictObject({ id: OptionId, text: LongWords })

const Item = z.strictObject({
  id: ContentId,
  /** Number on the official form, only where it is known. Absent: the app shows its own count and says so. */
  number: z.optional(z.string().check(z.regex(/^[A-Z]?[0-9]{1,3}[a-z]?$/))),
  /** Our own words, possible to say aloud. Never the official wording. */
  text: LongWords,
  sayIt: z.optional(LongWords),
  why: z.optional(LongWords),
  workerNote: z.optional(LongWords),
  type: z.enum(['yesNo', 'option', 'options', 'text', 'day', 'number', 'factor']),
  options: z.optional(z.array(Option).check(z.minLength(1), z.maxLength(40))),
  ticks: z.optional(z.array(Tick).check(z.minLength(1), z.maxLength(4))),
  window: z.enum(['ever', 'lastYear', 'lastMonth', 'lastDay', 'now', 'ahead', 'any']),
  about: About,
  flags: z.optional(z.array(Flag).check(z.maxLength(5))),
  /** Which answer means more risk. Absent: yes. */
  riskWhen: z.optional(z.enum(['yes', 'no'])),
  /** Easily felt as blame or loss of control: asked late, never shown to anyone else. */
  sensitive: z.optional(z.boolean()),
  /** For the worker to answer; not shown in person mode. */
  workerOnly: z.optional(z.boolean()),
  /** May stay empty without being a gap. */
  optional: z.optional(z.boolean()),
  /** In a judged pack: one of the conclusions, which may also be read off somebody else's form. */
  conclusion: z.optional(z.boolean()),
  visibleIf: z.optional(Condition),
  /** Source ids and how sure we are that the topic belongs here. */
  sources: z.array(Plain).check(z.minLength(1), z.maxLength(8)),
  confidence: Confidence,
})

const RowWord = z.string().check(z.minLength(1), z.maxLength(40), z.regex(PLAIN))
const Section = z.strictObject({
  id: ContentId,
  title: ShortWords,
  intro: z.optional(LongWords),
  items: z.array(Item).check(z.minLength(1), z.maxLength(120)),
  /** Asked anew for each of several: persons, children. Each is a row with answers of its own. */
  repeats: z.optional(
    z.strictObject({
      /** What one row is called; its number follows. */
      row: z.strictObject({ sv: RowWord, en: RowWord }),
      /** Asked before the first row and after each, until somebody says that there is no other. */
      ask: LongWords,
      max: z.number().check(z.int(), z.gte(2), z.lte(12)),
      visibleIf: z.optional(Condition),
    }),
  ),
})

const Scoring = z.strictObject({
  /** Points for each yes on a yes/no item that is not excluded. */
  base: Points,
  /** Added to the base on yes, or for one option of an option item. */
  extra: z
    .array(z.strictObject({ item: ContentId, option: z.optional(OptionId), points: Points }))
    .check(z.maxLength(MAX_ITEMS)),
  /** Taken away only when this very tick was chosen. */
  subtract: z
    .array(
      z.strictObject({
        item: ContentId,
        tick: OptionId,
        points: z.number().check(z.int(), z.gte(1), z.lte(1000)),
      }),
    )
    .check(z.maxLength(40)),
  excluded: z.array(ContentId).check(z.maxLength(MAX_ITEMS)),
  /** Inclusive limits, without gap or overlap, over every sum the pack can give. */
  bands: z
    .array(
      z.strictObject({
        min: z.number().check(z.int()),
        max: z.number().check(z.int()),
        level: RiskLevel,
      }),
    )
    .check(z.minLength(1), z.maxLength(4)),
  /**
   * What a doubt that was said (vet ej, vill inte svara, inte frågad) does to the sum. `range`: it widens it, as what is
   * not answered always does. `asHighest`: it counts as the answer that means most. `asNothing`: it adds nothing, which
   * only a manual can decide, so it needs a confirmed scoring.
   */
  unknownPolicy: z.enum(['range', 'asHighest', 'asNothing']),
  confidence: Confidence,
  note: LongWords,
})
export type Scoring = DeepReadonly<z.infer<typeof Scoring>>

export const InstrumentPack = z.strictObject({
  format: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  id: ContentId,
  version: Version,
  kind: z.enum(['screen', 'describe', 'scored', 'judged', 'checklist']),
  title: ShortWords,
  short: ShortWords,
  purpose: LongWords,
  licence: z.strictObject({ holder: Plain, terms: LongWords }),
  verification: z.strictObject({
    status: z.enum(['unverified', 'attested']),
    /** What has and has not been compared with the official form. */
    note: LongWords,
    source: Plain,
    sourceEdition: Plain,
    verifiedOn: Day,
    /** Two different people, once attested. */
    attestedBy: z.array(Plain).check(z.maxLength(10)),
  }),
  /** Where each source id leads. */
  sources: z
    .array(z.strictObject({ id: Plain, title: Plain, address: z.optional(Plain), readOn: Day }))
    .check(z.minLength(1), z.maxLength(60)),
  /** Whether item numbers are the official form's or only our own count. */
  numbering: z.enum(['official', 'own']),
  /** A result from the paper form may be entered instead. */
  paper: z.optional(z.strictObject({ form: LongWords })),
  sections: z.array(Section).check(z.minLength(1), z.maxLength(40)),
  scoring: z.optional(Scoring),
  /** For kind `judged`: factors with codes, then scenarios, then conclusions. Never points, never a level. */
  judged: z.optional(
    z.strictObject({
      /** What counts as current and what as past, as far as it is known. */
      windows: LongWords,
      /** What the assessment needs before it begins: manual, training, permission. */
      needs: LongWords,
    }),
  ),
  after: z.strictObject({
    suggests: z
      .array(z.strictObject({ pack: ContentId, why: LongWords, when: z.optional(Condition) }))
      .check(z.maxLength(10)),
    tasks: z
      .array(
        z.strictObject({
          id: ContentId,
          text: LongWords,
          /** Days from today; 0 is the same day. */
          dueInDays: z.number().check(z.int(), z.gte(0), z.lte(366)),
          when: z.optional(Condition),
        }),
      )
      .check(z.maxLength(20)),
  }),
})
/** Set where a pack is opened and in no file: the organisation does not show levels before two have attested them. */
export type InstrumentPack = DeepReadonly<z.infer<typeof InstrumentPack>> & { readonly levelsHidden?: true }
export type InstrumentSection = InstrumentPack['sections'][number]
export type InstrumentItem = InstrumentSection['items'][number]

export type DeepReadonly<T> = T extends readonly (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T
