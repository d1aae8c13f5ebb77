import * as z from 'zod/mini'
import { Answer, Day, RiskLevel } from './answer.ts'
import { ContentId, PackVersion, StateHash, Text } from './event-words.ts'
import { Id } from './id.ts'

/** Under one envelope's megabyte once JSON has escaped it and padding has been added; see `savePack`. */
const MAX_PACK_CHARACTERS = 900_000

const GoldenAnswer = z.object({ item: ContentId, answer: Answer })
const GoldenExpectation = z.object({
  /** The sum, or the least and the most it can be while something is unknown. */
  sum: z.optional(z.object({ min: z.number(), max: z.number() })),
  level: z.optional(z.object({ from: RiskLevel, to: RiskLevel })),
})

/** Instruments that an organisation makes its own. In its own log alone, so every tablet has every version for ever. */
export const packEvents = {
  /**
   * One whole version. The text is read with all the checks of a pack when it is opened; the schema of packs is too
   * heavy for the first screen, and an event must not become unreadable because a later app checks more.
   */
  'pack.saved@1': z.object({
    pack: ContentId,
    version: PackVersion,
    /** What it was made from; absent for one that came from outside. */
    base: z.optional(PackVersion),
    json: z.string().check(z.maxLength(MAX_PACK_CHARACTERS)),
    /** Of the content, apart from version and attestation. */
    hash: StateHash,
    /** What was changed and why. */
    words: Text,
  }),
  /** What a new assessment is made with, and for an instrument of their own: in which step, on which side. */
  'pack.set@1': z.object({
    pack: ContentId,
    use: z.optional(PackVersion),
    step: z.optional(ContentId),
    side: z.optional(z.enum(['exposed', 'perpetrator', 'both'])),
  }),
  /** One person has compared a content with the official form; `holds: false` takes it back. */
  'pack.attested@1': z.object({
    pack: ContentId,
    hash: StateHash,
    holds: z.boolean(),
    name: Text,
    /** Which official form, and its date or edition. */
    form: Text,
    edition: Text,
    comparedOn: Day,
    /** By what right the wording is used, and for judged instruments the training. Empty where neither is needed. */
    licence: Text,
    training: Text,
  }),
  /** A worked example of a manual: answers, and what they must give in every version. */
  'golden.set@1': z.object({
    pack: ContentId,
    golden: Id,
    title: Text,
    source: Text,
    answers: z.array(GoldenAnswer).check(z.maxLength(400)),
    /**
     * Sections that repeat, with the answers of each row in its order. A section that is named has these rows and no
     * other; one that is not may have any number.
     */
    rows: z.optional(
      z
        .array(
          z.object({
            section: ContentId,
            rows: z.array(z.array(GoldenAnswer).check(z.maxLength(120))).check(z.maxLength(12)),
          }),
        )
        .check(z.maxLength(40)),
    ),
    expect: GoldenExpectation,
  }),
  'golden.removed@1': z.object({ pack: ContentId, golden: Id, reason: Text }),
  /** A draft goes on with another version of its instrument, after its differences were shown. */
  'assessment.moved@1': z.object({ assessment: Id, packVersion: PackVersion }),
} as const
