import { openCryptoWorker } from '../../../src/crypto/client.ts'
import type { CryptoClient } from '../../../src/crypto/crypto-client.ts'
import { openInProcessCrypto } from '../../../src/crypto/in-process.ts'
import { parseVaultHeader } from '../../../src/crypto/read-vault-header.ts'
import type { VaultHeader } from '../../../src/crypto/vault-header.ts'
import type { DomainEvent, KnownEvent } from '../../../src/domain/event.ts'
import type { IndexRow } from '../../../src/domain/index-row.ts'
import type { Failure, Result } from '../../../src/lib/result.ts'
import { openStore } from '../../../src/storage/open-store.ts'
import { browserPlatform } from '../../../src/storage/platform.ts'
import { recoverFromSecondCopy } from '../../../src/storage/recover-second-copy.ts'
import { restoreBackup } from '../../../src/storage/restore-backup.ts'
import type { Store } from '../../../src/storage/store.ts'
import { holdTab, takeOverTab } from '../../../src/storage/tab-lock.ts'
import { browserVaultPlatform, openVaultStore } from '../../../src/storage/vault-store.ts'

// The store in a real browser, with real keys in a real worker, and buttons for a test to press.

const PASSPHRASE = 'gran flod lykta sten mossa'
/** The floor of the key derivation: what is tested is not how slow it is. */
const KDF = { memoryKiB: 46 * 1024, iterations: 1, parallelism: 1 } as const
const CASE = 'ca5e'.padEnd(32, '0')

const vaultStore = openVaultStore(parseVaultHeader, browserVaultPlatform('lykta'))
const platform = browserPlatform('lykta')
const held: Cache[] = []
const page = {
  lost: '',
  taken: 0,
  crypto: undefined as CryptoClient | undefined,
  store: undefined as Store | undefined,
}

type CryptoKind = 'worker' | 'slow'

const actions = {
  readVault: () => vaultStore.read(),

  /** A first start. */
  setUp: async (kind: CryptoKind) => {
    page.crypto = openCrypto(kind)
    const header = must(await page.crypto.createVault({ passphrase: PASSPHRASE, kdf: KDF }))
    await open('create')
    must(await vaultStore.write(header))
    return actions.save({ texts: [], newCase: true })
  },

  /** A start with a vault on the device. */
  unlock: async (kind: CryptoKind) => {
    await unlockCrypto(kind)
    return open('refuse')
  },

  recover: async () => {
    const crypto = await unlockCrypto('worker')
    return outcome(await recoverFromSecondCopy({ space: 'real', crypto, platform }))
  },

  save: async ({ texts, newCase = false }: { texts: string[]; newCase?: boolean }) => {
    const row = { indexRow: rowFor(CASE, `Ärende efter ${texts.at(-1) ?? 'start'}`) }
    const events = newCase ? [openingEvent(CASE), ...texts.map(noteEvent)] : texts.map(noteEvent)
    return outcome(await store().save({ caseId: CASE, newCase, events, ...row }))
  },

  /** Each in a save of its own, without waiting in between. */
  saveMany: async (texts: string[]) => {
    const saved = await Promise.all(
      texts.map((text) => store().save({ caseId: CASE, events: [noteEvent(text)] })),
    )
    return saved.map(outcome)
  },

  notes: async () => {
    const { events, damaged } = must(await store().loadCase(CASE))
    return { damaged, texts: events.flatMap(textOf) }
  },

  titles: async () => must(await store().readIndex()).map(({ title }) => title),
  saveDraft: async (text: string) => outcome(await store().saveDraft({ key: 'fråga 7', text })),
  drafts: async () => must(await store().readDrafts()).map(({ text }) => text),
  status: async () => must(await store().status()),
  lost: async () => page.lost,

  close: async () => {
    await store().close()
    page.crypto?.close()
  },

  backUp: async () => {
    const reading = await vaultStore.read()
    if (reading.state !== 'found') throw new Error(`expected a vault, got ${reading.state}`)
    const pieces: Uint8Array<ArrayBuffer>[] = []
    must(await store().exportBackup({ vault: reading.header, sink: (piece) => void pieces.push(piece) }))
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer())
    return [...bytes]
  },

  restore: async (bytes: number[]) => {
    page.crypto = openCrypto('worker')
    const restored = await restoreBackup({
      file: new Blob([Uint8Array.from(bytes)]),
      passphrase: PASSPHRASE,
      crypto: page.crypto,
      vault: vaultStore,
      platform,
      parseHeader: parseVaultHeader,
    })
    if (!restored.ok) return restored.error.code
    await open('refuse')
    return 'ok'
  },

  holdTab: async () => outcome(await holdTab(async () => void page.taken++)),
  takeOverTab: async () => outcome(await takeOverTab(async () => void page.taken++)),
  taken: async () => page.taken,

  /** Damage and loss, straight through the browser's own interfaces. */
  deleteDatabase: (name: string) => settled(indexedDB.deleteDatabase(name)),
  holdCaches: async () => {
    for (const name of await caches.keys()) held.push(await caches.open(name))
    return held.length
  },
  deleteCache: (name: string) => caches.delete(name),
  clearLocalStorage: async () => localStorage.clear(),
  flipLogByte: async ({ seq, at }: { seq: number; at: number }) => {
    const database = await settled(indexedDB.open('lykta-real'))
    const log = database.transaction('log', 'readwrite').objectStore('log')
    const row = (await settled(log.get(seq))) as { envelope: Uint8Array }
    row.envelope[at] = (row.envelope[at] ?? 0) ^ 1
    await settled(log.put(row))
    database.close()
  },
  /** The next put is refused like on a full disk. */
  failNextPut: async (errorName: string) => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = () => {
      IDBObjectStore.prototype.put = put
      throw new DOMException('injected', errorName)
    }
  },
  fillSaves: async (bytes: number) => outcome(await store().save({ caseId: CASE, events: bigEvents(bytes) })),

  /** Milliseconds, measured where a person waits for them. */
  timeSaves: async (n: number) => {
    const times: number[] = []
    for (let i = 0; i < n; i++) {
      const start = performance.now()
      must(
        await store().save({
          caseId: CASE,
          events: [noteEvent(`mätt ${i}`)],
          indexRow: rowFor(CASE, `${i}`),
        }),
      )
      times.push(performance.now() - start)
    }
    return times.sort((a, b) => a - b)
  },
  timeLoadCase: async () => timed(async () => must(await store().loadCase(CASE)).events.length),
  fillIndex: async (n: number) => {
    const cases = Array.from({ length: n }, () => freshId())
    for (let at = 0; at < n; at += 64) {
      const part = cases.slice(at, at + 64)
      const saved = part.map((caseId, i) =>
        store().save({
          caseId,
          newCase: true,
          events: [{ ...openingEvent(caseId), caseId }],
          indexRow: rowFor(caseId, `Ärende ${at + i}`),
        }),
      )
      for (const one of await Promise.all(saved)) must(one)
    }
    return n
  },
  timeReadIndex: async () => timed(async () => must(await store().readIndex()).length),
}

export type StorageActions = typeof actions

declare global {
  interface Window {
    /** One button for all actions; undefined stands for void, which no driver can carry. */
    press?: (name: keyof StorageActions, input: unknown) => Promise<unknown>
  }
}
window.press = async (name, input) =>
  (await (actions[name] as (input: unknown) => Promise<unknown>)(input)) ?? null

function openCrypto(kind: CryptoKind): CryptoClient {
  if (kind === 'worker') return openCryptoWorker()
  // WebCrypto that always takes a turn of the event loop: what it does in Firefox and WebKit, and what Chromium hides.
  for (const method of [
    'encrypt',
    'decrypt',
    'digest',
    'deriveBits',
    'deriveKey',
    'importKey',
    'sign',
  ] as const) {
    const real = crypto.subtle[method].bind(crypto.subtle) as (...given: unknown[]) => Promise<unknown>
    const slow = async (...given: unknown[]) => {
      await new Promise((resolve) => setTimeout(resolve, 0))
      return real(...given)
    }
    Object.defineProperty(crypto.subtle, method, { value: slow, configurable: true })
  }
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  return openInProcessCrypto({
    random,
    clock: Date.now,
    nowMs: () => performance.now(),
    after: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    minMemoryKiB: 46 * 1024,
  })
}

async function unlockCrypto(kind: CryptoKind): Promise<CryptoClient> {
  const reading = await vaultStore.read()
  if (reading.state !== 'found') throw new Error(`expected a vault, got ${reading.state}`)
  const header: VaultHeader = reading.header
  page.crypto = openCrypto(kind)
  must(await page.crypto.unlock({ header, passphrase: PASSPHRASE }))
  return page.crypto
}

async function open(ifMissing: 'create' | 'refuse'): Promise<string> {
  if (!page.crypto) throw new Error('expected crypto')
  const opened = await openStore({ space: 'real', crypto: page.crypto, ifMissing, rowOf, platform })
  if (!opened.ok) return opened.error.code
  page.store = opened.value
  page.store.onLost((why) => {
    page.lost = why
  })
  return 'ok'
}

function store(): Store {
  if (!page.store) throw new Error('expected an open store')
  return page.store
}

function must<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(`expected ok, got ${JSON.stringify(result.error)}`)
  return result.value
}

function outcome(result: Result<unknown, Failure>): string {
  return result.ok ? 'ok' : result.error.code
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function timed(work: () => Promise<number>): Promise<{ ms: number; count: number }> {
  const start = performance.now()
  const count = await work()
  return { ms: performance.now() - start, count }
}

function freshId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}

function noteEvent(text: string): KnownEvent {
  const id = freshId()
  return { ...metaOf(CASE), id, type: 'note.added@1', data: { note: id, text } }
}

function openingEvent(caseId: string): KnownEvent {
  return { ...metaOf(caseId), type: 'case.opened@1', data: { kind: 'exposed', title: 'Ärende Björk' } }
}

function bigEvents(bytes: number): KnownEvent[] {
  return Array.from({ length: Math.ceil(bytes / 20_000) }, () => noteEvent('x'.repeat(20_000)))
}

function metaOf(caseId: string) {
  return {
    id: freshId(),
    caseId,
    lamport: 1,
    over: [],
    wall: new Date().toISOString(),
    zone: 'Europe/Stockholm',
    actor: 'a'.repeat(32),
    device: 'd'.repeat(32),
  }
}

function textOf(event: DomainEvent): string[] {
  return event.type === 'note.added@1' ? [(event.data as { text: string }).text] : []
}

function rowOf(caseId: string): IndexRow {
  return rowFor(caseId, 'Ärende uppbyggt på nytt')
}

function rowFor(caseId: string, title: string): IndexRow {
  return {
    caseId,
    kind: 'exposed',
    title,
    names: 'Namn Namnsson\nAnnan Annansson',
    personnummer: '19800101-1234',
    caseNumber: 'SN 2026-1701',
    nextStep: 'assess',
    nextStepOn: '2026-12-01',
    dues: '',
    changedAt: '2026-11-23T10:00:00.000Z',
    protection: 'none',
    saved: 'tablet',
  }
}
