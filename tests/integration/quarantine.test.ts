import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { changeDevice } from '../../src/app/sync/admit.ts'
import { adoptWaiting, listWaiting, rejectWaiting, type WaitingCard } from '../../src/app/sync/waiting.ts'
import { adoptWork } from '../../src/sync/read-waiting.ts'
import { type DeskTablet, openDeskRig } from '../support/desk-rig.ts'
import { expectOk } from '../support/storage-rig.ts'

const LARS = { name: 'Lars Lövqvist', title: 'kurator', role: 'caseworker', deviceName: 'Två' } as const
const MAJ = { name: 'Maj Björk', title: 'enhetschef', role: 'manager', deviceName: 'Tre' } as const

let rig: Awaited<ReturnType<typeof openDeskRig>>
beforeEach(async () => {
  rig = await openDeskRig()
})
afterEach(() => rig.close())

async function newCase({ desk }: DeskTablet, title: string) {
  return expectOk(await desk.createCase({ kind: 'exposed', title, people: [], protection: 'none' }))
}

async function note({ desk }: DeskTablet, caseId: string, text: string) {
  const session = expectOk(await desk.openCase(caseId))
  expectOk(await session.dispatch([{ type: 'note.added@1', data: { note: desk.newId(), text } }]))
}

async function notesOf({ desk }: DeskTablet, caseId: string) {
  const session = expectOk(await desk.openCase(caseId))
  return session.state.value.notes.map(({ text }) => text.shown)
}

/** An administrator, a manager, and a caseworker who wrote without coverage while being put out. */
async function leaverWithUnsentWork(kind: 'suspended' | 'revoked' | 'wipe' = 'revoked') {
  const admin = await rig.found()
  const manager = await rig.join(admin, MAJ)
  const leaver = await rig.join(admin, LARS)
  const caseId = await newCase(admin, 'Ärende Björk')
  for (const { loop } of [admin, leaver, manager]) expectOk(await loop.syncNow())
  const { device } = leaver.desk.store.identity
  const [before] = [await notesOf(leaver, caseId)]
  expect(before).toEqual([])
  // Out before the loop of the leaver has asked again: what follows is unsent.
  const said = expectOk(await changeDevice(admin.desk, admin.loop, device, { kind }))
  if (said === 'proposed') expectOk(await changeDevice(manager.desk, manager.loop, device, { kind }))
  await note(leaver, caseId, 'skrivet i köket')
  const own = await newCase(leaver, 'Ärende Hägg')
  await note(leaver, own, 'nytt ärende')
  return { admin, manager, leaver, caseId, own, device }
}

async function onlyCard({ desk, loop }: DeskTablet): Promise<WaitingCard> {
  const cards = expectOk(await listWaiting(desk, loop))
  expect(cards).toHaveLength(1)
  return cards[0] as WaitingCard
}

// Three tablets with keys of their own each time: slow on a machine that is busy.
describe('what a leaver had not sent', { timeout: 90_000 }, () => {
  test('waits for a manager, who sees whose it is and in which cases, and is in nobody’s case until then', async () => {
    const { manager, admin, leaver, caseId, own, device } = await leaverWithUnsentWork()
    expect(await leaver.loop.syncNow()).toMatchObject({ error: { code: 'not-admitted-left' } })
    const card = await onlyCard(manager)
    expect(card).toMatchObject({ memberName: 'Lars Lövqvist', deviceName: 'Två', unread: 0 })
    expect(card.work).toMatchObject({ device, broken: 0 })
    expect(card.cases.map((one) => [one.caseId, one.title])).toEqual(
      expect.arrayContaining([
        [caseId, 'Ärende Björk'],
        [own, 'Ärende Hägg'],
      ]),
    )
    expect(card.cases.find((one) => one.caseId === caseId)?.count).toBe(1)
    for (const tablet of [admin, manager]) {
      expectOk(await tablet.loop.syncNow())
      expect(await notesOf(tablet, caseId)).toEqual([])
      expect(tablet.desk.cases.value.map((row) => row.caseId)).toEqual([caseId])
    }
    expect(await notesOf(leaver, caseId)).toEqual(['skrivet i köket'])
  })

  test('comes in when it is adopted, under its author’s name and signature, with the decision beside it', async () => {
    const { manager, admin, leaver, caseId, own, device } = await leaverWithUnsentWork()
    await leaver.loop.syncNow()
    expectOk(await adoptWaiting(manager.desk, manager.loop, await onlyCard(manager)))
    expectOk(await admin.loop.syncNow())
    for (const tablet of [admin, manager]) {
      expect(await notesOf(tablet, caseId)).toEqual(['skrivet i köket'])
      expect(await notesOf(tablet, own)).toEqual(['nytt ärende'])
      const session = expectOk(await tablet.desk.openCase(caseId))
      const added = session.state.value.writes.ordered.find(({ type }) => type === 'note.added@1')
      expect(added).toMatchObject({ device, actor: leaver.desk.me.value?.id })
      expect(expectOk(await listWaiting(tablet.desk, tablet.loop))).toEqual([])
    }
    const decided = admin.desk.organisation.value.writes.ordered.findLast(
      ({ type }) => type === 'waiting.settled@1',
    )
    expect(decided).toMatchObject({ actor: manager.desk.me.value?.id, data: { device, outcome: 'adopted' } })
    // The tablet itself stays out.
    expect(await leaver.loop.syncNow()).toMatchObject({ ok: false })
  })

  test('stays where it is when it is rejected, with the reason, and can be adopted later', async () => {
    const { manager, admin, leaver, caseId } = await leaverWithUnsentWork()
    await leaver.loop.syncNow()
    const refused = await rejectWaiting(manager.desk, manager.loop, await onlyCard(manager), ' ')
    expect(refused).toMatchObject({ error: { code: 'waiting-words' } })
    expectOk(await rejectWaiting(manager.desk, manager.loop, await onlyCard(manager), 'Fel ärende.'))
    expect((await onlyCard(admin)).rejectedWith).toBe('Fel ärende.')
    expect(await notesOf(admin, caseId)).toEqual([])
    expectOk(await adoptWaiting(admin.desk, admin.loop, await onlyCard(admin)))
    expect(await notesOf(admin, caseId)).toEqual(['skrivet i köket'])
  })

  test('may be adopted again after a crash between the entry and the work', async () => {
    const { manager, leaver, caseId } = await leaverWithUnsentWork()
    await leaver.loop.syncNow()
    const card = await onlyCard(manager)
    const { ports } = manager.loop
    const cut = {
      ...ports.transport,
      relay: async () => ({ ok: false, error: { code: 'unreachable' } }) as const,
    }
    expect(await adoptWork({ ...ports, transport: cut }, card.work)).toMatchObject({ ok: false })
    expect(await notesOf(manager, caseId)).toEqual([])
    expectOk(await adoptWaiting(manager.desk, manager.loop, await onlyCard(manager)))
    expect(await notesOf(manager, caseId)).toEqual(['skrivet i köket'])
  })

  test('needs no decision when the tablet is let in again: it sends its own', async () => {
    const { admin, manager, leaver, caseId, device } = await leaverWithUnsentWork('suspended')
    await leaver.loop.syncNow()
    expect((await onlyCard(manager)).cases).toHaveLength(2)
    expectOk(await changeDevice(admin.desk, admin.loop, device, { kind: 'added' }))
    expectOk(await leaver.loop.syncNow())
    expect(expectOk(await listWaiting(manager.desk, manager.loop))).toEqual([])
    expect(await notesOf(manager, caseId)).toEqual(['skrivet i köket'])
  })

  test('is adopted in part and sent in part when the tablet comes back after a decision', async () => {
    const { admin, manager, leaver, caseId, device } = await leaverWithUnsentWork('suspended')
    await leaver.loop.syncNow()
    expectOk(await adoptWaiting(manager.desk, manager.loop, await onlyCard(manager)))
    await note(leaver, caseId, 'efter beslutet')
    expectOk(await changeDevice(admin.desk, admin.loop, device, { kind: 'added' }))
    expectOk(await leaver.loop.syncNow())
    expectOk(await manager.loop.syncNow())
    expect(await notesOf(manager, caseId)).toEqual(['skrivet i köket', 'efter beslutet'])
  })

  test('is handed over by a tablet that is told to empty itself, before it does', async () => {
    const { manager, leaver, caseId } = await leaverWithUnsentWork('wipe')
    expect(await leaver.loop.syncNow()).toMatchObject({ error: { code: 'wiped' } })
    expect(leaver.wiped()).toBe(true)
    expectOk(await adoptWaiting(manager.desk, manager.loop, await onlyCard(manager)))
    expect(await notesOf(manager, caseId)).toEqual(['skrivet i köket'])
  })

  test('not-admitted, refused: a caseworker neither reads nor relays it, and nobody without the entry', async () => {
    const { admin, leaver } = await leaverWithUnsentWork()
    const other = await rig.join(admin, { ...LARS, deviceName: 'Fyra' })
    await leaver.loop.syncNow()
    const card = await onlyCard(admin)
    const [batch] = card.work.batches as [(typeof card.work.batches)[0]]
    const out = { error: { code: 'not-admitted' } }
    expect(await other.loop.ports.transport.readQuarantine(0)).toMatchObject(out)
    expect(await other.loop.ports.transport.relay(batch)).toMatchObject(out)
    expect(await leaver.loop.ports.transport.readQuarantine(0)).toMatchObject(out)
    expect(await admin.loop.ports.transport.relay(batch)).toMatchObject({ error: { code: 'refused' } })
  })
})
