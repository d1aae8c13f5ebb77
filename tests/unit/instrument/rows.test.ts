import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/domain/answer.ts'
import { afterwards } from '../../../src/domain/instrument/afterwards.ts'
import { alerts } from '../../../src/domain/instrument/alerts.ts'
import type { Answers } from '../../../src/domain/instrument/given-answer.ts'
import type { InstrumentPack } from '../../../src/domain/instrument/pack.ts'
import { packItems } from '../../../src/domain/instrument/pack-items.ts'
import { parsePack } from '../../../src/domain/instrument/parse-pack.ts'
import { progress } from '../../../src/domain/instrument/progress.ts'
import { moreKey, rowItem } from '../../../src/domain/instrument/row-item.ts'
import { score } from '../../../src/domain/instrument/score.ts'
import { NO_ROWS, type Rows, spreadRows } from '../../../src/domain/instrument/spread-rows.ts'
import { unknowns } from '../../../src/domain/instrument/unknowns.ts'
import { visibleItems } from '../../../src/domain/instrument/visible-items.ts'
import { buildItem, buildPack } from './build-pack.ts'

const words = { sv: 'Ord', en: 'Words' }
const row = (at: number) => at.toString(16).padStart(32, '0')
const YES: Answer = { is: 'yes' }
const NO: Answer = { is: 'no' }

/** A gate, a section for each of up to three with a rule inside it, and a question about all of them. */
function packOf(over: Partial<InstrumentPack> = {}): InstrumentPack {
  const gate = buildItem('several')
  const weapon = buildItem('weapon', { flags: ['firearm'] })
  const near = buildItem('near', { visibleIf: { item: 'weapon', is: 'yes' } })
  const plan = buildItem('plan', { visibleIf: { item: 'weapon', is: 'yes' } })
  const base = buildPack([gate, weapon, near, plan])
  return {
    ...base,
    format: 2,
    sections: [
      { id: 'first', title: words, items: [gate] },
      {
        id: 'people',
        title: words,
        intro: words,
        items: [weapon, near],
        repeats: {
          row: { sv: 'Person', en: 'Person' },
          ask: { sv: 'Någon mer?', en: 'Another?' },
          max: 3,
          visibleIf: { item: 'several', is: 'yes' },
        },
      },
      { id: 'last', title: words, items: [plan] },
    ],
    after: {
      suggests: [],
      tasks: [{ id: 'call', text: words, dueInDays: 0, when: { item: 'near', is: 'no' } }],
    },
    ...over,
  }
}
const shownIds = (rows: Rows, answers: Answers) =>
  visibleItems(spreadRows(packOf(), rows), answers).map(({ id }) => id)

describe('a section that repeats', () => {
  const two: Rows = new Map([['people', [row(1), row(2)]]])

  it('is not asked before its rule holds, then asks whether there is one, and another', () => {
    expect(shownIds(NO_ROWS, new Map())).toEqual(['several'])
    const several = new Map([['several', YES]])
    expect(shownIds(NO_ROWS, several)).toEqual(['several', 'people..more'])
    expect(shownIds(two, several)).toEqual([
      'several',
      rowItem('weapon', row(1)),
      rowItem('weapon', row(2)),
      'people..more',
    ])
  })

  it('a rule inside reads its own row, a rule outside any row, and the last row ends the asking', () => {
    const answers = new Map<string, Answer>([
      ['several', YES],
      [rowItem('weapon', row(2)), YES],
      [rowItem('near', row(2)), NO],
    ])
    expect(shownIds(two, answers)).toEqual([
      'several',
      rowItem('weapon', row(1)),
      rowItem('weapon', row(2)),
      rowItem('near', row(2)),
      'people..more',
      'plan',
    ])
    const pack = spreadRows(packOf(), two)
    expect(alerts(pack, answers)).toEqual([
      { item: rowItem('weapon', row(2)), flag: 'firearm', hidden: false },
    ])
    expect(afterwards(pack, answers).tasks).toHaveLength(1)
    expect(unknowns(pack, answers).map(({ item }) => item)).toContain('people..more')
    const three: Rows = new Map([['people', [row(1), row(2), row(3)]]])
    expect(shownIds(three, answers)).not.toContain('people..more')
  })

  it('each row says which it is, and the first of them has the words before', () => {
    const pack = spreadRows(packOf(), two)
    expect(pack.sections.map(({ title, intro }) => [title.sv, intro?.sv])).toEqual([
      ['Ord', undefined],
      ['Person 1', 'Ord'],
      ['Person 2', undefined],
      ['Ord', undefined],
      ['Ord', undefined],
    ])
    expect(packItems(pack)[1]?.text.sv).toMatch(/^Person 1: /)
    expect(spreadRows(pack, two)).toBe(pack)
  })

  it('is done when every row is and somebody has said that there is no other, in doubt too', () => {
    const answers = new Map<string, Answer>([
      ['several', YES],
      [rowItem('weapon', row(1)), NO],
      [rowItem('weapon', row(2)), NO],
    ])
    expect(progress(spreadRows(packOf(), two), answers).firstUnanswered).toBe('people..more')
    answers.set('people..more', { is: 'unknown' })
    expect(progress(spreadRows(packOf(), two), answers).firstUnanswered).toBeNull()
  })
})

describe('a pack with a section that repeats is refused', () => {
  const codeOf = (pack: InstrumentPack) => {
    const parsed = parsePack(structuredClone(pack))
    return parsed.ok ? null : parsed.error.code
  }
  it('never, when it holds together', () => {
    expect(codeOf(packOf())).toBeNull()
  })
  it('pack-repeats: in a format that has none, or with an id that leaves no room for a row', () => {
    expect(codeOf(packOf({ format: 1 }))).toBe('pack-repeats')
    expect(codeOf(buildPack([buildItem('a..b')]))).toBe('pack-repeats')
    const long = packOf()
    const item = buildItem('x'.repeat(47))
    const sections = long.sections.map((section) =>
      section.repeats ? { ...section, items: [item] } : section,
    )
    expect(codeOf({ ...long, sections: sections.slice(0, 2), after: { suggests: [], tasks: [] } })).toBe(
      'pack-repeats',
    )
  })
  it('pack-too-many-items: when all its rows together are more than a pack holds', () => {
    const items = Array.from({ length: 120 }, (_, at) => buildItem(`q${at}`))
    const repeats = { row: words, ask: words, max: 4 }
    const pack = { ...buildPack(items), format: 2 as const }
    expect(codeOf({ ...pack, sections: [{ id: 'all', title: words, items, repeats }] })).toBe(
      'pack-too-many-items',
    )
  })
  it('pack-cyclic: when it is only asked after an answer inside it', () => {
    const pack = packOf()
    const sections = pack.sections.map((section) =>
      section.repeats
        ? { ...section, repeats: { ...section.repeats, visibleIf: { item: 'weapon', is: 'yes' } as const } }
        : section,
    )
    expect(codeOf({ ...pack, sections })).toBe('pack-cyclic')
  })
  it('pack-bands: when all its rows can give more than there is a level for', () => {
    expect(codeOf(counted(2, { bands: [{ min: 0, max: 6, level: 1 }] }))).toBe('pack-bands')
    expect(codeOf(counted(2, { bands: [{ min: 0, max: 8, level: 1 }] }))).toBeNull()
  })
  it('pack-unknown-policy: doubt as nothing without a confirmed scoring', () => {
    expect(codeOf(counted(1, { unknownPolicy: 'asNothing' }))).toBe('pack-unknown-policy')
    expect(codeOf(counted(1, { unknownPolicy: 'asNothing', confidence: 'confirmed' }))).toBeNull()
  })
})

type Scoring = NonNullable<InstrumentPack['scoring']>
/** One question outside and one in each of up to three rows, each a point for yes. */
function counted(extra: number, over: Partial<Scoring> = {}): InstrumentPack {
  const pack = packOf()
  const [, people] = pack.sections
  if (!people?.repeats) throw new Error('expected the section')
  const { visibleIf: _visibleIf, ...repeats } = people.repeats
  const weapon = buildItem('weapon')
  return {
    ...buildPack([buildItem('several'), weapon], { kind: 'scored' }),
    format: 2,
    sections: [
      { id: 'first', title: words, items: [buildItem('several')] },
      { ...people, items: [weapon], repeats },
    ],
    scoring: {
      base: 1,
      extra: [{ item: 'weapon', points: extra - 1 }],
      subtract: [],
      excluded: [],
      bands: [
        { min: 0, max: 3, level: 1 },
        { min: 4, max: 100, level: 2 },
      ],
      unknownPolicy: 'range',
      confidence: 'unknown',
      note: words,
      ...over,
    },
  }
}

/** Plain and slow, and shares nothing with the engine: every way that what is open could still turn out. */
function naive(
  points: number,
  said: Answer | undefined,
  inRows: readonly (Answer | undefined)[],
  more: Answer | undefined,
  policy: Scoring['unknownPolicy'],
) {
  const ways = (answer: Answer | undefined, yes: number): readonly number[] => {
    if (answer?.is === 'yes') return [yes]
    if (answer?.is === 'no') return [0]
    if (answer === undefined || policy === 'range') return [0, yes]
    return policy === 'asHighest' ? [Math.max(0, yes)] : [0]
  }
  let sums = [...ways(said, 1)]
  for (const answer of inRows) sums = sums.flatMap((sum) => ways(answer, points).map((each) => sum + each))
  const left = more?.is === 'no' ? 0 : 3 - inRows.length
  for (let at = 0; at < left; at += 1) sums = sums.flatMap((sum) => [sum, sum + points])
  return { min: Math.min(...sums), max: Math.max(...sums) }
}

describe('points in rows', () => {
  const arbitrary = fc.constantFrom<Answer | undefined>(
    YES,
    NO,
    { is: 'unknown' },
    { is: 'declined' },
    undefined,
  )

  it('the range is every way that the rows there are and may still be could turn out', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -4, max: 6 }),
        arbitrary,
        fc.array(arbitrary, { maxLength: 3 }),
        fc.constantFrom<Answer | undefined>(NO, { is: 'unknown' }, undefined),
        fc.constantFrom<Scoring['unknownPolicy']>('range', 'asHighest', 'asNothing'),
        (points, said, inRows, more, policy) => {
          const pack = counted(points, {
            unknownPolicy: policy,
            bands: [
              { min: -100, max: 3, level: 1 },
              { min: 4, max: 100, level: 3 },
            ],
          })
          const rows: Rows = new Map([['people', inRows.map((_, at) => row(at))]])
          const answers = new Map<string, Answer>(
            [
              ['several', said] as const,
              [moreKey('people'), more] as const,
              ...inRows.map((answer, at) => [rowItem('weapon', row(at)), answer] as const),
            ].flatMap(([key, answer]) => (answer ? [[key, answer] as const] : [])),
          )
          const found = score(spreadRows(pack, rows), answers)
          const wanted = naive(points, said, inRows, more, policy)
          expect({ min: found?.min, max: found?.max }).toEqual(wanted)
          expect(found?.level).toBe(wanted.max <= 3 ? 1 : wanted.min >= 4 ? 3 : null)
        },
      ),
      { seed: 41, numRuns: 5_000 },
    )
  })
})
