import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDesk } from '../../src/app/set-up-desk.ts'
import { admit, changeDevice, findApplicant } from '../../src/app/sync/admit.ts'
import { comeBack, isNewName, isSplit, renameTablet } from '../../src/app/sync/come-back.ts'
import { eraseCase } from '../../src/app/sync/erase.ts'
import { parseVaultHeader } from '../../src/crypto/read-vault-header.ts'
import { err, ok } from '../../src/lib/result.ts'
import { deleteDatabase } from '../../src/storage/delete-database.ts'
import { recoverFromSecondCopy } from '../../src/storage/recover-second-copy.ts'
import { restoreBackup } from '../../src/storage/restore-backup.ts'
import { tableNames } from '../../src/storage/tables.ts'
import { type AppTablet, openAppTablets } from '../support/app-tablets.ts'
import { lockedCrypto, PASSPHRASE } from '../support/open-test-crypto.ts'
import { expectOk, storageRig } from '../support/storage-rig.ts'

// A tablet that was put back from a copy has another name, because the one that wrote the copy may still be at work.
// What it had not sent belongs to the organisation all the same, and so does it.

let rigs: Awaited<ReturnType<typeof openAppTablets>>
beforeEach(async () => {
  rigs = await openAppTablets()
})
afterEach(() => rigs.stop())

function newCase({ desk }: AppTablet, title: string) {
  return desk.createCase({ kind: 'exposed', title, people: [], protection: 'none' })
}

async function note({ desk }: AppTablet, caseId: string, text: string) {
  const session = expectOk(await desk.openCase(caseId))
  expectOk(await session.dispatch([{ type: 'note.added@1', data: { note: desk.newId(), text } }]))
}

async function notesOf({ desk }: AppTablet, caseId: string) {
  const session = expectOk(await desk.openCase(caseId))
  return session.state.value.notes.map(({ text }) => text.shown).sort()
}

async function backUp({ desk, header }: AppTablet): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  expectOk(await desk.store.exportBackup({ vault: header, sink: (piece) => void pieces.push(piece) }))
  return new Blob(pieces)
}

/** Opened under the name it has now, whatever that is, and once to the server. */
async function open(tablet: Pick<AppTablet, 'rig' | 'crypto' | 'header'>) {
  const desk = expectOk(await openDesk('real', tablet.crypto, rigs.portsOn(tablet.rig), 'refuse'))
  expectOk(await desk.ready)
  const opened = await rigs.startLoop({ ...tablet, desk })
  return { opened, round: await opened.loop.syncNow() }
}

async function unlocked({ header }: AppTablet): Promise<AppTablet['crypto']> {
  const crypto = lockedCrypto()
  expectOk(await crypto.unlock({ header, passphrase: PASSPHRASE }))
  return crypto
}

/** On an empty tablet, as far as it opens. */
async function putBack(file: Blob): Promise<Pick<AppTablet, 'rig' | 'crypto' | 'header'>> {
  const rig = storageRig()
  const crypto = lockedCrypto()
  const vault = { read: async () => ({ state: 'none' as const }), write: async () => ok(undefined) }
  const { header } = expectOk(
    await restoreBackup({
      file,
      passphrase: PASSPHRASE,
      crypto,
      vault,
      parseHeader: parseVaultHeader,
      platform: rig.platform,
    }),
  )
  return { rig, crypto, header }
}

/** As two people do it: one reads out the code, the other types it. */
async function letIn(admin: AppTablet, back: AppTablet) {
  expect(isNewName(back.desk, back.loop.state.value)).toBe(true)
  const coming = await comeBack(back.desk, back.loop)
  expect(expectOk(await coming.look())).toBe(false)
  const applicant = expectOk(await findApplicant(admin.loop, coming.code))
  const colleague = { name: 'Lars Lövqvist', title: 'kurator', role: 'caseworker', deviceName: '' } as const
  const secret = { header: admin.header, passphrase: PASSPHRASE }
  expectOk(await admit(admin.desk, admin.loop, applicant, colleague, secret))
  expect(expectOk(await coming.look())).toBe(true)
  const { header } = back
  expect(await coming.finish({ header, passphrase: 'fel' })).toMatchObject({ ok: false })
  // Cut off before its first round: what is written meanwhile is sealed under no key from before.
  const cut = await comeBack(back.desk, { ...back.loop, syncNow: async () => err({ code: 'unreachable' }) })
  expect(await cut.finish({ header, passphrase: PASSPHRASE })).toMatchObject({
    error: { code: 'unreachable' },
  })
  const { readEpoch } = await back.desk.store.openSync()
  expect(expectOk(await readEpoch())).toBe(admin.loop.state.value.membership?.epoch)
  expectOk(await coming.finish({ header, passphrase: PASSPHRASE }))
  expect(isNewName(back.desk, back.loop.state.value)).toBe(false)
}

async function twoTablets() {
  const admin = await rigs.found()
  const colleague = await rigs.join(admin, 'caseworker', 'Lars Lövqvist')
  const caseId = expectOk(await newCase(colleague, 'Ärende Alm'))
  await note(colleague, caseId, 'skickat')
  for (const tablet of [colleague, admin]) expectOk(await tablet.loop.syncNow())
  return { admin, colleague, caseId }
}

/** Somebody else is put out, so that there is a key the copy does not know. */
async function changeKey(admin: AppTablet) {
  const leaver = await rigs.join(admin, 'caseworker', 'Siv Sten')
  leaver.loop.stop()
  expectOk(
    await changeDevice(admin.desk, admin.loop, leaver.desk.store.identity.device, { kind: 'suspended' }),
  )
}

describe('a tablet that comes back under another name', () => {
  test('from a backup: is let in again, and what was only in the backup reaches everybody', async () => {
    const { admin, colleague, caseId } = await twoTablets()
    colleague.loop.stop()
    await note(colleague, caseId, 'bara i kopian')
    const alone = expectOk(await newCase(colleague, 'Ärende Ask'))
    const { onlyHere } = expectOk(await colleague.desk.store.status())
    const file = await backUp(colleague)
    await changeKey(admin)
    await note(admin, caseId, 'sedan dess')
    expectOk(await admin.loop.syncNow())

    const { opened: back, round } = await open(await putBack(file))
    // What the server had proven to have, it has: that is in the file, though no row on the tablet said so.
    expect(expectOk(await back.desk.store.status()).onlyHere).toEqual(onlyHere)
    expect(round).toMatchObject({ ok: false, error: { code: 'not-admitted' } })
    expect(await notesOf(back, caseId)).toEqual(['bara i kopian', 'skickat'])
    await letIn(admin, back)

    const all = ['bara i kopian', 'sedan dess', 'skickat']
    expect(await notesOf(back, caseId)).toEqual(all)
    expectOk(await admin.loop.syncNow())
    expect(await notesOf(admin, caseId)).toEqual(all)
    expect(admin.desk.cases.value.map(({ caseId: id }) => id)).toContain(alone)
    expectOk(await back.loop.syncNow())
    expect(expectOk(await back.desk.store.status())).toMatchObject({ onlyHere: { count: 0 }, damaged: 0 })

    // The tablet the backup was made on is found again, and sends the same.
    const { round: late } = await open(colleague)
    expectOk(late)
    for (const tablet of [admin, back]) {
      expectOk(await tablet.loop.syncNow())
      expect(await notesOf(tablet, caseId)).toEqual(all)
    }
  }, 60_000)

  test('from a backup from before a case was erased: has it until it meets the server, and brings nothing of it back', async () => {
    const { admin, colleague, caseId } = await twoTablets()
    const session = expectOk(await colleague.desk.openCase(caseId))
    expectOk(
      await session.dispatch([
        { type: 'step.set@1', data: { step: 'close', status: 'done', reason: 'Överlämnat.' } },
      ]),
    )
    for (const { loop } of [colleague, admin]) expectOk(await loop.syncNow())
    colleague.loop.stop()
    await note(colleague, caseId, 'bara i kopian')
    const alone = expectOk(await newCase(colleague, 'Ärende Ask'))
    const file = await backUp(colleague)
    const { desk, loop, header } = admin
    const secret = { header, passphrase: PASSPHRASE }
    expect(expectOk(await eraseCase(desk, loop, caseId, 'Dnr 1', secret))).toBe('done')

    const { opened: back } = await open(await putBack(file))
    expect(await notesOf(back, caseId)).toEqual(['bara i kopian', 'skickat'])
    await letIn(admin, back)
    for (const tablet of [back, admin, back]) {
      expectOk(await tablet.loop.syncNow())
      expect(await tablet.desk.openCase(caseId)).toMatchObject({ error: { code: 'case-unknown' } })
    }
    expect(admin.desk.cases.value.map(({ caseId: id }) => id)).toEqual([alone])
    expect(back.desk.cases.value.map(({ caseId: id }) => id)).toEqual([alone])
    expect(expectOk(await back.desk.store.status())).toMatchObject({ onlyHere: { count: 0 }, damaged: 0 })
  }, 60_000)

  test('from a backup of whoever founded: stands at the door like any other, and takes itself for nobody', async () => {
    const founder = await rigs.found()
    expectOk(await founder.loop.syncNow())
    const { opened, round } = await open(await putBack(await backUp(founder)))
    expect(round).toMatchObject({ error: { code: 'not-admitted' } })
    const { membership } = opened.loop.state.value
    expect(membership?.devices.has(opened.desk.store.identity.device) ?? false).toBe(false)
    expect(isNewName(opened.desk, opened.loop.state.value)).toBe(true)
  })

  test('from the copy beside a lost database: gets the rest from the server and gives it what it had not sent', async () => {
    const { admin, colleague, caseId } = await twoTablets()
    colleague.loop.stop()
    await note(colleague, caseId, 'bara i reservkopian')
    await colleague.desk.close()
    const { rig, header } = colleague
    await deleteDatabase('real', rig.platform)
    const crypto = await unlocked(colleague)
    expectOk(await recoverFromSecondCopy({ space: 'real', crypto, platform: rig.platform }))

    const { opened: back, round } = await open({ rig, crypto, header })
    expect(round).toMatchObject({ ok: false, error: { code: 'not-admitted' } })
    await letIn(admin, back)
    const all = ['bara i reservkopian', 'skickat']
    expect(await notesOf(back, caseId)).toEqual(all)
    expectOk(await admin.loop.syncNow())
    expect(await notesOf(admin, caseId)).toEqual(all)
  }, 60_000)

  test('own-fork, own-unknown: of two copies of one tablet each goes on, and the work of both is kept', async () => {
    const { admin, colleague, caseId } = await twoTablets()
    colleague.loop.stop()
    const rig = storageRig()
    const rows = await colleague.rig.tables(async (tables) =>
      Promise.all(tableNames.map(async (name) => [name, await tables[name].toArray()] as const)),
    )
    const made = await rig.open(await unlocked(await rigs.found()), 'create')
    await made.close()
    await rig.tables(async (tables) => {
      for (const [name, all] of rows) {
        await tables[name].clear()
        await tables.table(name).bulkPut(all)
      }
    })
    const { header } = colleague
    const copy = { rig, header, crypto: await unlocked(colleague) }
    const { opened: one } = await open(colleague)
    await note(one, caseId, 'på den ena')
    expectOk(await one.loop.syncNow())

    const { opened: other, round } = await open(copy)
    expect(round).toMatchObject({ ok: false, error: { code: 'own-unknown' } })
    await note(other, caseId, 'på den andra')
    expect(isSplit(other.loop.state.value)).toBe(true)
    expectOk(await renameTablet(other.loop))
    await other.desk.close()
    other.loop.stop()

    const { opened: back, round: next } = await open(copy)
    expect(back.desk.store.identity.device).not.toBe(one.desk.store.identity.device)
    expect(next).toMatchObject({ ok: false, error: { code: 'not-admitted' } })
    await letIn(admin, back)
    const all = ['på den andra', 'på den ena', 'skickat']
    expect(await notesOf(back, caseId)).toEqual(all)
    for (const tablet of [admin, one]) {
      expectOk(await tablet.loop.syncNow())
      expect(await notesOf(tablet, caseId)).toEqual(all)
    }
  }, 60_000)
})
