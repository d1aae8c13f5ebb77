import type { DomainEvent } from '../domain/event.ts'
import type { Id } from '../domain/id.ts'
import type { HeadRow } from './tables.ts'

/** Above this the rest is read from the disk again: 64 million characters are the history of some ten thousand cases, and 108 MB as objects. */
const MAX_CHARACTERS = 64_000_000

type Place = Pick<HeadRow, 'revision' | 'deviceSeq'>

/** What one page brought. */
export interface WarmPage {
  /** The head before the page was written. */
  readonly before: Place
  readonly rows: readonly {
    readonly keyId: Id
    /** Undefined for what did not open, or is no event. */
    readonly event: DomainEvent | undefined
    /** Characters it was read from. */
    readonly size: number
  }[]
  /** Keys that came with it and were not here before: of their cases this tablet has nothing else. */
  readonly firstKeys: ReadonlySet<Id>
}

/**
 * Cases that came whole a moment ago, opened already, so that their row in the list is made without reading and opening
 * them once more. Good for as long as nobody else has written: any doubt empties it, and the disk is asked.
 */
export interface WarmCases {
  readonly note: (page: WarmPage) => void
  /** The list was written with what was taken from here. */
  readonly wroteRows: () => void
  readonly empty: () => void
  /** Everything the case is, when the disk still stands where it was left. Not to be asked for twice. */
  readonly take: (keyIds: readonly Id[], now: Place) => readonly DomainEvent[] | undefined
}

interface WarmCase {
  readonly events: DomainEvent[]
  size: number
}

export function createWarmCases(): WarmCases {
  let expected: Place | undefined
  let cases = new Map<Id, WarmCase>()
  let characters = 0

  function empty(): void {
    expected = undefined
    cases = new Map()
    characters = 0
  }

  function drop(keyId: Id): void {
    characters -= cases.get(keyId)?.size ?? 0
    cases.delete(keyId)
  }

  function isAt(place: Place): boolean {
    return expected?.revision === place.revision && expected.deviceSeq === place.deviceSeq
  }

  return {
    empty,
    note: ({ before, rows, firstKeys }) => {
      if (expected && !isAt(before)) empty()
      expected = { revision: before.revision + 1, deviceSeq: before.deviceSeq }
      if (characters < MAX_CHARACTERS)
        for (const keyId of firstKeys) cases.set(keyId, { events: [], size: 0 })
      for (const { keyId, event, size } of rows) {
        const known = cases.get(keyId)
        if (!known) continue
        // What did not open is for the reader to count and to try again.
        if (event === undefined) drop(keyId)
        else {
          known.events.push(event)
          known.size += size
          characters += size
        }
      }
    },
    wroteRows: () => {
      if (expected) expected = { ...expected, revision: expected.revision + 1 }
    },
    take: (keyIds, now) => {
      if (!isAt(now)) empty()
      const [keyId, ...more] = keyIds
      // Two keys of one case mostly came at two times; then one of them was here before.
      if (keyId === undefined || more.length > 0) return undefined
      const known = cases.get(keyId)
      drop(keyId)
      return known?.events
    },
  }
}
