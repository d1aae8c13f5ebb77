import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Id, newId } from '../../src/domain/id.ts'
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

// One open tab is the rule; these are the moments when the rule has failed (a frozen tab that was robbed of its lock
// and wakes up in the middle of a save).

async function openTwice() {
  const rig = storageRig()
  const vault = await openTestVault()
  const left = await rig.open(vault.crypto, 'create')
  const caseId = newId(random)
  expectOk(await left.save(newCaseRequest(caseId, 'Ärende Björk')))
  const right = await rig.open(await vault.unlockAgain())
  return { rig, vault, left, right, caseId }
}

async function expectOneChain(rig: ReturnType<typeof storageRig>): Promise<void> {
  const rows = await rig.tables((tables) => tables.log.orderBy('seq').toArray())
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, i) => i + 1))
  expect(rows.map(({ deviceSeq }) => deviceSeq)).toEqual(rows.map((_, i) => i + 1))
  expect(new Set(rows.map(({ eventId }) => eventId)).size).toBe(rows.length)
}

test('two stores that save at once write one chain, and both find everything', async () => {
  const { rig, left, right, caseId } = await openTwice()
  const texts = Array.from({ length: 60 }, (_, i) => `svar ${i}`)
  const saved = await Promise.all(
    texts.map((text, i) => (i % 2 ? left : right).save({ caseId, events: [answerEvent(caseId, text)] })),
  )
  for (const one of saved) expectOk(one)
  await expectOneChain(rig)
  expect((await notesOf(left, caseId)).sort()).toEqual([...texts].sort())
  expect(await notesOf(right, caseId)).toEqual(await notesOf(left, caseId))
})

test('the same request in both is on disk once', async () => {
  const { rig, left, right, caseId } = await openTwice()
  const request = { caseId, events: [answerEvent(caseId, 'samma')] }
  const receipts = await Promise.all([left.save(request), right.save(request)])
  expect(receipts.map((one) => expectOk(one).stored).sort()).toEqual([0, 1])
  await expectOneChain(rig)
})

test('the same new case in both gets one key', async () => {
  const { rig, left, right } = await openTwice()
  const caseId = newId(random)
  const requests = [newCaseRequest(caseId, 'vänster'), newCaseRequest(caseId, 'höger')] as const
  const saved = await Promise.all([left.save(requests[0]), right.save(requests[1])])
  for (const one of saved) expectOk(one)
  expect(await rig.tables((tables) => tables.keys.where('caseId').equals(caseId).count())).toBe(1)
  expect(expectOk(await left.loadCase(caseId)).events).toHaveLength(2)
})

test('neither writes an old list over the new one of the other', async () => {
  const { vault, rig, left, right, caseId } = await openTwice()
  await left.readIndex()
  await right.readIndex()
  const [a, b] = [newId(random), newId(random)]
  await Promise.all([
    left.save(newCaseRequest(a, 'Ärende A')),
    right.save(newCaseRequest(b, 'Ärende B')),
    left.save({ caseId, events: [], indexRow: rowFor(caseId, 'Ärende Björk 2') }),
  ])
  const fresh = await rig.open(await vault.unlockAgain())
  const titles = expectOk(await fresh.readIndex()).map(({ title }) => title)
  expect(titles.sort()).toEqual(['Ärende A', 'Ärende B', 'Ärende Björk 2'])
})

test('random saves from both never fork the chain', async () => {
  const vault = await openTestVault()
  const plan = fc.array(
    fc.record({
      side: fc.nat(1),
      toCase: fc.nat(2),
      events: fc.integer({ min: 1, max: 12 }),
      waits: fc.boolean(),
    }),
    { minLength: 4, maxLength: 25 },
  )
  await fc.assert(
    fc.asyncProperty(plan, async (saves) => {
      const rig = storageRig()
      const left = await rig.open(await vault.unlockAgain(), 'create')
      const right = await rig.open(await vault.unlockAgain(), 'create')
      const cases = [newId(random), newId(random), newId(random)] as [Id, Id, Id]
      const ids: Id[] = []
      const under: Promise<unknown>[] = []
      for (const { side, toCase, events, waits } of saves) {
        const caseId = cases[toCase] as Id
        const made = Array.from({ length: events }, (_, i) => answerEvent(caseId, `svar ${i}`))
        ids.push(...made.map(({ id }) => id))
        const saving = (side ? right : left).save({ caseId, newCase: true, events: made }).then(expectOk)
        under.push(saving)
        if (waits) await saving
      }
      await Promise.all(under)
      await expectOneChain(rig)
      const rows = await rig.tables((tables) => tables.log.toArray())
      expect(rows.map(({ eventId }) => eventId).sort()).toEqual(ids.sort())
    }),
    { numRuns: 25, seed: 20261123 },
  )
}, 60_000)
