import type { Day } from '../answer.ts'
import type { CaseState, Checklist, Measure, SafetyPlan } from '../case-state.ts'
import type { ContentId } from '../event.ts'

/** What kind of thing a date is. Says what to do and nothing of why: these words stand in lists across cases. */
export const DUE_KINDS = ['assess', 'limit', 'list', 'task', 'measure', 'waits', 'plan', 'own'] as const
export type DueKind = (typeof DUE_KINDS)[number]

export interface Due {
  readonly on: Day
  readonly what: DueKind
}

const SETTLED = ['done', 'declined', 'noEffect']

/** Measures that nobody has ended: done, without effect, or declined. */
export function runningMeasures({ measures }: Pick<CaseState, 'measures'>): readonly Measure[] {
  return measures.filter(({ fields }) => !SETTLED.includes(fields.status?.shown ?? ''))
}

/** Every date somebody set in a case and nobody has dealt with, nearest first. */
export function duesOf(state: CaseState): readonly Due[] {
  const dues: Due[] = []
  const add = (what: DueKind, on: Day | undefined) => {
    if (on) dues.push({ on, what })
  }
  add('own', state.fields.nextStepOn?.shown)
  for (const task of state.tasks) if (!task.done) add('task', task.due)
  for (const { due, closed } of state.triggers) if (!closed) add('assess', due)
  for (const { set, closed } of state.clocks) if (!closed) add('limit', set.shown.due)
  for (const { fields } of runningMeasures(state)) {
    // A function outside the social services has it: we ask how it goes.
    const isOurs = /^(social|$)/.test(fields.owner?.shown ?? '')
    add(isOurs ? 'measure' : 'waits', fields.followUp?.shown)
    // What it rests on runs out, whoever has it: a ban, a decision, an alarm on loan.
    add('limit', fields.ends?.shown)
  }
  for (const list of state.checklists) add('list', nextPartOn(list))
  // In a closed case nobody looks over a plan: what comes back is the day somebody chose to be heard from.
  if (state.steps.close?.shown.status !== 'done') {
    for (const plans of plansByOwner(state)) {
      // The one that holds is the newest signed one; a new version that is being written ends no other.
      add('plan', plans.findLast(({ signatures }) => signatures.length > 0)?.signatures[0]?.validUntil)
      for (const day of givenDays(plans.at(-1))) add('waits', day)
    }
  }
  return dues.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** The person's own plans, and those of each child, oldest first. */
function plansByOwner({ plans }: Pick<CaseState, 'plans'>): readonly (readonly SafetyPlan[])[] {
  return [...new Set(plans.map(({ child }) => child))].map((owner) =>
    plans.filter(({ child }) => child === owner),
  )
}

/** When somebody was to have answered what was given to them. */
function givenDays(plan: SafetyPlan | undefined): readonly Day[] {
  return [...(plan?.handled ?? [])].flatMap(([prompt, { shown }]) =>
    shown.how === 'given' && shown.until && !plan?.values.has(prompt) ? [shown.until] : [],
  )
}

/** Points of a list nobody has dealt with. */
export function openItems(list: Checklist): readonly ContentId[] {
  return list.parts.flatMap(({ items }) => items.filter((item) => isOpen(list, item)))
}

function nextPartOn(list: Checklist): Day | undefined {
  if (list.signatures.length > 0) return undefined
  return list.parts.find(({ on, items }) => on && items.some((item) => isOpen(list, item)))?.on
}

function isOpen(list: Checklist, item: ContentId): boolean {
  return (list.ticks.get(item)?.shown.tick ?? 'open') === 'open'
}
