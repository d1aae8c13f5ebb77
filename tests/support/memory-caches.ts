/** Cache Storage as far as storage uses it, in memory; Node has none. Fails on demand like a full disk. */
export interface MemoryCaches extends CacheStorage {
  readonly failPuts: (fail: boolean) => void
  readonly contents: () => ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>
  readonly corrupt: (cache: string, url: string, change: (bytes: Uint8Array) => Uint8Array) => void
}

export function memoryCaches(): MemoryCaches {
  const caches = new Map<string, Map<string, Uint8Array>>()
  let failing = false

  function cacheOn(name: string): Cache {
    const entries = caches.get(name) ?? new Map<string, Uint8Array>()
    caches.set(name, entries)
    const partial: Pick<Cache, 'put' | 'match' | 'delete' | 'keys'> = {
      put: async (request, response) => {
        if (failing) throw new DOMException('no room', 'QuotaExceededError')
        entries.set(urlOf(request), new Uint8Array(await response.arrayBuffer()))
      },
      match: async (request) => {
        const bytes = entries.get(urlOf(request))
        return bytes && new Response(new Uint8Array(bytes))
      },
      delete: async (request) => entries.delete(urlOf(request)),
      keys: async () => [...entries.keys()].map((url) => new Request(url)),
    }
    return partial as Cache
  }

  const partial: Pick<CacheStorage, 'open' | 'delete' | 'has' | 'keys' | 'match'> = {
    open: async (name) => cacheOn(name),
    delete: async (name) => caches.delete(name),
    has: async (name) => caches.has(name),
    keys: async () => [...caches.keys()],
    match: async (request, options) => {
      const name = options?.cacheName
      return name !== undefined && caches.has(name) ? cacheOn(name).match(request) : undefined
    },
  }
  return {
    ...(partial as CacheStorage),
    failPuts: (fail) => {
      failing = fail
    },
    contents: () => caches,
    corrupt: (cache, url, change) => {
      const bytes = caches.get(cache)?.get(url)
      if (!bytes) throw new Error(`expected ${url} in ${cache}`)
      caches.get(cache)?.set(url, change(bytes))
    },
  }
}

function urlOf(request: RequestInfo | URL): string {
  return typeof request === 'string' ? request : 'url' in request ? request.url : request.href
}
