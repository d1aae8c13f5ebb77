import type { Id } from '../domain/id.ts'
import type { Connection } from './connection.ts'
import type { StoragePlatform } from './platform.ts'
import type { SpaceName } from './sealer.ts'
import { openSecondCopyCache } from './second-copy-cache.ts'
import type { ReadTables } from './write-copy.ts'

/** Saves within this time share one writing. */
const COALESCE_MS = 2_000

/** `behind`: the last saves are on the disk once and not yet twice. `unavailable`: this browser has no second place. */
export type SecondCopyState = 'current' | 'behind' | 'unavailable'

/**
 * What no server has yet, once more, in another of the browser's backing stores (Cache Storage): IndexedDB has been
 * lost as a whole on real devices. It holds the same sealed bytes, and no save waits for it.
 */
export interface SecondCopy {
  /** Something was saved: copy it soon. */
  readonly note: () => void
  readonly flush: () => Promise<void>
  /** Takes these keys out of all that lies there; false where the place does not answer. */
  readonly erase: (keyIds: ReadonlySet<Id>) => Promise<boolean>
  readonly state: () => SecondCopyState
  readonly stop: () => void
}

interface SecondCopyParts {
  readonly space: SpaceName
  readonly device: Id
  readonly platform: StoragePlatform
  readonly connection: Connection
}

export function openSecondCopy({ space, device, platform, connection }: SecondCopyParts): SecondCopy {
  if (!platform.caches)
    return {
      note: () => {},
      flush: async () => {},
      erase: async () => true,
      state: () => 'unavailable',
      stop: () => {},
    }
  let state: SecondCopyState = 'behind'
  let copiedTo: number | undefined
  let cancel: (() => void) | undefined
  let running: Promise<void> = Promise.resolve()
  let noted = 0

  const read: ReadTables = async (look) => {
    const done = await connection.run(look)
    if (!done.ok) throw new Error(`expected to read for the second copy, got ${done.error.code}`)
    return done.value
  }

  async function copy(): Promise<void> {
    const at = noted
    try {
      // Loaded with the first copy, which is soon after opening and never in its way.
      const { writeCopy } = await import('./write-copy.ts')
      const cache = await openSecondCopyCache(platform, space)
      if (cache) copiedTo = await writeCopy(copiedTo, cache, device, read)
      if (at === noted) state = 'current'
    } catch {
      // Full, refused or closed. No save waits for the copy; `behind` says it, and the next save tries again.
    }
  }

  function flush(): Promise<void> {
    cancel?.()
    cancel = undefined
    running = running.then(() => copy())
    return running
  }

  async function erase(keyIds: ReadonlySet<Id>): Promise<boolean> {
    try {
      // A copy that is under way may have read the keys before they went.
      await flush()
      const { eraseFromCopy } = await import('./erase-from-copy.ts')
      const cache = await openSecondCopyCache(platform, space)
      if (cache) await eraseFromCopy(cache, keyIds)
      return true
    } catch {
      // Closed or refused: the next start tries again, because it is not noted as done.
      return false
    }
  }

  return {
    erase,
    note: () => {
      noted++
      state = 'behind'
      cancel ??= platform.setTimer(COALESCE_MS, () => void flush())
    },
    flush,
    state: () => state,
    stop: () => {
      cancel?.()
      cancel = undefined
    },
  }
}
