import { describe, expect, test } from 'vitest'
import { newId } from '../../src/domain/id.ts'
import { ok } from '../../src/lib/result.ts'
import { eachSegmentRow } from '../../src/storage/segments.ts'
import type { LogRow } from '../../src/storage/tables.ts'
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

const TEXTS = Array.from({ length: 45 }, (_, i) => `anteckning ${i}`)

async function writeCase({ store }: Tablet, title: string): Promise<string> {
  const caseId = newId(random)
  expectOk(await store.save(newCaseRequest(caseId, title)))
  const events = TEXTS.map((text) => answerEvent(caseId, text))
  expectOk(await store.save({ caseId, events }))
  return caseId
}

async function segmentRows({ rig }: Tablet): Promise<readonly LogRow[]> {
  const rows: LogRow[] = []
  await rig.tables((tables) => eachSegmentRow(tables, (row) => rows.push(row)))
  return rows
}

/** As version 2 left it: every row in the log, no signature kept, and no word of where chains end. */
async function asVersionTwo(tablet: Tablet): Promise<void> {
  const rows = await segmentRows(tablet)
  await tablet.store.close()
  await tablet.rig.tables(async (tables) => {
    await tables.log.bulkPut(rows.map(({ signature: _, ...row }) => row))
    await Promise.all([tables.segments.clear(), tables.chains.clear()])
  })
  await reopen(tablet)
}

describe('what others wrote', () => {
  test('takes a few rows on the disk, with the signatures under it, and reads as it was written', async () => {
    const first = await foundingTablet()
    const second = await joiningTablet(first)
    const caseIds = [await writeCase(first, 'Ärende Björk'), await writeCase(first, 'Ärende Ek')]
    expectOk(await syncTablet(first))
    expectOk(await syncTablet(second))
    expect(await second.rig.tables((tables) => tables.segments.count())).toBeLessThanOrEqual(4)
    expect(await second.rig.tables((tables) => tables.log.count())).toBe(0)
    const rows = await segmentRows(second)
    expect(rows).toHaveLength(2 * (TEXTS.length + 1))
    expect(rows.filter(({ signature }) => signature)).not.toHaveLength(0)
    // From the memory of the round, after a restart, and from the bundle the next save makes.
    for (const caseId of caseIds) expect(await notesOf(second.store, caseId)).toEqual(TEXTS)
    await reopen(second)
    for (const caseId of caseIds) {
      expect(await notesOf(second.store, caseId)).toEqual(TEXTS)
      expectOk(await second.store.save({ caseId, events: [answerEvent(caseId, 'mitt')] }))
      expect(await notesOf(second.store, caseId)).toEqual([...TEXTS, 'mitt'])
    }
  })

  test('that lay row by row, as before version 3, is read and followed on as ever', async () => {
    const first = await foundingTablet()
    const second = await joiningTablet(first)
    const caseId = await writeCase(first, 'Ärende Björk')
    expectOk(await syncTablet(first))
    expectOk(await syncTablet(second))
    await asVersionTwo(second)
    expect(await notesOf(second.store, caseId)).toEqual(TEXTS)
    expectOk(await first.store.save({ caseId, events: [answerEvent(caseId, 'efter')] }))
    expectOk(await second.store.save({ caseId, events: [answerEvent(caseId, 'mitt')] }))
    for (const tablet of [first, second, first]) expectOk(await syncTablet(tablet))
    for (const tablet of [first, second]) {
      await reopen(tablet)
      expect((await notesOf(tablet.store, caseId)).toSorted()).toEqual([...TEXTS, 'efter', 'mitt'].toSorted())
    }
  })

  test('comes again from a server that was restored, and is known, from segments and from rows', async () => {
    const first = await foundingTablet()
    const second = await joiningTablet(first)
    const early = first.server.snapshot()
    const caseId = await writeCase(first, 'Ärende Björk')
    expectOk(await syncTablet(first))
    expectOk(await syncTablet(second))
    for (const before of [async () => {}, () => asVersionTwo(second)]) {
      await before()
      const rows = (await segmentRows(second)).length
      first.server.restore(early)
      expectOk(await syncTablet(first))
      expectOk(await syncTablet(second))
      expect((await segmentRows(second)).length).toBe(rows)
      expect(await notesOf(second.store, caseId)).toEqual(TEXTS)
    }
  })

  test('is in the list after a kill between the page and the list', async () => {
    const first = await foundingTablet()
    const second = await joiningTablet(first)
    await writeCase(first, 'Ärende Björk')
    expectOk(await syncTablet(first))
    expectOk(await runSync(portsOf(second)))
    await reopen(second)
    expectOk(await second.sync.refreshRows())
    expect(expectOk(await second.store.readIndex())).toMatchObject([{ title: 'Ärende Björk' }])
  })

  test('opens with the key that is here, whatever a server gives out under its name', async () => {
    const first = await foundingTablet()
    const second = await joiningTablet(first)
    const caseId = await writeCase(first, 'Ärende Björk')
    await writeCase(first, 'Ärende Ek')
    expectOk(await syncTablet(first))
    expectOk(await syncTablet(second))
    expectOk(await first.store.save({ caseId, events: [answerEvent(caseId, 'efter')] }))
    expectOk(await syncTablet(first))
    const keys = await second.rig.tables((tables) => tables.keys.toArray())
    const [one, other] = keys.toSorted((a) => (a.caseId === caseId ? -1 : 1))
    if (!one || !other) throw new Error('expected two keys')
    // After a restart, so that nothing is open yet.
    for (const begin of [async () => {}, () => reopen(second)]) {
      await begin()
      const ports = portsOf(second)
      const swapped = {
        ...ports.transport,
        pull: async (...asked: Parameters<typeof ports.transport.pull>) => {
          const page = await ports.transport.pull(...asked)
          const keyAgain = { keyId: one.keyId, wrapped: other.wrapped }
          return page.ok ? ok({ ...page.value, keys: [...page.value.keys, keyAgain] }) : page
        },
      }
      expectOk(await runSync({ ...ports, transport: swapped }))
      expectOk(await second.sync.refreshRows())
      expect(await notesOf(second.store, caseId)).toEqual([...TEXTS, 'efter'])
      expect(await second.rig.tables((tables) => tables.keys.toArray())).toEqual(keys)
      expectOk(await second.sync.moveCursor(null))
    }
  })

  test('of more long cases than one write makes bundles of is in the list, all of it', async () => {
    const first = await foundingTablet()
    const second = await joiningTablet(first)
    const caseIds: string[] = []
    for (let i = 0; i < 105; i++) caseIds.push(await writeCase(first, `Ärende ${i}`))
    expectOk(await syncTablet(first))
    expectOk(await syncTablet(second))
    const rows = expectOk(await second.store.readIndex())
    expect(rows.map(({ caseId }) => caseId).toSorted()).toEqual(caseIds.toSorted())
    expect(await second.rig.tables((tables) => tables.bundles.count())).toBe(105)
    expect(await second.rig.tables((tables) => tables.stale.count())).toBe(0)
  })
})
