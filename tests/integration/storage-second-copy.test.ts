import { describe, expect, test } from 'vitest'
import { newId } from '../../src/domain/id.ts'
import { deleteDatabase } from '../../src/storage/delete-database.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { recoverFromSecondCopy } from '../../src/storage/recover-second-copy.ts'
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

const CACHE = 'lykta-second-real'

async function openNewCase() {
  const rig = storageRig()
  const vault = await openTestVault()
  const store = await rig.open(vault.crypto, 'create')
  const caseId = newId(random)
  expectOk(await store.save(newCaseRequest(caseId, 'Ärende Björk')))
  const saveNotes = async (texts: readonly string[], to = store) => {
    for (const text of texts) expectOk(await to.save({ caseId, events: [answerEvent(caseId, text)] }))
  }
  const recover = async () =>
    recoverFromSecondCopy({ space: 'real', crypto: await vault.unlockAgain(), platform: rig.platform })
  return { rig, vault, store, caseId, saveNotes, recover }
}

function texts(n: number, of = 'svar'): string[] {
  return Array.from({ length: n }, (_, i) => `${of} ${i}`)
}

describe('the second copy', () => {
  test('brings everything back when the database is gone, under a new device name', async () => {
    const { rig, vault, store, caseId, saveNotes, recover } = await openNewCase()
    await saveNotes(texts(150))
    await store.close()
    expectOk(await deleteDatabase('real', rig.platform))
    const refused = await openStore({
      space: 'real',
      crypto: await vault.unlockAgain(),
      ifMissing: 'refuse',
      rowOf,
      platform: rig.platform,
    })
    expect(refused).toEqual({ ok: false, error: { code: 'store-missing' } })

    expect(expectOk(await recover())).toEqual({ events: 151, damagedSegments: 0 })
    const again = await rig.open(await vault.unlockAgain())
    expect(await notesOf(again, caseId)).toEqual(texts(150))
    expect(expectOk(await again.readIndex()).map(({ title }) => title)).toEqual(['Ärende Björk'])
    expect(again.identity.org).toBe(store.identity.org)
    expect(again.identity.device).not.toBe(store.identity.device)

    await saveNotes(['efteråt'], again)
    expect(await notesOf(again, caseId)).toEqual([...texts(150), 'efteråt'])
    expect(expectOk(await again.status())).toMatchObject({ onlyHere: { count: 152 }, missing: 0, damaged: 0 })
  })

  test('brings it back a second time, after a second loss', async () => {
    const { rig, vault, store, caseId, saveNotes, recover } = await openNewCase()
    await saveNotes(texts(80))
    await store.close()
    await deleteDatabase('real', rig.platform)
    expectOk(await recover())
    const second = await rig.open(await vault.unlockAgain())
    await saveNotes(texts(80, 'mer'), second)
    await second.close()
    await deleteDatabase('real', rig.platform)
    expect(expectOk(await recover()).events).toBe(161)
    const third = await rig.open(await vault.unlockAgain())
    expect(await notesOf(third, caseId)).toEqual([...texts(80), ...texts(80, 'mer')])
  })

  test('lies in segments of at most 64 KB', async () => {
    const { rig, store, saveNotes } = await openNewCase()
    await saveNotes(texts(200))
    await store.close()
    const sizes = [...(rig.caches.contents().get(CACHE)?.values() ?? [])].map((bytes) => bytes.length)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(64 * 1024)
    expect(sizes.length).toBeLessThan(8)
  })

  test('says when it is behind and when it has caught up', async () => {
    const { rig, vault, store, saveNotes } = await openNewCase()
    rig.caches.failPuts(true)
    await saveNotes(['ett'])
    await store.close()
    const again = await rig.open(await vault.unlockAgain())
    expect(expectOk(await again.status()).secondCopy).toBe('behind')
    rig.caches.failPuts(false)
    await saveNotes(['två'], again)
    await expect.poll(async () => expectOk(await again.status()).secondCopy).toBe('current')
  })

  test('is told to be unavailable where the browser has no second place, and saving goes on', async () => {
    const rig = storageRig({ caches: undefined })
    const vault = await openTestVault()
    const store = await rig.open(vault.crypto, 'create')
    const caseId = newId(random)
    expectOk(await store.save(newCaseRequest(caseId, 'Ärende Björk')))
    expect(expectOk(await store.status()).secondCopy).toBe('unavailable')
    await store.close()
    await deleteDatabase('real', rig.platform)
    const nothing = await recoverFromSecondCopy({
      space: 'real',
      crypto: vault.crypto,
      platform: rig.platform,
    })
    expect(nothing).toEqual({ ok: false, error: { code: 'second-copy-empty' } })
  })

  test('with a damaged segment brings back the others and counts it', async () => {
    const { rig, vault, store, caseId, saveNotes, recover } = await openNewCase()
    await saveNotes(texts(200))
    await store.close()
    const [url] = [...(rig.caches.contents().get(CACHE)?.keys() ?? [])].filter((key) => !key.endsWith('keys'))
    rig.caches.corrupt(CACHE, url as string, (bytes) => bytes.subarray(0, bytes.length - 3))
    await deleteDatabase('real', rig.platform)
    const recovered = expectOk(await recover())
    expect(recovered.damagedSegments).toBe(1)
    expect(recovered.events).toBeGreaterThan(50)
    const again = await rig.open(await vault.unlockAgain())
    const loaded = await again.loadCase(caseId)
    expect(expectOk(loaded).events).toHaveLength(recovered.events)
  })

  test('vault-not-empty: it never writes into a database that is whole', async () => {
    const { rig, vault, store, caseId, saveNotes, recover } = await openNewCase()
    await saveNotes(['ett'])
    await store.close()
    expect(await recover()).toEqual({ ok: false, error: { code: 'vault-not-empty' } })
    const again = await rig.open(await vault.unlockAgain())
    expect(again.identity.device).toBe(store.identity.device)
    expect(await notesOf(again, caseId)).toEqual(['ett'])
  })

  test('second-copy-foreign: it is not opened with another vault, and stays', async () => {
    const { rig, store, saveNotes } = await openNewCase()
    await saveNotes(['ett'])
    await store.close()
    await deleteDatabase('real', rig.platform)
    const stranger = (await openTestVault()).crypto
    const before = rig.caches.contents().get(CACHE)?.size
    const refused = await recoverFromSecondCopy({ space: 'real', crypto: stranger, platform: rig.platform })
    expect(refused).toEqual({ ok: false, error: { code: 'second-copy-foreign' } })
    expect(rig.caches.contents().get(CACHE)?.size).toBe(before)
  })

  test('gives back what a database that came back older has lost, before anything is written', async () => {
    const { rig, vault, store, caseId, saveNotes } = await openNewCase()
    await saveNotes(texts(10))
    const old = await rig.tables((tables) => Promise.all([tables.log.toArray(), tables.meta.toArray()]))
    await saveNotes(texts(50, 'mer'))
    await store.close()
    await rig.tables(async (tables) => {
      await Promise.all([tables.log.clear(), tables.outbox.clear(), tables.bundles.clear()])
      await tables.log.bulkPut(old[0])
      await tables.outbox.bulkPut(old[0].map(({ seq }) => ({ seq })))
      await tables.meta.bulkPut(old[1])
    })
    const again = await rig.open(await vault.unlockAgain())
    expect(again.identity.device).not.toBe(store.identity.device)
    expect(await notesOf(again, caseId)).toEqual([...texts(10), ...texts(50, 'mer')])
    await saveNotes(['efteråt'], again)
    expect(await notesOf(again, caseId)).toEqual([...texts(10), ...texts(50, 'mer'), 'efteråt'])
    expect(expectOk(await again.readIndex())).toHaveLength(1)
    await again.close()
    const third = await rig.open(await vault.unlockAgain())
    expect(third.identity.device).toBe(again.identity.device)
    expect(await notesOf(third, caseId)).toHaveLength(61)
  })

  test('gives back what the log lost when only the head of the database is gone', async () => {
    const { rig, vault, store, caseId, saveNotes, recover } = await openNewCase()
    await saveNotes(texts(10))
    await store.close()
    await rig.tables(async (tables) => {
      await tables.meta.clear()
      await tables.log.delete(4)
    })
    expectOk(await recover())
    const again = await rig.open(await vault.unlockAgain())
    expect((await notesOf(again, caseId)).sort()).toEqual(texts(10).sort())
  })
})
