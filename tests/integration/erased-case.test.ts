import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDesk } from '../../src/app/set-up-desk.ts'
import { changeDevice, writeEntry } from '../../src/app/sync/admit.ts'
import { dropErasure, eraseCase } from '../../src/app/sync/erase.ts'
import { ok } from '../../src/lib/result.ts'
import { erasureBytes } from '../../src/protocol/erasing.ts'
import { makeHandOver, takeHandOver } from '../../src/sync/hand-over.ts'
import {
  close,
  closedCase,
  erase,
  expectNothingOf,
  idOf,
  meet,
  note,
  onDisk,
  threePeople,
  titles,
  wrapsOf,
} from '../support/app-people.ts'
import { type AppTablet, openAppTablets } from '../support/app-tablets.ts'
import { lockedCrypto, PASSPHRASE } from '../support/open-test-crypto.ts'
import { expectOk } from '../support/storage-rig.ts'

let rigs: Awaited<ReturnType<typeof openAppTablets>>
let karin: AppTablet
let eva: AppTablet
let lars: AppTablet
beforeEach(async () => {
  rigs = await openAppTablets()
  ;({ karin, eva, lars } = await threePeople(rigs))
  // Three tablets with keys of their own each time: slow on a machine that is busy.
}, 60_000)
afterEach(() => rigs.stop())

async function onServer(): Promise<Buffer> {
  const names = await readdir(rigs.folder, { recursive: true, withFileTypes: true })
  const files = names.filter((each) => each.isFile())
  return Buffer.concat(
    await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name)))),
  )
}

describe('a case that is erased', { timeout: 120_000 }, () => {
  test('by two is gone from every tablet and from the server, key and all, and what is left goes on', async () => {
    const { gone, other, wraps } = await closedCase({ karin, eva, lars })
    const { desk } = eva
    const open = expectOk(await desk.openCase(gone))
    desk.drafts.set(`${gone}/note/new`, 'halvskrivet')
    desk.drafts.set(`${other}/note/new`, 'annat')
    desk.drafts.set('place', `#case/${gone}`)
    await desk.drafts.sealAll()
    expect((await onServer()).includes(wraps[0] as Buffer)).toBe(true)
    expect((await onDisk(lars)).includes(wraps[0] as Buffer)).toBe(true)

    expect(expectOk(await erase(karin, gone))).toBe('proposed')
    expectOk(await eva.loop.syncNow())
    expect(titles(eva)).toEqual(['Ärende Björk', 'Ärende Gran'])
    expect(expectOk(await erase(eva, gone))).toBe('done')
    await meet(karin, lars)

    const server = await onServer()
    for (const wrapped of wraps) expect(server.includes(wrapped)).toBe(false)
    for (const tablet of [karin, eva, lars]) {
      await expectNothingOf(tablet, gone, wraps)
      expect(tablet.desk.erased.value).toEqual(new Set([gone]))
    }
    // What was being written when it went is nothing that anybody can save again.
    const said = { type: 'note.added@1', data: { note: desk.newId(), text: 'för sent' } } as const
    expect(await open.dispatch([said])).toMatchObject({ error: { code: 'case-unknown' } })
    expect(desk.saveMark.value.is).toBe('saved')
    expect(desk.drafts.get(`${gone}/note/new`)).toBeUndefined()
    expect(desk.drafts.get('place')).toBeUndefined()
    expect(desk.drafts.get(`${other}/note/new`)).toBe('annat')
    expect(expectOk(await desk.store.readDrafts()).map(({ key }) => key)).toContain(`${other}/note/new`)
    expect(expectOk(await desk.store.readDrafts()).map(({ text }) => text)).not.toContain('halvskrivet')

    await note(lars, other, 'livet går vidare')
    await meet(lars, karin, eva)
    const read = expectOk(await eva.desk.openCase(other)).state.value.notes.map(({ text }) => text.shown)
    expect(read).toEqual(['livet går vidare'])
    expect(expectOk(await lars.loop.ports.store.readLevel())).toBe('confirmed')
    // Who, and by which decision, is known to all.
    const noted = lars.desk.organisation.value.writes.ordered.filter(({ type }) => type === 'erasure.noted@1')
    expect(noted.map(({ data }) => data)).toEqual([
      { erasure: gone, act: 'proposed', reference: 'Dnr 2026-114' },
      { erasure: gone, act: 'done', reference: 'Dnr 2026-114' },
    ])
  })

  test('is not brought back by who wrote in it offline, under its key or a new one, and nothing of theirs is stuck', async () => {
    const { gone, other, wraps } = await closedCase({ karin, eva, lars })
    // A new feed key, so that what is written from now on lies under another case key.
    const late = await rigs.join(karin, 'caseworker', 'Sara')
    await meet(karin, eva, lars)
    expectOk(await changeDevice(karin.desk, karin.loop, idOf(late), { kind: 'revoked' }))
    await meet(karin, eva, lars)
    // No contact from here on.
    lars.loop.stop()
    await note(lars, gone, 'skrivet utan täckning')
    await note(lars, other, 'viktigt')
    const own = await wrapsOf(lars, gone)
    expect(own.length).toBe(wraps.length + 1)
    const file = expectOk(await makeHandOver(lars.loop.ports))

    expect(expectOk(await erase(karin, gone))).toBe('proposed')
    expect(expectOk(await erase(eva, gone))).toBe('done')
    expectOk(await karin.loop.syncNow())
    // Neither of the two knew of that key: it comes with what was written under it, and is turned away by that.
    const { cases } = expectOk(await takeHandOver(karin.loop.ports, file))
    expect([cases.has(gone), cases.has(other)]).toEqual([false, true])
    await expectNothingOf(karin, gone, own)
    lars = await rigs.withLoop(lars)
    await meet(lars, karin, eva)
    const server = await onServer()
    for (const wrapped of own) expect(server.includes(wrapped)).toBe(false)
    for (const tablet of [karin, eva, lars]) await expectNothingOf(tablet, gone, own)
    expect(expectOk(await lars.loop.ports.store.readLevel())).toBe('confirmed')
    const read = expectOk(await eva.desk.openCase(other)).state.value.notes.map(({ text }) => text.shown)
    expect(read).toEqual(['viktigt'])
    expect(await lars.desk.store.save({ caseId: gone, events: [] })).toMatchObject({
      error: { code: 'case-unknown' },
    })
  })

  test('is not given to a tablet that joins later, nor by a hand-over or its sender’s old key', async () => {
    const { gone, wraps } = await closedCase({ karin, eva, lars })
    const file = expectOk(await makeHandOver(lars.loop.ports))
    lars.loop.stop()
    expect(expectOk(await erase(karin, gone))).toBe('proposed')
    expect(expectOk(await erase(eva, gone))).toBe('done')
    const late = await rigs.join(karin, 'caseworker', 'Sara')
    await meet(karin, late)
    await expectNothingOf(late, gone, wraps)
    for (const tablet of [karin, late]) {
      expectOk(await takeHandOver(tablet.loop.ports, file))
      expectOk(await tablet.loop.ports.store.refreshRows())
      await tablet.desk.takeIn(new Set())
      await expectNothingOf(tablet, gone, wraps)
    }
    // The other way: who never met the server hears of it from a colleague's file.
    const news = expectOk(await makeHandOver(eva.loop.ports))
    expectOk(await takeHandOver(lars.loop.ports, news))
    expect(lars.desk.erased.value).toEqual(new Set([gone]))
    await expectNothingOf(lars, gone, wraps)
  })

  test('is erased again by a server that is from before, when it is given the log', async () => {
    const { gone, wraps } = await closedCase({ karin, eva, lars })
    lars.loop.stop()
    expect(expectOk(await erase(karin, gone))).toBe('proposed')
    expect(expectOk(await erase(eva, gone))).toBe('done')
    for (const { loop } of [karin, eva]) loop.stop()
    const before = rigs
    // Another server that has nothing. Lars has not heard of it, and gives it all he has.
    rigs = await openAppTablets()
    try {
      lars = await rigs.withLoop(lars)
      expect((await onServer()).includes(wraps[0] as Buffer)).toBe(true)
      eva = await rigs.withLoop(eva)
      expect((await onServer()).includes(wraps[0] as Buffer)).toBe(false)
      await meet(lars, eva)
      await expectNothingOf(lars, gone, wraps)
      expect((await onServer()).includes(wraps[0] as Buffer)).toBe(false)
    } finally {
      await before.stop()
    }
  })

  test('is erased at the next start without any server, when the tablet was cut off in the middle', async () => {
    const { gone, other, wraps } = await closedCase({ karin, eva, lars })
    lars.loop.stop()
    await note(lars, gone, 'inte skickat')
    await note(lars, other, 'inte heller')
    // A copy of this tablet has gone its own way: it goes on under another name, and its own unsent work is an earlier life's.
    expectOk(await lars.loop.ports.store.markSplit())
    await lars.desk.close()
    // The log has come, and nothing else; the first try is cut off before the second copy.
    expect(expectOk(await erase(karin, gone))).toBe('proposed')
    expect(expectOk(await erase(eva, gone))).toBe('done')
    const log = expectOk(await eva.loop.ports.store.readLog())
    await lars.rig.tables(async (tables) => {
      for (const [index, entry] of log.entries()) await tables.members.put({ index, entry })
      const [{ keyId } = { keyId: '' }] = await tables.keys.where('caseId').equals(gone).toArray()
      const bytes = Uint8Array.of(1)
      for (const [id, of] of [
        ['log:1', keyId],
        ['index:0', ''],
        ['log:2', other],
      ] as const)
        await tables.quarantine.put({ id, keyId: of, bytes })
    })
    await rigs.stop()
    expect((await onDisk(lars)).includes(wraps[0] as Buffer)).toBe(true)
    lars.rig.caches.failPuts(true)
    const first = await start(lars)
    await expect.poll(() => first.desk.erased.value.size).toBe(1)
    const cut = await lars.rig.tables((tables) => tables.meta.get('erased'))
    expect(cut).toMatchObject({ isDone: false })
    first.loop.stop()
    await first.desk.close()
    lars.rig.caches.failPuts(false)
    const second = await start(lars)
    await expect
      .poll(() => lars.rig.tables((tables) => tables.meta.get('erased')))
      .toMatchObject({ isDone: true })
    await expectNothingOf(second, gone, wraps)
    // Nobody can seal anew what the earlier life wrote in it; the rest waits for its server.
    const waiting = await lars.rig.tables(async (tables) => {
      const rows = await tables.log.bulkGet((await tables.outbox.toCollection().primaryKeys()) as number[])
      const keys = await tables.keys.bulkGet(rows.map((row) => row?.keyId ?? ''))
      return keys.map((key) => key?.caseId)
    })
    expect(waiting).toContain(other)
    expect(waiting).not.toContain(undefined)
    const aside = await lars.rig.tables((tables) => tables.quarantine.toCollection().primaryKeys())
    expect(aside).toEqual(['log:2'])
    second.loop.stop()
    await second.desk.close()
    rigs = await openAppTablets()
  })

  test('is not begun without the server: nothing is noted, and nothing is erased', async () => {
    const { gone } = await closedCase({ karin, eva, lars })
    const before = rigs
    rigs = await openAppTablets()
    await before.stop()
    expect(await erase(karin, gone)).toMatchObject({ error: { code: 'unreachable' } })
    expect(titles(karin)).toContain('Ärende Björk')
    const noted = karin.desk.organisation.value.writes.ordered.map(({ type }) => type)
    expect(noted).not.toContain('erasure.noted@1')
  })

  test('that is only for some is erased by those who have it, and goes from the others as well', async () => {
    const { gone, wraps } = await closedCase({ karin, eva, lars })
    const session = expectOk(await karin.desk.openCase(gone))
    const only = { devices: [idOf(karin), idOf(lars)], reason: 'conflict' as const, words: '' }
    expectOk(await session.restrict(only))
    await meet(karin, eva, lars)
    expect(await erase(eva, gone)).toMatchObject({ error: { code: 'case-restricted' } })
    expect(expectOk(await erase(karin, gone))).toBe('proposed')
    expect(await erase(eva, gone)).toMatchObject({ error: { code: 'case-restricted' } })
    const more = { ...only, devices: [idOf(karin), idOf(lars), idOf(eva)] }
    expectOk(await session.restrict(more))
    await meet(karin, eva, lars)
    // It has another key than what was proposed, so this is a proposal anew.
    expect(expectOk(await erase(eva, gone))).toBe('proposed')
    const all = [...wraps, ...(await wrapsOf(karin, gone))]
    expect(all.length).toBeGreaterThan(wraps.length + 2)
    expect(expectOk(await erase(karin, gone))).toBe('done')
    await meet(lars, eva)
    const server = await onServer()
    for (const wrapped of all) expect(server.includes(wrapped)).toBe(false)
    for (const tablet of [karin, eva, lars]) await expectNothingOf(tablet, gone, all)
  })

  test('is not erased by one alone, by a caseworker, while it is open, or with a wrong passphrase', async () => {
    const { gone, other } = await closedCase({ karin, eva, lars })
    expect(await erase(lars, gone)).toMatchObject({ error: { code: 'refused' } })
    expect(await erase(karin, other)).toMatchObject({ error: { code: 'case-open' } })
    const { desk, loop, header } = karin
    expect(await eraseCase(desk, loop, gone, 'Dnr 1', { header, passphrase: 'fel fras här' })).toMatchObject({
      error: { code: 'wrong-passphrase' },
    })
    const keys = expectOk(await loop.ports.store.readCaseKeys(gone))
    const alone = () =>
      writeEntry(desk, loop, async () =>
        ok({
          kind: 'erased',
          device: gone,
          role: 'admin',
          signPublicKey: new Uint8Array(32),
          boxPublicKey: new Uint8Array(32),
          sealed: erasureBytes(keys),
        }),
      )
    expect(await alone()).toMatchObject({ error: { code: 'refused' } })
    expect(expectOk(await erase(karin, gone))).toBe('proposed')
    expect(await alone()).toMatchObject({ error: { code: 'refused' } })
    expect(await erase(karin, gone)).toMatchObject({ error: { code: 'needs-another' } })
    // Opened again by somebody who works with it: the second is stopped.
    expectOk(await lars.loop.syncNow())
    await close(lars, gone, 'ongoing')
    expectOk(await lars.loop.syncNow())
    expect(await erase(eva, gone)).toMatchObject({ error: { code: 'case-open' } })
    expectOk(await dropErasure(eva.desk, eva.loop, gone))
    expect(await dropErasure(eva.desk, eva.loop, gone)).toMatchObject({ error: { code: 'erase-changed' } })
    await meet(lars, karin)
    expect(titles(lars)).toContain('Ärende Björk')
  })
})

/** The app again, on what is on the disk. */
async function start({ rig, header }: AppTablet): Promise<AppTablet> {
  const crypto = lockedCrypto()
  expectOk(await crypto.unlock({ header, passphrase: PASSPHRASE }))
  const desk = expectOk(await openDesk('real', crypto, rigs.portsOn(rig), 'refuse'))
  expectOk(await desk.ready)
  return rigs.startLoop({ rig, header, crypto, desk })
}
