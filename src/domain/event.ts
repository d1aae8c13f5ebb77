import * as z from 'zod/mini'
import { Answer, Day, RiskLevel } from './answer.ts'
import { accessEvents } from './event-access.ts'
import { askedEvents } from './event-asked.ts'
import { attachmentEvents } from './event-attachment.ts'
import { circleEvents } from './event-circle.ts'
import { competenceEvents } from './event-competence.ts'
import { contactEvents } from './event-contact.ts'
import { contentEvents } from './event-content.ts'
import { copyEvents } from './event-copy.ts'
import { erasureEvents } from './event-erasure.ts'
import { Here, MeasureField, wayThere } from './event-fields.ts'
import { followUpEvents } from './event-follow-up.ts'
import { leaseEvents } from './event-lease.ts'
import { packEvents } from './event-packs.ts'
import { planEvents } from './event-plan.ts'
import { practiceEvents } from './event-practice.ts'
import { quarantineEvents } from './event-quarantine.ts'
import { recoveryEvents } from './event-recovery.ts'
import { rowEvents } from './event-rows.ts'
import { surroundingEvents } from './event-surroundings.ts'
import { Base64Url, ContentId, PackVersion, StateHash, Text } from './event-words.ts'
import { Id } from './id.ts'
import { Translation } from './translation/translation.ts'

export { ContentId }

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
export const LocationField = z.enum(['address', 'shelter', 'school', 'avoidPlaces', 'contactPlace'])
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
  ...contentEvents,
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
    /** Where an instrument of the organisation's own was begun; a shipped one belongs to its step. */
    step: z.optional(StepId),
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
    /** The event that holds the organisation's own version of it, where it had one. */
    edition: z.optional(Id),
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
    /** The organisation's own prompts that it was begun with: it opens with these for ever. */
    editions: z.optional(z.array(Id).check(z.maxLength(400))),
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
  ...planEvents,
  'task.added@1': z.object({ task: Id, text: ContentId, due: z.optional(Day), about: z.optional(Id) }),
  'task.done@1': z.object({ task: Id }),
  'member.added@1': z.object({ member: Id, name: Text, role: z.enum(['caseworker', 'manager', 'admin']) }),
  'member.fieldSet@1': z.object({ member: Id, field: z.enum(['name', 'title']), value: Text }),
  'organisation.fieldSet@1': z.object({ field: z.enum(['name', 'unit', 'unattested']), value: Text }),
  ...accessEvents,
  ...attachmentEvents,
  ...followUpEvents,
  ...askedEvents,
  ...rowEvents,
  ...surroundingEvents,
  ...practiceEvents,
  ...packEvents,
  ...quarantineEvents,
  ...leaseEvents,
  ...erasureEvents,
  ...circleEvents,
  ...copyEvents,
  /** Whose tablet it is, and what the people there call it. Whether it is in at all is for the membership log to say. */
  'device.named@1': z.object({ device: Id, member: Id, name: Text }),
  /** A reviewed translation of an instrument, for the interpreter's side of the screen. In the organisation's log alone. */
  'translation.loaded@1': Translation,
  /** Whether a measure of the catalogue is to be had where the organisation works. In its own log alone. */
  'availability.set@1': z.object({
    measure: ContentId,
    here: Here,
    words: Text,
    checkedOn: Day,
    ...wayThere,
  }),
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
  ...recoveryEvents,
  ...contactEvents,
  ...competenceEvents,
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
