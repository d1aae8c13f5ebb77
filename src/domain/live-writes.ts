import { withCopied } from './copy/copied-events.ts'
import type { DomainEvent, KnownEvent } from './event.ts'
import { isWithin, pathOf, removalScope } from './event-path.ts'

export interface LiveWrites {
  /** Events in a fixed order (Lamport, then id), each once. Order is for reading; it decides nothing. */
  readonly ordered: readonly KnownEvent[]
  /** Written by a newer app; shown as "uppdatera appen". */
  readonly newer: readonly DomainEvent[]
  /** Per field, the writes nobody has replaced, newest first. More than one: two people answered apart. */
  readonly byPath: ReadonlyMap<string, readonly KnownEvent[]>
}

/**
 * The state of a stream as a function of the set of its events: no order of arrival, no repetition and no detour over
 * other devices can change it. [Note: conflicts are shown, never merged away]
 */
export function liveWrites(events: readonly DomainEvent[]): LiveWrites {
  const unique = new Map<string, DomainEvent>()
  for (const event of withCopied(events)) if (!unique.has(event.id)) unique.set(event.id, event)

  const ordered: KnownEvent[] = []
  const newer: DomainEvent[] = []
  for (const event of unique.values()) {
    if ('unknown' in event) newer.push(event)
    else ordered.push(event)
  }
  ordered.sort(byLamport)
  newer.sort(byLamport)

  const paths = new Map(ordered.map((event) => [event.id, pathOf(event)]))
  const replaced = replacedIds(ordered, paths)
  const byPath = new Map<string, KnownEvent[]>()
  for (const event of ordered) {
    const path = paths.get(event.id)
    if (path === undefined || replaced.has(event.id)) continue
    const writes = byPath.get(path)
    if (writes) writes.unshift(event)
    else byPath.set(path, [event])
  }
  return { ordered, newer, byPath }
}

/** An event only replaces writes of its own field, or those inside what it removes, whatever its `over` claims. */
function replacedIds(
  events: readonly KnownEvent[],
  paths: ReadonlyMap<string, string | undefined>,
): ReadonlySet<string> {
  const replaced = new Set<string>()
  for (const event of events) {
    if (event.over.length === 0) continue
    const own = paths.get(event.id)
    const scope = removalScope(event)
    for (const id of event.over) {
      const target = paths.get(id)
      if (target === undefined || id === event.id) continue
      if (target === own || (scope !== undefined && isWithin(target, scope))) replaced.add(id)
    }
  }
  return replaced
}

/** Code-unit order, not locale order: every device must sort alike. */
function byLamport(a: DomainEvent, b: DomainEvent): number {
  return a.lamport - b.lamport || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
