import type { Answer, Day, RiskLevel } from './answer.ts'
import type {
  CaseField,
  ContentId,
  DomainEvent,
  Estimate,
  EventData,
  LocationField,
  PersonField,
  PersonRole,
  StepId,
  StepStatus,
  StreamKind,
} from './event.ts'
import type {
  ExternalField,
  IncidentField,
  MeasureField,
  QuestionField,
  ScenarioField,
  Tick,
} from './event-fields.ts'
import type { Id } from './id.ts'
import type { LiveWrites } from './live-writes.ts'

/** One value with its evidence: who wrote it, where, and what the clock there said. */
export interface Version<T> {
  readonly value: T
  readonly event: Id
  readonly wall: string
  readonly actor: Id
  readonly device: Id
}

/** A field keeps every value that nobody has replaced. `shown` is the one that means the higher risk, else the newest. */
export interface Field<T> {
  readonly shown: T
  readonly versions: readonly [Version<T>, ...Version<T>[]]
}

export interface Person {
  readonly id: Id
  readonly role: PersonRole
  readonly fields: Readonly<Partial<Record<PersonField, Field<string>>>>
}

export interface Note {
  readonly id: Id
  readonly step: StepId | undefined
  /** More than one when two corrections were made apart. */
  readonly text: Field<string>
  /** Every wording there has been, oldest first; the first is the original and never goes away (rättelse). */
  readonly wordings: readonly (Version<string> & { readonly reason: string | undefined })[]
}

export interface Signature {
  readonly event: Id
  readonly name: string
  readonly role: string
  readonly wall: string
  readonly actor: Id
  readonly stateHash: string
  readonly of: readonly Id[]
}

export interface PaperResult {
  readonly level: RiskLevel
  readonly takenOn: Day
  readonly takenBy: string
}

export interface Scenario {
  readonly id: Id
  readonly fields: Readonly<Partial<Record<ScenarioField, Field<string>>>>
}

/** Conclusions somebody else came to with the same instrument, read off their paper or file. */
export interface ResultOrigin {
  readonly takenOn: Day
  readonly takenBy: string
  readonly readFrom: string
}

export interface Assessment {
  readonly id: Id
  readonly pack: ContentId
  /** The version it is made with now: a draft may have been moved to another, never by itself. */
  readonly packVersion: string
  readonly form: 'guided' | 'paper'
  readonly previous: Id | undefined
  /** Where an instrument of the organisation's own was begun. */
  readonly step: StepId | undefined
  readonly startedWall: string
  readonly startedBy: Id
  readonly answers: ReadonlyMap<ContentId, Field<Answer>>
  readonly marginNotes: ReadonlyMap<ContentId, Field<string>>
  readonly alertsSeen: ReadonlyMap<ContentId, Field<string>>
  readonly paperResult: Field<PaperResult> | undefined
  readonly estimate: Field<{ readonly estimate: Estimate; readonly words: string }> | undefined
  readonly judgement: Field<{ readonly level: RiskLevel; readonly reason: string }> | undefined
  readonly difference: Field<string> | undefined
  readonly outsideFactors: ReadonlyMap<Id, Field<string>>
  /** Rows of the sections that repeat, by section, in the order they were begun. */
  readonly rows: ReadonlyMap<ContentId, readonly Id[]>
  /** In the order they were thought of. */
  readonly scenarios: readonly Scenario[]
  readonly resultOrigin: Field<ResultOrigin> | undefined
  readonly abandoned: Field<string> | undefined
  /** Signed: everything above is what was signed, frozen. The first signature counts; a second one made apart is kept. */
  readonly signatures: readonly Signature[]
  /** Writes to this assessment that are not part of what was signed; shown, never mixed in. */
  readonly late: number
}

export interface Measure {
  readonly id: Id
  readonly catalogue: ContentId | undefined
  readonly catalogueVersion: string | undefined
  readonly edition?: Id | undefined
  readonly title: string
  readonly factors: readonly ContentId[]
  readonly fields: Readonly<Partial<Record<MeasureField, Field<string>>>>
  readonly addedWall: string
}

/** Shown beside our own assessments; never converted into their words, never counted with them. */
export interface ExternalAssessment {
  readonly id: Id
  readonly fields: Readonly<Partial<Record<ExternalField, Field<string>>>>
}

export interface Incident {
  readonly id: Id
  readonly fields: Readonly<Partial<Record<IncidentField, Field<string>>>>
}

/** A gap turned into a question to somebody. The answer comes back to the item it was asked for. */
export interface AskedQuestion {
  readonly id: Id
  readonly assessment: Id
  readonly item: ContentId
  readonly fields: Readonly<Partial<Record<QuestionField, Field<string>>>>
}

export type Handled = Pick<EventData<'plan.promptHandled@1'>, 'how' | 'words' | 'until'>

export interface SafetyPlan {
  readonly id: Id
  readonly pack: ContentId
  readonly packVersion: string
  readonly previous: Id | undefined
  readonly editions?: readonly Id[] | undefined
  readonly startedWall: string
  readonly values: ReadonlyMap<ContentId, Field<Answer>>
  /** Prompts left with a reason or given to somebody. An answer stands before it. */
  readonly handled: ReadonlyMap<ContentId, Field<Handled>>
  /** Whose own plan it is; undefined for the grown-up's. */
  readonly child: Id | undefined
  readonly card: readonly { readonly line: Id; readonly text: Field<string>; readonly position: number }[]
  readonly signatures: readonly (Signature & { readonly validUntil: Day | undefined })[]
  readonly late: number
}

export interface Task {
  readonly id: Id
  /** Key of the sentence in the texts; never free text, so that lists stay discreet. */
  readonly text: ContentId
  readonly due: Day | undefined
  readonly about: Id | undefined
  readonly addedWall: string
  readonly done: boolean
}

/** Something dated that calls for a new assessment, until somebody says how it went. */
export interface Trigger {
  readonly id: Id
  /** With two dates set apart, the one that is due earlier is shown. */
  readonly set: Field<EventData<'trigger.set@1'>>
  /** When the new assessment is due; for a silence as counted from the last contact. */
  readonly due: Day
  /** The day a silence is counted from: the last contact, or the day that was set. */
  readonly silentSince?: Day
  readonly closed: Field<EventData<'trigger.closed@1'>> | undefined
}

/** A time limit that runs in this case. */
export interface RunningClock {
  readonly id: Id
  readonly set: Field<EventData<'clock.set@1'>>
  readonly closed: Field<EventData<'clock.closed@1'>> | undefined
}

export interface Checklist {
  readonly id: Id
  readonly list: ContentId
  readonly listVersion: string
  readonly parts: EventData<'checklist.started@1'>['parts']
  /** The organisation's own versions of points that it was begun with. */
  readonly editions?: readonly Id[] | undefined
  readonly startedWall: string
  readonly startedBy: Id
  /** Two ticks set apart: `open` is shown first, because it is the one to act on. */
  readonly ticks: ReadonlyMap<ContentId, Field<{ readonly tick: Tick; readonly words: string }>>
  readonly signatures: readonly Signature[]
  readonly late: number
}

export interface Member {
  readonly id: Id
  readonly name: Field<string>
  /** Job title, as it is signed with. */
  readonly title: Field<string> | undefined
  readonly role: 'caseworker' | 'manager' | 'admin'
}

/** A tablet and who works on it. */
export interface NamedDevice {
  readonly device: Id
  readonly member: Id
  readonly name: string
}

/** Everything a stream says, computed from its events alone. */
export interface CaseState {
  readonly id: Id
  readonly kind: StreamKind | undefined
  readonly openedWall: string | undefined
  readonly fields: Readonly<Partial<Record<CaseField, Field<string>>>>
  readonly people: readonly Person[]
  /** Sealed under the location key; the text needs a fresh unlock. */
  readonly locations: Readonly<Partial<Record<LocationField, Field<string>>>>
  readonly links: readonly {
    readonly otherCase: Id
    readonly relation: 'perpetrator' | 'exposed' | 'sibling'
  }[]
  readonly steps: Readonly<
    Partial<Record<StepId, Field<{ readonly status: StepStatus; readonly reason: string }>>>
  >
  readonly notes: readonly Note[]
  readonly assessments: readonly Assessment[]
  readonly measures: readonly Measure[]
  readonly leftFactors: ReadonlyMap<ContentId, Field<string>>
  readonly plans: readonly SafetyPlan[]
  readonly tasks: readonly Task[]
  readonly triggers: readonly Trigger[]
  readonly clocks: readonly RunningClock[]
  readonly checklists: readonly Checklist[]
  readonly externals: readonly ExternalAssessment[]
  readonly incidents: readonly Incident[]
  readonly questions: readonly AskedQuestion[]
  readonly members: readonly Member[]
  readonly devices: readonly NamedDevice[]
  readonly organisation: Readonly<Partial<Record<'name' | 'unit' | 'unattested', Field<string>>>>
  /** What the organisation said of each measure of the catalogue where it works. */
  readonly availability: ReadonlyMap<ContentId, Field<EventData<'availability.set@1'>>>
  /** Paths of fields with more than one live value. */
  readonly conflicts: readonly string[]
  readonly newer: readonly DomainEvent[]
  readonly writes: LiveWrites
}
