import type { Answer } from './answer.ts'
import type { Field, Handled, SafetyPlan } from './case-state.ts'
import { type EventOf, fieldOf } from './field.ts'
import type { Id } from './id.ts'
import type { LiveWrites } from './live-writes.ts'
import { asSignature, type ScopedWrites, scopedWrites } from './signed-writes.ts'

/** Safety plans in the order they were started; the newest is the one in use. */
export function foldPlans(writes: LiveWrites): SafetyPlan[] {
  const plans = new Map<Id, SafetyPlan>()
  for (const event of writes.ordered) {
    if (event.type !== 'plan.started@1' || plans.has(event.data.plan)) continue
    plans.set(event.data.plan, foldPlan(writes, event))
  }
  return [...plans.values()]
}

function foldPlan(writes: LiveWrites, started: EventOf<'plan.started@1'>): SafetyPlan {
  const { plan: id, pack, packVersion, previous, editions } = started.data
  const signings = writes.ordered
    .filter((event) => event.type === 'plan.signed@1')
    .filter((event) => event.data.plan === id)
  const signatures = signings.map((event) => ({ ...asSignature(event), validUntil: event.data.validUntil }))
  const scoped = scopedWrites(writes, `plan/${id}`, signatures)
  return {
    id,
    pack,
    packVersion,
    previous,
    editions,
    startedWall: started.wall,
    values: planValues(scoped, id),
    handled: planHandled(scoped, id),
    child: fieldOf(scoped.byPath.get(`plan/${id}/child`), (event) =>
      event.type === 'plan.forChild@1' ? event.data.child : undefined,
    )?.shown,
    card: cardLines(scoped, id),
    signatures,
    late: scoped.late,
  }
}

function planValues(scoped: ScopedWrites, id: Id): ReadonlyMap<string, Field<Answer>> {
  const prefix = `plan/${id}/value/`
  const values = new Map<string, Field<Answer>>()
  for (const [path, events] of scoped.byPath) {
    if (!path.startsWith(prefix)) continue
    const field = fieldOf(events, (event) =>
      event.type === 'plan.valueSet@1' && !isEmpty(event.data.answer) ? event.data.answer : undefined,
    )
    if (field) values.set(path.slice(prefix.length), field)
  }
  return values
}

/** An emptied field answers nothing: it can be skipped or given to somebody again, and another's words outlive it. */
function isEmpty(answer: Answer): boolean {
  return (
    (answer.is === 'text' && answer.text.trim() === '') ||
    (answer.is === 'options' && answer.options.length === 0)
  )
}

function planHandled(scoped: ScopedWrites, id: Id): SafetyPlan['handled'] {
  const prefix = `plan/${id}/handled/`
  const handled = new Map<string, Field<Handled>>()
  for (const [path, events] of scoped.byPath) {
    if (!path.startsWith(prefix)) continue
    const field = fieldOf(events, (event) =>
      event.type === 'plan.promptHandled@1' ? handlingOf(event.data) : undefined,
    )
    if (field && field.shown.how !== 'open') handled.set(path.slice(prefix.length), field)
  }
  return handled
}

function handlingOf({ how, words, until }: Handled): Handled {
  return { how, words, until }
}

function cardLines(scoped: ScopedWrites, id: Id): SafetyPlan['card'] {
  const prefix = `plan/${id}/card/`
  const lines: SafetyPlan['card'][number][] = []
  for (const [path, events] of scoped.byPath) {
    if (!path.startsWith(prefix)) continue
    const text = fieldOf(events, (event) =>
      event.type === 'plan.cardLineSet@1' ? event.data.text : undefined,
    )
    const newest = events[0]
    const position = newest?.type === 'plan.cardLineSet@1' ? newest.data.position : 0
    if (text) lines.push({ line: path.slice(prefix.length), text, position })
  }
  return lines.sort((a, b) => a.position - b.position || (a.line < b.line ? -1 : 1))
}
