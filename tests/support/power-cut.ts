import type { StoragePlatform } from '../../src/storage/platform.ts'
import type { Sealer } from '../../src/storage/sealer.ts'

/**
 * Ends a device's life at its n-th step. Steps are all the moments between which a tab can be killed: before and
 * after each call to the crypto side, before each put, before and after the commit, around each write to a cache.
 */
export interface PowerCut {
  readonly platform: (platform: StoragePlatform) => StoragePlatform
  readonly sealer: <S extends Sealer>(sealer: S) => S
  /** Resolves when the power goes; pending work of the dead device never ends. */
  readonly dark: Promise<'dark'>
  readonly isDark: () => boolean
  readonly steps: () => number
}

export function powerCut(atStep: number): PowerCut {
  let steps = 0
  let isDark = false
  let goDark = (_: 'dark') => {}
  const dark = new Promise<'dark'>((resolve) => {
    goDark = resolve
  })

  function isNow(): boolean {
    return !isDark && steps++ === atStep
  }

  function cutNow(): void {
    isDark = true
    goDark('dark')
  }

  /** False when the power is off. */
  function step(): boolean {
    if (isNow()) cutNow()
    return !isDark
  }

  function never(): Promise<never> {
    return new Promise(() => {})
  }

  function sealer<S extends Sealer>(real: S): S {
    return new Proxy(real, {
      get: (target, name) => {
        const method = Reflect.get(target, name)
        if (typeof method !== 'function') return method
        return async (...given: unknown[]) => {
          if (!step()) return never()
          const answer: unknown = await Reflect.apply(method, target, given)
          return step() ? answer : never()
        }
      },
    })
  }

  function watchDatabase(database: IDBDatabase): void {
    const begin = database.transaction.bind(database)
    database.transaction = (...given) => {
      if (isDark) throw new Error('power is off')
      const transaction = begin(...given)
      if (transaction.mode === 'readwrite') watchTransaction(transaction)
      return transaction
    }
  }

  function watchTransaction(transaction: IDBTransaction): void {
    const open = transaction.objectStore.bind(transaction)
    const cut = () => {
      if (step()) return
      transaction.abort()
      throw new DOMException('power is off', 'AbortError')
    }
    transaction.objectStore = (name) => {
      const store = open(name)
      for (const method of ['add', 'put', 'delete', 'clear'] as const) {
        const real = store[method].bind(store) as (...given: unknown[]) => IDBRequest
        store[method] = (...given: unknown[]): never => {
          cut()
          return real(...given) as never
        }
      }
      return store
    }
    const commit = transaction.commit.bind(transaction)
    transaction.commit = () => {
      cut()
      if (isNow()) {
        // While it is being flushed: asked for, not on disk, and still a moment of light for whoever says so too early.
        transaction.abort()
        setImmediate(cutNow)
        return
      }
      commit()
      // Dark from here on: it is on disk and nobody will ever hear of it.
      if (!step()) transaction.oncomplete = null
    }
  }

  function watchFactory(real: IDBFactory): IDBFactory {
    return new Proxy(real, {
      get: (target, name) => {
        const member = Reflect.get(target, name)
        if (typeof member !== 'function') return member
        if (name !== 'open') return member.bind(target)
        return (...given: Parameters<IDBFactory['open']>) => {
          // Never answers, like everything else once it is dark.
          if (isDark) return { addEventListener: () => {} } as never
          const request = target.open(...given)
          request.addEventListener('success', () => watchDatabase(request.result))
          return request
        }
      },
    })
  }

  function watchCaches(real: CacheStorage): CacheStorage {
    const watched: Pick<CacheStorage, 'open'> = {
      open: async (name) => {
        const cache = await real.open(name)
        return new Proxy(cache, {
          get: (target, method) => {
            const member = Reflect.get(target, method)
            if (typeof member !== 'function') return member
            return async (...given: unknown[]) => {
              if (!step()) return never()
              const answer: unknown = await Reflect.apply(member, target, given)
              return step() ? answer : never()
            }
          },
        })
      },
    }
    return watched as CacheStorage
  }

  return {
    platform: (platform) => ({
      ...platform,
      indexedDB: watchFactory(platform.indexedDB),
      caches: platform.caches && watchCaches(platform.caches),
    }),
    sealer,
    dark,
    isDark: () => isDark,
    steps: () => steps,
  }
}
