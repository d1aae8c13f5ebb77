import type { Day } from '../answer.ts'
import type { CaseState } from '../case-state.ts'
import { contactsOf } from '../contact/contacts-of.ts'
import type { ContentId } from '../event.ts'
import { fieldOf } from '../field.ts'
import { type DueKind, duesOf } from '../follow-up/dues-of.ts'
import type { Id } from '../id.ts'

/** The rows of the picture, from the top: what happened, who was met, what was written, weighed, decided, is ahead. */
export const LANES = ['event', 'contact', 'note', 'assessment', 'decision', 'due'] as const
export type Lane = (typeof LANES)[number]

/** What a point stands for, as facts; the words are made where they are shown. */
export type PointFact =
  | { readonly is: 'trigger'; readonly rule: ContentId }
  | { readonly is: 'incident'; readonly severity: string }
  | { readonly is: 'contact'; readonly who: string; readonly outcome: string }
  | { readonly is: 'asked' | 'answered'; readonly to: string }
  | { readonly is: 'meeting' }
  | { readonly is: 'note' }
  | { readonly is: 'assessment'; readonly assessment: Id; readonly pack: ContentId }
  | { readonly is: 'measure'; readonly title: string }
  | { readonly is: 'plan' }
  | { readonly is: 'checklist' }
  | { readonly is: 'due'; readonly what: DueKind }

export interface CasePoint {
  readonly id: string
  readonly day: Day
  readonly lane: Lane
  readonly fact: PointFact
}

const DECIDED = ['decided', 'ongoing', 'done']

/**
 * Everything in a case that has a day, oldest first. `dayOf` turns the moment of a clock into the calendar day where the
 * tablet is; the day of a paper form is the one written on it.
 */
export function casePoints(state: CaseState, dayOf: (wall: string) => Day): readonly CasePoint[] {
  const points: CasePoint[] = []
  const add = (lane: Lane, id: string, day: Day | undefined, fact: PointFact) => {
    if (day && /^\d{4}-\d\d-\d\d$/.test(day)) points.push({ id, day, lane, fact })
  }
  for (const { id, set, closed } of state.triggers) {
    // The day a silence is counted from is nothing that happened.
    if (set.shown.silence !== undefined) continue
    if (closed?.shown.outcome !== 'didNotHappen')
      add('event', id, set.shown.on, { is: 'trigger', rule: set.shown.rule })
  }
  for (const { id, fields } of state.incidents) {
    add('event', id, fields.on?.shown ?? '', { is: 'incident', severity: fields.severity?.shown ?? '' })
  }
  addContacts(state, (id, day, fact) => add('contact', id, day, fact))
  for (const { id, wordings } of state.notes) {
    const [first] = wordings
    if (first) add('note', id, dayOf(first.wall), { is: 'note' })
  }
  for (const { id, pack, signatures, paperResult, abandoned } of state.assessments) {
    const [signed] = signatures
    if (signed && !abandoned)
      add('assessment', id, paperResult?.shown.takenOn ?? dayOf(signed.wall), {
        is: 'assessment',
        assessment: id,
        pack,
      })
  }
  for (const { id, title, fields } of state.measures) {
    const decided = fields.status?.versions.find(({ value }) => DECIDED.includes(value))
    if (decided) add('decision', id, dayOf(decided.wall), { is: 'measure', title })
  }
  for (const { id, signatures } of state.plans) {
    if (signatures[0]) add('decision', id, dayOf(signatures[0].wall), { is: 'plan' })
  }
  for (const { id, signatures } of state.checklists) {
    if (signatures[0]) add('decision', id, dayOf(signatures[0].wall), { is: 'checklist' })
  }
  for (const [at, { on, what }] of duesOf(state).entries()) add('due', `due${at}`, on, { is: 'due', what })
  return points.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** Where the sheet of meetings keeps its day; content that is written with this build. */
export const MEETING_DAY = { sheet: 'meetings', prompt: 'meet-day' } as const

/** Who was met or called, what was asked of others and answered, and meetings that are planned. */
function addContacts(
  state: CaseState,
  add: (id: string, day: Day | undefined, fact: PointFact) => void,
): void {
  for (const { id, fields } of contactsOf(state)) {
    add(id, fields.on?.shown, {
      is: 'contact',
      who: fields.who?.shown ?? '',
      outcome: fields.outcome?.shown ?? '',
    })
  }
  for (const { id, fields } of state.questions) {
    const to = fields.to?.shown ?? ''
    add(`${id}/asked`, fields.askedOn?.shown, { is: 'asked', to })
    add(`${id}/answered`, fields.answeredOn?.shown, { is: 'answered', to })
  }
  const meetings = `sheet/${MEETING_DAY.sheet}/`
  for (const [path, events] of state.writes.byPath) {
    if (!path.startsWith(meetings) || !path.endsWith(`/${MEETING_DAY.prompt}`)) continue
    const day = fieldOf(events, (event) => ('value' in event.data ? event.data.value : undefined))
    add(path, day?.shown, { is: 'meeting' })
  }
}
