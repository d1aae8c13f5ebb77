import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Desk } from '../../src/app/desk.ts'
import { admit } from '../../src/app/sync/admit.ts'
import {
  answerInvitation,
  dropInvitation,
  makeInvitation,
  standingInvitation,
} from '../../src/app/sync/invite.ts'
import { beginJoin } from '../../src/app/sync/join.ts'
import { openLinkLines } from '../../src/crypto/invitation.ts'
import { secretOfLink } from '../../src/protocol/invitation.ts'
import { codeOf } from '../../src/protocol/join-code.ts'
import { SYNC_LIMITS } from '../../src/server/limits.ts'
import { type AppTablet, openAppTablets } from '../support/app-tablets.ts'
import { openTestVault, PASSPHRASE } from '../support/open-test-crypto.ts'
import { expectOk, random, storageRig } from '../support/storage-rig.ts'

const START = Date.parse('2026-03-02T08:00:00Z')
const ORIGIN = 'https://lykta.example'
const COLLEAGUE = { name: 'Lars', title: 'kurator', role: 'caseworker', deviceName: 'Två' } as const

let rigs: Awaited<ReturnType<typeof openAppTablets>>
let admin: AppTablet
let nowMs = START
beforeEach(async () => {
  nowMs = START
  // Here nobody waits between two looks.
  rigs = await openAppTablets({ limits: { ...SYNC_LIMITS, joinCalls: 1_000_000, joinLooks: 1_000_000 } })
  admin = await rigs.found()
})
afterEach(() => rigs.stop())

const ports = { random, now: () => nowMs, origin: ORIGIN }

async function newcomer() {
  const { crypto, header } = await openTestVault()
  const joining = expectOk(await beginJoin(crypto, rigs.portsOn(storageRig())))
  const prove = (link: string, code: string) => joining.byLink({ link, code, isGone: () => false })
  const finish = async (code: string): Promise<Desk> => {
    expectOk(await crypto.unlockLocations({ header, passphrase: PASSPHRASE }))
    return expectOk(await joining.finish(code))
  }
  return { joining, prove, finish }
}

/** The manager's screen, which looks again and again while somebody is on the phone. */
async function answering<T>(work: Promise<T>) {
  const desk = answerInvitation(admin.desk, admin.loop, ports)
  const seen: string[] = []
  let isDone = false
  const worked = work.finally(() => {
    isDone = true
  })
  let last = await desk.look()
  for (;;) {
    const what = last.ok ? last.value.is : last.error.code
    if (what !== seen.at(-1)) seen.push(what)
    if (isDone && what !== 'proving') break
    await new Promise((next) => setImmediate(next))
    last = await desk.look()
  }
  return { result: await worked, seen, last }
}

describe('a tablet that is invited from afar', () => {
  test('is found by link and code, let in, and needs no other code', async () => {
    const { link, code } = makeInvitation(admin.desk, ports)
    expect(link).toMatch(/^https:\/\/lykta\.example\/#ga-med\.[\w-]{22}$/)
    expect(code).toMatch(/^\d{4} \d{4}$/)
    expect(standingInvitation(admin.desk, ports)).toEqual({ link, code, untilMs: START + 12 * 3_600_000 })
    const guest = await newcomer()
    const { result, last } = await answering(guest.prove(`Välkommen: ${link} .`, code))
    const back = expectOk(result)
    const news = expectOk(last)
    if (news.is !== 'found') throw new Error(`expected somebody, got ${news.is}`)
    expect(await guest.joining.look()).toEqual({ ok: true, value: false })
    const secret = { header: admin.header, passphrase: PASSPHRASE }
    expect(expectOk(await admit(admin.desk, admin.loop, news.applicant, COLLEAGUE, secret))).toBe(back)
    dropInvitation(admin.desk)
    expect(standingInvitation(admin.desk, ports)).toBeUndefined()
    const desk = await guest.finish(back)
    expect(desk.me.value?.name.shown).toBe('Lars')
  })

  test('invite-code-wrong, invite-used-up: three tries, each seen by the one who invited, and then never again', async () => {
    const { link, code } = makeInvitation(admin.desk, ports)
    const wrong = code === '0000 0000' ? '1111 1111' : '0000 0000'
    for (const tries of [1, 2, 3]) {
      const thief = await newcomer()
      const { result, seen } = await answering(thief.prove(link, wrong))
      expect(result).toMatchObject({ error: { code: 'invite-code-wrong' } })
      expect(seen).toContain('proving')
      expect(seen.at(-1)).toBe(tries < 3 ? 'wrong' : 'invite-used-up')
    }
    const late = await newcomer()
    expect(await late.prove(link, code)).toMatchObject({ error: { code: 'invite-used-up' } })
    // Also when the page was loaded anew: what was used is used.
    expect(await answerInvitation(admin.desk, admin.loop, ports).look()).toMatchObject({
      error: { code: 'invite-used-up' },
    })
  })

  test('invite-over, invite-link-wrong: an old link, a new one in its place, and what is no link', async () => {
    const old = makeInvitation(admin.desk, ports)
    const { code } = makeInvitation(admin.desk, ports)
    expect(standingInvitation(admin.desk, ports)?.link).not.toBe(old.link)
    nowMs += 12 * 3_600_000
    expect(standingInvitation(admin.desk, ports)).toBeUndefined()
    expect(await answerInvitation(admin.desk, admin.loop, ports).look()).toMatchObject({
      error: { code: 'invite-over' },
    })
    const guest = await newcomer()
    for (const link of ['', 'https://lykta.example/#ga-med.kort', `${old.link}x`])
      expect(await guest.prove(link, code)).toMatchObject({ error: { code: 'invite-link-wrong' } })
    expect(await guest.prove(old.link, '12')).toMatchObject({ error: { code: 'invite-code-wrong' } })
  })
})

describe('whoever has only half', () => {
  test('the server sees noise: neither keys, nor organisation, nor code, and cannot put anything in their place', async () => {
    const { link, code } = makeInvitation(admin.desk, ports)
    const guest = await newcomer()
    const lines = await openLinkLines(secretOfLink(link) ?? new Uint8Array(0), random)
    const { transport } = admin.loop.ports
    const at = async (line: 'hello' | 'answer' | 'request') => codeOf(await lines.place(line, 1))
    // Whatever the server puts where the answer goes: it opens under no link.
    expectOk(await transport.putJoin(await at('answer'), random(164)))
    expect(await guest.prove(link, code)).toMatchObject({ error: { code: 'invite-code-wrong' } })
    for (const line of ['hello', 'answer', 'request'] as const) {
      const seen = expectOk(await transport.getJoin(await at(line)))
      expect(Buffer.from(seen ?? []).includes(Buffer.from(admin.desk.store.identity.org, 'hex'))).toBe(false)
    }
  })

  test('whoever has the link and the server, but no code, cannot stand between the two', async () => {
    const { link, code } = makeInvitation(admin.desk, ports)
    const guest = await newcomer()
    // A second organisation whose owner has the link, and answers first with a code of their own.
    const thief = await rigs.found()
    const theirs = makeInvitation(thief.desk, ports)
    const kept = JSON.parse(thief.desk.drafts.get('invitation') ?? '{}')
    const own = JSON.parse(admin.desk.drafts.get('invitation') ?? '{}')
    expect(theirs.code).not.toBe(code)
    thief.desk.drafts.set('invitation', JSON.stringify({ ...kept, secret: own.secret }))
    const between = answerInvitation(thief.desk, thief.loop, ports)
    let isDone = false
    const proved = guest.prove(link, code).finally(() => {
      isDone = true
    })
    const seen = new Set<string>()
    while (!isDone) {
      const news = await between.look()
      seen.add(news.ok ? news.value.is : news.error.code)
      await new Promise((next) => setImmediate(next))
    }
    expect(await proved).toMatchObject({ error: { code: 'invite-code-wrong' } })
    expect(await between.look()).toMatchObject({ value: { is: 'wrong' } })
    expect(seen.has('found')).toBe(false)
  })

  test('what is no greeting costs nothing, and one that is none of the group costs a try', async () => {
    const { link } = makeInvitation(admin.desk, ports)
    const lines = await openLinkLines(secretOfLink(link) ?? new Uint8Array(0), random)
    const { transport } = admin.loop.ports
    const put = async (line: 'hello' | 'request', bytes: Uint8Array<ArrayBuffer>) =>
      expectOk(await transport.putJoin(codeOf(await lines.place(line, 1)), await lines.seal(line, 1, bytes)))
    await put('hello', random(47))
    const manager = answerInvitation(admin.desk, admin.loop, ports)
    expect(await manager.look()).toMatchObject({ value: { is: 'waiting', triesLeft: 3 } })
    // No point of the group: a try all the same, so that it cannot be made again and again.
    await put('hello', new Uint8Array(48).fill(255))
    expect(await manager.look()).toMatchObject({ value: { triesLeft: 2 } })
    expect(await manager.look()).toMatchObject({ value: { triesLeft: 2 } })
  })

  test('invite-nobody: a page that is left stops asking', async () => {
    const { link, code } = makeInvitation(admin.desk, ports)
    const guest = await newcomer()
    expect(await guest.joining.byLink({ link, code, isGone: () => true })).toMatchObject({
      error: { code: 'invite-nobody' },
    })
  })
})
