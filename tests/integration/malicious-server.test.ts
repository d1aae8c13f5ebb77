import { describe, expect, test } from 'vitest'
import { syncErrors } from '../../src/content/texts/sv/sync-errors.ts'
import { newId } from '../../src/domain/id.ts'
import { type Bytes, concatBytes } from '../../src/lib/bytes.ts'
import { ok } from '../../src/lib/result.ts'
import { encodeEpoch, parseEpoch } from '../../src/protocol/epoch.ts'
import { encodeEntry, type LogEntry, parseEntry } from '../../src/protocol/log-entry.ts'
import { readMembership } from '../../src/sync/read-membership.ts'
import { runSync } from '../../src/sync/run-sync.ts'
import { answerEvent, expectOk, newCaseRequest, notesOf, random } from '../support/storage-rig.ts'
import {
  foundingTablet,
  joiningTablet,
  portsOf,
  syncTablet,
  type Tablet,
  writeEntry,
} from '../support/sync-rig.ts'

// A server that does whatever it likes with what lies on it, also together with somebody who has left. What it cannot do
// is sign. Each test ends with what the person at the tablet reads. (Exchanged keys while a tablet joins: joining.test.ts.)

type Code = keyof typeof syncErrors
const NOTHING: Bytes = new Uint8Array(0)
const NO_KEY = new Uint8Array(32)

async function fleet() {
  const admin = await foundingTablet()
  const [other, leaver] = [await joiningTablet(admin), await joiningTablet(admin)]
  const caseId = newId(random)
  expectOk(await admin.store.save(newCaseRequest(caseId, 'Ärende Alm')))
  for (const tablet of [admin, other, leaver]) expectOk(await syncTablet(tablet))
  return { admin, other, leaver, caseId, server: admin.server }
}

async function note({ store }: Tablet, caseId: string, text: string) {
  expectOk(await store.save({ caseId, events: [answerEvent(caseId, text)] }))
}

async function putOut(admin: Tablet, leaver: Tablet, kind: 'revoked' | 'suspended' = 'revoked') {
  const { device } = leaver.store.identity
  const fence = expectOk(await admin.sync.chainEnd(device)).deviceSeq
  return writeEntry(admin, { kind, device, fence })
}

/** The round fails with one of these codes, the person reads a sentence that says what is safe, and nothing was taken. */
async function expectNoticed(tablet: Tablet, code: Code, begins: string): Promise<void> {
  const before = await tablet.rig.tables(async (tables) => [
    (await tables.log.count()) + (await tables.segments.count()),
    await tables.members.count(),
  ])
  const round = await syncTablet(tablet)
  expect(round.ok ? 'ok' : round.error.code).toBe(code)
  const after = await tablet.rig.tables(async (tables) => [
    (await tables.log.count()) + (await tables.segments.count()),
    await tables.members.count(),
  ])
  expect(after[0]).toBe(before[0])
  const sentence: string = syncErrors[code]
  expect(sentence.startsWith(begins), sentence).toBe(true)
  expect(sentence).toMatch(/Inget|Allt är kvar/)
}

/** Where the last of what this tablet sent lies. */
function last({ rows }: ReturnType<Tablet['server']['kept']>, { store }: Tablet): number {
  return rows.findLastIndex(({ device }) => device === store.identity.device)
}

function changed(bytes: Bytes | undefined, at: number): Bytes {
  const copy = new Uint8Array(bytes ?? [])
  const place = at < 0 ? copy.length + at : at
  copy[place] = (copy[place] ?? 0) ^ 1
  return copy
}

/** An entry at the log's end as somebody would say it, under a signature that is only right where its author made it. */
async function forged(
  tablet: Tablet,
  said: Partial<LogEntry> & Pick<LogEntry, 'kind' | 'device' | 'author'>,
) {
  const { members } = expectOk(await readMembership(portsOf(tablet)))
  const unsigned = encodeEntry({
    org: members.org,
    index: members.length,
    prevHash: members.head,
    role: 'caseworker',
    signPublicKey: NO_KEY,
    boxPublicKey: NO_KEY,
    feed: members.feed,
    fence: 0,
    sealed: NOTHING,
    ...said,
  })
  return concatBytes(unsigned, new Uint8Array(64).fill(7))
}

describe('a server that lies about who is in', () => {
  test('substituted key: another public key in the log, for a tablet that reads it from the beginning', async () => {
    const { admin, leaver, server } = await fleet()
    const late = await joiningTablet(admin)
    await late.rig.tables((tables) => tables.members.clear())
    const whole = server.kept().log
    for (const at of [89, 121]) {
      server.tamper(() => ({ log: whole.map((entry, i) => (i === 2 ? changed(entry, at) : entry)) }))
      await expectNoticed(late, 'log-signature', 'Någon som inte får har ändrat i listan')
    }
    server.tamper(() => ({ log: whole }))
    expectOk(await syncTablet(late))
    expect(leaver.store.identity.device).toHaveLength(32)
  })

  test('substituted key: a feed key sealed for one more, or for another than who is in', async () => {
    const { admin, other, leaver, server } = await fleet()
    await putOut(admin, leaver)
    expectOk(await syncTablet(admin))
    const log = server.kept().log
    const parsed = expectOk(parseEntry(log.at(-1) as Bytes))
    const parts = parseEpoch(parsed.entry.sealed)
    if (!parts) throw new Error('expected a change of key')
    const [first] = parts.wraps
    const back = { device: leaver.store.identity.device, wrap: first?.wrap ?? NOTHING }
    const sealed = encodeEpoch({ ...parts, wraps: [...parts.wraps, back] })
    const extended = concatBytes(encodeEntry({ ...parsed.entry, sealed }), parsed.signature)
    server.tamper(() => ({ log: [...log.slice(0, -1), extended] }))
    await expectNoticed(other, 'log-forbidden', 'Någon som inte får har ändrat i listan')
  })

  test('omitted revoke: hidden from one tablet, which learns of it as soon as somebody writes', async () => {
    const { admin, other, leaver, caseId, server } = await fleet()
    const before = server.kept().log
    await putOut(admin, leaver)
    expectOk(await syncTablet(admin))
    await note(admin, caseId, 'sedan hon slutade')
    expectOk(await syncTablet(admin))
    const whole = server.kept().log
    server.tamper(() => ({ log: before }))
    // Nothing of its own goes out either: it would be sealed under the key that left.
    await note(other, caseId, 'ska inte ut')
    const rows = server.kept().rows.length
    await expectNoticed(other, 'log-withheld', 'Servern visar inte den senaste listan över vilka som är med')
    expect(server.kept().rows).toHaveLength(rows)
    server.tamper(() => ({ log: whole }))
    expectOk(await syncTablet(other))
    expectOk(await syncTablet(admin))
    expect(await notesOf(admin.store, caseId)).toEqual(['ska inte ut', 'sedan hon slutade'])
  })

  test('omitted change of key: left out after a revoke, and made again by the next administrator’s round', async () => {
    const { admin, leaver, server } = await fleet()
    await putOut(admin, leaver)
    const before = server.kept().log
    expectOk(await syncTablet(admin))
    // Taken away again: whoever has it gives it back.
    server.tamper(() => ({ log: before }))
    expect(expectOk(await syncTablet(admin))).toMatchObject({ healed: true })
    const { members } = expectOk(await readMembership(portsOf(admin)))
    expect(members).toMatchObject({ epochDue: false, epochs: [{ epoch: before.length }] })
  })

  test('rolled-back log: a shorter one is filled again, another one is refused', async () => {
    const { admin, other, leaver, server } = await fleet()
    await putOut(admin, leaver)
    for (const tablet of [admin, other]) expectOk(await syncTablet(tablet))
    const whole = server.kept().log
    server.tamper(() => ({ log: whole.slice(0, 2) }))
    expect(expectOk(await syncTablet(other))).toMatchObject({ healed: true })
    expect(server.kept().log).toEqual(whole)
    const fork = await forged(admin, {
      kind: 'role',
      device: admin.store.identity.device,
      author: 'a'.repeat(32),
    })
    server.tamper(() => ({ log: [...whole.slice(0, -1), fork] }))
    await expectNoticed(other, 'log-forked', 'Servern visar en annan historia över vilka som är med')
  })

  test('forged wipe: by the server, by a caseworker, and out of another organisation, and no tablet obeys', async () => {
    const { admin, other, leaver, server } = await fleet()
    const whole = server.kept().log
    const { device } = other.store.identity
    const bySigner = async (author: Tablet) => {
      const entry = await forged(admin, { kind: 'wipe', device, author: author.store.identity.device })
      const unsigned = entry.slice(0, -64)
      const own = await author.vault.crypto.signEntry({ space: 'real', unsigned })
      return concatBytes(unsigned, expectOk(own))
    }
    const elsewhere = await foundingTablet()
    const foreign = await writeEntry(elsewhere, {
      kind: 'role',
      device: elsewhere.store.identity.device,
      role: 'admin',
    })
    for (const [entry, code, begins] of [
      [
        await forged(admin, { kind: 'wipe', device, author: admin.store.identity.device }),
        'log-signature',
        'Någon som inte får har ändrat i listan',
      ],
      [await bySigner(leaver), 'log-forbidden', 'Någon som inte får har ändrat i listan'],
      [foreign, 'log-broken', 'Listan över vilka som är med hänger inte ihop'],
    ] as const) {
      server.tamper(() => ({ log: [...whole, entry] }))
      await expectNoticed(other, code, begins)
    }
    server.tamper(() => ({ log: whole }))
    expectOk(await syncTablet(other))
  })
})

describe('a server that lies about what was written', () => {
  test('dropped event: in the middle, and the last one once more follow', async () => {
    const { admin, other, caseId, server } = await fleet()
    for (const text of ['ett', 'två', 'tre']) await note(admin, caseId, text)
    expectOk(await syncTablet(admin))
    const whole = server.snapshot()
    server.tamper(({ rows }) => ({ rows: rows.filter(({ deviceSeq }) => deviceSeq !== 3) }))
    await expectNoticed(other, 'chain-gap', 'Servern utelämnar en uppgift')
    server.restore(whole, true)
    expectOk(await syncTablet(other))
    expect(await notesOf(other.store, caseId)).toEqual(['ett', 'två', 'tre'])
  })

  test('dropped event: left out by an answer that says it was all, and asked for anew when more follows', async () => {
    const { admin, other, caseId, server } = await fleet()
    const hide = (from: number) => {
      const { transport, ...ports } = portsOf(other)
      return runSync({
        ...ports,
        transport: {
          ...transport,
          pull: async (feed, after) => {
            const page = await transport.pull(feed, after)
            return page.ok
              ? ok({ ...page.value, rows: page.value.rows.filter(({ seq }) => seq < from) })
              : page
          },
        },
      })
    }
    await note(admin, caseId, 'undanhållet')
    expectOk(await syncTablet(admin))
    expectOk(await hide(server.kept().rows.length))
    expect(await notesOf(other.store, caseId)).toEqual([])
    await note(admin, caseId, 'visat')
    expectOk(await syncTablet(admin))
    expectOk(await syncTablet(other))
    expect((await notesOf(other.store, caseId)).sort()).toEqual(['undanhållet', 'visat'])
  })

  test('whatever it hands out: what was written here still reaches it, so that nothing is only here', async () => {
    const { admin, other, caseId, server } = await fleet()
    await note(admin, caseId, 'från den ena')
    expectOk(await syncTablet(admin))
    const broken = [
      ['newer', (row: Bytes) => row.with(2, 2)],
      ['feed-damaged', (row: Bytes) => row.with(2, 0)],
      ['chain-signature', (row: Bytes) => changed(row, -1)],
    ] as const
    for (const [code, change] of broken) {
      const whole = server.snapshot()
      server.tamper(({ rows }) => ({
        rows: rows.map((row, i) =>
          i === last(whole, admin) ? { ...row, envelope: change(row.envelope) } : row,
        ),
      }))
      await note(other, caseId, code)
      const before = server.kept().rows.length
      expect(await syncTablet(other)).toMatchObject({ ok: false, error: { code } })
      const sent = server.kept().rows.slice(before)
      expect(sent.map(({ device }) => device)).toEqual([other.store.identity.device])
      server.tamper(() => ({ rows: [...whole.rows, ...sent] }))
    }
    expectOk(await syncTablet(other))
    expectOk(await syncTablet(admin))
    const all = ['chain-signature', 'feed-damaged', 'från den ena', 'newer']
    for (const tablet of [admin, other]) expect((await notesOf(tablet.store, caseId)).sort()).toEqual(all)
  })

  test('chain-signature: what a colleague says she had been shown cannot be changed or taken away', async () => {
    const { admin, other, caseId, server } = await fleet()
    await note(admin, caseId, 'sett')
    expectOk(await syncTablet(admin))
    const whole = server.kept()
    const signed = whole.rows.at(-1)?.signature as Bytes
    expect(signed.length).toBeGreaterThan(64)
    for (const signature of [changed(signed, -1), changed(signed, 70), signed.slice(0, 64)]) {
      server.tamper(() => ({
        rows: whole.rows.map((row, i, { length }) => (i === length - 1 ? { ...row, signature } : row)),
      }))
      expect(await syncTablet(other)).toMatchObject({ error: { code: 'chain-signature' } })
    }
    server.tamper(() => ({ rows: whole.rows }))
    expectOk(await syncTablet(other))
    expect(await notesOf(other.store, caseId)).toEqual(['sett'])
  })

  test('two histories: one tablet is shown less than another, and what it missed comes in when the two views meet', async () => {
    const { admin, other, leaver, caseId, server } = await fleet()
    await note(leaver, caseId, 'visas bara för den ena')
    expectOk(await syncTablet(leaver))
    const forOne = server.snapshot()
    server.tamper(({ rows }) => ({
      rows: rows.filter(({ device }) => device !== leaver.store.identity.device),
    }))
    await note(admin, caseId, 'visas för den andra')
    // The administrator's view is without the leaver's note, and her own lies where it would have been.
    expectOk(await syncTablet(admin))
    expectOk(await syncTablet(other))
    expect(await notesOf(other.store, caseId)).toEqual(['visas för den andra'])
    server.restore(forOne, true)
    expect(expectOk(await syncTablet(other))).toMatchObject({ healed: true })
    expectOk(await syncTablet(admin))
    expectOk(await syncTablet(other))
    const both = ['visas bara för den ena', 'visas för den andra']
    for (const tablet of [admin, other]) expect((await notesOf(tablet.store, caseId)).sort()).toEqual(both)
  })

  test('two histories: two chains of one tablet, both signed by it', async () => {
    const { admin, other, caseId, server } = await fleet()
    await note(admin, caseId, 'den första')
    expectOk(await syncTablet(admin))
    const first = server.kept().rows.at(-1)
    const { crypto } = admin.vault
    const { device } = admin.store.identity
    const before = server.kept().rows.findLast((row) => row.deviceSeq === (first?.deviceSeq ?? 0) - 1)
    const [key] = [...server.kept().keys.keys()]
    const sealed = expectOk(
      await crypto.seal({
        space: 'real',
        head: { deviceSeq: before?.deviceSeq ?? 0, hash: before?.hash ?? NO_KEY },
        events: [{ keyId: key ?? '', payload: JSON.stringify(answerEvent(caseId, 'den andra')) }],
        records: [],
      }),
    )
    const [twin] = sealed.envelopes
    expectOk(await syncTablet(other))
    const signature = expectOk(await crypto.signHead({ space: 'real', head: sealed.head }))
    const row = { ...(first as NonNullable<typeof first>), envelope: twin?.bytes ?? NOTHING, signature }
    server.tamper(({ rows }) => ({ rows: [...rows, { ...row, device }] }))
    await expectNoticed(other, 'feed-damaged', 'Servern lämnade ut något som är skadat')
    expect(await notesOf(other.store, caseId)).toEqual(['den första'])
  })

  test('together with a leaver: what is written after the fence does not come in, signed as it may be', async () => {
    const { admin, other, leaver, caseId, server } = await fleet()
    await note(leaver, caseId, 'före')
    for (const tablet of [leaver, admin]) expectOk(await syncTablet(tablet))
    const honest = server.kept().log
    await note(leaver, caseId, 'efter')
    // The server keeps taking from whoever is out.
    await putOut(admin, leaver)
    const whole = server.kept().log
    server.tamper(() => ({ log: honest }))
    expectOk(await syncTablet(leaver))
    server.tamper(() => ({ log: whole }))
    await expectNoticed(
      other,
      'feed-fenced',
      'Servern lämnade ut något som skrevs efter att en surfplatta tagits ut',
    )
    expect(await notesOf(other.store, caseId)).toEqual([])
  })
})

describe('a server that lies about keys', () => {
  test('replayed wraps: an old key under a new name, and a new key that says it is of the first form', async () => {
    const { admin, other, leaver, caseId, server } = await fleet()
    await putOut(admin, leaver)
    for (const tablet of [admin, other]) expectOk(await syncTablet(tablet))
    await note(admin, caseId, 'under den nya nyckeln')
    expectOk(await syncTablet(admin))
    const whole = server.snapshot()
    const [old, fresh] = [...whole.keys.values()]
    const [, freshId] = [...whole.keys.keys()]
    const downgraded = concatBytes(Uint8Array.of(1), (fresh?.wrapped ?? NOTHING).slice(5))
    for (const wrapped of [old?.wrapped ?? NOTHING, downgraded]) {
      server.tamper(({ keys }) => ({
        keys: new Map([...keys].map(([id, key]) => [id, id === freshId ? { ...key, wrapped } : key])),
      }))
      await expectNoticed(other, 'feed-damaged', 'Servern lämnade ut något som är skadat')
    }
    server.restore(whole, true)
    expectOk(await syncTablet(other))
    expect(await notesOf(other.store, caseId)).toEqual(['under den nya nyckeln'])
  })

  test('replayed wraps: an earlier change of key as the next one, by the server and by a manager who helps it', async () => {
    const { admin, other, leaver, server } = await fleet()
    const manager = await joiningTablet(admin, 'manager')
    await putOut(admin, leaver, 'suspended')
    for (const tablet of [admin, other, manager]) expectOk(await syncTablet(tablet))
    const whole = server.kept().log
    server.tamper(() => ({ log: [...whole, whole.at(-1) as Bytes] }))
    await expectNoticed(other, 'log-broken', 'Listan över vilka som är med hänger inte ihop')
    server.tamper(() => ({ log: whole }))
    const { members } = expectOk(await readMembership(portsOf(manager)))
    const parts = parseEpoch(members.epochs[0]?.sealed ?? NOTHING)
    if (!parts) throw new Error('expected a change of key')
    const sealed = encodeEpoch({ ...parts, previous: members.epoch })
    await writeEntry(manager, { kind: 'epoch', device: manager.store.identity.device, sealed })
    const round = await syncTablet(other)
    expect(round).toMatchObject({ ok: false, error: { code: 'epoch-refused' } })
    expect(syncErrors['epoch-refused']).toMatch(/^Den nya nyckeln passar inte den här surfplattan/)
  })

  test('downgraded suite: an envelope of another version or suite, older or newer, is not taken for less', async () => {
    const { admin, other, caseId, server } = await fleet()
    await note(admin, caseId, 'i rätt form')
    expectOk(await syncTablet(admin))
    const whole = server.snapshot()
    const skadat = 'Servern lämnade ut något som är skadat'
    const nyare = 'Det som finns på servern är gjort med en nyare app'
    for (const [at, value, code, begins] of [
      [2, 0, 'feed-damaged', skadat],
      [2, 2, 'newer', nyare],
      [3, 0, 'feed-damaged', skadat],
      [3, 2, 'newer', nyare],
    ] as const) {
      server.tamper(() => ({
        rows: whole.rows.map((row, i) =>
          i === whole.rows.length - 1 ? { ...row, envelope: row.envelope.with(at, value) } : row,
        ),
      }))
      await expectNoticed(other, code, begins)
    }
    server.restore(whole, true)
    expectOk(await syncTablet(other))
    expect(await notesOf(other.store, caseId)).toEqual(['i rätt form'])
  })
})
