import { describe, expect, test } from 'vitest'
import { newId } from '../../src/domain/id.ts'
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

async function openNewCase() {
  const rig = storageRig()
  const vault = await openTestVault()
  const store = await rig.open(vault.crypto, 'create')
  const caseId = newId(random)
  expectOk(await store.save(newCaseRequest(caseId, 'Ärende Björk')))
  const reopen = async () => rig.open(await vault.unlockAgain())
  return { rig, vault, store, caseId, reopen }
}

describe('saving', () => {
  test('what was saved is there after a restart, in order', async () => {
    const { store, caseId, reopen } = await openNewCase()
    for (const text of ['ett', 'två', 'tre']) {
      expectOk(await store.save({ caseId, events: [answerEvent(caseId, text)] }))
    }
    await store.close()
    const again = await reopen()
    expect(await notesOf(again, caseId)).toEqual(['ett', 'två', 'tre'])
    expect(expectOk(await again.readIndex())).toEqual([rowFor(caseId, 'Ärende Björk')])
  })

  test('a save that was never closed properly is there too', async () => {
    const { store, caseId, reopen } = await openNewCase()
    expectOk(await store.save({ caseId, events: [answerEvent(caseId, 'ett')] }))
    expect(await notesOf(await reopen(), caseId)).toEqual(['ett'])
  })

  test('requests that wait while a save runs go together in the next one', async () => {
    const { rig, store, caseId } = await openNewCase()
    const before = await revision(rig)
    const texts = Array.from({ length: 20 }, (_, i) => `svar ${i}`)
    const saved = await Promise.all(
      texts.map((text) => store.save({ caseId, events: [answerEvent(caseId, text)] })),
    )
    expect(saved.every((one) => one.ok)).toBe(true)
    expect(await notesOf(store, caseId)).toEqual(texts)
    expect((await revision(rig)) - before).toBe(2)
  })

  test('a double tap saves once and says yes twice', async () => {
    const { rig, store, caseId } = await openNewCase()
    const request = { caseId, events: [answerEvent(caseId, 'ett')] }
    const [first, second] = await Promise.all([store.save(request), store.save(request)])
    const third = await store.save(request)
    expect([expectOk(first), expectOk(second), expectOk(third)]).toEqual([
      { stored: 1 },
      { stored: 0 },
      { stored: 0 },
    ])
    expect(await notesOf(store, caseId)).toEqual(['ett'])
    await expectWholeChain(rig)
  })

  test('a retry that also carries something new saves the new part only', async () => {
    const { store, caseId } = await openNewCase()
    const old = answerEvent(caseId, 'gammalt')
    expectOk(await store.save({ caseId, events: [old] }))
    expect(expectOk(await store.save({ caseId, events: [old, answerEvent(caseId, 'nytt')] }))).toEqual({
      stored: 1,
    })
    expect(await notesOf(store, caseId)).toEqual(['gammalt', 'nytt'])
  })

  test('case-unknown: a save to a case that is not here is refused and the others in the batch go through', async () => {
    const { store, caseId } = await openNewCase()
    const stranger = newId(random)
    const saves = await Promise.all([
      store.save({ caseId, events: [answerEvent(caseId, 'a')] }),
      store.save({ caseId: stranger, events: [answerEvent(stranger, 'b')] }),
      store.save({ caseId, events: [answerEvent(caseId, 'c')] }),
    ])
    expect(saves.map((one) => (one.ok ? 'saved' : one.error.code))).toEqual([
      'saved',
      'case-unknown',
      'saved',
    ])
    expect(await notesOf(store, caseId)).toEqual(['a', 'c'])
  })

  test('a new case asked for twice gets one key', async () => {
    const { rig, store } = await openNewCase()
    const caseId = newId(random)
    await Promise.all([
      store.save(newCaseRequest(caseId, 'ett')),
      store.save({ caseId, newCase: true, events: [answerEvent(caseId, 'två')] }),
    ])
    const keys = await rig.tables((tables) => tables.keys.where('caseId').equals(caseId).count())
    expect(keys).toBe(1)
    expect(expectOk(await store.loadCase(caseId)).events).toHaveLength(2)
  })

  test('a long case is read from its bundle and the rows after it', async () => {
    const { rig, store, caseId, reopen } = await openNewCase()
    const texts = Array.from({ length: 300 }, (_, i) => `svar ${i}`)
    for (const text of texts) expectOk(await store.save({ caseId, events: [answerEvent(caseId, text)] }))
    const [bundle] = await rig.tables((tables) => tables.bundles.toArray())
    expect(bundle?.upTo).toBeGreaterThan(260)
    const rowsAfter = await rig.tables((tables) =>
      tables.log
        .where('seq')
        .above(bundle?.upTo ?? 0)
        .count(),
    )
    expect(rowsAfter).toBeLessThanOrEqual(32)
    expect(await notesOf(await reopen(), caseId)).toEqual(texts)
  })

  test('each case keeps its own row; null takes one out of the list', async () => {
    const { store, caseId, reopen } = await openNewCase()
    const other = newId(random)
    expectOk(await store.save(newCaseRequest(other, 'Ärende Ek')))
    expectOk(await store.save({ caseId, events: [], indexRow: rowFor(caseId, 'Ärende Björk 2') }))
    expect(expectOk(await store.readIndex()).map(({ title }) => title)).toEqual([
      'Ärende Björk 2',
      'Ärende Ek',
    ])
    expectOk(await store.save({ caseId: other, events: [], indexRow: null }))
    expect(expectOk(await (await reopen()).readIndex()).map(({ title }) => title)).toEqual(['Ärende Björk 2'])
  })

  test('an event from a newer app is kept as it came and counted', async () => {
    const { store, caseId } = await openNewCase()
    const strange = { ...answerEvent(caseId, ''), type: 'aura.read@7', data: { colour: 'blå' } }
    expectOk(await store.save({ caseId, events: [strange as never] }))
    const loaded = expectOk(await store.loadCase(caseId))
    expect(loaded.newer).toBe(1)
    expect(loaded.damaged).toBe(0)
    expect(loaded.events.at(-1)).toMatchObject({
      type: 'aura.read@7',
      data: { colour: 'blå' },
      unknown: true,
    })
  })

  test('status tells what is only here and since when', async () => {
    const { store, caseId } = await openNewCase()
    const first = expectOk(await store.loadCase(caseId)).events[0]
    expectOk(await store.save({ caseId, events: [answerEvent(caseId, 'ett')] }))
    const status = expectOk(await store.status())
    expect(status.onlyHere).toEqual({ count: 2, oldestWall: first?.wall })
    expect(status).toMatchObject({ damaged: 0, missing: 0 })
  })

  test('store-closed: nothing is saved after closing, and it is said', async () => {
    const { store, caseId } = await openNewCase()
    await store.close()
    const late = await store.save({ caseId, events: [answerEvent(caseId, 'sent')] })
    expect(late).toMatchObject({ ok: false, error: { code: 'store-closed' } })
  })

  test('closing waits for the saves that are under way', async () => {
    const { store, caseId, reopen } = await openNewCase()
    const saving = store.save({ caseId, events: [answerEvent(caseId, 'just innan')] })
    await store.close()
    expectOk(await saving)
    expect(await notesOf(await reopen(), caseId)).toEqual(['just innan'])
  })
})

describe('drafts', () => {
  test('a draft is there after a restart, and its last text counts', async () => {
    const { store, reopen } = await openNewCase()
    await Promise.all([
      store.saveDraft({ key: 'fråga 7', text: 'hon sä' }),
      store.saveDraft({ key: 'fråga 7', text: 'hon säger att' }),
      store.saveDraft({ key: 'fråga 8', text: 'annat' }),
    ])
    await store.close()
    const drafts = expectOk(await (await reopen()).readDrafts())
    expect([...drafts].sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual([
      { key: 'fråga 7', text: 'hon säger att' },
      { key: 'fråga 8', text: 'annat' },
    ])
  })

  test('a draft that became an answer is gone, in a later session too', async () => {
    const { rig, store, reopen } = await openNewCase()
    expectOk(await store.saveDraft({ key: 'fråga 7', text: 'klart' }))
    await store.close()
    const again = await reopen()
    expectOk(await again.removeDraft('fråga 7'))
    expect(expectOk(await again.readDrafts())).toEqual([])
    expect(await rig.tables((tables) => tables.drafts.count())).toBe(0)
  })

  test('neither key nor text of a draft is readable on disk', async () => {
    const { rig, store } = await openNewCase()
    expectOk(await store.saveDraft({ key: 'fråga-om-strypning', text: 'hemligheten' }))
    const rows = await rig.tables((tables) => tables.drafts.toArray())
    const disk = rows.map(({ id, bytes }) => id + new TextDecoder('latin1').decode(bytes)).join('')
    expect(disk).not.toContain('strypning')
    expect(disk).not.toContain('hemligheten')
  })
})

type Rig = ReturnType<typeof storageRig>

async function revision(rig: Rig): Promise<number> {
  const head = await rig.tables((tables) => tables.meta.get('head'))
  return head?.key === 'head' ? head.revision : -1
}

async function expectWholeChain(rig: Rig): Promise<void> {
  const rows = await rig.tables((tables) => tables.log.orderBy('seq').toArray())
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, i) => i + 1))
  expect(rows.map(({ deviceSeq }) => deviceSeq)).toEqual(rows.map((_, i) => i + 1))
}
