import { describe, expect, test } from 'vitest'
import {
  answersOf,
  instrumentFact,
  isAsSigned,
  signAssessment,
  startAssessment,
  startNewVersion,
} from '../../src/app/assess.ts'
import type { Desk } from '../../src/app/desk.ts'
import { openShippedPack } from '../../src/app/packs.ts'
import type { WrongTries } from '../../src/app/patience.ts'
import { createSession, type Session } from '../../src/app/session.ts'
import { openDesk, setUpDesk } from '../../src/app/set-up-desk.ts'
import { openInProcessCrypto } from '../../src/crypto/in-process.ts'
import type { VaultHeader } from '../../src/crypto/vault-header.ts'
import { newId } from '../../src/domain/id.ts'
import { err, ok } from '../../src/lib/result.ts'
import { recoverFromSecondCopy } from '../../src/storage/recover-second-copy.ts'
import { neverLater } from '../support/open-test-crypto.ts'
import { expectOk, random, storageRig } from '../support/storage-rig.ts'

const FIRST = { organisation: 'Storskogen', unit: 'Vuxen', name: 'Karin Ek', title: 'socialsekreterare' }
const PHRASE = 'lampa tall rönn svala tjärn'

/** A tablet: its disk stays when the session is thrown away. */
function tablet() {
  const rig = storageRig()
  let header: VaultHeader | undefined
  let wrong: WrongTries = { count: 0, at: 0 }
  let spoil: ReturnType<typeof err<{ readonly code: string }>> | undefined
  let now = Date.UTC(2026, 10, 23, 9)
  const ports = { clock: () => now, random, zone: 'Europe/Stockholm', platform: rig.platform }
  const startApp = async (): Promise<Session> => {
    const session = createSession({
      clock: () => now,
      openCrypto: () =>
        weakKdf(
          openInProcessCrypto({
            random,
            clock: () => now,
            nowMs: () => now,
            after: neverLater,
            minMemoryKiB: 8,
          }),
        ),
      readVault: async () => (header ? { state: 'found', header } : { state: 'none' }),
      writeVault: async (next) => {
        header = next
        return ok(undefined)
      },
      holdTab: async () => ok({ release: () => {} }),
      takeTab: async () => ok({ release: () => {} }),
      wrongTries: {
        get: () => wrong,
        set: (tries) => {
          wrong = tries
        },
      },
      beforeClose: async () => {},
      restoreBackup: async () => err({ code: 'backup-not-ours' }),
      recoverCopy: (crypto) => recoverFromSecondCopy({ space: 'real', crypto, platform: rig.platform }),
      eraseDevice: async () => {
        header = undefined
      },
      openDesk: async (crypto) => {
        const desk = await openDesk('real', crypto, ports, 'refuse')
        return desk.ok && spoil ? ok({ ...desk.value, ready: Promise.resolve(spoil) }) : desk
      },
      setUpDesk: (crypto, _header, first) => setUpDesk(crypto, first, ports),
      beginJoin: async () => err({ code: 'unreachable' }),
      recoverDesk: async () => err({ code: 'unreachable' }),
    })
    await session.start()
    return session
  }
  return {
    startApp,
    pass: (ms: number) => (now += ms),
    /** From now on the organisation's log cannot be read. */
    spoilLog: () => {
      spoil = err({ code: 'sealing-failed' })
    },
  }
}

/** The key derivation of a real tablet takes a second; here it is the smallest there is, through the same code. */
function weakKdf<T extends { calibrate: unknown }>(client: T): T {
  return { ...client, calibrate: async () => ok({ memoryKiB: 8, iterations: 1, parallelism: 1 }) }
}

function deskOf(session: Session): Desk {
  const phase = session.phase.value
  if (phase.is !== 'open') throw new Error(`expected an open desk, got ${phase.is}`)
  return phase.desk
}

async function openedCase(desk: Desk) {
  const id = expectOk(
    await desk.createCase({
      kind: 'exposed',
      title: 'Ärende Björk',
      people: [{ role: 'exposed', name: 'Anna Åberg', personnummer: '' }],
      protection: 'none',
    }),
  )
  return expectOk(await desk.openCase(id))
}

describe('a session', () => {
  test('sets up, locks and opens again with the same phrase, and only with it', async () => {
    const { startApp } = tablet()
    const session = await startApp()
    expect(session.phase.value.is).toBe('setup')
    expectOk(await session.setUp(PHRASE, FIRST))
    expect(deskOf(session).me.value?.name.shown).toBe('Karin Ek')
    await session.lock()
    expect(session.phase.value.is).toBe('locked')
    expect(await session.unlock({ passphrase: 'lampa tall rönn svala myr' })).toEqual(
      err({ code: 'wrong-passphrase' }),
    )
    expectOk(await session.unlock({ passphrase: `  ${PHRASE.normalize('NFD')} ` }))
    expectOk(await deskOf(session).ready)
    expect(deskOf(session).organisation.value.organisation.name?.shown).toBe('Storskogen')
  })

  test('sealing-failed: with an organisation’s log that cannot be read everything is closed and said', async () => {
    const { startApp, spoilLog } = tablet()
    const session = await startApp()
    expectOk(await session.setUp(PHRASE, FIRST))
    await session.lock()
    spoilLog()
    expectOk(await session.unlock({ passphrase: PHRASE }))
    await expect.poll(() => session.phase.value).toEqual({ is: 'failed', code: 'sealing-failed' })
  })

  test('asks for more and more patience after wrong phrases and forgets them after a right one', async () => {
    const { startApp, pass } = tablet()
    const session = await startApp()
    expectOk(await session.setUp(PHRASE, FIRST))
    await session.lock()
    for (let i = 0; i < 4; i++) await session.unlock({ passphrase: 'fel' })
    expect(session.waitMs()).toBeGreaterThan(0)
    pass(60_000)
    expectOk(await session.unlock({ passphrase: PHRASE }))
    expect(session.waitMs()).toBe(0)
  })

  test('patience: goes on waiting after a reload, not for years when the clock is set back', async () => {
    const { startApp, pass } = tablet()
    const first = await startApp()
    expectOk(await first.setUp(PHRASE, FIRST))
    await first.lock()
    for (let i = 0; i < 4; i++) {
      await first.unlock({ passphrase: 'fel' })
      pass(first.waitMs())
    }
    await first.unlock({ passphrase: 'fel' })
    const session = await startApp()
    expect(session.waitMs()).toBe(15_000)
    expect(await session.unlock({ passphrase: PHRASE })).toEqual(err({ code: 'patience' }))
    pass(-10 * 365 * 86_400_000)
    expect(session.waitMs()).toBe(15_000)
    pass(15_000)
    expectOk(await session.unlock({ passphrase: PHRASE }))
  })

  test('patience: the places and a new passphrase ask for as much of it as the door', async () => {
    const { startApp, pass } = tablet()
    const session = await startApp()
    expectOk(await session.setUp(PHRASE, FIRST))
    const { crypto } = deskOf(session)
    const header = session.header()
    if (!header) throw new Error('expected a vault')
    for (let i = 0; i < 3; i++) await crypto.unlockLocations({ header, passphrase: 'fel' })
    expect(await crypto.unlockLocations({ header, passphrase: PHRASE })).toEqual(err({ code: 'patience' }))
    const kdf = { memoryKiB: 8, iterations: 1, parallelism: 1 } as const
    const change = { header, oldPassphrase: PHRASE, newPassphrase: 'en annan fras', kdf }
    expect(await crypto.changePassphrase(change)).toEqual(err({ code: 'patience' }))
    pass(2_000)
    expectOk(await crypto.unlockLocations({ header, passphrase: PHRASE }))
    expect(session.waitMs()).toBe(0)
  })

  test('finds everything again after the tablet died: case, answer, list row, draft', async () => {
    const { startApp } = tablet()
    const first = await startApp()
    expectOk(await first.setUp(PHRASE, FIRST))
    const desk = deskOf(first)
    const session = await openedCase(desk)
    const pack = expectOk(await openShippedPack('freda-farlighet'))
    const assessment = newId(random)
    expectOk(await startAssessment(session, pack, 'guided', assessment))
    const item = pack.sections[0]?.items[0]?.id ?? ''
    expectOk(
      await session.dispatch([{ type: 'answer.set@1', data: { assessment, item, answer: { is: 'yes' } } }]),
    )
    desk.drafts.set('half', 'ett halvt ord')
    await desk.drafts.sealAll()

    // Nothing is closed: the battery is gone. A new start reads what is on the disk.
    const second = await startApp()
    expectOk(await second.unlock({ passphrase: PHRASE }))
    const again = deskOf(second)
    expect(again.cases.value.map((row) => row.title)).toEqual(['Ärende Björk'])
    const reopened = expectOk(await again.openCase(session.id))
    const found = reopened.state.value.assessments[0]
    expect(found && answersOf(found).get(item)).toEqual({ is: 'yes' })
    expect(again.drafts.get('half')).toBe('ett halvt ord')
  })

  test('shows nothing as saved when the disk refuses, and keeps what was there', async () => {
    const { startApp } = tablet()
    const first = await startApp()
    expectOk(await first.setUp(PHRASE, FIRST))
    const desk = deskOf(first)
    const session = await openedCase(desk)
    // The browser takes the database away under the open store.
    await desk.store.close()
    const saved = await session.dispatch([
      { type: 'case.fieldSet@1', data: { field: 'safeContact', value: 'x' } },
    ])
    expect(saved.ok).toBe(false)
    expect(session.state.value.fields.safeContact).toBeUndefined()
    expect(desk.saveMark.value.is).toBe('notSaved')
  })

  test('signs, keeps what was signed under later answers, and starts a new version from it', async () => {
    const { startApp } = tablet()
    const app = await startApp()
    expectOk(await app.setUp(PHRASE, FIRST))
    const desk = deskOf(app)
    const session = await openedCase(desk)
    const pack = expectOk(await openShippedPack('akut-snabbkoll'))
    const assessment = newId(random)
    expectOk(await startAssessment(session, pack, 'guided', assessment))
    const item = pack.sections[0]?.items[0]?.id ?? ''
    const answer = (id: string, is: 'yes' | 'no') =>
      session.dispatch([{ type: 'answer.set@1', data: { assessment: id, item, answer: { is } } }])
    expectOk(await answer(assessment, 'no'))
    const current = () => session.state.value.assessments.find((each) => each.id === assessment)
    const unsigned = current()
    if (!unsigned) throw new Error('expected the assessment')
    expectOk(
      await signAssessment(
        session,
        pack,
        unsigned,
        { name: 'Karin Ek', role: 'socialsekreterare' },
        { newId: desk.newId, dayIn: () => '2026-11-26' },
      ),
    )
    expectOk(await answer(assessment, 'yes'))
    const signed = current()
    const signature = signed?.signatures[0]
    if (!signed || !signature) throw new Error('expected a signature')
    expect(signed.answers.get(item)?.shown).toEqual({ is: 'no' })
    expect(signed.late).toBe(1)
    expect(await isAsSigned(session, signature)).toBe(true)
    expect(await isAsSigned(session, { ...signature, of: signature.of.slice(1) })).toBe(false)
    expect(session.state.value.tasks.length).toBeGreaterThan(0)
    const next = newId(random)
    expectOk(await startNewVersion(session, signed, next))
    const copy = session.state.value.assessments.find((each) => each.id === next)
    expect(copy?.answers.get(item)?.shown).toEqual({ is: 'no' })
    expect(copy?.previous).toBe(assessment)
  })

  test('a paper result is weighed like any other, and an unknown pack is a code', async () => {
    const { startApp } = tablet()
    const app = await startApp()
    expectOk(await app.setUp(PHRASE, FIRST))
    const session = await openedCase(deskOf(app))
    const pack = expectOk(await openShippedPack('freda-farlighet'))
    const assessment = newId(random)
    expectOk(await startAssessment(session, pack, 'paper', assessment))
    const before = session.state.value.assessments[0]
    expect(before && instrumentFact(pack, before)).toEqual({ kind: 'none' })
    const paper = { assessment, level: 3 as const, takenOn: '2026-11-20', takenBy: 'Jouren' }
    expectOk(await session.dispatch([{ type: 'paperResult.set@1', data: paper }]))
    const after = session.state.value.assessments[0]
    expect(after && instrumentFact(pack, after)).toMatchObject({ kind: 'level', level: 3 })
    expect(await openShippedPack('no-such-pack')).toEqual(err({ code: 'pack-unknown' }))
  })
})
