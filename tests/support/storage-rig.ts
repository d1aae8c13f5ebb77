import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { KnownEvent } from '../../src/domain/event.ts'
import { type Id, newId } from '../../src/domain/id.ts'
import type { IndexRow } from '../../src/domain/index-row.ts'
import type { Failure, Result } from '../../src/lib/result.ts'
import type { RandomBytes } from '../../src/lib/sources.ts'
import { openStore } from '../../src/storage/open-store.ts'
import type { StoragePlatform } from '../../src/storage/platform.ts'
import type { Sealer, SpaceName } from '../../src/storage/sealer.ts'
import type { SaveRequest, Store } from '../../src/storage/store.ts'
import { databaseName, newTables, type Tables } from '../../src/storage/tables.ts'
import { type MemoryCaches, memoryCaches } from './memory-caches.ts'

export const random: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length))

/** One device: what is on its disks, and ways to look at and break them. */
export interface StorageRig {
  readonly platform: StoragePlatform
  readonly caches: MemoryCaches
  /** Opens the store on what is on disk now, as a fresh start of the app would. */
  readonly open: (crypto: Sealer, ifMissing?: 'create' | 'refuse') => Promise<Store>
  readonly tables: <T>(look: (tables: Tables) => Promise<T>, space?: SpaceName) => Promise<T>
}

/** Timers shorter than the one for a stuck database fire at once: waiting is not what is tested. */
const STUCK_MS = 15_000

export function storageRig(overrides: Partial<StoragePlatform> = {}): StorageRig {
  const caches = memoryCaches()
  const platform: StoragePlatform = {
    unit: 'lykta',
    indexedDB: new IDBFactory(),
    keyRange: IDBKeyRange,
    caches,
    persistence: undefined,
    random,
    setTimer: (ms, then) => {
      if (ms >= STUCK_MS) return () => {}
      const timer = setTimeout(then, 0)
      return () => clearTimeout(timer)
    },
    ...overrides,
  }
  return {
    platform,
    caches,
    open: async (crypto, ifMissing = 'refuse') =>
      expectOk(await openStore({ space: 'real', crypto, ifMissing, rowOf, platform })),
    tables: async (look, space = 'real') => {
      const tables = newTables(databaseName(space, platform), platform)
      await tables.open()
      try {
        return await look(tables)
      } finally {
        tables.close()
      }
    },
  }
}

export function expectOk<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(`expected ok, got ${JSON.stringify(result.error)}`)
  return result.value
}

let lamport = 0

/** An answer as the app would write it, in a case of that id. */
export function answerEvent(caseId: Id, text: string, id: Id = newId(random)): KnownEvent {
  lamport += 1
  return {
    id,
    caseId,
    lamport,
    over: [],
    wall: new Date(lamport * 1000).toISOString(),
    zone: 'Europe/Stockholm',
    actor: 'a'.repeat(32),
    device: 'd'.repeat(32),
    type: 'note.added@1',
    data: { note: id, text },
  }
}

function openingEvent(caseId: Id, title: string): KnownEvent {
  return { ...answerEvent(caseId, ''), type: 'case.opened@1', data: { kind: 'exposed', title } }
}

export function rowFor(caseId: Id, title: string): IndexRow {
  return {
    caseId,
    kind: 'exposed',
    title,
    names: 'Namn Namnsson',
    personnummer: '19800101-1234',
    caseNumber: 'SN 2026-17',
    nextStep: 'assess',
    nextStepOn: '',
    dues: '',
    changedAt: '2026-11-23T10:00:00.000Z',
    protection: 'none',
    saved: 'tablet',
  }
}

/** The list row as rebuilt from events: the title is enough to tell cases apart. */
export function rowOf(
  caseId: Id,
  events: readonly { readonly type: string; readonly data: unknown }[],
): IndexRow | null {
  const opened = events.find(({ type }) => type === 'case.opened@1')
  const title = (opened?.data as { title?: string } | undefined)?.title
  return title === undefined ? null : rowFor(caseId, title)
}

export function newCaseRequest(caseId: Id, title: string): SaveRequest {
  return { caseId, newCase: true, events: [openingEvent(caseId, title)], indexRow: rowFor(caseId, title) }
}

/** Texts of the notes in a case, in the order they were saved. */
export async function notesOf(store: Store, caseId: Id): Promise<string[]> {
  const loaded = expectOk(await store.loadCase(caseId))
  return loaded.events.flatMap((event) =>
    event.type === 'note.added@1' ? [(event.data as { text: string }).text] : [],
  )
}
