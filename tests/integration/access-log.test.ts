import { describe, expect, test } from 'vitest'
import { type Desk, openDeskOn } from '../../src/app/desk.ts'
import { openPractice } from '../../src/app/practice.ts'
import { openSealedStore, setUpDesk } from '../../src/app/set-up-desk.ts'
import { accessReviews } from '../../src/domain/access/access-entries.ts'
import { newId } from '../../src/domain/id.ts'
import { err } from '../../src/lib/result.ts'
import type { Store } from '../../src/storage/store.ts'
import { openTestVault } from '../support/open-test-crypto.ts'
import { expectOk, random, storageRig } from '../support/storage-rig.ts'

const FIRST = { organisation: 'Storskogen', unit: 'Vuxen', name: 'Karin Ek', title: 'chef' }
const HOUR_MS = 60 * 60_000

/** One tablet whose disk can be told to refuse. */
async function tablet() {
  const rig = storageRig()
  const vault = await openTestVault()
  let now = Date.UTC(2026, 10, 25, 9)
  let isFull = false
  let isBroken = false
  const ports = { clock: () => now, random, zone: 'Europe/Stockholm', platform: rig.platform }
  const first = expectOk(await setUpDesk(vault.crypto, FIRST, ports))
  const caseId = expectOk(
    await first.createCase({ kind: 'exposed', title: 'Ärende Björk', people: [], protection: 'none' }),
  )
  await first.close()
  /** As after an unlock: the desk on what is on the disk now. */
  const open = async (): Promise<Desk> => {
    const store = expectOk(await openSealedStore('real', vault.crypto, ports, 'refuse'))
    const failing: Store = {
      ...store,
      save: (request) => {
        if (isBroken) throw new Error('expected a disk')
        return isFull ? Promise.resolve(err({ code: 'storage-full' })) : store.save(request)
      },
    }
    const desk = expectOk(await openDeskOn('real', { ...ports, crypto: vault.crypto, store: failing }))
    expectOk(await desk.ready)
    return desk
  }
  return {
    caseId,
    open,
    practise: () => openPractice(vault.crypto, FIRST, 'sv', ports),
    pass: (ms: number) => (now += ms),
    fill: (full: boolean) => (isFull = full),
    breakDisk: (broken: boolean) => (isBroken = broken),
  }
}

async function noted(desk: Desk): Promise<string[]> {
  return expectOk(await desk.readAccess()).map(
    ({ access, of, what }) => `${access} ${what ?? (of ? 'case' : '')}`,
  )
}

describe('the log of who has read', () => {
  test('is on disk when the reading is shown, names who, and leaves the case as it was', async () => {
    const { open, caseId } = await tablet()
    const desk = await open()
    const before = expectOk(await desk.openCase(caseId)).state.value.writes.ordered.length
    expect(await desk.noteAccess({ access: 'read', of: caseId })).toBe(true)
    expect(await desk.noteAccess({ access: 'print', of: caseId, what: 'plan' })).toBe(true)
    // Nothing is closed: the battery is gone.
    const again = await open()
    const entries = expectOk(await again.readAccess())
    expect(entries).toMatchObject([
      { access: 'read', of: caseId, actor: again.me.value?.id, wall: '2026-11-25T09:00:00.000Z' },
      { access: 'print', of: caseId, what: 'plan' },
    ])
    expect(expectOk(await again.openCase(caseId)).state.value.writes.ordered).toHaveLength(before)
    expect(again.cases.value.map(({ title }) => title)).toEqual(['Ärende Björk'])
  })

  test('says a reading once an hour, and anew after each unlock', async () => {
    const { open, caseId, pass } = await tablet()
    const desk = await open()
    for (let look = 0; look < 3; look++) await desk.noteAccess({ access: 'read', of: caseId })
    expect(await noted(desk)).toEqual(['read case'])
    pass(HOUR_MS)
    await desk.noteAccess({ access: 'read', of: caseId })
    expect(await noted(desk)).toHaveLength(2)
    await desk.close()
    const again = await open()
    await again.noteAccess({ access: 'read', of: caseId })
    expect(await noted(again)).toHaveLength(3)
  })

  test('has a document each time it is looked at, which silences no reading of the case', async () => {
    const { open, caseId } = await tablet()
    const desk = await open()
    await desk.noteAccess({ access: 'read', of: caseId, what: 'document' })
    await desk.noteAccess({ access: 'read', of: caseId })
    await desk.noteAccess({ access: 'read', of: caseId, what: 'document' })
    expect(await noted(desk)).toEqual(['read document', 'read case', 'read document'])
  })

  test('storage-full: says that it could not be noted, and notes it once there is room', async () => {
    const { open, caseId, fill } = await tablet()
    const desk = await open()
    fill(true)
    expect(await desk.noteAccess({ access: 'read', of: caseId })).toBe(false)
    expect(await noted(desk)).toEqual([])
    fill(false)
    expect(await desk.noteAccess({ access: 'export', what: 'backup' })).toBe(true)
    expect(await noted(desk)).toEqual(['read case', 'export backup'])
  })

  test('a note that ends in a way nobody thought of ends neither the log nor what waits for it', async () => {
    const { open, caseId, breakDisk } = await tablet()
    const desk = await open()
    breakDisk(true)
    await expect(desk.noteAccess({ access: 'read', of: caseId })).rejects.toThrow('expected a disk')
    breakDisk(false)
    expect(await desk.noteAccess({ access: 'print', of: caseId, what: 'plan' })).toBe(true)
    expect(await noted(desk)).toEqual(['read case', 'print plan'])
  })

  test('what is noted at the same moment is noted once each', async () => {
    const { open, caseId } = await tablet()
    const desk = await open()
    await Promise.all([
      desk.noteAccess({ access: 'read', of: caseId }),
      desk.noteAccess({ access: 'place', of: caseId }),
      desk.noteAccess({ access: 'read', of: caseId }),
    ])
    expect(await noted(desk)).toEqual(['read case', 'place case'])
  })

  test('is a new one each month, announced to all, and an announced one that has not come is no fault', async () => {
    const { open, caseId, pass } = await tablet()
    const desk = await open()
    await desk.noteAccess({ access: 'read', of: caseId })
    pass(30 * 24 * HOUR_MS)
    await desk.noteAccess({ access: 'read', of: caseId })
    const begun = () =>
      desk.organisation.value.writes.ordered.flatMap((event) =>
        event.type === 'accessLog.begun@1' ? [event.data.month] : [],
      )
    expect(begun()).toEqual(['2026-11', '2026-12'])
    expectOk(
      await desk.writeOrganisation([
        {
          type: 'accessLog.begun@1',
          data: { log: newId(random), device: newId(random), month: '2026-12' },
        },
      ]),
    )
    expect(await noted(desk)).toEqual(['read case', 'read case'])
  })

  test('a look-through is kept with its days, its words and who did it', async () => {
    const { open } = await tablet()
    const desk = await open()
    expectOk(
      await desk.writeOrganisation([
        {
          type: 'accessReview.done@1',
          data: { review: newId(random), from: '2026-11-01', to: '2026-11-25', words: 'Inget att fråga om' },
        },
      ]),
    )
    await desk.close()
    const again = await open()
    expect(accessReviews(again.organisation.value.writes)).toMatchObject([
      { from: '2026-11-01', to: '2026-11-25', words: 'Inget att fråga om', actor: again.me.value?.id },
    ])
  })

  test('is not kept of practice', async () => {
    const { practise, open } = await tablet()
    await open()
    const practice = expectOk(await practise())
    expect(await practice.noteAccess({ access: 'print', what: 'plan' })).toBe(true)
    expect(expectOk(await practice.readAccess())).toEqual([])
  })
})
