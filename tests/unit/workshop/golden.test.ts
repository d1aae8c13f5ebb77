import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/domain/answer.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import type { InstrumentPack } from '../../../src/domain/instrument/pack.ts'
import { removeItem, setBandStart, setPoints } from '../../../src/domain/workshop/edit-pack.ts'
import {
  failingGolden,
  type GoldenCase,
  goldenCasesOf,
  runGolden,
} from '../../../src/domain/workshop/golden.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../support/devices.ts'
import { buildItem, buildPack } from '../instrument/build-pack.ts'

const pack: InstrumentPack = buildPack([buildItem('a'), buildItem('b'), buildItem('c')], {
  kind: 'scored',
  scoring: {
    base: 1,
    extra: [],
    subtract: [],
    excluded: [],
    bands: [
      { min: 0, max: 1, level: 1 },
      { min: 2, max: 3, level: 3 },
    ],
    unknownPolicy: 'range',
    confidence: 'confirmed',
    note: { sv: 'Ord', en: 'Words' },
  },
})
const example = (answers: Record<string, Answer['is']>, expected: GoldenCase['expect']): GoldenCase => ({
  pack: pack.id,
  golden: idOf('b', 1),
  title: 'Exempel 1',
  source: 's. 12',
  answers: Object.entries(answers).map(([item, is]) => ({ item, answer: { is } as Answer })),
  expect: expected,
})
const two = example({ a: 'yes', b: 'yes', c: 'no' }, { sum: { min: 2, max: 2 }, level: { from: 3, to: 3 } })

describe('a worked example', () => {
  test('comes out right by sum, by level and as a range', () => {
    expect(runGolden(pack, two)).toEqual({ is: 'right' })
    expect(
      runGolden(pack, example({ a: 'yes', b: 'unknown', c: 'no' }, { sum: { min: 1, max: 2 } })),
    ).toEqual({
      is: 'right',
    })
    expect(runGolden(pack, example({ a: 'yes', c: 'no' }, { level: { from: 1, to: 3 } }))).toEqual({
      is: 'right',
    })
  })

  test('fails with what it got when a point or a limit is changed', () => {
    const [first] = pack.sections[0]?.items ?? []
    if (!first) throw new Error('expected a question')
    const heavier = { ...setPoints(pack, first, undefined, 2) }
    const wider = {
      ...heavier,
      scoring: heavier.scoring && {
        ...heavier.scoring,
        bands: [
          { min: 0, max: 1, level: 1 as const },
          { min: 2, max: 4, level: 3 as const },
        ],
      },
    } as InstrumentPack
    expect(runGolden(wider, two)).toMatchObject({ is: 'wrong', got: { sum: { min: 3, max: 3 } } })
    expect(runGolden(setBandStart(pack, 3, 3), two)).toMatchObject({
      is: 'wrong',
      got: { sum: { min: 2, max: 2 }, level: { from: 1, to: 1 } },
    })
  })

  test('never passes by leaving out a question that is gone, or one that cannot be answered so', () => {
    expect(runGolden(removeItem(pack, 'c'), two)).toEqual({ is: 'answerless', items: ['c'] })
    const odd: GoldenCase = { ...two, answers: [{ item: 'a', answer: { is: 'option', option: 'x' } }] }
    expect(runGolden(pack, odd)).toEqual({ is: 'answerless', items: ['a'] })
  })

  test('answers a part that repeats once a row, and says by its rows that there is no other', () => {
    const several = {
      ...pack,
      format: 2,
      sections: [
        ...pack.sections,
        {
          id: 'children',
          title: { sv: 'Barn', en: 'Children' },
          items: [buildItem('d'), buildItem('e')],
          repeats: { row: { sv: 'Barn', en: 'Child' }, ask: { sv: 'Ett till?', en: 'One more?' }, max: 2 },
        },
      ],
      scoring: pack.scoring && {
        ...pack.scoring,
        bands: [
          { min: 0, max: 3, level: 1 },
          { min: 4, max: 7, level: 3 },
        ],
      },
    } satisfies InstrumentPack
    const yes = (item: string) => ({ item, answer: { is: 'yes' } as const })
    const no = (item: string) => ({ item, answer: { is: 'no' } as const })
    const plain = { ...two, answers: [yes('a'), yes('b'), no('c')] }
    const of = (
      rows: NonNullable<GoldenCase['rows']>[number]['rows'],
      sum: number,
      most = sum,
    ): GoldenCase => ({
      ...plain,
      rows: [{ section: 'children', rows }],
      expect: { sum: { min: sum, max: most } },
    })
    const first = [yes('d'), yes('e')]
    expect(runGolden(several, of([], 2))).toEqual({ is: 'right' })
    expect(runGolden(several, of([first], 4))).toEqual({ is: 'right' })
    expect(runGolden(several, of([first, [yes('d'), no('e')]], 5))).toEqual({ is: 'right' })
    // What the example does not say of a row, or of how many there are, makes its sum a range.
    expect(runGolden(several, of([first, [yes('d')]], 5, 6))).toEqual({ is: 'right' })
    expect(runGolden(several, { ...plain, expect: { sum: { min: 2, max: 6 } } })).toEqual({ is: 'right' })
    // More than the form has room for, and a part that is gone, are never left out of the count.
    expect(runGolden(several, of([first, first, first], 6))).toMatchObject({ is: 'answerless' })
    expect(runGolden(pack, of([first], 2))).toMatchObject({ is: 'answerless' })
    expect(runGolden(pack, of([], 2))).toMatchObject({ is: 'answerless' })
    expect(runGolden(several, { ...plain, answers: [...plain.answers, yes('d')] })).toMatchObject({
      is: 'answerless',
      items: ['d'],
    })
  })

  test('is not right in a pack that does not hold together, or that counts nothing', () => {
    expect(failingGolden(setBandStart(pack, 3, 9), [two])).toMatchObject([{ result: { is: 'uncounted' } }])
    expect(runGolden(buildPack([buildItem('a'), buildItem('b'), buildItem('c')]), two)).toEqual({
      is: 'uncounted',
    })
    expect(failingGolden({ ...pack, levelsHidden: true }, [two])).toEqual([])
  })

  test('is there until somebody takes it away, with a reason', () => {
    const device = newDevice(1)
    const write = (draft: EventDraft, n: number) => writeOn(device, draft, n)
    const fold = () => foldCase(CASE_ID, [...device.known.values()])
    write({ type: 'golden.set@1', data: two }, 1)
    expect(goldenCasesOf(fold(), pack.id)).toEqual([two])
    expect(goldenCasesOf(fold(), 'sam')).toEqual([])
    write({ type: 'golden.removed@1', data: { pack: pack.id, golden: two.golden, reason: 'Fel sida' } }, 2)
    expect(goldenCasesOf(fold(), pack.id)).toEqual([])
  })
})
