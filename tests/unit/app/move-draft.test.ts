import { expect, test } from 'vitest'
import { answersLeftBehind } from '../../../src/app/move-draft.ts'
import { hedersfraga as first } from '../../../src/content/instruments/hedersfraga-v1/pack.ts'
import { hedersfraga as second } from '../../../src/content/instruments/hedersfraga-v1-1/pack.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import type { InstrumentPack } from '../../../src/domain/instrument/pack.ts'
import { moreKey, rowItem } from '../../../src/domain/instrument/row-item.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../support/devices.ts'

const assessment = idOf('a', 1)
const row = idOf('1', 1)

function leftBehind(before: InstrumentPack, after: InstrumentPack): readonly string[] {
  const device = newDevice(1)
  const answer = (item: string, is: 'yes' | 'no'): EventDraft => ({
    type: 'answer.set@1',
    data: { assessment, item, answer: { is } },
  })
  const drafts: readonly EventDraft[] = [
    {
      type: 'assessment.started@1',
      data: { assessment, pack: before.id, packVersion: before.version, form: 'guided' },
    },
    answer('several-people', 'yes'),
    { type: 'row.added@1', data: { assessment, section: 'people', row } },
    answer(rowItem('person-threatened', row), 'yes'),
    answer(moreKey('people'), 'no'),
  ]
  for (const [i, draft] of drafts.entries()) writeOn(device, draft, i + 1)
  const [draft] = foldCase(CASE_ID, [...device.known.values()]).assessments
  if (!draft) throw new Error('expected the draft')
  return answersLeftBehind(draft, before, after).map(({ id }) => id)
}

test('what was said of each in a part that is no longer asked for each is named before a draft moves', () => {
  expect(leftBehind(second, first)).toEqual([rowItem('person-threatened', row), moreKey('people')])
})

test('what the other version asks of each as well goes along', () => {
  expect(leftBehind(second, second)).toEqual([])
})
