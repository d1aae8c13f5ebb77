import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Desk } from '../../src/app/desk.ts'
import { setUpDesk } from '../../src/app/set-up-desk.ts'
import { admit, changeDevice, findApplicant } from '../../src/app/sync/admit.ts'
import { deviceRows } from '../../src/app/sync/device-rows.ts'
import { beginJoin } from '../../src/app/sync/join.ts'
import { type SyncLoop, startSyncLoop } from '../../src/app/sync/sync-loop.ts'
import { logCrypto, type Network, openSyncPorts, openTransport } from '../../src/app/sync/sync-ports.ts'
import { answerCodeOf, encodeJoinAnswer, encodeJoinRequest, parseCode } from '../../src/protocol/join-code.ts'
import { openTestVault, PASSPHRASE } from '../support/open-test-crypto.ts'
import { expectOk, random, storageRig } from '../support/storage-rig.ts'
import { listen, type SyncServer, syncServer } from '../support/sync-server.ts'

const FIRST = { organisation: 'Storskogen', unit: 'Vuxen', name: 'Karin Ek', title: 'socialsekreterare' }
const COLLEAGUE = { name: 'Lars Lövqvist', title: 'kurator', role: 'caseworker', deviceName: 'Två' } as const

let running: SyncServer
let network: Network
const loops: SyncLoop[] = []
beforeEach(async () => {
  running = await syncServer()
  const origin = await listen(running)
  network = {
    origin,
    fetch: (url, init) => fetch(url, init),
    setTimer: (ms, then) => {
      const timer = setTimeout(then, ms)
      return () => clearTimeout(timer)
    },
    clock: Date.now,
    chance: () => 0,
  }
})
afterEach(async () => {
  for (const loop of loops.splice(0)) loop.stop()
  await running.stop()
})

async function newTablet() {
  const vault = await openTestVault()
  const { platform } = storageRig()
  return { vault, ports: { clock: Date.now, random, zone: 'Europe/Stockholm', platform, network } }
}

async function loopOn(desk: Desk, onWiped = () => {}): Promise<SyncLoop> {
  const store = await desk.store.openSync()
  const ports = openSyncPorts(store, desk.crypto, openTransport(network, desk.crypto, desk.store.identity))
  const loop = startSyncLoop({ desk, ports, network, onWake: () => () => {}, onWiped })
  loops.push(loop)
  return loop
}

async function founded() {
  const { vault, ports } = await newTablet()
  const desk = expectOk(await setUpDesk(vault.crypto, FIRST, ports))
  return { desk, loop: await loopOn(desk), secret: { header: vault.header, passphrase: PASSPHRASE } }
}

async function waiting() {
  const { vault, ports } = await newTablet()
  const joining = expectOk(await beginJoin(vault.crypto, ports))
  expectOk(await vault.crypto.unlockLocations({ header: vault.header, passphrase: PASSPHRASE }))
  return joining
}

describe('a tablet that is let in by two codes', () => {
  test('has the organisation, its cases and a name of its own, and its writing reaches the first', async () => {
    const first = await founded()
    const caseId = expectOk(
      await first.desk.createCase({ kind: 'exposed', title: 'Ärende Björk', people: [], protection: 'none' }),
    )
    const joining = await waiting()
    expect(expectOk(await joining.look())).toBe(false)
    const applicant = expectOk(await findApplicant(first.loop, joining.code.toLowerCase()))
    const code = expectOk(await admit(first.desk, first.loop, applicant, COLLEAGUE, first.secret))
    expect(expectOk(await joining.look())).toBe(true)
    const desk = expectOk(await joining.finish(code))
    expect(desk.me.value?.name.shown).toBe('Lars Lövqvist')
    expect(first.desk.me.value?.name.shown).toBe('Karin Ek')
    expect(desk.cases.value.map(({ caseId: id }) => id)).toEqual([caseId])

    const loop = await loopOn(desk)
    const [there, here] = [expectOk(await desk.openCase(caseId)), expectOk(await first.desk.openCase(caseId))]
    const note = desk.newId()
    expectOk(await there.dispatch([{ type: 'note.added@1', data: { note, text: 'från tvåan' } }]))
    expectOk(await loop.syncNow())
    expectOk(await first.loop.syncNow())
    // The case was open on the first tablet all the while.
    expect(here.state.value.notes.map(({ text }) => text.shown)).toEqual(['från tvåan'])
    expect(desk.saveMark.value).toMatchObject({ is: 'saved', level: 'confirmed' })

    const rows = () =>
      deviceRows(
        first.desk.organisation.value,
        first.loop.state.value.membership,
        first.desk.store.identity.device,
      )
    expect(rows()).toMatchObject([
      { isThis: true, memberName: 'Karin Ek', role: 'admin' },
      { memberName: 'Lars Lövqvist', deviceName: 'Två', role: 'caseworker', state: 'active' },
    ])
    const { device } = desk.store.identity
    expectOk(await changeDevice(first.desk, first.loop, device, { kind: 'suspended' }))
    expect(await loop.syncNow()).toMatchObject({ error: { code: 'not-admitted' } })
    expectOk(await changeDevice(first.desk, first.loop, device, { kind: 'added' }))
    expectOk(await loop.syncNow())
    expectOk(await changeDevice(first.desk, first.loop, device, { kind: 'role', role: 'manager' }))
    expect(rows()[1]).toMatchObject({ state: 'active', role: 'manager' })
    expectOk(await changeDevice(first.desk, first.loop, device, { kind: 'revoked' }))
    expect(await loop.syncNow()).toMatchObject({ error: { code: 'not-admitted' } })
  })

  test('says of its work how far it has come: here, with the server, and proven to be there', async () => {
    let isPushed = false
    let isCut = false
    const plain = network.fetch
    network = {
      ...network,
      fetch: async (url, init) => {
        if (isCut && isPushed) throw new TypeError('cut off')
        const answer = await plain(url, init)
        if (isCut && url.endsWith('/push')) isPushed = true
        return answer
      },
    }
    const { desk, loop } = await founded()
    expectOk(await loop.syncNow())
    expectOk(await desk.createCase({ kind: 'exposed', title: 'Björk', people: [], protection: 'none' }))
    expect(desk.saveMark.value).toMatchObject({ is: 'saved', level: 'tablet' })
    // Sent, and then the line went before anything had come back.
    isCut = true
    expect((await loop.syncNow()).ok).toBe(false)
    expect(desk.saveMark.value).toMatchObject({ is: 'saved', level: 'server' })
    isCut = false
    expectOk(await loop.syncNow())
    expect(desk.saveMark.value).toMatchObject({ is: 'saved', level: 'confirmed' })
  })

  test('is told to empty itself by a signed entry, and by nothing else', async () => {
    const first = await founded()
    const joining = await waiting()
    const applicant = expectOk(await findApplicant(first.loop, joining.code))
    const code = expectOk(await admit(first.desk, first.loop, applicant, COLLEAGUE, first.secret))
    const desk = expectOk(await joining.finish(code))
    let isWiped = false
    const loop = await loopOn(desk, () => {
      isWiped = true
    })
    expectOk(await loop.syncNow())
    expect(isWiped).toBe(false)
    const { device } = desk.store.identity
    expectOk(await changeDevice(first.desk, first.loop, device, { kind: 'wipe' }))
    expect(await loop.syncNow()).toMatchObject({ error: { code: 'wiped' } })
    expect(isWiped).toBe(true)
  })
})

describe('whoever sits between two tablets that join', () => {
  test('join-code-wrong: cannot put other keys in the place of the new tablet’s', async () => {
    const first = await founded()
    const joining = await waiting()
    const other = await newTablet()
    const born = expectOk(await other.vault.crypto.createSpace({ space: 'real' }))
    const { transport } = first.loop.ports
    expectOk(await transport.putJoin(parseCode(joining.code) ?? '', encodeJoinRequest(born)))
    expect(await findApplicant(first.loop, joining.code)).toMatchObject({
      error: { code: 'join-code-wrong' },
    })
  })

  test('join-code-wrong: cannot lead the new tablet into another organisation', async () => {
    const first = await founded()
    const joining = await waiting()
    const applicant = expectOk(await findApplicant(first.loop, joining.code))
    const code = expectOk(await admit(first.desk, first.loop, applicant, COLLEAGUE, first.secret))
    const stranger = await founded()
    const address = await answerCodeOf(parseCode(joining.code) ?? '', logCrypto.sha256)
    const { transport } = first.loop.ports
    expectOk(await transport.putJoin(address, encodeJoinAnswer(stranger.desk.store.identity)))
    expect(await joining.finish(code)).toMatchObject({ error: { code: 'join-code-wrong' } })
    expectOk(await transport.putJoin(address, encodeJoinAnswer(first.desk.store.identity)))
    expectOk(await joining.finish(code))
  })

  test('join-code-unknown, wrong-passphrase: says what to try again, and lets nobody in', async () => {
    const first = await founded()
    const joining = await waiting()
    expect(await findApplicant(first.loop, '0000 0000 0000 0000')).toMatchObject({
      error: { code: 'join-code-unknown' },
    })
    expect(await findApplicant(first.loop, 'inte en kod')).toMatchObject({
      error: { code: 'join-code-wrong' },
    })
    const applicant = expectOk(await findApplicant(first.loop, joining.code))
    const wrong = { ...first.secret, passphrase: 'fel fras' }
    expect(await admit(first.desk, first.loop, applicant, COLLEAGUE, wrong)).toMatchObject({
      error: { code: 'wrong-passphrase' },
    })
    expect(await joining.finish('0000 0000 0000 0000')).toMatchObject({
      error: { code: 'join-code-unknown' },
    })
    expect(first.desk.organisation.value.members).toHaveLength(1)
  })
})
