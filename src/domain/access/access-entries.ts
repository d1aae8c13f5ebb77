import type { DomainEvent, EventData } from '../event.ts'
import type { Access } from '../event-access.ts'
import type { Id } from '../id.ts'
import type { LiveWrites } from '../live-writes.ts'

/** Something that was read, printed or taken out. `wall` is the tablet's own clock. */
export interface AccessEntry {
  readonly id: Id
  readonly wall: string
  readonly actor: Id
  readonly device: Id
  readonly access: Access
  /** The case; undefined when it concerned all of them. */
  readonly of: Id | undefined
  readonly what: string | undefined
}

export type BegunLog = EventData<'accessLog.begun@1'>

export interface AccessReview extends EventData<'accessReview.done@1'> {
  readonly wall: string
  readonly actor: Id
}

export function accessEntries(events: readonly DomainEvent[]): readonly AccessEntry[] {
  return events.flatMap((event) =>
    event.type === 'access.noted@1' && !('unknown' in event)
      ? [
          {
            id: event.id,
            wall: event.wall,
            actor: event.actor,
            device: event.device,
            access: event.data.access,
            of: event.data.of,
            what: event.data.what,
          },
        ]
      : [],
  )
}

/** The logs that tablets have said they keep, each once. */
export function begunLogs({ ordered }: Pick<LiveWrites, 'ordered'>): readonly BegunLog[] {
  const logs = new Map<Id, BegunLog>()
  for (const event of ordered)
    if (event.type === 'accessLog.begun@1' && !logs.has(event.data.log)) logs.set(event.data.log, event.data)
  return [...logs.values()]
}

/** Newest first. */
export function accessReviews({ ordered }: Pick<LiveWrites, 'ordered'>): readonly AccessReview[] {
  return ordered
    .flatMap((event) =>
      event.type === 'accessReview.done@1' ? [{ ...event.data, wall: event.wall, actor: event.actor }] : [],
    )
    .reverse()
}

/** What a look-through asks for. An empty text asks for everything. */
export interface AccessFilter {
  readonly actor: string
  readonly of: string
  /** When the case was opened: what was done with all of them before then did not concern it. */
  readonly since?: string | undefined
}

/** Noted without a case, and with nothing of any case in it. */
const WITHOUT_CASES: ReadonlySet<string> = new Set(['calendar', 'kit'])

/** Newest first; equal moments in the order of their ids, so that every tablet shows the same. */
export function filterEntries(
  entries: readonly AccessEntry[],
  { actor, of, since = '' }: AccessFilter,
): readonly AccessEntry[] {
  return entries
    .filter((entry) => (actor === '' || entry.actor === actor) && (of === '' || concerns(entry, of, since)))
    .sort((a, b) => (a.wall === b.wall ? (a.id < b.id ? 1 : -1) : a.wall < b.wall ? 1 : -1))
}

/** What was done with every case at once was done with this one: a backup takes it along. */
function concerns(entry: AccessEntry, of: string, since: string): boolean {
  if (entry.of !== undefined) return entry.of === of
  return entry.wall >= since && !WITHOUT_CASES.has(entry.what ?? '')
}
