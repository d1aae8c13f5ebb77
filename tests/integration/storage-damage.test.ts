import { describe, expect, test } from 'vitest'
import { type Id, newId } from '../../src/domain/id.ts'
import type { Bytes } from '../../src/lib/bytes.ts'
import { openTestVault } from '../support/open-test-crypto.ts'
import {
  answerEvent,
  expectOk,
  newCaseRequest,
  notesOf,
  random,
  rowFor,
  storageRig,
} from '../support/storage-rig.ts'

async function openCases(titles: readonly string[]) {
  const rig = storageRig()
  const vault = await openTestVault()
  const store = await rig.open(vault.crypto, 'create')
  const cases: Id[] = []
  for (const title of titles) {
    const caseId = newId(random)
    cases.push(caseId)
    expectOk(await store.save(newCaseRequest(caseId, title)))
  }
  const reopen = async () => rig.open(await vault.unlockAgain())
  return { rig, store, cases, caseId: cases[0] as Id, reopen }
}

function flipped(bytes: Bytes, at: number): Bytes {
  const damaged = bytes.slice()
  damaged[at] = (damaged[at] ?? 0) ^ 1
  return damaged
}

describe('a damaged event', () => {
  test('does not close the case: the rest opens, and it is kept aside and counted', async () => {
    const { rig, store, caseId, reopen } = await openCases(['Ärende Björk'])
    for (const text of ['ett', 'två', 'tre']) {
      expectOk(await store.save({ caseId, events: [answerEvent(caseId, text)] }))
    }
    await store.close()
    const damaged = await rig.tables(async (tables) => {
      const row = await tables.log.get(3)
      const envelope = flipped(row?.envelope as Bytes, 200)
      await tables.log.update(3, { envelope })
      return envelope
    })
    const again = await reopen()
    expect(await notesOf(again, caseId)).toEqual(['ett', 'tre'])
    expect(expectOk(await again.loadCase(caseId)).damaged).toBe(1)
    expect(expectOk(await again.status()).damaged).toBe(1)
    const aside = await rig.tables((tables) => tables.quarantine.toArray())
    expect(aside).toMatchObject([{ id: 'log:3', bytes: damaged }])
    expect(await rig.tables((tables) => tables.log.count())).toBe(4)
  })

  test('stays counted after a bundle has been made over it, and is read again once it is whole', async () => {
    const { rig, store, caseId, reopen } = await openCases(['Ärende Björk'])
    expectOk(await store.save({ caseId, events: [answerEvent(caseId, 'ett')] }))
    const whole = await rig.tables(async (tables) => {
      const row = await tables.log.get(2)
      await tables.log.update(2, { envelope: flipped(row?.envelope as Bytes, 150) })
      return row?.envelope as Bytes
    })
    const rest = Array.from({ length: 70 }, (_, i) => `svar ${i}`)
    for (const text of rest) expectOk(await store.save({ caseId, events: [answerEvent(caseId, text)] }))
    expect(await rig.tables((tables) => tables.bundles.count())).toBe(1)
    expect(expectOk(await store.loadCase(caseId)).damaged).toBe(1)
    expect(await notesOf(store, caseId)).toEqual(rest)
    await rig.tables((tables) => tables.log.update(2, { envelope: whole }))
    const again = await reopen()
    expect((await notesOf(again, caseId)).sort()).toEqual(['ett', ...rest].sort())
    expect(expectOk(await again.loadCase(caseId)).damaged).toBe(0)
  })

  test('of a newer envelope version is not damage: it waits for the app to be updated', async () => {
    const { rig, store, caseId } = await openCases(['Ärende Björk'])
    expectOk(await store.save({ caseId, events: [answerEvent(caseId, 'ett')] }))
    await rig.tables(async (tables) => {
      const row = await tables.log.get(2)
      const envelope = Uint8Array.from(row?.envelope ?? [])
      envelope[2] = 9
      await tables.log.update(2, { envelope })
    })
    expect(expectOk(await store.loadCase(caseId))).toMatchObject({ damaged: 0, newer: 1 })
    expect(await rig.tables((tables) => tables.quarantine.count())).toBe(0)
  })

  test('a key that is damaged closes its own case and no other', async () => {
    const { rig, store, cases, reopen } = await openCases(['Ärende Björk', 'Ärende Ek'])
    const [first, second] = cases as [Id, Id]
    expectOk(await store.save({ caseId: second, events: [answerEvent(second, 'helt')] }))
    await store.close()
    await rig.tables(async (tables) => {
      const key = await tables.keys.where('caseId').equals(first).first()
      if (key) await tables.keys.put({ ...key, wrapped: flipped(key.wrapped, 60) })
    })
    const again = await reopen()
    expect(expectOk(await again.loadCase(first))).toMatchObject({ events: [], damaged: 1 })
    expect(await notesOf(again, second)).toEqual(['helt'])
    const refused = await again.save({ caseId: first, events: [answerEvent(first, 'kan inte krypteras')] })
    expect(refused).toMatchObject({ ok: false, error: { code: 'sealing-failed', reason: 'no-key' } })
  })

  test('an event that is gone from the log is missed', async () => {
    const { rig, store, caseId } = await openCases(['Ärende Björk'])
    for (const text of ['ett', 'två', 'tre']) {
      expectOk(await store.save({ caseId, events: [answerEvent(caseId, text)] }))
    }
    await rig.tables((tables) => tables.log.delete(3))
    expect(expectOk(await store.status()).missing).toBe(1)
  })
})

describe('a damaged bundle', () => {
  test.each([0, 1, 20, 400])('with byte %i flipped is made again from the log', async (at) => {
    const { rig, store, caseId, reopen } = await openCases(['Ärende Björk'])
    const texts = Array.from({ length: 50 }, (_, i) => `svar ${i}`)
    for (const text of texts) expectOk(await store.save({ caseId, events: [answerEvent(caseId, text)] }))
    await store.close()
    const before = await rig.tables(async (tables) => {
      const [bundle] = await tables.bundles.toArray()
      if (!bundle) throw new Error('expected a bundle')
      await tables.bundles.put({ ...bundle, bytes: flipped(bundle.bytes, at) })
      return bundle
    })
    const again = await reopen()
    expect(await notesOf(again, caseId)).toEqual(texts)
    expect(expectOk(await again.loadCase(caseId)).damaged).toBe(0)
    const [bundle] = await rig.tables((tables) => tables.bundles.toArray())
    expect(bundle?.upTo).toBe(51)
    expect(bundle?.bytes).not.toEqual(before.bytes)
    expect(await rig.tables((tables) => tables.quarantine.count())).toBe(1)
  })

  test('put in the place of another, or with a changed number, is noticed', async () => {
    const { rig, store, cases, reopen } = await openCases(['Ärende Björk', 'Ärende Ek'])
    for (const caseId of cases) {
      const events = Array.from({ length: 40 }, (_, i) => answerEvent(caseId, `${caseId} ${i}`))
      expectOk(await store.save({ caseId, events }))
    }
    await store.close()
    await rig.tables(async (tables) => {
      const [a, b] = await tables.bundles.toArray()
      if (!a || !b) throw new Error('expected two bundles')
      await tables.bundles.bulkPut([
        { ...a, bytes: b.bytes },
        { ...b, upTo: b.upTo - 5 },
      ])
    })
    const again = await reopen()
    for (const caseId of cases) {
      const notes = await notesOf(again, caseId)
      expect(notes).toEqual(Array.from({ length: 40 }, (_, i) => `${caseId} ${i}`))
    }
  })

  test('that is gone costs nothing but time', async () => {
    const { rig, store, caseId, reopen } = await openCases(['Ärende Björk'])
    const events = Array.from({ length: 40 }, (_, i) => answerEvent(caseId, `svar ${i}`))
    expectOk(await store.save({ caseId, events }))
    await store.close()
    await rig.tables((tables) => tables.bundles.clear())
    expect(await notesOf(await reopen(), caseId)).toHaveLength(40)
  })
})

describe('a damaged list', () => {
  async function openMany() {
    const opened = await openCases([])
    const cases = Array.from({ length: 1_100 }, () => newId(random))
    await Promise.all(
      cases.map((caseId, i) =>
        opened.store.save(newCaseRequest(caseId, `Ärende ${String(i).padStart(4, '0')}`)),
      ),
    )
    await opened.store.close()
    return { ...opened, cases }
  }
  const titles = (rows: readonly { readonly title: string }[]) => rows.map(({ title }) => title).sort()
  const allTitles = Array.from({ length: 1_100 }, (_, i) => `Ärende ${String(i).padStart(4, '0')}`)

  test('lies in small shards, each below what Chromium puts in a file of its own, and a save seals one of them', async () => {
    const { rig, cases, reopen } = await openMany()
    const before = await rig.tables((tables) => tables.index.toArray())
    expect(before.map(({ shard }) => shard)).toEqual([0, 1, 2, 3])
    for (const { bytes } of before) expect(bytes.length).toBeLessThan(65_536)
    const again = await reopen()
    expect(titles(expectOk(await again.readIndex()))).toEqual(allTitles)
    const changed = cases[700] as Id
    expectOk(
      await again.save({
        caseId: changed,
        events: [answerEvent(changed, 'nytt')],
        indexRow: rowFor(changed, 'Ärende 0700'),
      }),
    )
    const after = await rig.tables((tables) => tables.index.toArray())
    const same = after.map(({ bytes }, i) => Buffer.compare(bytes, before[i]?.bytes as Bytes) === 0)
    expect(same).toEqual([true, true, false, true])
  })

  test.each(['flipped', 'gone', 'swapped'])('with a shard %s is made again from the cases', async (what) => {
    const { rig, reopen } = await openMany()
    await rig.tables(async (tables) => {
      const [first, second] = await tables.index.toArray()
      if (!first || !second) throw new Error('expected two shards')
      if (what === 'flipped') await tables.index.put({ ...second, bytes: flipped(second.bytes, 33) })
      if (what === 'gone') await tables.index.delete(1)
      if (what === 'swapped') {
        await tables.index.bulkPut([
          { ...first, bytes: second.bytes },
          { ...second, bytes: first.bytes },
        ])
      }
    })
    expect(titles(expectOk(await (await reopen()).readIndex()))).toEqual(allTitles)
    // It was written back: the next opening finds it whole.
    const whole = await rig.tables((tables) => tables.index.toArray())
    const again = await reopen()
    expect(titles(expectOk(await again.readIndex()))).toEqual(allTitles)
    expect(await rig.tables((tables) => tables.index.toArray())).toEqual(whole)
  })
})
