import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keepCircles } from '../../src/app/circle/keep-circles.ts'
import type { CircleChange } from '../../src/app/circle/plan-circle.ts'
import { loadWords } from '../../src/app/passphrase.ts'
import { checkKit, kitsDue } from '../../src/app/recovery/check-kit.ts'
import { readKit } from '../../src/app/recovery/kit-words.ts'
import { type KitsInTheMaking, keepKits, makeKits, paperOf } from '../../src/app/recovery/make-kits.ts'
import type { TwoKits } from '../../src/app/recovery/openers.ts'
import { publishKits } from '../../src/app/recovery/publish-kits.ts'
import { recoverOrganisation } from '../../src/app/recovery/recover.ts'
import { restoreWithKits } from '../../src/app/recovery/restore-with-kits.ts'
import type { VaultHeader } from '../../src/crypto/vault-header.ts'
import { recoveryState } from '../../src/domain/recovery/recovery-state.ts'
import { ok } from '../../src/lib/result.ts'
import type { VaultStore } from '../../src/storage/vault-store.ts'
import { type AppTablet, openAppTablets, quickCrypto } from '../support/app-tablets.ts'
import { PASSPHRASE } from '../support/open-test-crypto.ts'
import { expectOk, storageRig } from '../support/storage-rig.ts'

const NEW = 'en helt ny fras med ord'
const TINY_KDF = { memoryKiB: 8, iterations: 1, parallelism: 1 } as const

let rigs: Awaited<ReturnType<typeof openAppTablets>>
beforeEach(async () => {
  rigs = await openAppTablets()
})
afterEach(() => rigs.stop())

async function twoOf({ papers }: KitsInTheMaking, a: number, b: number): Promise<TwoKits> {
  const words = await loadWords()
  const kits = await Promise.all([a, b].map((n) => readKit(words, papers[n]?.words.join(' ') ?? '')))
  if (!kits[0] || !kits[1]) throw new Error('expected two kits')
  return [kits[0], kits[1]]
}

/** Made, read back, and in the log: as after the first minute of a meeting with the server. */
async function withKits(tablet: AppTablet): Promise<KitsInTheMaking> {
  const { desk, loop, header } = tablet
  const made = expectOk(await makeKits(desk, { header, passphrase: PASSPHRASE }))
  expectOk(await keepKits(desk, made))
  const stop = publishKits(desk, loop)
  await expect.poll(() => loop.state.value.membership?.recovery?.set, { timeout: 20_000 }).toBe(made.data.set)
  expectOk(await loop.syncNow())
  stop()
  return made
}

async function recover(tablet: AppTablet, kits: TwoKits, org = tablet.desk.store.identity.org) {
  const rig = storageRig()
  const crypto = quickCrypto()
  const header = expectOk(await crypto.createVault({ passphrase: NEW, kdf: TINY_KDF }))
  const asked = { kits, org, name: 'Siv Sten', title: 'socialchef', passphrase: NEW }
  return { crypto, header, rig, desk: await recoverOrganisation(crypto, header, asked, rigs.portsOn(rig)) }
}

function newCase(tablet: AppTablet, title: string, restricted?: CircleChange) {
  const only = restricted ? { restricted } : {}
  return tablet.desk.createCase({ kind: 'exposed', title, people: [], protection: 'none', ...only })
}

describe('when every administrator is gone', () => {
  test('two kits and the server open everything on an empty tablet, which everybody sees', async () => {
    const first = await rigs.found()
    const colleague = await rigs.join(first, 'caseworker', 'Lars Lövqvist')
    expectOk(await newCase(first, 'Ärende före korten'))
    const made = await withKits(first)
    const late = expectOk(await newCase(first, 'Ärende efter korten'))
    expectOk(await first.loop.syncNow())
    first.loop.stop()

    const { desk: opened, crypto, header, rig } = await recover(first, await twoOf(made, 2, 0))
    const desk = expectOk(opened)
    expect(desk.cases.value.map(({ title }) => title).sort()).toEqual([
      'Ärende efter korten',
      'Ärende före korten',
    ])
    const again = await rigs.withLoop({ rig, crypto, header, desk })
    const session = expectOk(await desk.openCase(late))
    const note = desk.newId()
    expectOk(await session.dispatch([{ type: 'note.added@1', data: { note, text: 'från den nya' } }]))
    expectOk(await again.loop.syncNow())

    expectOk(await colleague.loop.syncNow())
    const membership = colleague.loop.state.value.membership
    expect(membership?.devices.get(desk.store.identity.device)).toMatchObject({
      role: 'admin',
      state: 'active',
    })
    expect(membership?.recovery?.usedBy).toEqual([desk.store.identity.device])
    const state = recoveryState(colleague.desk.organisation.value)
    expect(state.reopened).toMatchObject([{ device: desk.store.identity.device, how: 'kits' }])
    expect(kitsDue(state, membership?.recovery?.usedBy, Date.now(), '2026-11-25')).toBe('renew')
    const there = expectOk(await colleague.desk.openCase(late))
    expect(there.state.value.notes.map(({ text }) => text.shown)).toEqual(['från den nya'])
  })

  test('two kits open what was only for some too, and whoever they let in may say for whom it is', async () => {
    const first = await rigs.found()
    const onlyHere = { devices: [], reason: 'protected' as const, words: '' }
    const early = expectOk(await newCase(first, 'Ärende Hemlig', onlyHere))
    const made = await withKits(first)
    const stop = keepCircles(first.desk, first.loop)
    const session = expectOk(await first.desk.openCase(early))
    await expect.poll(() => session.circle.value.heads[0]?.kits, { timeout: 20_000 }).toBe(made.data.set)
    stop()
    const { note } = { note: first.desk.newId() }
    expectOk(await session.dispatch([{ type: 'note.added@1', data: { note, text: 'skyddad' } }]))
    expectOk(await first.loop.syncNow())
    first.loop.stop()

    const { desk: opened, crypto, header, rig } = await recover(first, await twoOf(made, 0, 1))
    const desk = expectOk(opened)
    expect(desk.cases.value.map(({ title }) => title)).toEqual(['Ärende Hemlig'])
    const again = await rigs.withLoop({ rig, crypto, header, desk })
    const there = expectOk(await desk.openCase(early))
    expect(there.state.value.notes.map(({ text }) => text.shown)).toEqual(['skyddad'])
    expectOk(await there.restrict(onlyHere))
    expect(there.circle.value.devices).toEqual([desk.store.identity.device])
    expect(there.circle.value.key).toBe(there.circle.value.heads[0]?.key)
    expectOk(await again.loop.syncNow())
  })

  test('two kits open a backup, which then has a passphrase that is new', async () => {
    const first = await rigs.found()
    expectOk(await newCase(first, 'Ärende i kopian'))
    const made = await withKits(first)
    const { set, boxPublicKey } = first.loop.state.value.membership?.recovery ?? {}
    if (!set || !boxPublicKey) throw new Error('expected kits')
    const kits = { set, boxPublicKey }
    const { header } = expectOk(
      await first.crypto.writeHelpers({ space: 'real', header: first.header, devices: [], kits }),
    )
    const pieces: Uint8Array<ArrayBuffer>[] = []
    expectOk(await first.desk.store.exportBackup({ vault: header, sink: (piece) => void pieces.push(piece) }))
    const file = new Blob(pieces)

    let written: VaultHeader | undefined
    const vault: VaultStore<VaultHeader> = {
      read: async () => ({ state: 'none' }),
      write: async (next) => {
        written = next
        return ok(undefined)
      },
    }
    const foreign = await withKits(await rigs.found())
    const { platform } = storageRig()
    const wrong = { file, kits: await twoOf(foreign, 0, 1), passphrase: NEW }
    expect(await restoreWithKits(quickCrypto(), wrong, vault, platform)).toMatchObject({
      error: { code: 'kits-refused' },
    })
    expect(written).toBeUndefined()
    const asked = { file, kits: await twoOf(made, 0, 1), passphrase: NEW }
    expectOk(await restoreWithKits(quickCrypto(), asked, vault, platform))
    if (!written) throw new Error('expected a header')
    expectOk(await quickCrypto().unlock({ header: written, passphrase: NEW }))
    expect(await quickCrypto().unlock({ header: written, passphrase: PASSPHRASE })).toMatchObject({
      error: { code: 'wrong-passphrase' },
    })
  })
})

describe('kits that are not the right ones', () => {
  test('kits-refused, kits-do-not-fit: old, mixed and foreign ones get nothing from the server', async () => {
    const first = await rigs.found()
    const old = await withKits(first)
    const made = await withKits(first)
    const foreign = await withKits(await rigs.found())
    const refused = { error: { code: 'kits-refused' } }
    expect((await recover(first, await twoOf(old, 0, 1))).desk).toMatchObject(refused)
    expect((await recover(first, await twoOf(foreign, 0, 1))).desk).toMatchObject(refused)
    const [own] = await twoOf(made, 0, 1)
    const [other] = await twoOf(old, 0, 1)
    const mixed = { error: { code: 'kits-do-not-fit' } }
    expect((await recover(first, [own, other])).desk).toMatchObject(mixed)
    expect((await recover(first, [own, { ...other, tag: own.tag }])).desk).toMatchObject(mixed)
    expect((await recover(first, [own, own])).desk).toMatchObject({ error: { code: 'kits-same' } })
    expect((await recover(first, await twoOf(made, 1, 2), 'f'.repeat(32))).desk).toMatchObject({
      error: { code: 'org-unknown' },
    })
    expectOk((await recover(first, await twoOf(made, 1, 2))).desk)
  })

  test('count for nothing before two were read back', async () => {
    const first = await rigs.found()
    const { desk, header } = first
    const made = expectOk(await makeKits(desk, { header, passphrase: PASSPHRASE }))
    const stop = publishKits(desk, first.loop)
    expectOk(await first.loop.syncNow())
    expect(first.loop.state.value.membership?.recovery).toBeUndefined()
    expect((await recover(first, await twoOf(made, 0, 1))).desk).toMatchObject({
      error: { code: 'kits-refused' },
    })
    expect(await paperOf(made.papers, made.papers[1]?.words.join(' ') ?? '')).toBe(1)
    expect(await paperOf(made.papers, made.papers[2]?.picture ?? '')).toBe(2)
    expect(await paperOf(made.papers, 'inte ett kort')).toBeUndefined()
    stop()
  })
})

describe('a look at one kit a year', () => {
  test('kit-wrong, kit-old, kit-unknown: tells which it is, and says what is wrong with one that is not', async () => {
    const first = await rigs.found()
    const { desk, loop } = first
    const old = await withKits(first)
    const made = await withKits(first)
    const say = (kits: KitsInTheMaking, n: number) => kits.papers[n]?.words.join(' ') ?? ''
    expect(expectOk(await checkKit(desk, loop, say(made, 2)))).toBe(3)
    expect(recoveryState(desk.organisation.value).checked.has(3)).toBe(true)
    expect(await checkKit(desk, loop, say(old, 0))).toMatchObject({ error: { code: 'kit-old' } })
    expect(await checkKit(desk, loop, 'ett två tre')).toMatchObject({ error: { code: 'kit-wrong' } })
    // Without the log, by what this tablet wrote down itself.
    expect(expectOk(await checkKit(desk, undefined, say(made, 0)))).toBe(1)
  })

  test('is asked for after a year without one, and never before', () => {
    const wall = '2026-01-10T08:00:00.000Z'
    const data = { set: 'a'.repeat(32), signPublicKey: 'a', boxPublicKey: 'a', sealed: 'a', commits: [] }
    const none = { kits: [], checked: new Map(), postponedUntil: undefined, reopened: [], helped: [] }
    const state = { ...none, kits: [{ made: data, by: 'b'.repeat(32), wall }] }
    const at = (day: string) => Date.parse(`${day}T08:00:00.000Z`)
    expect(kitsDue(none, undefined, at('2026-01-10'), '2026-01-10')).toBe('make')
    const postponed = { ...none, postponedUntil: '2026-01-17' }
    expect(kitsDue(postponed, undefined, at('2026-01-16'), '2026-01-16')).toBeUndefined()
    expect(kitsDue(postponed, undefined, at('2026-01-17'), '2026-01-17')).toBe('make')
    expect(kitsDue(state, [], at('2027-01-09'), '2027-01-09')).toBeUndefined()
    expect(kitsDue(state, [], at('2027-01-12'), '2027-01-12')).toBe('check')
    const looked = { ...state, checked: new Map([[2, '2026-12-01T08:00:00.000Z']]) }
    expect(kitsDue(looked, [], at('2027-01-12'), '2027-01-12')).toBeUndefined()
    expect(kitsDue(looked, ['c'.repeat(32)], at('2027-01-12'), '2027-01-12')).toBe('renew')
  })
})
