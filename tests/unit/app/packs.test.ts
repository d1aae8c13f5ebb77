import { expect, test } from 'vitest'
import { openPack } from '../../../src/app/packs.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { CASE_ID } from '../../support/devices.ts'

test('an instrument that was open before is there in the task that asks for it', async () => {
  const organisation = foldCase(CASE_ID, [])
  const first = await openPack(organisation, 'sam', '1.0.0')
  let again: unknown
  void openPack(organisation, 'sam', '1.0.0').then((opened) => {
    again = opened
  })
  // A browser draws after a task, never between the callbacks of promises.
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
  expect(again).toEqual(first)
})
