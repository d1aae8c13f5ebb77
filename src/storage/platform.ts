import type { RandomBytes } from '../lib/sources.ts'

/** The parts of a browser that storage stands on, handed in so that tests can break them one by one. */
export interface StoragePlatform {
  /** What the names of all that is kept here begin with: a tablet may hold several units, each with its own. */
  readonly unit: string
  readonly indexedDB: IDBFactory
  readonly keyRange: typeof IDBKeyRange
  /** Undefined where the browser refuses it (some private modes). */
  readonly caches: CacheStorage | undefined
  readonly persistence: Pick<StorageManager, 'persist' | 'persisted' | 'estimate'> | undefined
  readonly random: RandomBytes
  /** Calls back once after that many milliseconds; the returned function cancels. */
  readonly setTimer: (ms: number, then: () => void) => () => void
}

export function browserPlatform(unit: string): StoragePlatform {
  return {
    unit,
    indexedDB: globalThis.indexedDB,
    keyRange: globalThis.IDBKeyRange,
    caches: globalThis.caches,
    persistence: navigator.storage,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    setTimer: (ms, then) => {
      const timer = setTimeout(then, ms)
      return () => clearTimeout(timer)
    },
  }
}
