import { signal } from '@preact/signals'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { giveHelp } from '../../src/app/recovery/give-help.ts'
import { keepHelpers } from '../../src/app/recovery/keep-helpers.ts'
import { askCode, reopenWithHelp } from '../../src/app/recovery/reopen.ts'
import { changeDevice } from '../../src/app/sync/admit.ts'
import type { VaultHeader } from '../../src/crypto/vault-header.ts'
import { recoveryState } from '../../src/domain/recovery/recovery-state.ts'
import { ok } from '../../src/lib/result.ts'
import { type AppTablet, openAppTablets, quickCrypto } from '../support/app-tablets.ts'
import { expectOk } from '../support/storage-rig.ts'

const NEW = 'en helt ny fras med ord'

let rigs: Awaited<ReturnType<typeof openAppTablets>>
beforeEach(async () => {
  rigs = await openAppTablets()
})
afterEach(() => rigs.stop())

/** The lock of a tablet, kept in step with the log as the session does it. */
function lockOf({ desk, loop, header }: AppTablet) {
  const current = signal<VaultHeader>(header)
  const stop = keepHelpers(desk, loop, {
    header: () => current.value,
    replaceHeader: async (next) => {
      current.value = next
      return ok(undefined)
    },
  })
  const helpers = () =>
    current.value.slots.flatMap((slot) => (slot.kind === 'helper' ? [slot.device] : [])).sort()
  return { header: () => current.value, helpers, stop }
}

function deviceOf({ desk }: AppTablet): string {
  return desk.store.identity.device
}

test('the lock knows every administrator, and forgets one who is put out with the next contact', async () => {
  const karin = await rigs.found()
  const siv = await rigs.join(karin, 'admin', 'Siv Sten')
  const lars = await rigs.join(karin, 'caseworker', 'Lars Lövqvist')
  const lock = lockOf(lars)
  const both = [deviceOf(karin), deviceOf(siv)].sort()
  await expect.poll(lock.helpers).toEqual(both)

  // Read out before Siv was put out; by then it is of no use.
  const asked = (await askCode(lock.header())) ?? ''
  const before = expectOk(await giveHelp(siv.desk, siv.loop, deviceOf(lars), asked))
  expectOk(await changeDevice(karin.desk, karin.loop, deviceOf(siv), { kind: 'revoked' }))
  expectOk(await lars.loop.syncNow())
  await expect.poll(lock.helpers).toEqual([deviceOf(karin)])
  expect(await reopenWithHelp(before, NEW)(quickCrypto(), lock.header())).toMatchObject({
    error: { code: 'help-refused' },
  })
  const again = (await askCode(lock.header())) ?? ''
  const after = expectOk(await giveHelp(karin.desk, karin.loop, deviceOf(lars), again))
  const { header, says } = expectOk(await reopenWithHelp(after, NEW)(quickCrypto(), lock.header()))
  expect(says).toEqual([{ type: 'device.reopened@1', data: { how: 'colleague' } }])
  expectOk(await quickCrypto().unlock({ header, passphrase: NEW }))
  lock.stop()
})

test('help-not-admin, help-not-active, help-code-wrong: who may not help, whom nobody helps, and what was misread', async () => {
  const karin = await rigs.found()
  const lars = await rigs.join(karin, 'caseworker', 'Lars Lövqvist')
  const lock = lockOf(lars)
  await expect.poll(lock.helpers).toEqual([deviceOf(karin)])
  const asked = (await askCode(lock.header())) ?? ''
  expect(await giveHelp(lars.desk, lars.loop, deviceOf(karin), asked)).toMatchObject({
    error: { code: 'help-not-admin' },
  })
  const misread = asked.replace(/.$/, (sign) => (sign === '7' ? '8' : '7'))
  expect(await giveHelp(karin.desk, karin.loop, deviceOf(lars), misread)).toMatchObject({
    error: { code: 'help-code-wrong' },
  })
  expect(recoveryState(karin.desk.organisation.value).helped).toEqual([])
  expectOk(await changeDevice(karin.desk, karin.loop, deviceOf(lars), { kind: 'suspended' }))
  expect(await giveHelp(karin.desk, karin.loop, deviceOf(lars), asked)).toMatchObject({
    error: { code: 'help-not-active' },
  })
  expectOk(await changeDevice(karin.desk, karin.loop, deviceOf(lars), { kind: 'added' }))
  const answer = expectOk(await giveHelp(karin.desk, karin.loop, deviceOf(lars), asked))
  const wrong = answer.replace(/^./, (sign) => (sign === '7' ? '8' : '7'))
  expect(await reopenWithHelp(wrong, NEW)(quickCrypto(), lock.header())).toMatchObject({
    error: { code: 'help-code-wrong' },
  })
  // Seen by everybody, and written before the answer was shown.
  expectOk(await karin.loop.syncNow())
  expectOk(await lars.loop.syncNow())
  expect(recoveryState(lars.desk.organisation.value).helped).toMatchObject([{ device: deviceOf(lars) }])
  lock.stop()
})

test('a tablet with nobody but its owner has no code to show', async () => {
  const karin = await rigs.found()
  const lock = lockOf(karin)
  expectOk(await karin.loop.syncNow())
  expect(await askCode(lock.header())).toBeUndefined()
  lock.stop()
})
