import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeDevice, dropProposal, writeEntry } from '../../src/app/sync/admit.ts'
import { proposalRows } from '../../src/app/sync/proposals.ts'
import { ok } from '../../src/lib/result.ts'
import { idOf, threePeople } from '../support/app-people.ts'
import { type AppTablet, openAppTablets } from '../support/app-tablets.ts'
import { expectOk } from '../support/storage-rig.ts'

const NO_KEY = new Uint8Array(32)
let rigs: Awaited<ReturnType<typeof openAppTablets>>
let karin: AppTablet
let eva: AppTablet
let lars: AppTablet
beforeEach(async () => {
  rigs = await openAppTablets()
  ;({ karin, eva, lars } = await threePeople(rigs))
  // Three tablets with keys of their own each time: slow on a machine that is busy.
}, 60_000)
afterEach(() => rigs.stop())

const change = (by: AppTablet) => changeDevice(by.desk, by.loop, idOf(lars), { kind: 'wipe' })
const rowsOn = ({ desk, loop }: AppTablet) =>
  proposalRows(desk.organisation.value, loop.state.value.membership, desk.store.identity.device)

test('a tablet is emptied when another has said the same, and the server takes it from nobody alone', async () => {
  expect(expectOk(await change(karin))).toBe('proposed')
  expectOk(await lars.loop.syncNow())
  expect(rowsOn(karin)).toMatchObject([{ kind: 'wipe', isOwn: true }])
  const alone = await writeEntry(karin.desk, karin.loop, async () =>
    ok({
      kind: 'wipe',
      device: idOf(lars),
      role: 'caseworker',
      signPublicKey: NO_KEY,
      boxPublicKey: NO_KEY,
      fence: 9,
    }),
  )
  expect(alone).toMatchObject({ error: { code: 'refused' } })

  expectOk(await eva.loop.syncNow())
  expect(rowsOn(eva)).toMatchObject([
    { kind: 'wipe', isOwn: false, byName: 'Karin Ek', about: { memberName: 'Lars Lövqvist' } },
  ])
  expect(expectOk(await change(eva))).toBe('done')
  expect(await lars.loop.syncNow()).toMatchObject({ error: { code: 'wiped' } })
  expectOk(await karin.loop.syncNow())
  expect(rowsOn(karin)).toEqual([])
})

test('needs-another: the same person is not two, whatever tablet she has in her hand', async () => {
  expect(expectOk(await change(karin))).toBe('proposed')
  expect(await change(karin)).toMatchObject({ error: { code: 'needs-another' } })
  const member = karin.desk.me.value?.id ?? ''
  const hers = { device: idOf(eva), member, name: 'Karins andra' }
  expectOk(await karin.desk.writeOrganisation([{ type: 'device.named@1', data: hers }]))
  for (const { loop } of [karin, eva]) expectOk(await loop.syncNow())
  await expect.poll(() => rowsOn(eva)).toMatchObject([{ isOwn: true }])
  expect(await change(eva)).toMatchObject({ error: { code: 'needs-another' } })
  expectOk(await lars.loop.syncNow())
})

test('what is taken back by either of them does not happen', async () => {
  expect(expectOk(await change(karin))).toBe('proposed')
  expectOk(await eva.loop.syncNow())
  expectOk(await dropProposal(eva.desk, eva.loop, idOf(lars)))
  expect(rowsOn(eva)).toEqual([])
  // Said anew, it is a proposal again and no deed.
  expect(expectOk(await change(eva))).toBe('proposed')
  expectOk(await lars.loop.syncNow())
  expectOk(await karin.loop.syncNow())
  expect(expectOk(await change(karin))).toBe('done')
})
