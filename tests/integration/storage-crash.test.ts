import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KnownEvent } from '../../src/domain/event.ts'
import { type Id, newId } from '../../src/domain/id.ts'
import { openStore } from '../../src/storage/open-store.ts'
import type { SaveRequest, Store } from '../../src/storage/store.ts'
import type { LogRow } from '../../src/storage/tables.ts'
import { openTestVault, type TestVault } from '../support/open-test-crypto.ts'
import { powerCut } from '../support/power-cut.ts'
import {
  answerEvent,
  expectOk,
  newCaseRequest,
  random,
  rowFor,
  rowOf,
  type StorageRig,
  storageRig,
} from '../support/storage-rig.ts'

/** What one life of the device asked to be saved, and what it was told. */
interface Life {
  readonly asked: SaveRequest[]
  readonly acknowledged: Set<Id>
  readonly steps: number
  readonly died: boolean
}

type Story = (store: Store, save: (request: SaveRequest) => Promise<void>) => Promise<void>

/** Lives until the power goes at that step, or to the end. */
async function live(rig: StorageRig, vault: TestVault, atStep: number, story: Story): Promise<Life> {
  const cut = powerCut(atStep)
  const asked: SaveRequest[] = []
  const acknowledged = new Set<Id>()
  const crypto = cut.sealer(await vault.unlockAgain())
  const platform = cut.platform(rig.platform)
  const whole = async () => {
    const opened = await openStore({ space: 'real', crypto, ifMissing: 'create', rowOf, platform })
    if (!opened.ok) throw new Error(`expected to open, got ${opened.error.code}`)
    await story(opened.value, async (request) => {
      asked.push(request)
      const saved = await opened.value.save(request)
      if (!saved.ok || cut.isDark()) return
      for (const { id } of request.events) acknowledged.add(id)
    })
    await opened.value.close()
    return 'lived' as const
  }
  const end = await Promise.race([cut.dark, whole()])
  return { asked, acknowledged, steps: cut.steps(), died: end === 'dark' }
}

async function expectNothingLost(rig: StorageRig, vault: TestVault, life: Life): Promise<void> {
  const crypto = await vault.unlockAgain()
  const opened = await openStore({
    space: 'real',
    crypto,
    ifMissing: 'create',
    rowOf,
    platform: rig.platform,
  })
  const store = expectOk(opened)
  const found = new Map<Id, string[]>()
  for (const caseId of new Set(life.asked.map((request) => request.caseId))) {
    const loaded = await store.loadCase(caseId)
    if (!loaded.ok) expect(loaded.error.code).toBe('case-unknown')
    else {
      expect(loaded.value.damaged).toBe(0)
      found.set(
        caseId,
        loaded.value.events.map(({ id }) => id),
      )
    }
  }
  const here = new Set([...found.values()].flat())
  expect([...life.acknowledged].filter((id) => !here.has(id))).toEqual([])
  const wanted = new Set(life.asked.flatMap(({ events }) => events.map(({ id }) => id)))
  expect([...here].filter((id) => !wanted.has(id))).toEqual([])
  for (const { events } of life.asked) {
    const stored = events.filter(({ id }) => here.has(id)).length
    expect(stored === 0 || stored === events.length).toBe(true)
  }
  await expectIndexFits(store, life, here)

  // It goes on from where it was: the chain without a gap, the outbox with exactly what is unconfirmed.
  const caseId = newId(random)
  expectOk(await store.save(newCaseRequest(caseId, 'Efteråt')))
  const { rows, outbox, head } = await rig.tables(async (tables) => ({
    rows: await tables.log.orderBy('seq').toArray(),
    outbox: await tables.outbox.toCollection().primaryKeys(),
    head: await tables.meta.get('head'),
  }))
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, i) => i + 1))
  expect(outbox).toEqual(rows.filter(({ state }) => state !== 'confirmed').map(({ seq }) => seq))
  if (head?.key !== 'head') throw new Error('expected a head')
  const chain = await crypto.verifyChain({
    from: { deviceSeq: 0, hash: new Uint8Array(32) },
    envelopes: rows.map((row: LogRow) => row.envelope),
    ...store.identity,
    batches: [{ count: rows.length, signature: head.signature }],
  })
  expect(expectOk(chain)).toMatchObject({ deviceSeq: head.deviceSeq, hash: head.hash })
  await store.close()
}

/** Rows and events go together: a row in the list is the last one whose events are on disk. */
async function expectIndexFits(store: Store, life: Life, here: ReadonlySet<Id>): Promise<void> {
  const expected = new Map<Id, string>()
  for (const { caseId, events, indexRow } of life.asked) {
    if (indexRow && events.every(({ id }) => here.has(id))) expected.set(caseId, indexRow.title)
  }
  const rows = expectOk(await store.readIndex())
  expect(new Map(rows.map(({ caseId, title }) => [caseId, title]))).toEqual(expected)
}

/** A first start, two cases, a bundle, a row that changes, two taps at once, a draft and the second copy. */
function aDay(): Story {
  const [first, second] = [newId(random), newId(random)]
  const many = (caseId: Id, n: number): KnownEvent[] =>
    Array.from({ length: n }, (_, i) => answerEvent(caseId, `svar ${i}`))
  return async (store, save) => {
    await save(newCaseRequest(first, 'Ärende Björk'))
    await save({ caseId: first, events: many(first, 31) })
    await Promise.all([
      save({ caseId: first, events: many(first, 2), indexRow: rowFor(first, 'Ärende Björk 2') }),
      save(newCaseRequest(second, 'Ärende Ek')),
    ])
    await store.saveDraft({ key: 'fråga 7', text: 'hon säger' })
    await save({ caseId: second, events: many(second, 1) })
    await store.removeDraft('fråga 7')
  }
}

describe('a tablet that dies', () => {
  test('between any two steps of a day has lost nothing it acknowledged', async () => {
    const vault = await openTestVault()
    let atStep = 0
    let acknowledged = 0
    for (; ; atStep++) {
      const rig = storageRig()
      const life = await live(rig, vault, atStep, aDay())
      await expectNothingLost(rig, vault, life)
      acknowledged += life.acknowledged.size
      if (!life.died) break
    }
    expect(atStep).toBeGreaterThan(120)
    expect(acknowledged).toBeGreaterThan(1_000)
  }, 120_000)

  test('again and again, at random steps of random days, has lost nothing it acknowledged', async () => {
    const vault = await openTestVault()
    const lives = fc.array(
      fc.record({
        atStep: fc.integer({ min: 0, max: 160 }),
        saves: fc.array(
          fc.record({
            toCase: fc.nat(2),
            events: fc.integer({ min: 1, max: 20 }),
            withRow: fc.boolean(),
            waits: fc.boolean(),
          }),
          { minLength: 1, maxLength: 8 },
        ),
      }),
      { minLength: 1, maxLength: 5 },
    )
    await fc.assert(
      fc.asyncProperty(lives, async (planned) => {
        const rig = storageRig()
        const cases = [newId(random), newId(random), newId(random)]
        const asked: SaveRequest[] = []
        const acknowledged = new Set<Id>()
        for (const { atStep, saves } of planned) {
          const life = await live(rig, vault, atStep, async (_store, save) => {
            const under: Promise<void>[] = []
            for (const { toCase, events, withRow, waits } of saves) {
              const caseId = cases[toCase] as Id
              const made = Array.from({ length: events }, (_, i) => answerEvent(caseId, `svar ${i}`))
              const row = withRow ? { indexRow: rowFor(caseId, `titel ${newId(random)}`) } : {}
              const saved = save({ caseId, newCase: true, events: made, ...row })
              if (waits) await saved
              else under.push(saved)
            }
            await Promise.all(under)
          })
          asked.push(...life.asked)
          for (const id of life.acknowledged) acknowledged.add(id)
        }
        await expectNothingLost(rig, vault, { asked, acknowledged, steps: 0, died: true })
      }),
      { numRuns: 40, seed: 20261123, endOnFailure: true },
    )
  }, 120_000)
})
