import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseSession } from '../../src/app/case-session.ts'
import { makeCopy } from '../../src/app/copy/make-copy.ts'
import { findReceiver, ownReceiver } from '../../src/app/copy/receiver.ts'
import { keepCopy, openCopyFile } from '../../src/app/copy/take-copy.ts'
import { openDesk } from '../../src/app/set-up-desk.ts'
import { changeDevice } from '../../src/app/sync/admit.ts'
import { openTransport } from '../../src/app/sync/sync-ports.ts'
import { copiesOf } from '../../src/domain/copy/copies-of.ts'
import { eraseDevice } from '../../src/storage/erase-device.ts'
import { type AppTablet, openAppTablets } from '../support/app-tablets.ts'
import { expectOk, type StorageRig, storageRig } from '../support/storage-rig.ts'

const NOW = Date.UTC(2026, 10, 26, 9)

let tablets: Awaited<ReturnType<typeof openAppTablets>>
/** Two units of one server on one tablet: one disk, and nothing else in common. */
let adult: AppTablet
let child: AppTablet
beforeEach(async () => {
  tablets = await openAppTablets()
  const rig = storageRig()
  const { indexedDB, caches } = rig.platform
  adult = await tablets.found(rig)
  child = await tablets.found(storageRig({ unit: 'lykta-2', indexedDB, caches }))
}, 60_000)
afterEach(() => tablets.stop())

async function newCase({ desk }: AppTablet, title: string): Promise<CaseSession> {
  const id = expectOk(
    await desk.createCase({
      kind: 'exposed',
      title,
      people: [{ role: 'exposed', name: 'Anna Kanarieholm', personnummer: '' }],
      protection: 'none',
    }),
  )
  return expectOk(await desk.openCase(id))
}

function titles({ desk }: AppTablet): readonly string[] {
  return desk.cases.value.map(({ title }) => title)
}

async function databasesOf({ platform }: StorageRig): Promise<readonly (string | undefined)[]> {
  return (await platform.indexedDB.databases()).map(({ name }) => name).sort()
}

describe('two units on one tablet', { timeout: 120_000 }, () => {
  test('have databases, lists, search and access logs of their own, and neither opens what is in the other', async () => {
    const ours = await newCase(adult, 'Ärende Alm')
    const theirs = await newCase(child, 'Ärende Björk')
    expect(titles(adult)).toEqual(['Ärende Alm'])
    expect(titles(child)).toEqual(['Ärende Björk'])
    expect(child.desk.search('kanarieholm').map(({ caseId }) => caseId)).toEqual([theirs.id])
    expect(await child.desk.openCase(ours.id)).toMatchObject({ ok: false })
    await child.desk.noteAccess({ access: 'read', of: theirs.id })
    expect(JSON.stringify(expectOk(await adult.desk.readAccess()))).not.toContain(theirs.id)
    expect(await databasesOf(adult.rig)).toEqual(['lykta-2-real', 'lykta-real'])
    expect(adult.desk.store.identity.org).not.toBe(child.desk.store.identity.org)
    expect(adult.desk.store.identity.device).not.toBe(child.desk.store.identity.device)
  })

  test('sync each with its own feed: the tablet that is in both, a member of one, and the server', async () => {
    const colleague = await tablets.join(child, 'caseworker', 'Lars Berg')
    await newCase(adult, 'Ärende Kanarie ett')
    await newCase(child, 'Ärende Kanarie två')
    for (const one of [adult, child, colleague]) expectOk(await one.loop.syncNow())
    expect(titles(adult)).toEqual(['Ärende Kanarie ett'])
    expect(titles(child)).toEqual(['Ärende Kanarie två'])
    expect(titles(colleague)).toEqual(['Ärende Kanarie två'])

    // Whoever is in one unit has no session in the other, the tablet that is in both no other than its own there.
    const { org } = adult.desk.store.identity
    for (const { crypto, desk } of [colleague, child]) {
      const outside = openTransport(tablets.network, crypto, { org, device: desk.store.identity.device })
      expect(await outside.readLog(0)).toMatchObject({ ok: false, error: { code: 'not-admitted' } })
    }
    for (const path of await filesBelow(tablets.folder)) {
      expect((await readFile(path)).includes('Kanarie')).toBe(false)
    }
  })

  test('share a case as a sealed copy, which both cases show where it came from and went', async () => {
    const session = await newCase(adult, 'Ärende Alm')
    const note = { note: adult.desk.newId(), text: 'Vid köksbordet' }
    expectOk(await session.dispatch([{ type: 'note.added@1', data: note }]))
    const receiver = expectOk(await findReceiver(adult.desk, (await ownReceiver(child.desk)).code))
    const wish = { parts: ['notes'], receiver, to: 'Barn', ground: 'consent', words: 'Sagt i dag' } as const
    const made = expectOk(await makeCopy(adult.desk, session, wish, NOW))
    expect(await openCopyFile(adult.desk, made.blob)).toMatchObject({ ok: false })

    const opened = expectOk(await openCopyFile(child.desk, made.blob))
    const theirs = expectOk(
      await child.desk.openCase(expectOk(await keepCopy(child.desk, opened, undefined))),
    )
    expect(theirs.id).not.toBe(session.id)
    expect(theirs.state.value.notes.map(({ text }) => text.shown)).toEqual(['Vid köksbordet'])
    const { received } = copiesOf(theirs.state.value.writes)
    expect(received?.from).toMatchObject({ organisation: 'Storskogen', unit: 'Vuxen', case: session.id })
    const [out] = copiesOf(session.state.value.writes).made
    expect(out).toMatchObject({ copy: received?.copy, to: 'Barn' })
    expect(titles(adult)).toEqual(['Ärende Alm'])
  })

  test('go one by one: a signed wipe of the one is for that one, and erasing it leaves the other whole', async () => {
    const { indexedDB, caches } = adult.rig.platform
    const third = storageRig({ unit: 'lykta-3', indexedDB, caches })
    const guest = await tablets.join(child, 'caseworker', 'Karin Ek', third)
    await newCase(adult, 'Ärende Alm')
    const { device } = guest.desk.store.identity
    expectOk(await child.loop.syncNow())
    expectOk(await changeDevice(child.desk, child.loop, device, { kind: 'wipe' }))
    const own = adult.desk.store.identity.device
    expect(await changeDevice(child.desk, child.loop, own, { kind: 'wipe' })).toMatchObject({ ok: false })
    expect(await guest.loop.syncNow()).toMatchObject({ error: { code: 'wiped' } })
    for (const each of [adult, child]) expectOk(await each.loop.syncNow())

    guest.loop.stop()
    await guest.desk.close()
    // What the session does then, and when somebody takes the unit away.
    await eraseDevice(third.platform, { removeItem: () => {} })
    expect(await databasesOf(adult.rig)).toEqual(['lykta-2-real', 'lykta-real'])
    adult.loop.stop()
    await adult.desk.close()
    const again = expectOk(await openDesk('real', adult.crypto, tablets.portsOn(adult.rig), 'refuse'))
    expect(again.cases.value.map(({ title }) => title)).toEqual(['Ärende Alm'])
    expect(await openDesk('real', guest.crypto, tablets.portsOn(third), 'refuse')).toMatchObject({
      ok: false,
      error: { code: 'store-missing' },
    })
  })
})

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile())
  expect(files).not.toEqual([])
  return files.map(({ parentPath, name }) => join(parentPath, name))
}
