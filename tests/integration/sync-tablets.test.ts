import { describe, expect, test } from 'vitest'
import { newId } from '../../src/domain/id.ts'
import type { Bytes } from '../../src/lib/bytes.ts'
import { err } from '../../src/lib/result.ts'
import { makeHandOver, takeHandOver } from '../../src/sync/hand-over.ts'
import { runSync } from '../../src/sync/run-sync.ts'
import { answerEvent, expectOk, newCaseRequest, notesOf, random } from '../support/storage-rig.ts'
import {
  foundingTablet,
  joiningTablet,
  portsOf,
  reopen,
  syncTablet,
  type Tablet,
} from '../support/sync-rig.ts'

async function twoTablets() {
  const first = await foundingTablet()
  const second = await joiningTablet(first)
  return { first, second, server: first.server }
}

async function newCase(tablet: Tablet, title: string) {
  const caseId = newId(random)
  expectOk(await tablet.store.save(newCaseRequest(caseId, title)))
  return caseId
}

async function note({ store }: Tablet, caseId: string, text: string) {
  expectOk(await store.save({ caseId, events: [answerEvent(caseId, text)] }))
}

async function outboxOf({ rig }: Tablet): Promise<number> {
  return rig.tables((tables) => tables.outbox.count())
}

describe('two tablets', () => {
  test('have the same case after they have met, and each other’s notes', async () => {
    const { first, second } = await twoTablets()
    const caseId = await newCase(first, 'Ärende Björk')
    await note(first, caseId, 'från ettan')
    expect(expectOk(await syncTablet(first))).toMatchObject({ sent: 2, confirmed: 2 })
    expect(await outboxOf(first)).toBe(0)

    const round = expectOk(await syncTablet(second))
    expect([...round.cases]).toEqual([caseId])
    expect(await notesOf(second.store, caseId)).toEqual(['från ettan'])
    expect(expectOk(await second.store.readIndex())).toMatchObject([
      { title: 'Ärende Björk', saved: 'confirmed' },
    ])

    await note(second, caseId, 'från tvåan')
    expectOk(await syncTablet(second))
    expectOk(await syncTablet(first))
    expect(await notesOf(first.store, caseId)).toEqual(['från ettan', 'från tvåan'])
  })

  test('that wrote apart for weeks lose nothing, and know it after a restart', async () => {
    const { first, second } = await twoTablets()
    const caseId = await newCase(first, 'Ärende Ek')
    expectOk(await syncTablet(first))
    expectOk(await syncTablet(second))
    for (let i = 0; i < 70; i++) {
      await note(first, caseId, `a${i}`)
      await note(second, caseId, `b${i}`)
    }
    for (const tablet of [first, second, first]) expectOk(await syncTablet(tablet))
    await reopen(first)
    await reopen(second)
    const [here, there] = [await notesOf(first.store, caseId), await notesOf(second.store, caseId)]
    expect(here).toHaveLength(140)
    expect([...here].sort()).toEqual([...there].sort())
    expect(expectOk(await first.store.status())).toMatchObject({ onlyHere: { count: 0 }, missing: 0 })
  })

  test('refill a server that came back from a backup older than what it had confirmed', async () => {
    const { first, second, server } = await twoTablets()
    const caseId = await newCase(first, 'Ärende Sälg')
    expectOk(await syncTablet(first))
    const backup = server.snapshot()
    await note(first, caseId, 'efter säkerhetskopian')
    expectOk(await syncTablet(first))
    expectOk(await syncTablet(second))
    await note(second, caseId, 'också efter')
    expectOk(await syncTablet(second))
    server.restore(backup)
    expect(expectOk(await syncTablet(second))).toMatchObject({ healed: true })
    expect(expectOk(await syncTablet(first))).toMatchObject({ healed: true })
    expectOk(await syncTablet(second))
    const third = await joiningTablet(first)
    expect((await notesOf(third.store, caseId)).sort()).toEqual(['efter säkerhetskopian', 'också efter'])
    expect(await outboxOf(first)).toBe(0)
    expect(await outboxOf(second)).toBe(0)
  })

  test('give a server that lost everything its membership and its cases back', async () => {
    const { first, second, server } = await twoTablets()
    const caseId = await newCase(first, 'Ärende Lönn')
    expectOk(await syncTablet(first))
    expectOk(await syncTablet(second))
    server.restore({ ...server.snapshot(), log: [], rows: [], keys: new Map() })
    expect(expectOk(await syncTablet(first))).toMatchObject({ healed: true, sent: 1 })
    expectOk(await syncTablet(second))
    const third = await joiningTablet(first)
    expect(expectOk(await third.store.loadCase(caseId)).events).toHaveLength(1)
  })

  test('know what a server has before it has come back, and no longer once they are another device', async () => {
    const { first } = await twoTablets()
    const caseId = await newCase(first, 'Ärende Hägg')
    await note(first, caseId, 'ett')
    const ports = portsOf(first)
    let pulls = 0
    const pull: typeof ports.transport.pull = async (...asked) =>
      pulls++ > 0 ? err({ code: 'unreachable' }) : ports.transport.pull(...asked)
    expect(await runSync({ ...ports, transport: { ...ports.transport, pull } })).toMatchObject({ ok: false })
    expect(await outboxOf(first)).toBe(2)
    expect(expectOk(await first.sync.readUnsent())).toEqual({ after: 2, isLeft: false })
    await note(first, caseId, 'två')
    expect(expectOk(await first.sync.readUnsent())).toEqual({ after: 2, isLeft: false })

    // As after a recovery: the same rows, a chain that begins anew.
    await first.rig.tables(async (tables) => {
      const row = await tables.meta.get('reach')
      if (row?.key === 'reach') await tables.meta.put({ ...row, device: '0'.repeat(32) })
    })
    expect(expectOk(await first.sync.readUnsent())).toEqual({ after: 0, isLeft: false })
    expect(expectOk(await syncTablet(first))).toMatchObject({ sent: 1, confirmed: 3 })
    expect(await outboxOf(first)).toBe(0)
  })

  test('bring a case that is saved while the round runs along the next time', async () => {
    const { first, second } = await twoTablets()
    const caseId = await newCase(first, 'Ärende Asp')
    const round = syncTablet(first)
    await note(first, caseId, 'under tiden')
    expectOk(await round)
    expectOk(await syncTablet(first))
    expectOk(await syncTablet(second))
    expect(await notesOf(second.store, caseId)).toEqual(['under tiden'])
    expect(await outboxOf(first)).toBe(0)
  })
})

describe('a file that is handed over', () => {
  test('brings what one tablet wrote to another without any server, once, and the server’s copy later changes nothing', async () => {
    const { first, second } = await twoTablets()
    const caseId = await newCase(first, 'Ärende Pil')
    for (let i = 0; i < 600; i++) await note(first, caseId, `n${i}`)
    const file = expectOk(await makeHandOver(portsOf(first)))
    expect(expectOk(await takeHandOver(portsOf(second), file))).toMatchObject({
      cases: new Set([caseId]),
      events: 601,
    })
    expectOk(await second.sync.refreshRows())
    expect(await notesOf(second.store, caseId)).toHaveLength(600)
    expect(expectOk(await second.store.readIndex())).toMatchObject([{ title: 'Ärende Pil' }])
    expect(expectOk(await takeHandOver(portsOf(second), file)).events).toBe(0)
    expect(await outboxOf(first)).toBe(601)
    expectOk(await syncTablet(first))
    expect(expectOk(await syncTablet(second)).received).toBe(0)
    expect(await notesOf(second.store, caseId)).toHaveLength(600)
  })

  test('hand-over-damaged, hand-over-not-ours, hand-over-foreign, hand-over-own: nothing of it is taken', async () => {
    const { first, second } = await twoTablets()
    const caseId = await newCase(first, 'Ärende Hägg')
    await note(first, caseId, 'en')
    const file = expectOk(await makeHandOver(portsOf(first)))
    const take = async (bytes: Bytes, by = second) => {
      const taken = await takeHandOver(portsOf(by), bytes)
      return taken.ok ? 'ok' : taken.error.code
    }
    expect(await take(file.slice(0, -1))).toBe('hand-over-damaged')
    expect(await take(new Uint8Array(40))).toBe('hand-over-not-ours')
    expect(await take(flip(file))).toBe('chain-signature')
    expect(await take(file, await foundingTablet())).toBe('hand-over-foreign')
    expect(await take(file, first)).toBe('hand-over-own')
    for (let at = 16; at < file.length; at += 97) {
      const changed = file.slice()
      changed[at] = (changed[at] as number) ^ 0x40
      expect(await take(changed), `byte ${at}`).not.toBe('ok')
    }
    expect(expectOk(await second.store.readIndex())).toEqual([])
    expect(await outboxOf(first)).toBe(2)
    const empty = await makeHandOver(portsOf(second))
    expect(empty).toMatchObject({ error: { code: 'hand-over-empty' } })
  })
})

describe('places under the second lock', () => {
  const place = { space: 'real', caseId: 'c'.repeat(32), field: 'address' } as const

  test('are written on one tablet and read on the other, each after a fresh unlock of its own', async () => {
    const { first, second } = await twoTablets()
    const sealed = expectOk(await first.vault.crypto.sealLocation({ ...place, text: 'Kanariegatan 7' }))
    const there = second.vault.crypto
    expect(expectOk(await there.openLocation({ ...place, sealed }))).toBe('Kanariegatan 7')
    expectOk(await there.lockLocations({}))
    expect(await there.openLocation({ ...place, sealed })).toMatchObject({
      error: { code: 'locations-locked' },
    })
    const stranger = await foundingTablet()
    expect(await stranger.vault.crypto.openLocation({ ...place, sealed })).toMatchObject({
      error: { code: 'location-damaged' },
    })
  })

  test('locations-locked: nobody is let in, and nobody gets in, without a fresh unlock', async () => {
    const first = await foundingTablet()
    expectOk(await first.vault.crypto.lockLocations({}))
    await expect(joiningTablet(first)).rejects.toThrow('locations-locked')
  })
})

describe('a server that does not do what it should is found out', () => {
  test('feed-unsigned, chain-gap, chain-fork: nothing of a page that does not hold is taken', async () => {
    const { first, second, server } = await twoTablets()
    const caseId = await newCase(first, 'Ärende Tall')
    for (const text of ['ett', 'två', 'tre']) await note(first, caseId, text)
    expectOk(await syncTablet(first))
    const whole = server.snapshot()
    const broken = {
      'feed-unsigned': () => whole.rows.map((row) => ({ ...row, signature: null })),
      'chain-gap': () => whole.rows.filter((row) => row.deviceSeq !== 2),
      'chain-signature': () =>
        whole.rows.map((row) =>
          row.signature ? { ...row, signature: row.signature.map((b) => b ^ 1) } : row,
        ),
    }
    for (const [code, rows] of Object.entries(broken)) {
      server.tamper(() => ({ rows: rows() }))
      expect(await syncTablet(second)).toMatchObject({ ok: false, error: { code } })
    }
    expect(expectOk(await second.store.readIndex())).toEqual([])
    server.restore(whole, true)
    expectOk(await syncTablet(second))
    expect(await notesOf(second.store, caseId)).toEqual(['ett', 'två', 'tre'])
  })

  test('feed-damaged: a case key that does not open never takes the place of the one that does', async () => {
    const { first, second, server } = await twoTablets()
    const caseId = await newCase(first, 'Ärende Rönn')
    expectOk(await syncTablet(first))
    const whole = server.snapshot()
    server.tamper(({ keys }) => ({
      keys: new Map([...keys].map(([id, key]) => [id, { ...key, wrapped: flip(key.wrapped) }])),
    }))
    expect(await syncTablet(second)).toMatchObject({ ok: false, error: { code: 'feed-damaged' } })
    server.restore(whole, true)
    expectOk(await syncTablet(second))
    expect(expectOk(await second.store.loadCase(caseId)).events).toHaveLength(1)
  })

  test('feed-stranger: a device that is not in the log does not exist', async () => {
    const { first, second, server } = await twoTablets()
    await newCase(second, 'Ärende En')
    expectOk(await syncTablet(second))
    const stranger = await foundingTablet()
    await newCase(stranger, 'Ärende Okänd')
    expectOk(await syncTablet(stranger))
    const foreign = stranger.server.kept().rows
    server.tamper(({ rows }) => ({ rows: [...rows, ...foreign] }))
    expect(await syncTablet(first)).toMatchObject({ ok: false, error: { code: 'feed-stranger' } })
  })

  test('log-forked: another history of who is in', async () => {
    const { first, second, server } = await twoTablets()
    const third = await joiningTablet(first)
    const other = server.kept().log.slice(0, 2)
    server.tamper(({ log }) => ({ log: [...log.slice(0, 2), ...log.slice(1, 2)] }))
    expect(await syncTablet(third)).toMatchObject({ ok: false, error: { code: 'log-forked' } })
    server.tamper(() => ({ log: other }))
    expect(expectOk(await syncTablet(third))).toMatchObject({ healed: true })
    expect(server.kept().log).toHaveLength(3)
    expectOk(await syncTablet(second))
  })
})

function flip(bytes: Uint8Array<ArrayBuffer> | undefined): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes ?? [])
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1
  return copy
}
