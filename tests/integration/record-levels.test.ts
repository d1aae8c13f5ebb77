import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type AppTablet, openAppTablets } from '../support/app-tablets.ts'
import { expectOk } from '../support/storage-rig.ts'

let all: Awaited<ReturnType<typeof openAppTablets>>
let isCut = false
let isCutAfterPush = false
beforeEach(async () => {
  isCut = false
  isCutAfterPush = false
  all = await openAppTablets()
  const plain = all.network.fetch
  const tapped: { fetch: typeof plain } = all.network as never
  tapped.fetch = async (url, init) => {
    if (isCut) throw new TypeError('cut off')
    const answer = await plain(url, init)
    if (isCutAfterPush && url.endsWith('/push')) isCut = true
    return answer
  }
})
afterEach(() => all.stop())

async function withCase({ desk, loop }: AppTablet) {
  const id = expectOk(
    await desk.createCase({ kind: 'exposed', title: 'Björk', people: [], protection: 'none' }),
  )
  expectOk(await loop.syncNow())
  const session = expectOk(await desk.openCase(id))
  session.levels.ask()
  await session.levels.refresh()
  return session
}

describe('how far a record has come', () => {
  test('is said of it alone: on the tablet, with the server, and proven to be there', async () => {
    const tablet = await all.found()
    const session = await withCase(tablet)
    expect(session.levels.levelOf('case')).toBe('confirmed')
    isCut = true
    const [incident, note] = [tablet.desk.newId(), tablet.desk.newId()]
    expectOk(await session.dispatch([{ type: 'incident.added@1', data: { incident } }]))
    // At once, and without asking the disk again.
    expect(session.levels.levelOf(`incident/${incident}`)).toBe('tablet')
    expect(session.levels.levelOf('case')).toBe('confirmed')
    expect((await tablet.loop.syncNow()).ok).toBe(false)
    expect(session.levels.levelOf(`incident/${incident}`)).toBe('tablet')

    isCut = false
    isCutAfterPush = true
    expect((await tablet.loop.syncNow()).ok).toBe(false)
    expect(session.levels.levelOf(`incident/${incident}`)).toBe('server')
    // Written while the other is on its way: each says what is true of it.
    expectOk(await session.dispatch([{ type: 'note.added@1', data: { note, text: 'efteråt' } }]))
    expect(session.levels.levelOf(`note/${note}`)).toBe('tablet')
    expect(session.levels.levelOf(`incident/${incident}`)).toBe('server')

    isCut = false
    isCutAfterPush = false
    expectOk(await tablet.loop.syncNow())
    expect(session.levels.levelOf(`incident/${incident}`)).toBe('confirmed')
    expect(session.levels.levelOf(`note/${note}`)).toBe('confirmed')
  })

  test('lies on the disk event by event, and what has arrived is not in it', async () => {
    const tablet = await all.found()
    const session = await withCase(tablet)
    isCut = true
    const contact = tablet.desk.newId()
    expectOk(await session.dispatch([{ type: 'contact.added@1', data: { contact } }]))
    const sync = await tablet.desk.store.openSync()
    const waiting = expectOk(await sync.readWaiting(session.id))
    expect([...waiting.values()]).toEqual(['tablet'])
    expect([...waiting.keys()]).toEqual([session.state.value.writes.ordered.at(-1)?.id])
  })

  test("is said in the same way of what is the organisation's own and lies in no case", async () => {
    const { desk, loop } = await all.found()
    const levels = desk.ours().levels
    levels.ask()
    const [resource, other] = [desk.newId(), desk.newId()]
    expectOk(await desk.writeOrganisation([{ type: 'resource.added@1', data: { resource: other } }]))
    expectOk(await loop.syncNow())
    await desk.showLevels()
    isCut = true
    expectOk(
      await desk.writeOrganisation([
        { type: 'resource.added@1', data: { resource } },
        { type: 'lease.set@1', data: { days: 21 } },
      ]),
    )
    expect(levels.levelOf(`resource/${other}`)).toBe('confirmed')
    expect(levels.levelOf(`resource/${resource}`)).toBe('tablet')
    expect(levels.levelOf('lease')).toBe('tablet')
    isCut = false
    expectOk(await loop.syncNow())
    expect(levels.levelOf(`resource/${resource}`)).toBe('confirmed')
    expect(levels.levelOf('lease')).toBe('confirmed')
  })

  test('is nothing that is guessed before anybody has looked', async () => {
    const tablet = await all.found()
    const id = expectOk(
      await tablet.desk.createCase({ kind: 'exposed', title: 'Ask', people: [], protection: 'none' }),
    )
    const session = expectOk(await tablet.desk.openCase(id))
    expect(session.levels.levelOf('case')).toBeUndefined()
  })

  test('is confirmed on the tablet of a colleague, who can only have it from the server', async () => {
    const first = await all.found()
    const second = await all.join(first, 'caseworker', 'Lars')
    const session = await withCase(first)
    const incident = first.desk.newId()
    expectOk(await session.dispatch([{ type: 'incident.added@1', data: { incident } }]))
    expectOk(await first.loop.syncNow())
    expectOk(await second.loop.syncNow())
    const theirs = expectOk(await second.desk.openCase(session.id))
    theirs.levels.ask()
    await theirs.levels.refresh()
    expect(theirs.state.value.incidents.map(({ id }) => id)).toEqual([incident])
    expect(theirs.levels.levelOf(`incident/${incident}`)).toBe('confirmed')
  })
})
