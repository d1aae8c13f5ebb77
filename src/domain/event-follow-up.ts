import * as z from 'zod/mini'
import { Day } from './answer.ts'
import { ClockOutcome, SilenceDays, Tick, TriggerOutcome } from './event-fields.ts'
import { ContentId, PackVersion, StateHash, Text } from './event-words.ts'
import { Id } from './id.ts'

/** What is watched for, what has a time limit, what is ticked off. */
export const followUpEvents = {
  'trigger.set@1': z.object({
    trigger: Id,
    rule: ContentId,
    contentVersion: PackVersion,
    /** The event that holds the organisation's own version of the rule, where it had one. */
    edition: z.optional(Id),
    /** When it happens, or happened. */
    on: Day,
    /** When the new assessment is due, as counted with the content of that version and agreed by the worker. */
    due: Day,
    /**
     * Days without contact with the person. `on` is then the day they are counted from, and `due` how it was counted
     * when it was written: what holds is counted anew with each contact (`follow-up/silence.ts`).
     */
    silence: z.optional(SilenceDays),
    note: Text,
  }),
  'trigger.closed@1': z.object({
    trigger: Id,
    outcome: TriggerOutcome,
    words: Text,
    assessment: z.optional(Id),
  }),
  'clock.set@1': z.object({
    clock: Id,
    rule: ContentId,
    contentVersion: PackVersion,
    /** The event that holds the organisation's own version of the rule, where it had one. */
    edition: z.optional(Id),
    from: Day,
    due: Day,
    /** Where the count ends by law; `due` may be a working day before it. */
    limit: Day,
    /** The last day was decided and not counted. */
    extended: z.optional(z.literal(true)),
  }),
  'clock.closed@1': z.object({ clock: Id, on: Day, outcome: ClockOutcome, words: Text }),
  'checklist.started@1': z.object({
    checklist: Id,
    list: ContentId,
    listVersion: PackVersion,
    /** What the list held then. `on` is the day a part is due on the device that began it; `until` the moment, UTC. */
    parts: z
      .array(
        z.object({
          part: ContentId,
          items: z.array(ContentId).check(z.maxLength(200)),
          on: z.optional(Day),
          until: z.optional(z.string().check(z.maxLength(40))),
        }),
      )
      .check(z.maxLength(12)),
    /** The organisation's own versions of points that were in force then: a list keeps the words it was begun with. */
    editions: z.optional(z.array(Id).check(z.maxLength(400))),
  }),
  'checklist.ticked@1': z.object({ checklist: Id, item: ContentId, tick: Tick, words: Text }),
  'checklist.signed@1': z.object({
    checklist: Id,
    of: z.array(Id).check(z.maxLength(2000)),
    stateHash: StateHash,
    name: Text,
    role: Text,
  }),
} as const
