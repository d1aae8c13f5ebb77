import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import {
  beginGoldenDraft,
  type GoldenDraft,
  goldenOf,
  rowsIn,
  withAnswer,
  withRowAnswer,
  withRowCount,
} from '../../../src/app/golden-draft.ts'

const names = { pack: 'test-pack', golden: 'b'.repeat(32) }
const yes = { is: 'yes' } as const
const empty = beginGoldenDraft(
  {
    drafts: {
      get: () => undefined,
      set: () => {},
      drop: async () => {},
      dropAbout: async () => {},
      sealAll: async () => {},
      open: signal(new Set()),
    },
  },
  'test-pack',
)

test('an answer is given, changed and taken back', () => {
  const one = withAnswer(empty.answers, 'constructor', yes)
  expect(one).toEqual([{ item: 'constructor', answer: yes }])
  expect(withAnswer(one, 'constructor', { is: 'no' })).toEqual([
    { item: 'constructor', answer: { is: 'no' } },
  ])
  expect(withAnswer(one, 'constructor', undefined)).toEqual([])
})

test('rows keep their answers when others come, go from the end, and may be said to be none', () => {
  const two = withRowAnswer(withRowCount(empty, 'children', 2), 'children', {
    row: 0,
    item: 'd',
    answer: yes,
  })
  expect(rowsIn(withRowCount(two, 'children', 3), 'children')).toEqual([[{ item: 'd', answer: yes }], [], []])
  expect(rowsIn(withRowCount(two, 'children', 1), 'children')).toEqual([[{ item: 'd', answer: yes }]])
  expect(rowsIn(withRowCount(two, 'children', 0), 'children')).toEqual([])
  expect(rowsIn(withRowCount(two, 'children', undefined), 'children')).toBeUndefined()
})

test('an example needs a name and what it gives; one number stands for both ends', () => {
  const named: GoldenDraft = { ...empty, title: ' Exempel 1 ', source: 's. 12' }
  expect(goldenOf(named, names)).toBeUndefined()
  expect(goldenOf({ ...named, title: ' ', sumMin: 2 }, names)).toBeUndefined()
  expect(goldenOf({ ...named, sumMin: 2, levelFrom: 1, levelTo: 3 }, names)).toEqual({
    ...names,
    title: 'Exempel 1',
    source: 's. 12',
    answers: [],
    expect: { sum: { min: 2, max: 2 }, level: { from: 1, to: 3 } },
  })
})
