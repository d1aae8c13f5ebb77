import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { CaseState } from '../domain/case-state.ts'
import type { KnownEvent } from '../domain/event.ts'
import type { Id } from '../domain/id.ts'
import type { SavedLevel } from '../domain/index-row.ts'
import { levelsByScope, type RecordScope, type Waiting, withCarried } from '../domain/record-level.ts'
import type { Store } from '../storage/store.ts'

/** How far each record of one open case has come. Read from the disk when the first mark asks, and not before. */
export interface RecordLevels {
  /** The least of what the record is made of; undefined until it is known, and never a guess. */
  readonly levelOf: (scope: RecordScope) => SavedLevel | undefined
  /** Of one event alone, for a history. */
  readonly levelOfEvent: (event: Id) => SavedLevel | undefined
  /** For whoever shows a mark: reads it once. */
  readonly ask: () => void
  /** What a sync has changed, where somebody has asked. */
  readonly refresh: () => Promise<void>
  /** These have just been flushed to disk, and are nowhere else. */
  readonly noteSaved: (events: readonly KnownEvent[]) => void
}

export function createRecordLevels(parts: {
  readonly id: Id
  readonly store: Pick<Store, 'openSync'>
  readonly state: ReadonlySignal<CaseState>
}): RecordLevels {
  const waiting = signal<Waiting | undefined>(undefined)
  const ordered = computed(() => parts.state.value.writes.ordered)
  const all = computed(() => waiting.value && withCarried(ordered.value, waiting.value))
  const levels = computed(() => all.value && levelsByScope(ordered.value, all.value))
  let isAsked = false
  /** Saved since the reading began that is under way: the disk may have been read a moment too early for them. */
  let saved = new Map<Id, SavedLevel>()
  let reading: Promise<void> = Promise.resolve()

  async function read(): Promise<void> {
    saved = new Map()
    const sync = await parts.store.openSync()
    const found = await sync.readWaiting(parts.id)
    // Unreadable just now: what was known stays, and the next save or sync asks again.
    if (found.ok) waiting.value = new Map([...saved, ...found.value])
  }

  function refresh(): Promise<void> {
    if (isAsked) reading = reading.then(read)
    return reading
  }

  return {
    levelOf: (scope) => levels.value && (levels.value.get(scope) ?? 'confirmed'),
    levelOfEvent: (event) => all.value && (all.value.get(event) ?? 'confirmed'),
    ask: () => {
      if (isAsked) return
      isAsked = true
      void refresh()
    },
    refresh,
    noteSaved: (events) => {
      if (!isAsked) return
      for (const { id } of events) saved.set(id, 'tablet')
      if (waiting.value)
        waiting.value = new Map([...waiting.value, ...events.map(({ id }) => [id, 'tablet'] as const)])
    },
  }
}
