import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import { err, ok } from '../../../src/lib/result.ts'
import { openVaultStore, type VaultPlatform } from '../../../src/storage/vault-store.ts'
import { tapDatabases } from '../../support/database-tap.ts'
import { type MemoryCaches, memoryCaches } from '../../support/memory-caches.ts'

interface Header {
  readonly salt: string
  readonly version: number
}
const header: Header = { salt: 'c2FsdA', version: 1 }

function parse(stored: unknown) {
  if (typeof stored !== 'object' || stored === null || !('salt' in stored))
    return err({ code: 'vault-damaged' })
  return (stored as Header).version > 1 ? err({ code: 'vault-newer' }) : ok(stored as Header)
}

function newDevice() {
  const tap = tapDatabases(new IDBFactory())
  const local = memoryLocalStorage()
  const caches = memoryCaches()
  const open = (overrides: Partial<VaultPlatform> = {}) =>
    openVaultStore<Header>(parse, { unit: 'lykta', indexedDB: tap.factory, caches, local, ...overrides })
  return { tap, local, caches, open }
}

describe('the vault store', () => {
  test('none: a device that never had a vault says so', async () => {
    expect(await newDevice().open().read()).toEqual({ state: 'none' })
  })

  test('a vault that was written is found after a restart', async () => {
    const { open } = newDevice()
    expect(await open().write(header)).toEqual({ ok: true, value: undefined })
    expect(await open().read()).toEqual({ state: 'found', header })
  })

  test('a new passphrase replaces the header in both places', async () => {
    const { open, tap } = newDevice()
    await open().write(header)
    const changed = { ...header, salt: 'bnl0dA' }
    await open().write(changed)
    await loseDatabase(tap.factory)
    expect(await open().read()).toEqual({ state: 'found', header: changed })
  })

  test.each(['database', 'cache', 'local'] as const)(
    'losing the %s alone is healed from the others',
    async (lost) => {
      const device = newDevice()
      await device.open().write(header)
      await lose(lost, device)
      expect(await device.open().read()).toEqual({ state: 'found', header })
      for (const other of ['database', 'cache', 'local'] as const)
        if (other !== lost) await lose(other, device)
      const after = await device.open().read()
      // Healed, so what was lost first can stand alone now. A mark alone is no header, but it is a witness.
      expect(after.state).toBe(lost === 'local' ? 'vanished' : 'found')
    },
  )

  test('vanished: a mark without a header is an incident, never a fresh start', async () => {
    const device = newDevice()
    await device.open().write(header)
    await lose('database', device)
    await lose('cache', device)
    expect(await device.open().read()).toEqual({ state: 'vanished', which: ['database', 'cache'] })
  })

  test('vanished: the mark in the database alone is enough', async () => {
    const device = newDevice()
    await device.open().write(header)
    await lose('cache', device)
    await lose('local', device)
    await editDatabase(device.tap.factory, (store) => store.delete('header'))
    expect(await device.open().read()).toEqual({ state: 'vanished', which: ['database', 'cache', 'local'] })
  })

  test('a damaged header in one place is healed from the other', async () => {
    const device = newDevice()
    await device.open().write(header)
    await editDatabase(device.tap.factory, (store) => store.put('rubbish', 'header'))
    expect(await device.open().read()).toEqual({ state: 'found', header })
    await lose('cache', device)
    expect(await device.open().read()).toEqual({ state: 'found', header })
  })

  test('damaged: both copies unreadable is said, and neither is touched', async () => {
    const device = newDevice()
    await device.open().write(header)
    await editDatabase(device.tap.factory, (store) => store.put('rubbish', 'header'))
    device.caches.corrupt('lykta-vault', 'https://lykta.invalid/vault/header', () => Uint8Array.of(123, 44))
    expect(await device.open().read()).toEqual({ state: 'damaged' })
    expect(await device.open().read()).toEqual({ state: 'damaged' })
  })

  test('newer: a header from a newer app is not damage', async () => {
    const device = newDevice()
    await device.open().write({ ...header, version: 2 })
    expect(await device.open().read()).toEqual({ state: 'newer' })
  })

  test('damaged: a database that does not answer is never taken for an empty one', async () => {
    const { tap, open } = newDevice()
    tap.failOpens(1, 'UnknownError')
    expect(await open().read()).toEqual({ state: 'damaged' })
    expect(await open().read()).toEqual({ state: 'none' })
  })

  test('a database that does not answer leaves the vault to be found in the cache', async () => {
    const { tap, open } = newDevice()
    await open().write(header)
    tap.failOpens(2, 'UnknownError')
    expect(await open().read()).toEqual({ state: 'found', header })
  })

  test('a lost connection between two readings is opened again', async () => {
    const { tap, open } = newDevice()
    const store = open()
    await store.write(header)
    tap.loseConnections()
    expect(await store.read()).toEqual({ state: 'found', header })
  })

  test('a store that let its database be deleted finds nothing there, and goes on', async () => {
    const { open, tap, caches, local } = newDevice()
    const store = open()
    await store.write(header)
    await loseDatabase(tap.factory)
    await caches.delete('lykta-vault')
    local.clear()
    expect(await store.read()).toEqual({ state: 'none' })
    expect(await store.write(header)).toEqual({ ok: true, value: undefined })
    expect(await store.read()).toEqual({ state: 'found', header })
  })

  test('vault-not-saved: a full disk is told', async () => {
    const { tap, open } = newDevice()
    tap.failPut('vault', 'QuotaExceededError')
    expect(await open().write(header)).toEqual({ ok: false, error: { code: 'vault-not-saved' } })
    expect(await open().read()).toEqual({ state: 'none' })
  })

  test('works with neither cache nor local storage', async () => {
    const { open } = newDevice()
    const bare = { caches: undefined, local: undefined }
    expect(await open(bare).read()).toEqual({ state: 'none' })
    await open(bare).write(header)
    expect(await open(bare).read()).toEqual({ state: 'found', header })
  })

  test('a cache that refuses the copy does not fail the vault', async () => {
    const { caches, open } = newDevice()
    caches.failPuts(true)
    expect(await open().write(header)).toEqual({ ok: true, value: undefined })
    caches.failPuts(false)
    expect(await open().read()).toEqual({ state: 'found', header })
    expect(caches.contents().get('lykta-vault')?.size).toBe(1)
  })
})

type Device = ReturnType<typeof newDevice>

async function lose(place: 'database' | 'cache' | 'local', device: Device): Promise<void> {
  if (place === 'database') await loseDatabase(device.tap.factory)
  if (place === 'cache') await (device.caches as MemoryCaches).delete('lykta-vault')
  if (place === 'local') device.local.clear()
}

function loseDatabase(factory: IDBFactory): Promise<unknown> {
  return new Promise((resolve) => {
    factory.deleteDatabase('lykta-vault').onsuccess = resolve
  })
}

function editDatabase(factory: IDBFactory, edit: (store: IDBObjectStore) => unknown): Promise<unknown> {
  return new Promise((resolve) => {
    factory.open('lykta-vault').onsuccess = ({ target }) => {
      const database = (target as IDBOpenDBRequest).result
      const transaction = database.transaction('vault', 'readwrite')
      transaction.oncomplete = () => resolve(database.close())
      edit(transaction.objectStore('vault'))
    }
  })
}

function memoryLocalStorage() {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    clear: () => items.clear(),
  }
}
