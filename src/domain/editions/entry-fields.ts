import { TOPICS } from '../bridge/factor.ts'
import { MeasureGroup, OwnerFunction } from '../bridge/measure.ts'
import type { EditionKind } from '../event-content.ts'
import { ClockGroup, TriggerGroup } from '../follow-up/follow-up-pack.ts'

/** One thing of an entry that a person can change. The path is where it stands in the entry. */
export interface EntryField {
  readonly path: string
  /** `words` are said in both languages; `several` is a choice of many; `counts` are whole numbers with commas between. */
  readonly type:
    | 'words'
    | 'long'
    | 'line'
    | 'day'
    | 'count'
    | 'counts'
    | 'choice'
    | 'several'
    | 'yesNo'
    | 'source'
  readonly options?: readonly string[]
  readonly optional?: true
}

const CHECKED: readonly EntryField[] = [
  { path: 'sources', type: 'source' },
  { path: 'verifiedOn', type: 'day' },
]

const MEASURE: readonly EntryField[] = [
  { path: 'title', type: 'words' },
  { path: 'does', type: 'long' },
  { path: 'group', type: 'choice', options: MeasureGroup.options },
  { path: 'owner', type: 'choice', options: OwnerFunction.options },
  { path: 'covers', type: 'several', options: TOPICS },
  { path: 'clarifies', type: 'several', options: TOPICS },
  // Left empty it does for both ways.
  { path: 'track', type: 'choice', options: ['stays', 'leaves'], optional: true },
  { path: 'precondition.policeReport', type: 'choice', options: ['needed', 'notNeeded', 'unknown'] },
  { path: 'precondition.consent', type: 'choice', options: ['person', 'perpetrator', 'third', 'notNeeded'] },
  {
    path: 'precondition.decision',
    type: 'choice',
    options: ['none', 'socialServices', 'prosecutor', 'court', 'authority'],
  },
  { path: 'precondition.note', type: 'long' },
  { path: 'ruralNote', type: 'long' },
  { path: 'costForPerson', type: 'long' },
  ...CHECKED,
]

const TRIGGER: readonly EntryField[] = [
  { path: 'title', type: 'words' },
  { path: 'leadsTo', type: 'long' },
  { path: 'group', type: 'choice', options: TriggerGroup.options },
  { path: 'sameDay', type: 'yesNo' },
  { path: 'offsetDays', type: 'count' },
  { path: 'rhythmDays', type: 'counts', optional: true },
  { path: 'silenceDays', type: 'counts', optional: true },
  ...CHECKED,
]

const CLOCK: readonly EntryField[] = [
  { path: 'title', type: 'words' },
  { path: 'group', type: 'choice', options: ClockGroup.options },
  { path: 'startsAt', type: 'words' },
  { path: 'from', type: 'choice', options: ['received', 'event'] },
  { path: 'limit.count', type: 'count' },
  { path: 'limit.unit', type: 'choice', options: ['days', 'weeks', 'months', 'years'] },
  { path: 'kind', type: 'choice', options: ['act', 'ends'] },
  { path: 'repeats', type: 'yesNo' },
  { path: 'needsChild', type: 'yesNo' },
  { path: 'note', type: 'long' },
  { path: 'law', type: 'line' },
  ...CHECKED,
]

const NUMBER: readonly EntryField[] = [
  { path: 'name', type: 'words' },
  { path: 'number', type: 'line' },
  { path: 'about', type: 'long' },
  {
    path: 'audience',
    type: 'several',
    options: ['anyone', 'exposed', 'child', 'perpetrator', 'worker'],
  },
  { path: 'source', type: 'line' },
  { path: 'verifiedOn', type: 'day' },
]

/** Where a prompt stands and how it is answered stays as it is: what has been written under it must still fit. */
const PROMPT: readonly EntryField[] = [
  { path: 'lead', type: 'long' },
  { path: 'hint', type: 'long', optional: true },
  { path: 'workerNote', type: 'long', optional: true },
  { path: 'forCard', type: 'yesNo' },
  { path: 'sources', type: 'source' },
]

/** Where a point stands stays as it is: a list that is begun counts its parts and their hours. */
const TICK: readonly EntryField[] = [
  { path: 'text', type: 'long' },
  { path: 'owner', type: 'choice', options: OwnerFunction.options, optional: true },
  { path: 'why', type: 'long', optional: true },
  { path: 'sources', type: 'source' },
]

export const ENTRY_FIELDS: Readonly<Record<EditionKind, readonly EntryField[]>> = {
  measure: MEASURE,
  trigger: TRIGGER,
  clock: CLOCK,
  number: NUMBER,
  prompt: PROMPT,
  tick: TICK,
}
