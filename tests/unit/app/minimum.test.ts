import { expect, test } from 'vitest'
import { bridgeOf, openToolbox } from '../../../src/app/manage.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../support/devices.ts'
import { noOwnPacks } from '../../support/no-own-packs.ts'

const assessment = idOf('a', 1)
const begun = (pack: string): EventDraft => ({
  type: 'assessment.started@1',
  data: { assessment, pack, packVersion: '1.0.0', form: 'guided' },
})
const signed: EventDraft = {
  type: 'assessment.signed@1',
  data: { assessment, of: [], stateHash: '0'.repeat(64), name: 'Ali', role: 'Socialsekreterare' },
}
const givenUp: EventDraft = { type: 'assessment.abandoned@1', data: { assessment, reason: 'Fel barn' } }

async function childrenAskedFor(...drafts: readonly EventDraft[]): Promise<boolean | undefined> {
  const toolbox = await openToolbox(noOwnPacks)
  if (!toolbox.ok) throw new Error(toolbox.error.code)
  const device = newDevice(1)
  for (const [i, draft] of drafts.entries()) writeOn(device, draft, i + 1)
  const { bridge } = bridgeOf(foldCase(CASE_ID, [...device.known.values()]), toolbox.value, new Map())
  return bridge.minimum.find(({ part }) => part === 'childCheck')?.inPlace
}

test('the children are asked for once their protection assessment is signed, whatever is in the plan', async () => {
  expect(await childrenAskedFor()).toBe(false)
  expect(await childrenAskedFor(begun('skyddsbedomning-barn'))).toBe(false)
  expect(await childrenAskedFor(begun('skyddsbedomning-barn'), signed)).toBe(true)
})

test('another form that is signed, or one that was given up, says nothing of the children', async () => {
  expect(await childrenAskedFor(begun('freda-farlighet'), signed)).toBe(false)
  expect(await childrenAskedFor(begun('skyddsbedomning-barn'), givenUp)).toBe(false)
})
