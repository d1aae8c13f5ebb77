import * as z from 'zod/mini'

/** One way that things may go, in an assessment that is judged and not counted. The last four are its management. */
export const ScenarioField = z.enum([
  'kind',
  'who',
  'where',
  'trigger',
  'imminence',
  'severity',
  'likelihood',
  'monitoring',
  'supervision',
  'treatment',
  'safety',
])
export type ScenarioField = z.infer<typeof ScenarioField>
/** An assessment somebody else made with their tool; its outcome stays in their words. */
export const ExternalField = z.enum(['source', 'role', 'madeOn', 'tool', 'outcome', 'document'])
export type ExternalField = z.infer<typeof ExternalField>
export const IncidentField = z.enum([
  'on',
  'time',
  'channel',
  'place',
  'severity',
  'evidence',
  'witness',
  'reported',
  'words',
])
export type IncidentField = z.infer<typeof IncidentField>
/** Something nobody here knows, asked of someone who may. */
export const QuestionField = z.enum([
  'to',
  'text',
  /** By what right it was asked. A question may be written before that is known. */
  'ground',
  'askedOn',
  'answer',
  'answeredBy',
  'answeredOn',
])
export type QuestionField = z.infer<typeof QuestionField>

/** How it went with something that called for a new assessment. */
export const TriggerOutcome = z.enum(['reassessed', 'lookedThrough', 'didNotHappen'])
export type TriggerOutcome = z.infer<typeof TriggerOutcome>

/** How many days without contact are too many. */
export const SilenceDays = z.number().check(z.int(), z.gte(1), z.lte(366))

export const ClockOutcome = z.enum(['kept', 'extended', 'notNeeded'])
export type ClockOutcome = z.infer<typeof ClockOutcome>

/** Had, bought, through another municipality, or not to be had at all. */
export const Here = z.enum(['has', 'buys', 'neighbour', 'missing'])
export type Here = z.infer<typeof Here>
/** How long one waits for a measure and how one gets there; left out by what was written before it was asked. */
export const wayThere = {
  leadTime: z.optional(z.string().check(z.maxLength(500))),
  travel: z.optional(z.string().check(z.maxLength(500))),
} as const

/** `open` takes a tick back. */
export const Tick = z.enum(['done', 'notNeeded', 'open'])
export type Tick = z.infer<typeof Tick>

export const MeasureField = z.enum([
  'owner',
  'ownerName',
  'start',
  'followUp',
  'status',
  'precondition',
  'costForPerson',
  'effect',
  'note',
  'reason',
  'track',
  'preconditionMet',
  'costForMunicipality',
  'possibleIf',
  'stepUp',
  'stepDown',
  'reportMade',
  'consentGiven',
  'decisionTaken',
  'ends',
])
export type MeasureField = z.infer<typeof MeasureField>

/** Which way a measure is for. Staying and leaving are planned side by side; neither is a first choice. */
export const MeasureTrack = z.enum(['stays', 'leaves', 'both'])
export type MeasureTrack = z.infer<typeof MeasureTrack>

/**
 * Whether what a measure presupposes is there. Of the report, the consent and the decision it is said apart; as a whole
 * for a measure of one's own, and by what was written before they were asked apart.
 */
export const PreconditionMet = z.enum(['met', 'notMet', 'unknown'])
export type PreconditionMet = z.infer<typeof PreconditionMet>
