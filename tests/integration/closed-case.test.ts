import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLocations, saveLocation } from '../../src/app/locations.ts'
import { openDesk } from '../../src/app/set-up-desk.ts'
import type { EventDraft } from '../../src/domain/event.ts'
import { type AppTablet, openAppTablets } from '../support/app-tablets.ts'
import { PASSPHRASE } from '../support/open-test-crypto.ts'
import { expectOk, random } from '../support/storage-rig.ts'

const PLACE = 'Kanariegatan 7, systerns dörr'
const CONTACT = 'Sms till systern på tisdagar'

let tablets: Awaited<ReturnType<typeof openAppTablets>>
let tablet: AppTablet
beforeEach(async () => {
  tablets = await openAppTablets()
  tablet = await tablets.found()
}, 60_000)
afterEach(() => tablets.stop())

const close = (status: 'done' | 'ongoing'): EventDraft => ({
  type: 'step.set@1',
  data: { step: 'close', status, reason: status === 'done' ? 'Risken är hanterad.' : '' },
})

test('the way back is kept in a closed case: its words in the file, its place behind the second lock', async () => {
  const { desk, header, rig, crypto } = tablet
  const secret = { header, passphrase: PASSPHRASE }
  const id = expectOk(
    await desk.createCase({ kind: 'exposed', title: 'Ärende Björk', people: [], protection: 'none' }),
  )
  const session = expectOk(await desk.openCase(id))
  expectOk(await crypto.unlockLocations(secret))
  expectOk(await saveLocation(desk, session, 'contactPlace', PLACE))
  expectOk(
    await session.dispatch([
      { type: 'case.fieldSet@1', data: { field: 'safeContact', value: CONTACT } },
      close('done'),
    ]),
  )
  await crypto.lockLocations({})
  await desk.close()

  const ports = { clock: Date.now, random, zone: 'Europe/Stockholm', platform: rig.platform }
  const again = expectOk(await openDesk('real', crypto, ports, 'refuse'))
  expectOk(await again.ready)
  expect(JSON.stringify(again.cases.value)).not.toMatch(/Kanarie|systern/)
  const found = expectOk(await again.openCase(id))
  expect(found.state.value.fields.safeContact?.shown).toBe(CONTACT)
  expect(JSON.stringify(found.state.value.writes.ordered)).not.toContain('Kanarie')
  expect(
    await crypto.openLocation({
      space: again.space,
      caseId: id,
      field: 'contactPlace',
      sealed: found.state.value.locations.contactPlace?.shown ?? '',
    }),
  ).toMatchObject({ ok: false, error: { code: 'locations-locked' } })

  expectOk(await found.dispatch([close('ongoing')]))
  expect(found.state.value.fields.safeContact?.shown).toBe(CONTACT)
  expect(await openLocations(again, found, secret)).toMatchObject({ value: { contactPlace: [PLACE] } })
  await again.close()
})
