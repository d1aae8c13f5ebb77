import { afterEach, beforeEach, expect, test } from 'vitest'
import { DAY_MS } from '../../src/app/sync/lease.ts'
import { type DeskTablet, openDeskRig } from '../support/desk-rig.ts'
import { expectOk } from '../support/storage-rig.ts'

const LARS = { name: 'Lars Lövqvist', title: 'kurator', role: 'caseworker', deviceName: 'Två' } as const

let rig: Awaited<ReturnType<typeof openDeskRig>>
beforeEach(async () => {
  rig = await openDeskRig()
})
afterEach(() => rig.close())

function leaseOf({ loop }: DeskTablet) {
  return loop.lease.state.value
}

test('a tablet asks for contact when it is opened after its days, and opens with it; alone it never asks', {
  timeout: 90_000,
}, async () => {
  const admin = await rig.found()
  expectOk(await admin.loop.syncNow())
  expect(leaseOf(admin)).toEqual({ is: 'none' })

  const second = await rig.join(admin, LARS)
  expectOk(await second.loop.syncNow())
  expect(leaseOf(second)).toEqual({ is: 'fine' })
  const late = await rig.reopen(second, Date.now() + 12 * DAY_MS, 'offline')
  await expect.poll(() => leaseOf(late)).toEqual({ is: 'soon', daysLeft: 2 })
  const over = await rig.reopen(late, Date.now() + 15 * DAY_MS, 'offline')
  await expect.poll(() => leaseOf(over)).toEqual({ is: 'over', extrasLeft: 3 })
  expect(await over.loop.syncNow()).toMatchObject({ error: { code: 'unreachable' } })
  over.loop.lease.takeExtra()
  expect(leaseOf(over)).toEqual({ is: 'soon', daysLeft: 0 })
  // Set back to the day after the last contact: the days that were seen are still gone.
  const back = await rig.reopen(over, Date.now() + DAY_MS, 'offline')
  await expect.poll(() => leaseOf(back)).toEqual({ is: 'over', extrasLeft: 2 })
  const met = await rig.reopen(back, Date.now() + 15 * DAY_MS, 'online')
  expectOk(await met.loop.syncNow())
  await expect.poll(() => leaseOf(met)).toEqual({ is: 'fine' })

  expectOk(await admin.desk.writeOrganisation([{ type: 'lease.set@1', data: { days: 30 } }]))
  expectOk(await admin.loop.syncNow())
  expectOk(await met.loop.syncNow())
  const longer = await rig.reopen(met, Date.now() + 35 * DAY_MS, 'offline')
  await expect.poll(() => leaseOf(longer)).toEqual({ is: 'fine' })
})
