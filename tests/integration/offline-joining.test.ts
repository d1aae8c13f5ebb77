import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Desk } from '../../src/app/desk.ts'
import { setUpDesk } from '../../src/app/set-up-desk.ts'
import { changeDevice, findApplicant } from '../../src/app/sync/admit.ts'
import { admitOffline } from '../../src/app/sync/admit-offline.ts'
import { makeHandOverFile, takeHandOverFile } from '../../src/app/sync/hand-over-file.ts'
import { beginJoin, type Joining } from '../../src/app/sync/join.ts'
import { type SyncLoop, startSyncLoop } from '../../src/app/sync/sync-loop.ts'
import { type Network, openSyncPorts, openTransport } from '../../src/app/sync/sync-ports.ts'
import type { MemberRole } from '../../src/protocol/log-entry.ts'
import { openTestVault, PASSPHRASE } from '../support/open-test-crypto.ts'
import { expectOk, random, type StorageRig, storageRig } from '../support/storage-rig.ts'
import { listen, type SyncServer, syncServer } from '../support/sync-server.ts'

const FIRST = { organisation: 'Storskogen', unit: 'Vuxen', name: 'Karin Ek', title: 'socialsekreterare' }
const START = Date.parse('2026-03-02T08:00:00Z')

let running: SyncServer
let origin: string
const loops: SyncLoop[] = []
beforeEach(async () => {
  running = await syncServer()
  origin = await listen(running)
})
afterEach(async () => {
  for (const loop of loops.splice(0)) loop.stop()
  await running.stop()
})

/** A network of its own for each tablet, with a plug to pull. */
function plug() {
  const state = { isOnline: false }
  const network: Network = {
    origin,
    fetch: (url, init) => (state.isOnline ? fetch(url, init) : Promise.reject(new TypeError('no network'))),
    setTimer: (ms, then) => {
      const timer = setTimeout(then, ms)
      return () => clearTimeout(timer)
    },
    clock: Date.now,
    chance: () => 0,
  }
  return { state, network }
}

interface Tablet {
  readonly desk: Desk
  readonly loop: SyncLoop
  readonly secret: {
    readonly header: Awaited<ReturnType<typeof openTestVault>>['header']
    readonly passphrase: string
  }
  readonly sync: () => Promise<string>
  readonly goOnline: (isOnline?: boolean) => void
  /** As the page does when there is a network again. */
  readonly wake: () => void
}

async function newVault() {
  const [vault, rig, line] = [await openTestVault(), storageRig(), plug()]
  const ports = {
    clock: Date.now,
    random,
    zone: 'Europe/Stockholm',
    platform: rig.platform,
    network: line.network,
  }
  return { vault, rig, line, ports }
}

async function tabletOn(
  desk: Desk,
  {
    vault,
    line,
  }: {
    readonly vault: Awaited<ReturnType<typeof openTestVault>>
    readonly line: ReturnType<typeof plug>
    readonly rig: StorageRig
  },
): Promise<Tablet> {
  const store = await desk.store.openSync()
  const ports = openSyncPorts(
    store,
    desk.crypto,
    openTransport(line.network, desk.crypto, desk.store.identity),
  )
  let wake = () => {}
  const loop = startSyncLoop({
    desk,
    ports,
    network: line.network,
    onWake: (then) => {
      wake = then
      return () => {}
    },
    onWiped: () => {},
  })
  loops.push(loop)
  return {
    desk,
    loop,
    secret: { header: vault.header, passphrase: PASSPHRASE },
    sync: async () => {
      const round = await loop.syncNow()
      return round.ok ? 'ok' : round.error.code
    },
    goOnline: (isOnline = true) => {
      line.state.isOnline = isOnline
    },
    wake: () => wake(),
  }
}

async function founded(): Promise<Tablet> {
  const made = await newVault()
  return tabletOn(expectOk(await setUpDesk(made.vault.crypto, FIRST, made.ports)), made)
}

async function waiting() {
  const made = await newVault()
  const joining = expectOk(await beginJoin(made.vault.crypto, made.ports))
  const unlock = async () =>
    expectOk(await made.vault.crypto.unlockLocations({ header: made.vault.header, passphrase: PASSPHRASE }))
  const finish: Joining['finish'] = async (code, file) => {
    await unlock()
    return joining.finish(code, file)
  }
  return { joining, finish, in: async (desk: Desk) => tabletOn(desk, made) }
}

async function letInBy(admin: Tablet, typed: string, name: string, role: MemberRole = 'caseworker') {
  const applicant = expectOk(await findApplicant(admin.loop, typed))
  const colleague = { name, title: 'kurator', role, deviceName: name }
  return expectOk(await admitOffline(admin.desk, admin.loop, applicant, colleague, admin.secret, START))
}

/** One tablet more, with nothing but the two tablets in the room. */
async function joinOffline(admin: Tablet, name: string, role: MemberRole = 'caseworker'): Promise<Tablet> {
  const newcomer = await waiting()
  const { code, file } = await letInBy(admin, newcomer.joining.request, name, role)
  return newcomer.in(expectOk(await newcomer.finish(code, file.blob)))
}

async function newCase({ desk }: Tablet, title: string): Promise<string> {
  return expectOk(await desk.createCase({ kind: 'exposed', title, people: [], protection: 'none' }))
}

async function writeNote({ desk }: Tablet, caseId: string, text: string): Promise<void> {
  const open = expectOk(await desk.openCase(caseId))
  expectOk(await open.dispatch([{ type: 'note.added@1', data: { note: desk.newId(), text } }]))
}

async function notesOf({ desk }: Tablet, caseId: string): Promise<readonly string[]> {
  const open = expectOk(await desk.openCase(caseId))
  return open.state.value.notes.map(({ text }) => text.shown).sort()
}

async function handOver(from: Tablet, to: Tablet): Promise<string> {
  const { blob } = expectOk(await makeHandOverFile(from.loop, START))
  const taken = await takeHandOverFile(to.desk, to.loop, blob)
  return taken.ok ? 'ok' : taken.error.code
}

test('a tablet that is on a network again sends at once, and does not wait for its turn', async () => {
  const made = await newVault()
  const { setTimer } = made.line.network
  const turnsNeverCome: Network['setTimer'] = (ms, then) => (ms < 1_000 ? setTimer(ms, then) : () => {})
  const line = { ...made.line, network: { ...made.line.network, setTimer: turnsNeverCome } }
  const tablet = await tabletOn(expectOk(await setUpDesk(made.vault.crypto, FIRST, made.ports)), {
    ...made,
    line,
  })
  await newCase(tablet, 'Ärende Björk')
  expect(await tablet.sync()).not.toBe('ok')
  const onlyHere = async () => expectOk(await tablet.desk.store.status()).onlyHere.count
  expect(await onlyHere()).toBeGreaterThan(0)
  tablet.goOnline()
  tablet.wake()
  await expect.poll(onlyHere, { timeout: 30_000 }).toBe(0)
})

describe('a tablet that is let in with no server at all', () => {
  test('has everything, works, and hands over both ways; the log reaches the server from either', async () => {
    const first = await founded()
    // Nobody has shown it a log, and it knows that it may let others in.
    const { device } = first.desk.store.identity
    await expect
      .poll(() => first.loop.state.value.membership?.devices.get(device))
      .toMatchObject({ role: 'admin', state: 'active' })
    const caseId = await newCase(first, 'Ärende Björk')
    await writeNote(first, caseId, 'före')
    const second = await joinOffline(first, 'Lars')
    const taken = { access: 'share', what: 'hand-over' }
    expect(expectOk(await first.desk.readAccess())).toMatchObject([taken])
    expect(second.desk.me.value?.name.shown).toBe('Lars')
    expect(second.desk.cases.value.map(({ title }) => title)).toEqual(['Ärende Björk'])
    expect(await notesOf(second, caseId)).toEqual(['före'])
    expect(first.loop.state.value.membership?.devices.size).toBe(2)
    await writeNote(second, caseId, 'från tvåan')
    await writeNote(first, caseId, 'från ettan')
    expect(await handOver(second, first)).toBe('ok')
    expect(await handOver(first, second)).toBe('ok')
    for (const tablet of [first, second])
      expect(await notesOf(tablet, caseId)).toEqual(['från ettan', 'från tvåan', 'före'])

    // A third, let in before anybody met a server, by the same tablet.
    const third = await joinOffline(first, 'Mira', 'admin')
    expect(await notesOf(third, caseId)).toEqual(['från ettan', 'från tvåan', 'före'])
    second.goOnline()
    expect(await second.sync()).toBe('ok')
    for (const tablet of [third, first]) {
      tablet.goOnline()
      expect(await tablet.sync()).toBe('ok')
    }
    await writeNote(third, caseId, 'från trean')
    expect(await third.sync()).toBe('ok')
    for (const tablet of [first, second]) {
      expect(await tablet.sync()).toBe('ok')
      expect(await notesOf(tablet, caseId)).toEqual(['från ettan', 'från trean', 'från tvåan', 'före'])
      expect(tablet.loop.state.value.membership?.devices.size).toBe(3)
    }
    const leaver = second.desk.store.identity.device
    expectOk(await changeDevice(first.desk, first.loop, leaver, { kind: 'suspended' }))
    expect(await second.sync()).toBe('not-admitted')
  })

  test('shows both codes without a network, and the same pair works the usual way when there is one', async () => {
    const newcomer = await waiting()
    expect(await newcomer.joining.look()).toMatchObject({ error: { code: 'unreachable' } })
    expect(newcomer.joining.code).toMatch(/^(\S{4} ){3}\S{4}$/)
    expect(newcomer.joining.request.replaceAll(' ', '')).toHaveLength(132)
  })

  test('join-waiting, log-apart: the log went on elsewhere, and the one who let it in says so again, with the newer key', async () => {
    const first = await founded()
    first.goOnline()
    expect(await first.sync()).toBe('ok')
    const other = await joinOffline(first, 'Olle', 'admin')
    const leaver = await joinOffline(first, 'Lova')
    expect(await first.sync()).toBe('ok')
    other.goOnline()
    leaver.goOnline()
    expect(await other.sync()).toBe('ok')
    expect(await leaver.sync()).toBe('ok')

    // In the field, while somebody is put out at the office and a new key is made.
    first.goOnline(false)
    const late = await joinOffline(first, 'Lars')
    const caseId = await newCase(late, 'Ärende Ek')
    const gone = leaver.desk.store.identity.device
    expectOk(await changeDevice(other.desk, other.loop, gone, { kind: 'suspended' }))
    expect(await other.sync()).toBe('ok')
    late.goOnline()
    expect(await late.sync()).toBe('join-waiting')
    const office = await newCase(other, 'Kontorets')
    expect(await handOver(other, first)).toBe('log-apart')
    expect(await handOver(first, other)).toBe('ok')
    first.goOnline()
    expect(await first.sync()).toBe('ok')
    expect(await first.sync()).toBe('ok')
    expect(await late.sync()).toBe('ok')
    expect(await other.sync()).toBe('ok')
    const newer = await newCase(other, 'Ärende efter bytet')
    expect(await other.sync()).toBe('ok')
    expect(await late.sync()).toBe('ok')
    expect(late.desk.cases.value.map(({ caseId: id }) => id).sort()).toEqual([caseId, newer, office].sort())
    expect(await first.sync()).toBe('ok')
    expect(first.desk.cases.value.map(({ caseId: id }) => id).sort()).toEqual([caseId, newer, office].sort())
    const logs = await Promise.all(
      [first, other, late].map(async ({ loop }) => expectOk(await loop.ports.store.readLog())),
    )
    expect(logs[1]).toEqual(logs[0])
    expect(logs[2]).toEqual(logs[0])
  })

  test('two who each let somebody in meet the server before each other, and all four are in', async () => {
    const first = await founded()
    const other = await joinOffline(first, 'Olle', 'admin')
    const [a, b] = [await joinOffline(first, 'Ada'), await joinOffline(other, 'Bo')]
    await newCase(a, 'Adas')
    await newCase(b, 'Bos')
    // The writer's own newcomers are unknown here, and its log is only newcomers: ours stands, its work is read.
    expect(await handOver(first, other)).toBe('ok')
    expect(await handOver(a, b)).toBe('feed-stranger')
    for (const tablet of [first, other, a, b]) tablet.goOnline()
    expect(await first.sync()).toBe('ok')
    expect(await b.sync()).toBe('join-waiting')
    expect(await other.sync()).toBe('ok')
    for (const tablet of [a, b, first, other]) expect(await tablet.sync()).toBe('ok')
    for (const tablet of [a, b, first, other]) {
      expect(await tablet.sync()).toBe('ok')
      expect(tablet.desk.cases.value.map(({ title }) => title).sort()).toEqual(['Adas', 'Bos'])
    }
  })

  test('whoever was put out meanwhile has let nobody in', async () => {
    const first = await founded()
    first.goOnline()
    expect(await first.sync()).toBe('ok')
    const other = await joinOffline(first, 'Olle', 'admin')
    expect(await first.sync()).toBe('ok')
    const guest = await joinOffline(other, 'Gäst')
    const device = other.desk.store.identity.device
    expectOk(await changeDevice(first.desk, first.loop, device, { kind: 'suspended' }))
    for (const tablet of [other, guest]) tablet.goOnline()
    expect(await other.sync()).toBe('not-admitted-left')
    expect(await guest.sync()).toBe('join-waiting')
    expect(await first.sync()).toBe('ok')
    expect(first.loop.state.value.membership?.devices.has(guest.desk.store.identity.device)).toBe(false)
  })
})

describe('whoever sits between two tablets without a server', () => {
  test('join-file-other: a file for somebody else lets nobody in', async () => {
    const first = await founded()
    const [meant, other] = [await waiting(), await waiting()]
    const { code, file } = await letInBy(first, meant.joining.request, 'Lars')
    expect(await other.finish(code, file.blob)).toMatchObject({ error: { code: 'join-file-other' } })
    expectOk(await meant.finish(code, file.blob))
  })

  test('join-code-wrong: a file of another organisation, and a request with one wrong sign', async () => {
    const [first, stranger, newcomer] = [await founded(), await founded(), await waiting()]
    const { code } = await letInBy(first, newcomer.joining.request, 'Lars')
    const theirs = await letInBy(stranger, newcomer.joining.request, 'Lars')
    expect(await newcomer.finish(code, theirs.file.blob)).toMatchObject({
      error: { code: 'join-code-wrong' },
    })
    const signs = newcomer.joining.request
    const wrong = `${signs.slice(0, 50)}${signs[50] === '7' ? '8' : '7'}${signs.slice(51)}`
    expect(await findApplicant(first.loop, wrong)).toMatchObject({ error: { code: 'join-code-wrong' } })
  })

  test('a file that is cut, or changed anywhere, is refused as a whole, and the true one still works', async () => {
    const first = await founded()
    await newCase(first, 'Ärende Björk')
    const newcomer = await waiting()
    const { code, file } = await letInBy(first, newcomer.joining.request, 'Lars')
    const bytes = new Uint8Array(await file.blob.arrayBuffer())
    expect(await newcomer.finish(code, new Blob(['inte en fil']))).toMatchObject({
      error: { code: 'join-file-not-ours' },
    })
    for (const length of [40, 400, bytes.length - 1])
      expect(await newcomer.finish(code, new Blob([bytes.slice(0, length)]))).toMatchObject({
        error: { code: 'join-file-damaged' },
      })
    for (let at = 60; at < bytes.length; at += 211) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await newcomer.finish(code, new Blob([changed])), `byte ${at}`).toMatchObject({ ok: false })
    }
    const desk = expectOk(await newcomer.finish(code, file.blob))
    expect(desk.cases.value.map(({ title }) => title)).toEqual(['Ärende Björk'])
  })

  test('join-refused: other keys in the place of the new tablet’s', async () => {
    const first = await founded()
    const [newcomer, thief] = [await waiting(), await waiting()]
    // The thief's keys under the newcomer's name: what somebody would make who exchanged the picture on the way.
    const mine = expectOk(await findApplicant(first.loop, newcomer.joining.request))
    const theirs = expectOk(await findApplicant(first.loop, thief.joining.request))
    expect(theirs.code).not.toBe(mine.code)
    const colleague = { name: 'Lars', title: 'kurator', role: 'caseworker', deviceName: 'Två' } as const
    const forged = { ...theirs, device: mine.device }
    const made = expectOk(await admitOffline(first.desk, first.loop, forged, colleague, first.secret, START))
    expect(await newcomer.finish(made.code, made.file.blob)).toMatchObject({
      error: { code: 'join-refused' },
    })
  })

  test('locations-locked and more: a wrong passphrase, or one who may not, lets nobody in', async () => {
    const first = await founded()
    const second = await joinOffline(first, 'Lars')
    const newcomer = await waiting()
    const applicant = expectOk(await findApplicant(first.loop, newcomer.joining.request))
    const colleague = { name: 'Mira', title: 'kurator', role: 'caseworker', deviceName: 'Tre' } as const
    const wrong = { ...first.secret, passphrase: 'fel fras' }
    expect(await admitOffline(first.desk, first.loop, applicant, colleague, wrong, START)).toMatchObject({
      error: { code: 'wrong-passphrase' },
    })
    expect(
      await admitOffline(second.desk, second.loop, applicant, colleague, second.secret, START),
    ).toMatchObject({ error: { code: 'join-refused' } })
    expect(first.desk.organisation.value.members).toHaveLength(2)
  })
})
