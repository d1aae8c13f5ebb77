import type { CaseState } from '../case-state.ts'
import type { EventData } from '../event.ts'
import type { EditionKind } from '../event-content.ts'
import { type EventOf, fieldOf } from '../field.ts'
import type { Id } from '../id.ts'

/** One version of one entry, as the organisation wrote it: by whom, when and why. */
export interface Edition extends EventData<'content.set@1'> {
  readonly event: Id
  readonly wall: string
  readonly actor: Id
}

/** What an organisation has said of the content, read from its log. */
export interface Editions {
  /** By {@link entryKey}: the one in force first. More than one when two people changed the entry apart. */
  readonly live: ReadonlyMap<string, readonly [Edition, ...Edition[]]>
  /** Every one there has ever been, oldest first: what was made with it is opened with it. */
  readonly all: ReadonlyMap<Id, Edition>
}

/**
 * Read where content is opened and not with every save. Of two made apart the later one is in force, and one that hides
 * never wins over one that shows: until somebody chooses, what helps is to be seen.
 */
export function editionsOf({ writes }: Pick<CaseState, 'writes'>): Editions {
  const all = new Map<Id, Edition>()
  for (const event of writes.ordered) if (event.type === 'content.set@1') all.set(event.id, asEdition(event))
  const live = new Map<string, readonly [Edition, ...Edition[]]>()
  for (const [path, events] of writes.byPath) {
    if (!path.startsWith('content/')) continue
    const field = fieldOf(
      events,
      (event) => (event.type === 'content.set@1' ? all.get(event.id) : undefined),
      ({ is }) => (is === 'hidden' ? 0 : 1),
    )
    if (!field) continue
    const [first, ...rest] = field.versions
    live.set(entryKey(first.value.kind, first.value.entry), [first.value, ...rest.map(({ value }) => value)])
  }
  return { live, all }
}

/** Exactly these and no others in force: what a plan was begun with, whatever has come since. */
export function editionsNamed({ all }: Editions, ids: readonly Id[]): Editions {
  const live = new Map<string, readonly [Edition, ...Edition[]]>()
  for (const id of ids) {
    const edition = all.get(id)
    if (edition) live.set(entryKey(edition.kind, edition.entry), [edition])
  }
  return { live, all }
}

export function entryKey(kind: EditionKind, entry: string): string {
  return `${kind}/${entry}`
}

function asEdition({ id, wall, actor, data }: EventOf<'content.set@1'>): Edition {
  return { ...data, event: id, wall, actor }
}
