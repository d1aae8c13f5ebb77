import { getMany, setMany, type UseStore } from 'idb-keyval'
import { err, type Failure, ok, type Result } from '../lib/result.ts'

/** The places a vault leaves its mark in. Browsers have lost each of them on its own. */
/** Where the lock is kept: three places, so that a browser that clears one does not look like a first start. */
export type VaultPlace = 'database' | 'cache' | 'local'

/**
 * `none` is said only when no place has ever heard of a vault. Everything between that and `found` is an incident and
 * never a fresh start.
 */
export type VaultReading<Header> =
  | { readonly state: 'none' }
  | { readonly state: 'found'; readonly header: Header }
  /** A vault was here and its header is gone. `which` names the places that lost what they held. */
  | { readonly state: 'vanished'; readonly which: readonly VaultPlace[] }
  | { readonly state: 'damaged' }
  /** Written by a newer version of the app. */
  | { readonly state: 'newer' }

/** Whether this is a vault header the crypto side knows; the code `vault-newer` stands for a later version of one. */
export type ParseHeader<Header> = (stored: unknown) => Result<Header, Failure>

export interface VaultPlatform {
  /** What the names of this unit's places begin with. */
  readonly unit: string
  readonly indexedDB: IDBFactory
  readonly caches: CacheStorage | undefined
  readonly local: Pick<Storage, 'getItem' | 'setItem'> | undefined
}

export interface VaultStore<Header> {
  readonly read: () => Promise<VaultReading<Header>>
  /** Resolves with ok when the header is flushed to disk and was read back from there. */
  readonly write: (header: Header) => Promise<Result<void, { readonly code: 'vault-not-saved' }>>
}

/** The vault header and the marks that tell an empty device from a robbed one. Loaded by the lock screen: no Dexie. */
export function openVaultStore<Header>(
  parse: ParseHeader<Header>,
  platform: VaultPlatform,
): VaultStore<Header> {
  const database = strictStore(vaultName(platform), platform.indexedDB)
  return {
    read: async () => {
      const held = await readPlaces(database, platform)
      const reading = judge(held, parse)
      if (reading.state === 'found') await heal(reading.header, held, database, platform)
      return reading
    },
    write: async (header) => {
      try {
        await putInDatabase(header, database)
        const [back] = await getMany(['header'], database)
        if (JSON.stringify(back) !== JSON.stringify(header)) return err({ code: 'vault-not-saved' })
      } catch {
        // Full, refused or gone: whichever it was, there is no vault on disk, and that is what the code says.
        return err({ code: 'vault-not-saved' })
      }
      await putInCache(header, platform)
      markLocal(platform)
      return ok(undefined)
    },
  }
}

/** The database, the cache and the mark bear the same name. */
export function vaultName({ unit }: Pick<VaultPlatform, 'unit'>): string {
  return `${unit}-vault`
}

const MARK = 'here'
// Never fetched: Cache Storage wants an address as key.
const HEADER_URL = 'https://lykta.invalid/vault/header'

interface Held {
  readonly header: unknown
  readonly isMarked: boolean
  /** The place did not answer, which is not the same as being empty. */
  readonly failed: boolean
}
type Places = Readonly<Record<VaultPlace, Held | undefined>>

async function readPlaces(database: UseStore, platform: VaultPlatform): Promise<Places> {
  const [inDatabase, inCache] = await Promise.all([readDatabase(database), readCache(platform)])
  return { database: inDatabase, cache: inCache, local: readLocal(platform) }
}

async function readDatabase(database: UseStore): Promise<Held> {
  try {
    const [header, mark] = await getMany(['header', 'mark'], database)
    return { header, isMarked: mark !== undefined, failed: false }
  } catch {
    return didNotAnswer
  }
}

async function readCache({ caches, unit }: VaultPlatform): Promise<Held | undefined> {
  if (!caches) return undefined
  try {
    const stored = await (await caches.open(vaultName({ unit }))).match(HEADER_URL)
    if (!stored) return { header: undefined, isMarked: false, failed: false }
    // Unreadable JSON still proves that there was a vault.
    const header = await stored.json().catch(() => 'unreadable')
    return { header, isMarked: true, failed: false }
  } catch {
    return didNotAnswer
  }
}

function readLocal({ local, unit }: VaultPlatform): Held | undefined {
  try {
    return (
      local && { header: undefined, isMarked: local.getItem(vaultName({ unit })) !== null, failed: false }
    )
  } catch {
    return didNotAnswer
  }
}

const didNotAnswer: Held = { header: undefined, isMarked: false, failed: true }

function judge<Header>({ database, cache, local }: Places, parse: ParseHeader<Header>): VaultReading<Header> {
  const headers = [database?.header, cache?.header].filter((header) => header !== undefined)
  const parsed = headers.map(parse)
  const readable = parsed.find((one) => one.ok)
  if (readable) return { state: 'found', header: readable.value }
  if (parsed.some((one) => !one.ok && one.error.code === 'vault-newer')) return { state: 'newer' }
  if (headers.length > 0) return { state: 'damaged' }
  if ([database, cache, local].some((place) => place?.isMarked)) {
    const lost: VaultPlace[] = ['database']
    if (cache) lost.push('cache')
    if (local && !local.isMarked) lost.push('local')
    return { state: 'vanished', which: lost }
  }
  // A database that does not answer may hold a vault. Offering a fresh start over it would be the one wrong answer.
  return database?.failed ? { state: 'damaged' } : { state: 'none' }
}

async function heal(
  header: unknown,
  held: Places,
  database: UseStore,
  platform: VaultPlatform,
): Promise<void> {
  const text = JSON.stringify(header)
  const isWhole = (place: Held | undefined) => place?.isMarked && JSON.stringify(place.header) === text
  // One copy is there and readable; a place that refuses to take the other is tried again at the next start.
  if (!isWhole(held.database)) await putInDatabase(header, database).catch(() => undefined)
  if (!isWhole(held.cache)) await putInCache(header, platform)
  if (!held.local?.isMarked) markLocal(platform)
}

function putInDatabase(header: unknown, database: UseStore): Promise<void> {
  return setMany(
    [
      ['header', header],
      ['mark', MARK],
    ],
    database,
  )
}

async function putInCache(header: unknown, { caches, unit }: VaultPlatform): Promise<void> {
  try {
    await (await caches?.open(vaultName({ unit })))?.put(HEADER_URL, new Response(JSON.stringify(header)))
  } catch {
    // The copy is a second chance. The first is on disk, and the next reading tries again.
  }
}

function markLocal({ local, unit }: VaultPlatform): void {
  try {
    local?.setItem(vaultName({ unit }), MARK)
  } catch {
    // Refused or full, which other marks stand in for.
  }
}

/** idb-keyval's own store asks for no flush, and Chromium could then lose an acknowledged header in a power cut. */
function strictStore(name: string, indexedDB: IDBFactory): UseStore {
  let opening: Promise<IDBDatabase> | undefined
  const open = () => {
    opening ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 1)
      request.onupgradeneeded = () => request.result.createObjectStore('vault')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    }).then(
      (opened) => {
        // A newer version of the app must not be kept waiting, and WebKit closes connections on its own.
        opened.onversionchange = () => {
          opened.close()
          // Closing it ourselves sends no event, and the next reading must not meet a closed door.
          opening = undefined
        }
        opened.onclose = () => {
          opening = undefined
        }
        return opened
      },
      (cause) => {
        opening = undefined
        throw cause
      },
    )
    return opening
  }
  return async (mode, callback) => {
    const opened = await open()
    return callback(opened.transaction('vault', mode, { durability: 'strict' }).objectStore('vault'))
  }
}

export function browserVaultPlatform(unit: string): VaultPlatform {
  return { unit, indexedDB: globalThis.indexedDB, caches: globalThis.caches, local: browserLocalStorage() }
}

function browserLocalStorage(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    // Browsers throw on the mere mention when storage is switched off.
    return undefined
  }
}
