import * as z from 'zod/mini'
import { Answer, Day, MAX_TEXT, RiskLevel } from './answer.ts'
import {
  ClockOutcome,
  ExternalField,
  Here,
  IncidentField,
  MeasureField,
  QuestionField,
  ScenarioField,
  Tick,
  TriggerOutcome,
} from './event-fields.ts'
import { Id } from './id.ts'
import { Translation } from './translation/translation.ts'

const Text = z.string().check(z.maxLength(MAX_TEXT))
/** Ids from content packs: instruments, items, measures, plan modules, prompts. */
export const ContentId = z.string().check(z.regex(/^[a-zA-Z0-9][a-zA-Z0-9._-]{0,79}$/))
export type ContentId = z.infer<typeof ContentId>
/** Numbered release of a content pack, kept with everything that was made with it. */
const PackVersion = z.string().check(z.regex(/^\d+\.\d+\.\d+$/))
const Base64Url = z.string().check(z.regex(/^[A-Za-z0-9_-]*$/), z.maxLength(64_000))

/** SHA-256, hex, of the canonical text of what was signed (frozen-text.ts). */
const StateHash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** The two sides are separate cases (separate files by law); an organisation log carries members and settings. */
export const StreamKind = z.enum(['exposed', 'perpetrator', 'organisation'])
export type StreamKind = z.infer<typeof StreamKind>

export const StepId = z.enum([
  'safetyCheck',
  'discover',
  'acute',
  'children',
  'describe',
  'assess',
  'manage',
  'safetyPlan',
  'cooperate',
  'followUp',
  'close',
])
export type StepId = z.infer<typeof StepId>

export const StepStatus = z.enum(['waiting', 'ongoing', 'done', 'notRelevant'])
export type StepStatus = z.infer<typeof StepStatus>

/** Three levels of protected personal data in Sweden, and none. `fictitious` looks like anybody else in registers. */
export const ProtectionLevel = z.enum(['none', 'confidentialityMark', 'protectedRegistration', 'fictitious'])
export type ProtectionLevel = z.infer<typeof ProtectionLevel>

export const PersonRole = z.enum(['exposed', 'perpetrator', 'child', 'other'])
export type PersonRole = z.infer<typeof PersonRole>
export const PersonField = z.enum(['name', 'personnummer', 'pronoun', 'born', 'relation', 'note'])
export type PersonField = z.infer<typeof PersonField>
export const CaseField = z.enum([
  'title',
  'caseNumber',
  'receivedOn',
  'protection',
  'safeContact',
  'contactNever',
  'nextStepOn',
  'nextStep',
])
export type CaseField = z.infer<typeof CaseField>
/** Sealed under the location key as well; never in lists, prints or searches. */
export const LocationField = z.enum(['address', 'shelter', 'school', 'avoidPlaces'])
export type LocationField = z.infer<typeof LocationField>

/** An estimate is a step on the ladder or an honest absence of one. */
export const Estimate = z.union([RiskLevel, z.enum(['unknown', 'declined', 'notAsked'])])
export type Estimate = z.infer<typeof Estimate>

export const MeasureStatus = z.enum([
  'proposed',
  'offered',
  'declined',
  'decided',
  'ongoing',
  'done',
  'noEffect',
])
export type MeasureStatus = z.infer<typeof MeasureStatus>

/**
 * Every kind of event there is, with the shape of its data at the current version. An event is never changed; a
 * later one corrects it. What was written by a newer app and is not in this table is kept, forwarded and shown as
 * "uppdatera appen" ({@link parseEvent}).
 */
export const eventSchemas = {
  'case.opened@1': z.object({ kind: StreamKind, title: Text }),
  'case.fieldSet@1': z.object({ field: CaseField, value: Text }),
  'case.linked@1': z.object({ otherCase: Id, relation: z.enum(['perpetrator', 'exposed', 'sibling']) }),
  'person.added@1': z.object({ person: Id, role: PersonRole }),
  'person.fieldSet@1': z.object({ person: Id, field: PersonField, value: Text }),
  'person.removed@1': z.object({ person: Id, reason: Text }),
  'location.set@1': z.object({ field: LocationField, sealed: Base64Url }),
  'step.set@1': z.object({ step: StepId, status: StepStatus, reason: Text }),
  'note.added@1': z.object({ note: Id, text: Text, step: z.optional(StepId) }),
  'note.corrected@1': z.object({ note: Id, text: Text, reason: Text }),
  'assessment.started@1': z.object({
    assessment: Id,
    pack: ContentId,
    packVersion: PackVersion,
    form: z.enum(['guided', 'paper']),
    previous: z.optional(Id),
  }),
  'answer.set@1': z.object({ assessment: Id, item: ContentId, answer: Answer }),
  'marginNote.set@1': z.object({ assessment: Id, item: ContentId, text: Text }),
  'paperResult.set@1': z.object({ assessment: Id, level: RiskLevel, takenOn: Day, takenBy: Text }),
  'estimate.set@1': z.object({ assessment: Id, estimate: Estimate, words: Text }),
  'judgement.set@1': z.object({ assessment: Id, level: RiskLevel, reason: Text }),
  'difference.set@1': z.object({ assessment: Id, reason: Text }),
  'outsideFactor.set@1': z.object({ assessment: Id, factor: Id, text: Text }),
  'outsideFactor.removed@1': z.object({ assessment: Id, factor: Id }),
  'alert.seen@1': z.object({ assessment: Id, item: ContentId, action: Text }),
  'assessment.signed@1': z.object({
    assessment: Id,
    /** Every event that makes up what was signed. Whatever arrives later, from anywhere, is shown as late. */
    of: z.array(Id).check(z.maxLength(2000)),
    stateHash: StateHash,
    name: Text,
    role: Text,
  }),
  'assessment.abandoned@1': z.object({ assessment: Id, reason: Text }),
  'measure.added@1': z.object({
    measure: Id,
    /** Undefined for a measure in the worker's own words. */
    catalogue: z.optional(ContentId),
    catalogueVersion: z.optional(PackVersion),
    title: Text,
    factors: z.array(ContentId).check(z.maxLength(60)),
  }),
  'measure.fieldSet@1': z.object({ measure: Id, field: MeasureField, value: Text }),
  'measure.removed@1': z.object({ measure: Id, reason: Text }),
  'factor.left@1': z.object({ factor: ContentId, reason: Text }),
  'plan.started@1': z.object({
    plan: Id,
    pack: ContentId,
    packVersion: PackVersion,
    previous: z.optional(Id),
  }),
  'plan.valueSet@1': z.object({ plan: Id, prompt: ContentId, answer: Answer }),
  'plan.cardLineSet@1': z.object({ plan: Id, line: Id, text: Text, position: z.number() }),
  'plan.cardLineRemoved@1': z.object({ plan: Id, line: Id }),
  'plan.signed@1': z.object({
    plan: Id,
    of: z.array(Id).check(z.maxLength(2000)),
    stateHash: StateHash,
    name: Text,
    role: Text,
    validUntil: z.optional(Day),
  }),
  'task.added@1': z.object({ task: Id, text: ContentId, due: z.optional(Day), about: z.optional(Id) }),
  'task.done@1': z.object({ task: Id }),
  'member.added@1': z.object({ member: Id, name: Text, role: z.enum(['caseworker', 'manager', 'admin']) }),
  'member.fieldSet@1': z.object({ member: Id, field: z.enum(['name', 'title']), value: Text }),
  'organisation.fieldSet@1': z.object({ field: z.enum(['name', 'unit']), value: Text }),
  'trigger.set@1': z.object({
    trigger: Id,
    rule: ContentId,
    contentVersion: PackVersion,
    /** When it happens, or happened. */
    on: Day,
    /** When the new assessment is due, as counted with the content of that version and agreed by the worker. */
    due: Day,
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
    from: Day,
    due: Day,
    /** Where the count ends by law; `due` may be a working day before it. */
    limit: Day,
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
          items: z.array(ContentId).check(z.maxLength(30)),
          on: z.optional(Day),
          until: z.optional(z.string().check(z.maxLength(40))),
        }),
      )
      .check(z.maxLength(12)),
  }),
  'checklist.ticked@1': z.object({ checklist: Id, item: ContentId, tick: Tick, words: Text }),
  'checklist.signed@1': z.object({
    checklist: Id,
    of: z.array(Id).check(z.maxLength(2000)),
    stateHash: StateHash,
    name: Text,
    role: Text,
  }),
  'scenario.added@1': z.object({ assessment: Id, scenario: Id }),
  'scenario.fieldSet@1': z.object({ assessment: Id, scenario: Id, field: ScenarioField, value: Text }),
  'scenario.removed@1': z.object({ assessment: Id, scenario: Id }),
  /** Where conclusions made elsewhere were read. */
  'resultOrigin.set@1': z.object({ assessment: Id, takenOn: Day, takenBy: Text, readFrom: Text }),
  'external.added@1': z.object({ external: Id }),
  'external.fieldSet@1': z.object({ external: Id, field: ExternalField, value: Text }),
  'external.removed@1': z.object({ external: Id, reason: Text }),
  'incident.added@1': z.object({ incident: Id }),
  'incident.fieldSet@1': z.object({ incident: Id, field: IncidentField, value: Text }),
  'incident.removed@1': z.object({ incident: Id, reason: Text }),
  'question.added@1': z.object({ question: Id, assessment: Id, item: ContentId }),
  'question.fieldSet@1': z.object({ question: Id, field: QuestionField, value: Text }),
  'question.removed@1': z.object({ question: Id, reason: Text }),
  /** Whose tablet it is, and what the people there call it. Whether it is in at all is for the membership log to say. */
  'device.named@1': z.object({ device: Id, member: Id, name: Text }),
  // The three of practice are written in the practice database alone, in the log of its organisation.
  'practice.laidOut@1': z.object({ case: Id, practice: ContentId, practiceVersion: PackVersion }),
  'practice.roundStarted@1': z.object({ assessment: Id, case: Id, learner: Text }),
  'practice.logged@1': z.object({
    entry: Id,
    kind: z.enum(['case', 'refresher']),
    /** Id of the case or the refresher. */
    of: ContentId,
    pack: ContentId,
    learner: Text,
    /** Told, not taken from the event: what was logged outlives a practice that begins anew. */
    on: Day,
  }),
  /** A reviewed translation of an instrument, for the interpreter's side of the screen. In the organisation's log alone. */
  'translation.loaded@1': Translation,
  /** Whether a measure of the catalogue is to be had where the organisation works. In its own log alone. */
  'availability.set@1': z.object({ measure: ContentId, here: Here, words: Text, checkedOn: Day }),
  /** Two assessments that nobody sees beside each other until both are signed. A guest works on the first one's tablet. */
  'pairing.started@1': z.object({ pairing: Id, first: Id, second: Id, guest: Text }),
  'pairing.noted@1': z.object({
    pairing: Id,
    outcome: z.enum(['agreed', 'different', 'ended']),
    words: Text,
  }),
  /** One prompt of a sheet that content defines, in a row or outside them. A row is there once something is in it. */
  'sheet.valueSet@1': z.object({ sheet: ContentId, row: z.optional(Id), prompt: ContentId, value: Text }),
  'sheet.rowRemoved@1': z.object({ sheet: ContentId, row: Id, reason: Text }),
} as const

export type EventType = keyof typeof eventSchemas
export type EventData<T extends EventType> = z.infer<(typeof eventSchemas)[T]>

/** Who, when and after what. Causality is `over` and `lamport`; `wall` is evidence and orders nothing. */
export const EventMeta = z.object({
  id: Id,
  caseId: Id,
  /** One more than the largest this device had seen in the stream. */
  lamport: z.number().check(z.int(), z.positive(), z.lte(2 ** 40)),
  /** Events whose values this one replaces. What is not named here survives beside it. */
  over: z.array(Id).check(z.maxLength(200)),
  /** The device's clock, UTC, ISO 8601 with milliseconds. May be years off. */
  wall: z.string().check(z.maxLength(40)),
  /** IANA zone of the device, e.g. Europe/Stockholm. */
  zone: z.string().check(z.maxLength(60)),
  actor: Id,
  device: Id,
})
export type EventMeta = z.infer<typeof EventMeta>

export type KnownEvent = {
  [T in EventType]: EventMeta & { readonly type: T; readonly data: EventData<T> }
}[EventType]
/** From a newer app, or damaged by one. Kept as it came and handed back untouched. */
export interface UnknownEvent extends EventMeta {
  readonly type: string
  readonly data: unknown
  readonly unknown: true
}
export type DomainEvent = KnownEvent | UnknownEvent

/** What a command wants to say; completeEvent adds the rest. */
export type EventDraft = { [T in EventType]: { readonly type: T; readonly data: EventData<T> } }[EventType]
