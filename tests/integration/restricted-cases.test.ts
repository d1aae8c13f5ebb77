import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keepCircles } from '../../src/app/circle/keep-circles.ts'
import { openDesk } from '../../src/app/set-up-desk.ts'
import { changeDevice } from '../../src/app/sync/admit.ts'
import type { EventDraft } from '../../src/domain/event.ts'
import type { Id } from '../../src/domain/id.ts'
import type { Bytes } from '../../src/lib/bytes.ts'
import { ok } from '../../src/lib/result.ts'
import { isCircleKey } from '../../src/protocol/circle-wrap.ts'
import type { SyncTransport, WrappedKey } from '../../src/protocol/transport.ts'
import { eachSegmentRow } from '../../src/storage/segments.ts'
import type { LogRow } from '../../src/storage/tables.ts'
import { makeHandOver, takeHandOver } from '../../src/sync/hand-over.ts'
import { runSync } from '../../src/sync/run-sync.ts'
import { type AppTablet, openAppTablets } from '../support/app-tablets.ts'
import { lockedCrypto, PASSPHRASE } from '../support/open-test-crypto.ts'
import { expectOk } from '../support/storage-rig.ts'

const space = 'real' as const
let rigs: Awaited<ReturnType<typeof openAppTablets>>
beforeEach(async () => {
  rigs = await openAppTablets()
})
afterEach(() => rigs.stop())

/** Karin, who restricts; Lars, who is let in; Eva, who must not know. */
async function three() {
  const karin = await rigs.found()
  const lars = await rigs.join(karin, 'caseworker', 'Lars Lövqvist')
  const eva = await rigs.join(karin, 'manager', 'Eva Ek')
  await meet(karin, lars, eva)
  return { karin, lars, eva }
}

async function meet(...tablets: readonly AppTablet[]): Promise<void> {
  for (const _round of [1, 2]) for (const { loop } of tablets) expectOk(await loop.syncNow())
}

const idOf = ({ desk }: AppTablet): Id => desk.store.identity.device
const titles = ({ desk }: AppTablet) => desk.cases.value.map(({ title }) => title).sort()
const onlyFor = (...tablets: readonly AppTablet[]) => ({
  devices: tablets.map(idOf),
  reason: 'conflict' as const,
  words: 'granne till paret',
})

async function newCase({ desk }: AppTablet, title: string, restricted?: ReturnType<typeof onlyFor>) {
  const asked = { kind: 'exposed' as const, title, people: [], protection: 'none' }
  return expectOk(await desk.createCase({ ...asked, ...(restricted ? { restricted } : {}) }))
}

async function openOn({ desk }: AppTablet, id: Id) {
  return expectOk(await desk.openCase(id))
}

async function note(tablet: AppTablet, id: Id, text: string): Promise<void> {
  const said: EventDraft = { type: 'note.added@1', data: { note: tablet.desk.newId(), text } }
  expectOk(await (await openOn(tablet, id)).dispatch([said]))
}

async function notesOn(tablet: AppTablet, id: Id): Promise<string[]> {
  return (await openOn(tablet, id)).state.value.notes.map(({ text }) => text.shown).sort()
}

/** Everything this tablet can read of all that has come to it, by any key it has or could be made to try. */
async function readable({ rig, crypto }: AppTablet): Promise<string> {
  const rows = await everyRow(rig)
  const keys = await rig.tables((tables) => tables.keys.toArray())
  await crypto.loadCaseKeys({ space, keys })
  const asked = keys.filter(isCircleKey).map((key) => ({ ...key, isNew: true }))
  expectOk(await crypto.openCircles({ space, keys: asked }))
  const envelopes = rows.map(({ envelope }) => envelope)
  const opened = expectOk(await crypto.openEnvelopes({ space, envelopes }))
  return opened.map((one) => ('payload' in one ? one.payload : '')).join('\n')
}

/** What this tablet wrote, and what others did. */
function everyRow(rig: AppTablet['rig']): Promise<readonly LogRow[]> {
  return rig.tables(async (tables) => {
    const rows = await tables.log.toArray()
    await eachSegmentRow(tables, (row) => rows.push(row))
    return rows
  })
}

// Three tablets with keys of their own each time: slow on a machine that is busy.
describe('a case that is only for some', { timeout: 120_000 }, () => {
  test('from its first word is read by those who are named, and is not there for anybody else', async () => {
    const { karin, lars, eva } = await three()
    const id = await newCase(karin, 'Ärende Hemlig', onlyFor(karin, lars))
    await note(karin, id, 'bara för oss')
    await meet(karin, lars, eva)

    expect(titles(lars)).toEqual(['Ärende Hemlig'])
    for (const { desk } of [karin, lars]) expect(desk.cases.value).toMatchObject([{ circle: 'some' }])
    expect(await notesOn(lars, id)).toEqual(['bara för oss'])
    await note(lars, id, 'svar från Lars')
    await meet(lars, karin, eva)
    expect(await notesOn(karin, id)).toEqual(['bara för oss', 'svar från Lars'])

    expect(titles(eva)).toEqual([])
    expect(await eva.desk.openCase(id)).toMatchObject({ error: { code: 'case-unknown' } })
    const all = await readable(eva)
    for (const text of ['Ärende Hemlig', 'bara för oss', 'svar från Lars', id])
      expect(all).not.toContain(text)
    expect(await readable(lars)).toContain('bara för oss')
  })

  test('that was for everybody goes out of the others’ lists, and what comes after cannot be read by them', async () => {
    const { karin, lars, eva } = await three()
    const id = await newCase(karin, 'Ärende Öppen')
    await note(karin, id, 'alla såg det här')
    await meet(karin, lars, eva)
    expect(titles(eva)).toEqual(['Ärende Öppen'])
    await openOn(eva, id)

    expectOk(await (await openOn(karin, id)).restrict(onlyFor(karin, lars)))
    await note(karin, id, 'efter att Eva sa att hon är granne')
    await meet(karin, lars, eva)
    expect(titles(eva)).toEqual([])
    const session = expectOk(await eva.desk.openCase(id))
    expect(session.circle.value.isShut).toBe(true)
    const said: EventDraft = { type: 'note.added@1', data: { note: eva.desk.newId(), text: 'för sent' } }
    expect(await session.dispatch([said])).toMatchObject({ error: { code: 'case-restricted' } })
    expect(await readable(eva)).not.toContain('granne')
    expect(titles(lars)).toEqual(['Ärende Öppen'])
    expect(await notesOn(lars, id)).toEqual(['alla såg det här', 'efter att Eva sa att hon är granne'])
  })

  test('is never written in under the ordinary key, not even by code that knows nothing of it', async () => {
    const { karin, lars } = await three()
    const id = await newCase(karin, 'Ärende Hemlig', onlyFor(karin, lars))
    await note(karin, id, 'ett')
    const [event] = (await openOn(karin, id)).state.value.writes.ordered
    if (!event) throw new Error('expected an event')
    const again = { ...event, id: karin.desk.newId() }
    const saved = await karin.desk.store.save({ caseId: id, events: [again] })
    expect(saved).toMatchObject({ error: { code: 'case-restricted' } })
  })

  test('takes in a colleague with everything there was, and lets one out with what she had', async () => {
    const { karin, lars, eva } = await three()
    const id = await newCase(karin, 'Ärende Hemlig', onlyFor(karin, lars))
    await note(karin, id, 'ett')
    await meet(karin, lars, eva)
    expectOk(await (await openOn(karin, id)).restrict({ ...onlyFor(karin, lars, eva), words: '' }))
    await note(lars, id, 'två, medan Lars inte visste')
    await meet(karin, lars, eva)
    expect(titles(eva)).toEqual(['Ärende Hemlig'])
    expect(await notesOn(eva, id)).toEqual(['ett', 'två, medan Lars inte visste'])

    expectOk(await (await openOn(eva, id)).restrict(onlyFor(karin, eva)))
    await note(eva, id, 'tre, utan Lars')
    await meet(eva, karin, lars)
    await note(karin, id, 'fyra, utan Lars')
    await meet(karin, eva, lars)
    expect(titles(lars)).toEqual([])
    const all = await readable(lars)
    expect(all).toContain('ett')
    expect(all).not.toContain('utan Lars')
    expect(await notesOn(eva, id)).toHaveLength(4)
    const { all: circles, devices } = (await openOn(karin, id)).circle.value
    expect(circles.map(({ by }) => by)).toEqual([idOf(karin), idOf(karin), idOf(eva)])
    expect([...devices].sort()).toEqual([idOf(karin), idOf(eva)].sort())
  })

  test('gets a new key when somebody in it leaves, by itself', async () => {
    const { karin, lars, eva } = await three()
    const id = await newCase(karin, 'Ärende Hemlig', onlyFor(karin, lars))
    await meet(karin, lars, eva)
    expect(await notesOn(lars, id)).toEqual([])
    const stop = keepCircles(karin.desk, karin.loop)
    expectOk(await changeDevice(karin.desk, karin.loop, idOf(lars), { kind: 'revoked' }))
    const { circle } = await openOn(karin, id)
    await expect.poll(() => circle.value.devices, { timeout: 20_000 }).toEqual([idOf(karin)])
    stop()
    await note(karin, id, 'efter att Lars slutade')
    await meet(karin, eva)
    const kept = await everyRow(eva.rig)
    await lars.crypto.openCircles({ space, keys: await allKeys(karin) })
    const envelopes = kept.map(({ envelope }) => envelope)
    const opened = expectOk(await lars.crypto.openEnvelopes({ space, envelopes }))
    const all = opened.map((one) => ('payload' in one ? one.payload : '')).join('\n')
    expect(all).toContain('Ärende Hemlig')
    expect(all).not.toContain('efter att Lars slutade')
  })

  test('is handed over by file to those who are named, and says nothing to others', async () => {
    const { karin, lars, eva } = await three()
    const id = await newCase(karin, 'Ärende Hemlig', onlyFor(karin, lars))
    await note(karin, id, 'i filen')
    const file = expectOk(await makeHandOver(karin.loop.ports))
    for (const tablet of [lars, eva]) {
      const taken = expectOk(await takeHandOver(tablet.loop.ports, file))
      expectOk(await tablet.loop.ports.store.refreshRows())
      await tablet.desk.takeIn(taken.cases)
      expect(taken.cases.has(id)).toBe(tablet === lars)
    }
    expect(titles(lars)).toEqual(['Ärende Hemlig'])
    expect(await notesOn(lars, id)).toEqual(['i filen'])
    expect(titles(eva)).toEqual([])
    expect(await readable(eva)).not.toContain('i filen')
  })

  test('that two people changed apart is only for those whom both name, until somebody says who', async () => {
    const { karin, lars, eva } = await three()
    const id = await newCase(karin, 'Ärende Hemlig', onlyFor(karin, lars, eva))
    await meet(karin, lars, eva)
    expectOk(await (await openOn(karin, id)).restrict(onlyFor(karin, lars)))
    expectOk(await (await openOn(lars, id)).restrict(onlyFor(karin, lars, eva)))
    await meet(karin, lars, eva)
    const { circle } = await openOn(karin, id)
    expect(circle.value.heads).toHaveLength(2)
    expect(circle.value.key).toBeUndefined()
    await note(karin, id, 'bara Karin och Lars')
    expect(circle.value.heads).toHaveLength(1)
    await meet(karin, lars, eva)
    expect(await notesOn(lars, id)).toEqual(['bara Karin och Lars'])
    expect(await readable(eva)).not.toContain('bara Karin och Lars')
  })

  test('survives a lock, and a tablet that goes on under a new name after it was put back', async () => {
    const { karin, lars } = await three()
    const id = await newCase(karin, 'Ärende Hemlig', onlyFor(karin, lars))
    await note(karin, id, 'ett')
    await meet(karin, lars)
    lars.loop.stop()
    await lars.desk.close()
    const crypto = lockedCrypto()
    expectOk(await crypto.unlock({ header: lars.header, passphrase: PASSPHRASE }))
    const desk = expectOk(await openDesk('real', crypto, rigs.portsOn(lars.rig), 'refuse'))
    expectOk(await desk.ready)
    const renewed = expectOk(await crypto.renewDevice({ space }))
    expect(renewed.identity.device).not.toBe(idOf(lars))
    expect(await notesOn({ ...lars, desk }, id)).toEqual(['ett'])
    expect(expectOk(await desk.store.loadCase(id)).damaged).toBe(0)
  })

  test('whose key a server exchanges is not taken in, and nothing is written under the wrong one', async () => {
    const { karin, lars, eva } = await three()
    lars.loop.stop()
    const id = await newCase(karin, 'Ärende Hemlig', onlyFor(karin, lars))
    expectOk(await karin.loop.syncNow())
    const devices = [lars, eva].map(({ desk }) => desk.store.identity)
    const forged = expectOk(await eva.crypto.makeCircle({ space, devices, recovery: null, previous: [] }))
    const { transport } = lars.loop.ports
    const lying: SyncTransport = {
      ...transport,
      pull: async (feed, after) => {
        const page = await transport.pull(feed, after)
        const exchange = (key: WrappedKey) =>
          isCircleKey(key) ? { keyId: key.keyId, wrapped: forged.wrapped } : key
        return page.ok ? ok({ ...page.value, keys: page.value.keys.map(exchange) }) : page
      },
    }
    const round = await runSync({ ...lars.loop.ports, transport: lying })
    expect(round).toMatchObject({ error: { code: 'feed-damaged' } })
    expect(await lars.desk.openCase(id)).toMatchObject({ error: { code: 'case-unknown' } })
    const { cases } = expectOk(await runSync(lars.loop.ports))
    expectOk(await lars.loop.ports.store.refreshRows())
    await lars.desk.takeIn(cases)
    expect(titles(lars)).toEqual(['Ärende Hemlig'])
  })

  test('keeps who has read it among those who have it', async () => {
    const { karin, lars, eva } = await three()
    const id = await newCase(karin, 'Ärende Hemlig', onlyFor(karin, lars))
    await meet(karin, lars, eva)
    const before = karin.desk.cases.value[0]?.changedAt
    for (const tablet of [karin, lars]) {
      expect(await tablet.desk.noteAccess({ access: 'read', of: id })).toBe(true)
      expect(await tablet.desk.noteAccess({ access: 'read', of: id })).toBe(true)
    }
    await meet(lars, karin, eva)
    const seen = expectOk(await karin.desk.readAccess()).filter(({ of }) => of === id)
    expect(seen.map(({ actor }) => actor).sort()).toEqual(
      [karin, lars].map(({ desk }) => desk.me.value?.id).sort(),
    )
    expect(karin.desk.cases.value[0]?.changedAt).toBe(before)
    expect(expectOk(await eva.desk.readAccess())).toEqual([])
    expect(await readable(eva)).not.toContain(id)
  })

  test('cannot be pushed under an id that is not its key’s own', async () => {
    const { karin, lars } = await three()
    await newCase(karin, 'Ärende Hemlig', onlyFor(karin, lars))
    const { store, transport } = karin.loop.ports
    const outgoing = expectOk(
      await store.readOutgoing(expectOk(await transport.readHead(store.identity.feed)).deviceSeq),
    )
    if (!outgoing) throw new Error('expected something to send')
    const signature = expectOk(await karin.loop.ports.keys.signHead(outgoing.head))
    const bent = outgoing.keys.map(({ keyId, wrapped }) => ({ keyId, wrapped: bend(wrapped) }))
    const batch = { feed: store.identity.feed, envelopes: outgoing.envelopes, signature, keys: bent }
    expect(await transport.push(batch)).toMatchObject({ error: { code: 'refused' } })
    expectOk(await karin.loop.syncNow())
  })
})

function bend(wrapped: Bytes): Bytes {
  const bent = wrapped.slice()
  if (isCircleKey({ wrapped })) bent[bent.length - 1] = (bent.at(-1) ?? 0) ^ 1
  return bent
}

async function allKeys({ rig }: AppTablet) {
  const keys = await rig.tables((tables) => tables.keys.toArray())
  return keys.filter(isCircleKey).map(({ keyId, wrapped }) => ({ keyId, wrapped, isNew: true }))
}
