import type { Page } from 'playwright-core'
import type { VaultHeader } from '../../src/crypto/vault-header.ts'
import type { DomainEvent } from '../../src/domain/event.ts'
import type { Store } from '../../src/storage/store.ts'
import { newTables, type Tables, tableNames } from '../../src/storage/tables.ts'
import { lockedCrypto } from './open-test-crypto.ts'
import { expectOk, storageRig } from './storage-rig.ts'

/**
 * Every event of a case that lies on the disk of a page's browser, in the order in which it got there: the rows are
 * carried over as they are, sealed, and opened here with the passphrase. What a screen happens to show is not asked.
 */
export async function eventsOnDisk(
  page: Page,
  passphrase: string,
  caseId: string,
): Promise<readonly DomainEvent[]> {
  return onTablet(page, passphrase, async (store) => {
    const { events, damaged } = expectOk(await store.loadCase(caseId))
    if (damaged > 0) throw new Error(`expected whole records, ${damaged} are damaged`)
    return events
  })
}

/** All of it that a passphrase opens, as one text: events of every case, the list, drafts. Places have a lock of their own. */
export async function readableOnDisk(page: Page, passphrase: string): Promise<string> {
  return onTablet(page, passphrase, async (store, caseIds) => {
    const cases = await Promise.all(caseIds.map(async (id) => expectOk(await store.loadCase(id)).events))
    return JSON.stringify([cases, expectOk(await store.readIndex()), expectOk(await store.readDrafts())])
  })
}

export interface OnTablet {
  /** Which cases stand in the list. */
  readonly listed: readonly string[]
  /** The notes of each case that can be opened, in the order in which they got there. */
  readonly notes: ReadonlyMap<string, readonly string[]>
  readonly drafts: readonly string[]
}

/** What a passphrase brings to light of the cases: those of whom not one key is left are in none of it. */
export async function casesOnDisk(page: Page, passphrase: string): Promise<OnTablet> {
  return onTablet(page, passphrase, async (store, caseIds) => {
    const notes = new Map<string, readonly string[]>()
    for (const id of caseIds) {
      const { events, damaged } = expectOk(await store.loadCase(id))
      if (damaged > 0) throw new Error(`expected whole records, ${damaged} are damaged`)
      notes.set(id, events.flatMap(noteIn))
    }
    const listed = expectOk(await store.readIndex()).map(({ caseId }) => caseId)
    return { listed, notes, drafts: expectOk(await store.readDrafts()).map(({ text }) => text) }
  })
}

function noteIn(event: DomainEvent): readonly string[] {
  return 'unknown' in event || event.type !== 'note.added@1' ? [] : [event.data.text]
}

async function onTablet<T>(
  page: Page,
  passphrase: string,
  work: (store: Store, caseIds: readonly string[]) => Promise<T>,
): Promise<T> {
  const { header, rows } = await page.evaluate(readDatabases, [...tableNames])
  const crypto = lockedCrypto()
  expectOk(await crypto.unlock({ header: header as VaultHeader, passphrase }))
  const rig = storageRig()
  const tables: Tables = newTables('lykta-real', rig.platform)
  await tables.open()
  for (const [name, text] of Object.entries(rows)) await tables.table(name).bulkAdd(JSON.parse(text, toBytes))
  const keys = await tables.keys.toArray()
  tables.close()
  const store = await rig.open(crypto)
  try {
    return await work(store, [...new Set(keys.map(({ caseId }) => caseId))])
  } finally {
    await store.close()
    crypto.close()
  }
}

function toBytes(_: string, value: unknown): unknown {
  const isBytes = typeof value === 'object' && value !== null && 'bytesInHex' in value
  return isBytes ? new Uint8Array(Buffer.from(String(value.bytesInHex), 'hex')) : value
}

/** Runs in the page. */
async function readDatabases(names: string[]): Promise<{ header: unknown; rows: Record<string, string> }> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const toHex = (_: string, value: unknown) =>
    value instanceof Uint8Array
      ? { bytesInHex: [...value].map((byte) => byte.toString(16).padStart(2, '0')).join('') }
      : value
  const vault = await done(indexedDB.open('lykta-vault'))
  const header = await done(vault.transaction('vault').objectStore('vault').get('header'))
  vault.close()
  const real = await done(indexedDB.open('lykta-real'))
  const transaction = real.transaction(names)
  const rows: Record<string, string> = {}
  for (const name of names)
    rows[name] = JSON.stringify(await done(transaction.objectStore(name).getAll()), toHex)
  real.close()
  return { header, rows }
}
