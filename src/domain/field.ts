import type { Field, Version } from './case-state.ts'
import type { EventType, KnownEvent } from './event.ts'

export type EventOf<T extends EventType> = Extract<KnownEvent, { readonly type: T }>

/**
 * A field from its live writes, newest first. With two values the one of the higher `rank` is shown until someone
 * chooses; equal ranks leave the newest first.
 */
export function fieldOf<T>(
  writes: readonly KnownEvent[] | undefined,
  read: (event: KnownEvent) => T | undefined,
  rank: (value: T) => number = () => 0,
): Field<T> | undefined {
  const versions: Version<T>[] = []
  for (const event of writes ?? []) {
    const value = read(event)
    if (value === undefined) continue
    versions.push({ value, event: event.id, wall: event.wall, actor: event.actor, device: event.device })
  }
  versions.sort((a, b) => rank(b.value) - rank(a.value))
  const [first, ...rest] = versions
  return first === undefined ? undefined : { shown: first.value, versions: [first, ...rest] }
}

/** Text fields right below a path, by their last name. Events that carry no `value` are none. */
export function fieldsAt(
  byPath: ReadonlyMap<string, readonly KnownEvent[]>,
  scope: string,
): Readonly<Record<string, Field<string>>> {
  const fields: Record<string, Field<string>> = {}
  for (const [path, events] of byPath) {
    if (!path.startsWith(scope)) continue
    const field = fieldOf(events, (event) => ('value' in event.data ? event.data.value : undefined))
    if (field) fields[path.slice(scope.length)] = field
  }
  return fields
}

/** Two people who wrote the same thing apart do not disagree. */
export function disagrees(field: Field<unknown>): boolean {
  const first = JSON.stringify(field.versions[0].value)
  return field.versions.some((version) => JSON.stringify(version.value) !== first)
}
