import { IDBFactory } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { openDesk } from '../../src/app/set-up-desk.ts'
import type { Id } from '../../src/domain/id.ts'
import { err } from '../../src/lib/result.ts'
import { type TableName, type Tables, tableNames } from '../../src/storage/tables.ts'
import { closedCase, erase, expectNothingOf, meet, note, threePeople, titles } from '../support/app-people.ts'
import { type AppTablet, openAppTablets } from '../support/app-tablets.ts'
import { tapDatabases } from '../support/database-tap.ts'
import { memoryCaches } from '../support/memory-caches.ts'
import { lockedCrypto, PASSPHRASE } from '../support/open-test-crypto.ts'
import { type PowerCut, powerCut } from '../support/power-cut.ts'
import { answerEvent, expectOk, rowFor, type StorageRig, storageRig } from '../support/storage-rig.ts'

type Rigs = Awaited<ReturnType<typeof openAppTablets>>

/** What lies on both disks of a tablet, to be put on another's as often as it is killed. */
async function copyOf({ rig }: AppTablet) {
  const rows = await rig.tables(
    async (tables) =>
      new Map(
        await Promise.all(tableNames.map(async (name) => [name, await tables[name].toArray()] as const)),
      ),
  )
  const cached = [...rig.caches.contents()].map(([name, entries]) => [name, [...entries]] as const)
  return async (): Promise<StorageRig> => {
    const caches = memoryCaches()
    const copy = storageRig({ indexedDB: new IDBFactory(), caches })
    await copy.tables((tables) => putAll(tables, rows))
    for (const [name, entries] of cached) {
      const cache = await caches.open(name)
      for (const [url, bytes] of entries) await cache.put(url, new Response(Uint8Array.from(bytes)))
    }
    return { ...copy, caches }
  }
}

async function putAll(tables: Tables, rows: ReadonlyMap<TableName, readonly unknown[]>): Promise<void> {
  for (const [name, all] of rows) await tables.table(name).bulkPut([...all])
}

/** A tablet that has heard, and done nothing about it: the log has come, and the power went. */
async function heardOnly(rigs: Rigs) {
  const people = await threePeople(rigs)
  const { karin, eva, lars } = people
  const { gone, wraps } = await closedCase(people)
  lars.loop.stop()
  lars.desk.drafts.set(`${gone}/note/new`, 'halvskrivet')
  await lars.desk.close()
  expect(expectOk(await erase(karin, gone))).toBe('proposed')
  expect(expectOk(await erase(eva, gone))).toBe('done')
  const log = expectOk(await eva.loop.ports.store.readLog())
  await lars.rig.tables(async (tables) => {
    for (const [index, entry] of log.entries()) await tables.members.put({ index, entry })
  })
  await rigs.stop()
  return { lars, gone, wraps, copy: await copyOf(lars) }
}

async function unlocked({ header }: AppTablet) {
  const crypto = lockedCrypto()
  expectOk(await crypto.unlock({ header, passphrase: PASSPHRASE }))
  return crypto
}

async function openOn(rigs: Rigs, rig: StorageRig, lars: AppTablet, cut?: PowerCut) {
  const crypto = cut ? cut.sealer(await unlocked(lars)) : await unlocked(lars)
  const there = cut ? { ...rig, platform: cut.platform(rig.platform) } : rig
  const desk = expectOk(await openDesk('real', crypto, rigs.portsOn(there), 'refuse'))
  expectOk(await desk.ready)
  return { rig: there, header: lars.header, crypto, desk }
}

const isDone = (rig: StorageRig) =>
  rig.tables(async (tables) => {
    const row = await tables.meta.get('erased')
    return row?.key === 'erased' && row.isDone
  })

/** In the list and to be read, or in neither. */
async function expectWholeOrGone({ desk }: Pick<AppTablet, 'desk'>, gone: Id): Promise<boolean> {
  const opened = await desk.openCase(gone)
  const isListed = titles({ desk }).includes('Ärende Björk')
  expect(opened.ok).toBe(isListed)
  if (opened.ok) expect(opened.value.state.value.notes.map(({ text }) => text.shown)).toContain('det hemliga')
  return isListed
}

test('a tablet that is killed at any step of erasing has the case whole or not at all, and erases it at the next start', async () => {
  const rigs = await openAppTablets()
  const { lars, gone, wraps, copy } = await heardOnly(rigs)
  let atStep = 0
  let wasWhole = 0
  let wasGone = 0
  for (; ; atStep++) {
    const rig = await copy()
    const cut = powerCut(atStep)
    const life = async () => {
      const { loop, desk } = await rigs.startLoop(await openOn(rigs, rig, lars, cut))
      await expect.poll(() => isDone(rig), { interval: 1 }).toBe(true)
      await expect.poll(() => desk.erased.value.size, { interval: 1 }).toBe(1)
      loop.stop()
      await desk.close()
      return 'lived' as const
    }
    const end = await Promise.race([cut.dark, life()])
    const again = await openOn(rigs, rig, lars)
    if (await expectWholeOrGone(again, gone)) wasWhole++
    else wasGone++
    const { loop } = await rigs.startLoop(again)
    await expect.poll(() => isDone(rig), { interval: 1 }).toBe(true)
    await expectNothingOf(again, gone, wraps)
    const drafts = expectOk(await again.desk.store.readDrafts())
    expect(drafts.map(({ text }) => text)).not.toContain('halvskrivet')
    loop.stop()
    await again.desk.close()
    if (end === 'lived') break
  }
  expect(wasWhole).toBeGreaterThan(10)
  expect(wasGone).toBeGreaterThan(10)
}, 240_000)

test('a case is gone from the screen as well when the round in which it was erased breaks off', async () => {
  const rigs = await openAppTablets()
  const people = await threePeople(rigs)
  const { karin, eva, lars } = people
  const { gone, wraps } = await closedCase(people)
  const { desk, loop } = lars
  desk.drafts.set(`${gone}/note/new`, 'halvskrivet')
  expect(expectOk(await erase(karin, gone))).toBe('proposed')
  expect(expectOk(await erase(eva, gone))).toBe('done')
  Object.assign(loop.ports.transport, { pull: async () => err({ code: 'unreachable' }) })
  expect(await loop.syncNow()).toMatchObject({ error: { code: 'unreachable' } })
  expect(desk.erased.value).toEqual(new Set([gone]))
  expect(desk.drafts.get(`${gone}/note/new`)).toBeUndefined()
  await expectNothingOf(lars, gone, wraps)
  await rigs.stop()
}, 60_000)

test('a case is not brought back into the list by who writes in it while it is being erased', async () => {
  const rigs = await openAppTablets()
  const people = await threePeople(rigs)
  const { karin, eva } = people
  const tapped = tapDatabases(new IDBFactory())
  const sara = await rigs.join(karin, 'caseworker', 'Sara', storageRig({ indexedDB: tapped.factory }))
  const { gone, wraps } = await closedCase(people)
  await meet(sara)
  await note(sara, gone, 'sett av mig')
  await meet(sara, karin, eva)
  expect(expectOk(await erase(karin, gone))).toBe('proposed')
  expect(expectOk(await erase(eva, gone))).toBe('done')
  const { store, erased, drafts } = sara.desk
  const saves: ReturnType<typeof store.save>[] = []
  // In the middle of the write that erases: it is next, before anybody knows that the key has gone.
  tapped.onCommit(() => {
    if (saves.length > 0 || !erased.value.has(gone)) return
    drafts.set(`${gone}/note/new`, 'halvskrivet')
    const events = [answerEvent(gone, 'för sent')]
    saves.push(store.save({ caseId: gone, events, indexRow: rowFor(gone, 'Ärende Björk') }))
  })
  expectOk(await sara.loop.syncNow())
  // In the list for a moment, or too late for that: both are safe, and neither may leave it there.
  const [saved, ...more] = await Promise.all(saves)
  expect(more).toEqual([])
  expect(saved?.ok === true || saved?.error.code).toBeOneOf([true, 'case-unknown'])
  await expectNothingOf(sara, gone, wraps)
  await drafts.sealAll()
  expect(expectOk(await store.readDrafts()).map(({ text }) => text)).not.toContain('halvskrivet')
  await rigs.stop()
}, 60_000)
