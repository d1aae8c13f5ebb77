import type { Day } from './answer.ts'
import type { CaseState, Checklist, RunningClock, Trigger } from './case-state.ts'
import type { EventData, KnownEvent } from './event.ts'
import type { Tick } from './event-fields.ts'
import { type EventOf, fieldOf } from './field.ts'
import { dueOf, lastSpokenOn, silentSince } from './follow-up/silence.ts'
import type { Id } from './id.ts'
import type { LiveWrites } from './live-writes.ts'
import { asSignature, scopedWrites } from './signed-writes.ts'

/** Events to watch for, time limits and lists, each in the order they were first written. */
export function foldFollowUp(writes: LiveWrites): Pick<CaseState, 'triggers' | 'clocks' | 'checklists'> {
  const triggers = new Map<Id, Trigger>()
  const clocks = new Map<Id, RunningClock>()
  const checklists = new Map<Id, Checklist>()
  // Most cases watch no silence, and then no contact is read.
  const isSilence = (event: KnownEvent) => event.type === 'trigger.set@1' && event.data.silence !== undefined
  const spokenOn = writes.ordered.some(isSilence) ? lastSpokenOn(writes) : undefined
  for (const event of writes.ordered) {
    if (event.type === 'trigger.set@1') {
      const trigger = foldTrigger(writes, event.data.trigger, spokenOn)
      if (trigger) triggers.set(trigger.id, trigger)
    } else if (event.type === 'clock.set@1') {
      const clock = foldClock(writes, event.data.clock)
      if (clock) clocks.set(clock.id, clock)
    } else if (event.type === 'checklist.started@1' && !checklists.has(event.data.checklist)) {
      checklists.set(event.data.checklist, foldChecklist(writes, event))
    }
  }
  return {
    triggers: [...triggers.values()],
    clocks: [...clocks.values()],
    checklists: [...checklists.values()],
  }
}

function foldTrigger(writes: LiveWrites, id: Id, spokenOn: Day | undefined): Trigger | undefined {
  const set = fieldOf(
    writes.byPath.get(`trigger/${id}/set`),
    (event) => (event.type === 'trigger.set@1' ? event.data : undefined),
    (data) => earlierFirst({ due: dueOf(data, spokenOn) }),
  )
  const closed = fieldOf(writes.byPath.get(`trigger/${id}/closed`), (event) =>
    event.type === 'trigger.closed@1' ? event.data : undefined,
  )
  if (!set) return undefined
  const { shown } = set
  return {
    id,
    set,
    due: dueOf(shown, spokenOn),
    ...(shown.silence === undefined ? {} : { silentSince: silentSince(shown, spokenOn) }),
    closed,
  }
}

function foldClock(writes: LiveWrites, id: Id): RunningClock | undefined {
  const set = fieldOf(
    writes.byPath.get(`clock/${id}/set`),
    (event) => (event.type === 'clock.set@1' ? event.data : undefined),
    earlierFirst,
  )
  const closed = fieldOf(writes.byPath.get(`clock/${id}/closed`), (event) =>
    event.type === 'clock.closed@1' ? event.data : undefined,
  )
  return set && { id, set, closed }
}

/** Of two days set apart the earlier one is shown: a look too early costs an hour. */
function earlierFirst({ due }: { readonly due: string }): number {
  return -Date.parse(due)
}

function foldChecklist(writes: LiveWrites, started: EventOf<'checklist.started@1'>): Checklist {
  const { checklist: id, list, listVersion, parts, editions } = started.data
  const signatures = writes.ordered
    .filter((event) => event.type === 'checklist.signed@1')
    .filter((event) => event.data.checklist === id)
    .map(asSignature)
  const scoped = scopedWrites(writes, `checklist/${id}`, signatures)
  const ticks = new Map<string, Checklist['ticks'] extends ReadonlyMap<string, infer F> ? F : never>()
  const prefix = `checklist/${id}/tick/`
  for (const [path, events] of scoped.byPath) {
    if (!path.startsWith(prefix)) continue
    const field = fieldOf(
      events,
      (event) => (event.type === 'checklist.ticked@1' ? tickOf(event.data) : undefined),
      ({ tick }) => TICK_RANK[tick],
    )
    if (field) ticks.set(path.slice(prefix.length), field)
  }
  return {
    id,
    list,
    listVersion,
    parts,
    editions,
    startedWall: started.wall,
    startedBy: started.actor,
    ticks,
    signatures,
    late: scoped.late,
  }
}

const TICK_RANK: Readonly<Record<Tick, number>> = { open: 2, notNeeded: 1, done: 0 }

function tickOf({ tick, words }: EventData<'checklist.ticked@1'>) {
  return { tick, words }
}
