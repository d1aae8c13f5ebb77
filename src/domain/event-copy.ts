import * as z from 'zod/mini'
import { Base64Url, ContentId, StateHash, Text } from './event-words.ts'
import { Id } from './id.ts'

/** What of a case can go along in a copy. `basics` always does: without it there is no case to open. */
export const CopyPart = z.enum([
  'basics',
  'notes',
  'assessments',
  'measures',
  'plans',
  'incidents',
  'contacts',
  'questions',
  'followUp',
  'sheets',
  'documents',
  /** Places; sealed on their own, and only after a fresh unlock. */
  'places',
])
export type CopyPart = z.infer<typeof CopyPart>

export const MAX_COPIED_EVENTS = 20_000
/** Text of the events in one part; padded and sealed it stays far below what one envelope may hold. */
export const COPIED_PART_CHARACTERS = 200_000
/** One event is never longer than an envelope. */
const MAX_EVENT_CHARACTERS = 1_048_576

/** Who wrote what was copied, as the sender's organisation knew them: here they are nobody. */
export const CopiedName = z.object({ id: Id, name: Text, title: Text })

const Agreed = {
  copy: Id,
  parts: z.array(CopyPart).check(z.minLength(1), z.maxLength(20)),
  /** The ground that was chosen, and why it holds, in the sender's words. */
  ground: ContentId,
  words: Text,
  events: z.number().check(z.int(), z.gte(1), z.lte(MAX_COPIED_EVENTS)),
} as const

/** A case shared as a sealed copy: what went out stands in the one case, where it came from in the other. */
export const copyEvents = {
  /** Written before the file is there. */
  'copy.made@1': z.object({
    ...Agreed,
    to: Text,
    /** The words that were compared with the receiver. */
    mark: Text,
    /** Of what was sealed, so that it can be told which file is meant. */
    hash: StateHash,
  }),
  /** The first of a case that began as a copy. Everything in it is the sender's word, but for who signed it. */
  'copy.received@1': z.object({
    ...Agreed,
    from: z.object({ organisation: Text, unit: Text, name: Text, title: Text, case: Id }),
    to: Text,
    /** The sender's clock, as in every event. */
    sentWall: z.string().check(z.maxLength(40)),
    /** Ed25519, which the file was signed with. */
    signer: Base64Url,
    mark: Text,
    names: z.array(CopiedName).check(z.maxLength(500)),
  }),
  /** What was copied, event by event as it was written. Signed things stay checkable: nothing in them is changed. */
  'copy.events@1': z.object({
    copy: Id,
    part: z.number().check(z.int(), z.gte(0), z.lte(10_000)),
    events: z
      .array(z.string().check(z.maxLength(MAX_EVENT_CHARACTERS)))
      .check(z.maxLength(MAX_COPIED_EVENTS)),
  }),
} as const
