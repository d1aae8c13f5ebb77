import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import { newId } from '../../src/domain/id.ts'
import { openStore } from '../../src/storage/open-store.ts'
import type { Lost } from '../../src/storage/store.ts'
import { databaseName } from '../../src/storage/tables.ts'
import { tapDatabases } from '../support/database-tap.ts'
import { openTestVault } from '../support/open-test-crypto.ts'
import {
  answerEvent,
  expectOk,
  newCaseRequest,
  notesOf,
  random,
  rowOf,
  storageRig,
} from '../support/storage-rig.ts'

async function openNewCase(platform: Parameters<typeof storageRig>[0] = {}) {
  const tap = tapDatabases(new IDBFactory())
  const rig = storageRig({ ...platform, indexedDB: tap.factory })
  const vault = await openTestVault()
  const store = await rig.open(vault.crypto, 'create')
  const losses: Lost[] = []
  store.onLost((why) => losses.push(why))
  const caseId = newId(random)
  expectOk(await store.save(newCaseRequest(caseId, 'Ärende Björk')))
  const saveNote = (text: string) => store.save({ caseId, events: [answerEvent(caseId, text)] })
  return { tap, rig, vault, store, caseId, losses, saveNote }
}

describe('a connection that is lost', () => {
  test('between saves is opened again, and nobody notices', async () => {
    const { tap, store, caseId, losses, saveNote } = await openNewCase()
    expectOk(await saveNote('före'))
    tap.loseConnections()
    expectOk(await saveNote('efter'))
    expect(await notesOf(store, caseId)).toEqual(['före', 'efter'])
    expect(losses).toEqual([])
  })

  test.each(['UnknownError', 'InvalidStateError', 'AbortError'])(
    'in the middle of a save (%s) has the save done again, once',
    async (errorName) => {
      const { tap, rig, store, caseId, saveNote } = await openNewCase()
      tap.failCommits(2, errorName)
      expectOk(await saveNote('ett'))
      expectOk(await saveNote('två'))
      expect(await notesOf(store, caseId)).toEqual(['ett', 'två'])
      const deviceSeqs = await rig.tables((tables) => tables.log.orderBy('seq').toArray())
      expect(deviceSeqs.map(({ deviceSeq }) => deviceSeq)).toEqual([1, 2, 3])
    },
  )

  test('that neither fails nor answers is not waited for: the save is found where it is, and stands there once', async () => {
    const { tap, rig, store, caseId, losses, saveNote } = await openNewCase({
      setTimer: (_ms, then) => {
        const timer = setTimeout(then, 200)
        return () => clearTimeout(timer)
      },
    })
    tap.hushCommits(1)
    expectOk(await saveNote('ett'))
    expectOk(await saveNote('två'))
    expect(await notesOf(store, caseId)).toEqual(['ett', 'två'])
    expect(await rig.tables((tables) => tables.log.count())).toBe(3)
    expect(losses).toEqual([])
  })

  test('while many saves are waiting loses none of them and doubles none', async () => {
    const { tap, store, caseId, saveNote } = await openNewCase()
    const texts = Array.from({ length: 30 }, (_, i) => `svar ${i}`)
    const saves = texts.map(saveNote)
    tap.loseConnections()
    for (const saved of await Promise.all(saves)) expectOk(saved)
    expect(await notesOf(store, caseId)).toEqual(texts)
  })

  test('database-lost: when it cannot be opened again the save says so, and so does the store, once', async () => {
    const { tap, rig, vault, caseId, losses, saveNote } = await openNewCase()
    expectOk(await saveNote('före'))
    tap.failOpens(1_000, 'UnknownError')
    tap.loseConnections()
    expect(await saveNote('förlorat')).toMatchObject({ ok: false, error: { code: 'database-lost' } })
    expect(await saveNote('också')).toMatchObject({ ok: false, error: { code: 'database-lost' } })
    expect(losses).toEqual(['database-lost'])
    tap.failOpens(0, '')
    const again = await rig.open(await vault.unlockAgain())
    expect(await notesOf(again, caseId)).toEqual(['före'])
  })

  test('database-vanished: an emptied database is never written into as if it were new', async () => {
    const { tap, rig, vault, losses, saveNote } = await openNewCase()
    tap.loseConnections()
    const name = databaseName('real', rig.platform)
    await new Promise((resolve) => {
      rig.platform.indexedDB.deleteDatabase(name).onsuccess = resolve
    })
    expect(await saveNote('ut i tomma intet')).toMatchObject({
      ok: false,
      error: { code: 'database-vanished' },
    })
    expect(losses).toEqual(['database-vanished'])
    expect(await rig.tables((tables) => tables.log.count())).toBe(0)
    const reopened = await openStore({
      space: 'real',
      crypto: await vault.unlockAgain(),
      ifMissing: 'refuse',
      rowOf,
      platform: rig.platform,
    })
    expect(reopened).toEqual({ ok: false, error: { code: 'store-missing' } })
  })

  test('app-outdated: a newer app that asks for the database gets it, and this one says so', async () => {
    const { rig, losses, saveNote } = await openNewCase()
    const upgraded = await new Promise<number>((resolve, reject) => {
      const request = rig.platform.indexedDB.open(databaseName('real', rig.platform), 99)
      request.onsuccess = () => {
        resolve(request.result.version)
        request.result.close()
      }
      request.onerror = () => reject(request.error)
    })
    expect(upgraded).toBe(99)
    expect(losses).toEqual(['app-outdated'])
    expect(await saveNote('för sent')).toMatchObject({ ok: false, error: { code: 'app-outdated' } })
  })

  test('an older app goes on working on a database that a newer one has been in', async () => {
    const { rig, vault, store, caseId, saveNote } = await openNewCase()
    expectOk(await saveNote('före'))
    await store.close()
    await new Promise((resolve) => {
      const request = rig.platform.indexedDB.open(databaseName('real', rig.platform), 99)
      request.onupgradeneeded = () => request.result.createObjectStore('fromTheFuture')
      request.onsuccess = () => resolve(request.result.close())
    })
    const again = await rig.open(await vault.unlockAgain())
    expectOk(await again.save({ caseId, events: [answerEvent(caseId, 'efter')] }))
    expect(await notesOf(again, caseId)).toEqual(['före', 'efter'])
  })
})

test('database-blocked: another tab with an older version that does not let go is named, not waited for', async () => {
  const indexedDB = new IDBFactory()
  await new Promise((resolve) => {
    indexedDB.open(databaseName('real', { unit: 'lykta' }), 1).onsuccess = resolve
  })
  const rig = storageRig({
    indexedDB,
    setTimer: (_ms, then) => {
      const timer = setTimeout(then, 20)
      return () => clearTimeout(timer)
    },
  })
  const { crypto } = await openTestVault()
  const opened = await openStore({
    space: 'real',
    crypto,
    ifMissing: 'create',
    rowOf,
    platform: rig.platform,
  })
  expect(opened).toEqual({ ok: false, error: { code: 'database-blocked' } })
})

test('what was said and who may open it is flushed to the disk before it counts; a draft need not be', async () => {
  const { tap, store, saveNote } = await openNewCase()
  expectOk(await saveNote('ett'))
  expectOk(await store.saveDraft({ key: 'utkast', text: 'halvt skrivet' }))
  const relaxed = tap.flushed.filter(([, durability]) => durability !== 'strict')
  expect(tap.flushed.length).toBeGreaterThan(relaxed.length)
  expect(relaxed).toEqual([['drafts', undefined]])
})

describe('a disk that is full', () => {
  test('storage-full: the save says so, what was there stays, and the next one goes through with no gap', async () => {
    const { tap, rig, store, caseId, losses, saveNote } = await openNewCase()
    expectOk(await saveNote('före'))
    tap.failCommits(1, 'QuotaExceededError')
    expect(await saveNote('för stort')).toEqual({ ok: false, error: { code: 'storage-full' } })
    expectOk(await saveNote('efter'))
    expect(await notesOf(store, caseId)).toEqual(['före', 'efter'])
    expect(losses).toEqual([])
    const rows = await rig.tables((tables) => tables.log.orderBy('seq').toArray())
    expect(rows.map(({ deviceSeq }) => deviceSeq)).toEqual([1, 2, 3])
  })

  test('a save that does not fit does not take the others in its batch with it', async () => {
    const { tap, store, caseId, saveNote } = await openNewCase()
    const first = saveNote('redan på väg')
    const rest = [saveNote('a'), saveNote('b'), saveNote('c')]
    expectOk(await first)
    tap.failCommits(2, 'QuotaExceededError')
    const saved = await Promise.all(rest)
    expect(saved.map((one) => (one.ok ? 'saved' : one.error.code))).toEqual([
      'storage-full',
      'saved',
      'saved',
    ])
    expect(await notesOf(store, caseId)).toEqual(['redan på väg', 'b', 'c'])
  })

  test('status raises the alarm below 200 MB free, and says what the browser promised', async () => {
    const mb = 1024 * 1024
    const persistence = {
      persisted: async () => true,
      persist: async () => true,
      estimate: async () => ({ usage: 50 * mb, quota: 249 * mb }),
    }
    const rig = storageRig({ persistence })
    const store = await rig.open((await openTestVault()).crypto, 'create')
    expect(expectOk(await store.status())).toMatchObject({
      persisted: true,
      usedBytes: 50 * mb,
      freeBytes: 199 * mb,
      isNearlyFull: true,
    })
  })
})

describe('a put that the browser refuses', () => {
  test.each(['log', 'outbox', 'index', 'meta', 'keys', 'bundles'])(
    'not-saved: on %s nothing of the save is on disk',
    async (table) => {
      const { tap, rig, store, caseId } = await openNewCase()
      const events = Array.from({ length: 40 }, (_, i) => answerEvent(caseId, `svar ${i}`))
      const other = newId(random)
      const before = await rig.tables((tables) => tables.log.count())
      tap.failPut(table, 'DataError')
      const saved = await Promise.all([
        store.save(newCaseRequest(other, 'Ärende Ek')),
        store.save({ caseId, events }),
      ])
      expect(saved.filter((one) => !one.ok)).toEqual([
        { ok: false, error: { code: 'not-saved', reason: 'DataError' } },
      ])
      const stored = saved.reduce((sum, one) => sum + (one.ok ? one.value.stored : 0), 0)
      expect(await rig.tables((tables) => tables.log.count())).toBe(before + stored)
      expectOk(await store.save(newCaseRequest(newId(random), 'Ärende Al')))
    },
  )
})
