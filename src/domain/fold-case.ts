import type { CaseState, Field, Member, NamedDevice, Person, Task } from './case-state.ts'
import type {
  CaseField,
  DomainEvent,
  EventData,
  KnownEvent,
  LocationField,
  PersonField,
  StepId,
} from './event.ts'
import { disagrees, type EventOf, fieldOf } from './field.ts'
import { foldAssessments } from './fold-assessments.ts'
import { foldFollowUp } from './fold-follow-up.ts'
import { foldMeasures } from './fold-measures.ts'
import { foldNotes } from './fold-notes.ts'
import { foldPlans } from './fold-plans.ts'
import { foldSurroundings } from './fold-surroundings.ts'
import type { Id } from './id.ts'
import { type LiveWrites, liveWrites } from './live-writes.ts'
import { protectionRank } from './risk-order.ts'

/** The state of a case, from its events alone. Always from the start: a case has hundreds of events, not millions. */
export function foldCase(id: Id, events: readonly DomainEvent[]): CaseState {
  const writes = liveWrites(events)
  const opened = writes.ordered.find(
    (event): event is EventOf<'case.opened@1'> => event.type === 'case.opened@1',
  )
  const locations = fieldsBelow<LocationField, string>(writes, 'location', readLocation)
  return {
    id,
    kind: opened?.data.kind,
    openedWall: opened?.wall,
    fields: fieldsBelow<CaseField, string>(writes, 'case', readCaseField, (field) =>
      field === 'protection' ? protectionRank : undefined,
    ),
    people: foldPeople(writes),
    locations,
    links: foldLinks(writes),
    steps: fieldsBelow<StepId, { status: EventOf<'step.set@1'>['data']['status']; reason: string }>(
      writes,
      'step',
      (event) =>
        event.type === 'step.set@1' ? { status: event.data.status, reason: event.data.reason } : undefined,
    ),
    notes: foldNotes(writes),
    assessments: foldAssessments(writes),
    measures: foldMeasures(writes),
    leftFactors: new Map(
      Object.entries(
        fieldsBelow<string, string>(writes, 'left', (event) =>
          event.type === 'factor.left@1' ? event.data.reason : undefined,
        ),
      ),
    ) as CaseState['leftFactors'],
    plans: foldPlans(writes),
    tasks: foldTasks(writes),
    ...foldFollowUp(writes),
    ...foldSurroundings(writes),
    members: foldMembers(writes),
    devices: foldDevices(writes),
    organisation: fieldsBelow<'name' | 'unit' | 'unattested', string>(writes, 'organisation', (event) =>
      event.type === 'organisation.fieldSet@1' ? event.data.value : undefined,
    ),
    availability: new Map(
      Object.entries(
        fieldsBelow<string, EventData<'availability.set@1'>>(writes, 'availability', (event) =>
          event.type === 'availability.set@1' ? event.data : undefined,
        ),
      ),
    ) as CaseState['availability'],
    conflicts: conflictingPaths(writes),
    newer: writes.newer,
    writes,
  }
}

function fieldsBelow<K extends string, T>(
  writes: LiveWrites,
  prefix: string,
  read: (event: KnownEvent) => T | undefined,
  rankOf: (name: K) => ((value: T) => number) | undefined = () => undefined,
): Partial<Record<K, Field<T>>> {
  const fields: Partial<Record<K, Field<T>>> = {}
  for (const [path, events] of writes.byPath) {
    if (!path.startsWith(`${prefix}/`)) continue
    const name = path.slice(prefix.length + 1) as K
    const field = fieldOf(events, read, rankOf(name))
    if (field) fields[name] = field
  }
  return fields
}

function readCaseField(event: KnownEvent): string | undefined {
  if (event.type === 'case.opened@1') return event.data.title
  return event.type === 'case.fieldSet@1' ? event.data.value : undefined
}

function readLocation(event: KnownEvent): string | undefined {
  return event.type === 'location.set@1' ? event.data.sealed : undefined
}

/** A removed person is there as long as a write exists that the removal did not know of. */
function foldPeople(writes: LiveWrites): Person[] {
  const people = new Map<Id, Person>()
  for (const event of writes.ordered) {
    if (event.type !== 'person.added@1' || people.has(event.data.person)) continue
    const { person: id, role } = event.data
    const alive = [...writes.byPath.keys()].some((path) => path.startsWith(`person/${id}/`))
    if (!alive) continue
    const fields = fieldsBelow<PersonField, string>(writes, `person/${id}`, (write) =>
      write.type === 'person.fieldSet@1' ? write.data.value : undefined,
    )
    people.set(id, { id, role, fields })
  }
  return [...people.values()]
}

function foldLinks(writes: LiveWrites): CaseState['links'] {
  const links = new Map<Id, CaseState['links'][number]>()
  for (const event of writes.ordered)
    if (event.type === 'case.linked@1') links.set(event.data.otherCase, event.data)
  return [...links.values()]
}

function foldTasks(writes: LiveWrites): Task[] {
  const tasks = new Map<Id, Task>()
  for (const event of writes.ordered) {
    if (event.type !== 'task.added@1' || tasks.has(event.data.task)) continue
    const { task: id, text, due, about } = event.data
    tasks.set(id, { id, text, due, about, addedWall: event.wall, done: writes.byPath.has(`task/${id}/done`) })
  }
  return [...tasks.values()]
}

function foldMembers(writes: LiveWrites): Member[] {
  const members = new Map<Id, Member>()
  for (const event of writes.ordered) {
    if (event.type !== 'member.added@1' || members.has(event.data.member)) continue
    const { member: id, role } = event.data
    const renamed = writes.byPath.get(`member/${id}/name`)
    const name = fieldOf(renamed ?? [event], (write) =>
      write.type === 'member.fieldSet@1'
        ? write.data.value
        : write.type === 'member.added@1'
          ? write.data.name
          : undefined,
    )
    const title = fieldOf(writes.byPath.get(`member/${id}/title`), (write) =>
      write.type === 'member.fieldSet@1' ? write.data.value : undefined,
    )
    if (name) members.set(id, { id, name, title, role })
  }
  return [...members.values()]
}

function foldDevices(writes: LiveWrites): NamedDevice[] {
  const devices = new Map<Id, NamedDevice>()
  for (const event of writes.ordered)
    if (event.type === 'device.named@1') devices.set(event.data.device, event.data)
  return [...devices.values()]
}

function conflictingPaths(writes: LiveWrites): string[] {
  const paths: string[] = []
  for (const [path, events] of writes.byPath) {
    if (events.length < 2 || path.endsWith('/added') || path.endsWith('/started')) continue
    const field = fieldOf(events, (event) => event.data)
    if (field && disagrees(field)) paths.push(path)
  }
  return paths
}
