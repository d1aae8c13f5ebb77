/** One cache for each version that was replaced; the newest is kept. */
const PREFIX = 'lykta-earlier-'

/**
 * Sets aside the assets of the version before, which activation would delete: a page that is still open from it has no
 * other source, in the forest, for a screen it has not shown yet. Addresses carry the hash of what they hold, so nobody
 * is ever given the wrong bytes. Call it while installing, before the new files are added.
 */
export async function keepEarlierAssets(
  storage: CacheStorage,
  precacheName: string,
  current: ReadonlySet<string>,
  now: number,
): Promise<void> {
  if (!(await storage.has(precacheName))) return
  const precache = await storage.open(precacheName)
  const leaving = (await precache.keys()).filter(({ url }) => isAsset(url) && !current.has(pathOf(url)))
  if (leaving.length === 0) return
  const kept = await storage.open(`${PREFIX}${now}`)
  for (const request of leaving) {
    const response = await precache.match(request)
    if (response) await kept.put(request, response)
  }
}

/** Keeps one version; whatever is older goes. Call it when the new version takes over. */
export async function dropOlderAssets(storage: CacheStorage): Promise<void> {
  const older = (await earlierNames(storage)).slice(1)
  for (const name of older) await storage.delete(name)
}

export async function findEarlierAsset(
  storage: CacheStorage,
  request: Request,
): Promise<Response | undefined> {
  for (const name of await earlierNames(storage)) {
    const found = await (await storage.open(name)).match(request.url)
    if (found) return found
  }
  return undefined
}

export function isAsset(url: string): boolean {
  return pathOf(url).startsWith('/assets/')
}

/** Newest first. */
async function earlierNames(storage: CacheStorage): Promise<string[]> {
  const names = (await storage.keys()).filter((name) => name.startsWith(PREFIX))
  const age = (name: string) => Number(name.slice(PREFIX.length))
  return names.sort((a, b) => age(b) - age(a))
}

function pathOf(url: string): string {
  return new URL(url).pathname
}
