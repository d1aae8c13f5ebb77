import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDesk } from '../../src/app/set-up-desk.ts'
import { readPlace } from '../../src/protocol/envelope.ts'
import type { LogRow } from '../../src/storage/tables.ts'
import { type AppTablet, openAppTablets } from '../support/app-tablets.ts'
import { expectOk, random } from '../support/storage-rig.ts'

// An event that has come back from the server is out of the outbox, and its row stays as it was written.

let rigs: Awaited<ReturnType<typeof openAppTablets>>
beforeEach(async () => {
  rigs = await openAppTablets()
})
afterEach(() => rigs.stop())

async function note({ desk }: AppTablet, caseId: string, text: string) {
  const session = expectOk(await desk.openCase(caseId))
  expectOk(await session.dispatch([{ type: 'note.added@1', data: { note: desk.newId(), text } }]))
}

function rowsOf({ rig }: AppTablet): Promise<readonly LogRow[]> {
  return rig.tables((tables) => tables.log.orderBy('seq').toArray())
}

async function withCase() {
  const tablet = await rigs.found()
  const asked = { kind: 'exposed', title: 'Ärende Alm', people: [], protection: 'none' } as const
  const caseId = expectOk(await tablet.desk.createCase(asked))
  await note(tablet, caseId, 'skickat')
  const written = await rowsOf(tablet)
  expectOk(await tablet.loop.syncNow())
  return { tablet, caseId, written }
}

/** The same disk under another name, as after a copy of the tablet was found. */
async function renamed({ desk, loop, rig, crypto }: AppTablet) {
  expectOk(await loop.ports.store.markSplit())
  loop.stop()
  await desk.close()
  const next = expectOk(await openDesk('real', crypto, rigs.portsOn(rig), 'refuse'))
  return next.store.openSync()
}

/** Another envelope under the number of this one. */
function otherThan({ envelope }: LogRow) {
  return { seq: 1, envelope, header: readPlace(envelope), hash: random(32), signature: null }
}

describe('a row that has come back', () => {
  test('is not written again, and waits for nothing', async () => {
    const { tablet, caseId, written } = await withCase()
    expect(await rowsOf(tablet)).toEqual(written)
    expect(await tablet.rig.tables((tables) => tables.outbox.count())).toBe(0)
    const sync = await tablet.desk.store.openSync()
    expect(expectOk(await sync.readLevel())).toBe('confirmed')
    expect(expectOk(await sync.readWaiting(caseId)).size).toBe(0)
  })

  test('waits for nothing either where one before it still does', async () => {
    const { tablet, caseId } = await withCase()
    const sync = await tablet.desk.store.openSync()
    for (const text of ['ett', 'två', 'tre']) await note(tablet, caseId, text)
    const [one, two, three] = (await rowsOf(tablet)).slice(-3)
    await tablet.rig.tables((tables) => tables.outbox.delete(two?.seq ?? 0))
    const waiting = expectOk(await sync.readWaiting(caseId))
    expect([...waiting.keys()]).toEqual([one?.eventId, three?.eventId])
  })

  test('counts when the tablet has another name; what had not come back by then does not', async () => {
    const { tablet, caseId } = await withCase()
    const before = tablet.desk.store.identity.device
    const proven = (await rowsOf(tablet)).at(-1)
    await note(tablet, caseId, 'bara här')
    const unsent = (await rowsOf(tablet)).at(-1)
    if (!proven || !unsent) throw new Error('expected rows')
    const sync = await renamed(tablet)
    expect(sync.identity.device).not.toBe(before)
    const { deviceSeq, hash } = proven
    expect(expectOk(await sync.chainEnd(before))).toEqual({ deviceSeq, hash })
    // Under the name it had, two envelopes with one number: where a server had proven one, the other is false.
    expect(await sync.receive([otherThan(proven)], [], null)).toMatchObject({
      error: { code: 'feed-damaged' },
    })
    expectOk(await sync.receive([otherThan(unsent)], [], null))
  })
})
