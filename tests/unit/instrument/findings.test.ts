import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/domain/answer.ts'
import { alerts } from '../../../src/domain/instrument/alerts.ts'
import { compareJudgement } from '../../../src/domain/instrument/judgement.ts'
import { resultFact } from '../../../src/domain/instrument/result-fact.ts'
import { riskRank } from '../../../src/domain/instrument/risk-rank.ts'
import { unknowns } from '../../../src/domain/instrument/unknowns.ts'
import { arbitraryAnswers, arbitraryPack } from './arbitrary-pack.ts'
import { buildItem, buildPack } from './build-pack.ts'

const words = { sv: 'Ord', en: 'Words' }
const yes: Answer = { is: 'yes' }

describe('alerts', () => {
  const pack = buildPack([
    buildItem('opener'),
    buildItem('choke', { flags: ['strangulation'], visibleIf: { item: 'opener', is: 'yes' } }),
    buildItem('wayOut', { flags: ['dangerNow'], riskWhen: 'no' }),
    buildItem('weapons', {
      type: 'options',
      options: [
        { id: 'none', text: words },
        { id: 'gun', text: words, risk: 5, flags: ['firearm'] },
        { id: 'knife', text: words, risk: 3, flags: ['weapon'] },
      ],
    }),
  ])

  it('rises on the answer that means risk, and only then', () => {
    expect(alerts(pack, new Map([['wayOut', yes]]))).toEqual([])
    expect(alerts(pack, new Map([['wayOut', { is: 'no' }]]))).toEqual([
      { item: 'wayOut', flag: 'dangerNow', hidden: false },
    ])
    expect(alerts(pack, new Map([['weapons', { is: 'options', options: ['knife', 'gun'] }]]))).toEqual([
      { item: 'weapons', flag: 'firearm', hidden: false },
      { item: 'weapons', flag: 'weapon', hidden: false },
    ])
    expect(alerts(pack, new Map([['weapons', { is: 'options', options: ['none'] }]]))).toEqual([])
  })

  it('stays when a later answer hides the question', () => {
    const answers = new Map<string, Answer>([
      ['opener', { is: 'no' }],
      ['choke', yes],
    ])
    expect(alerts(pack, answers)).toEqual([{ item: 'choke', flag: 'strangulation', hidden: true }])
  })

  it('is the same whatever the points, in 1,000 random packs', () => {
    fc.assert(
      fc.property(
        arbitraryPack({ skipLogic: true }).chain((random) =>
          arbitraryAnswers(random).map((answers) => [random, answers] as const),
        ),
        ([random, answers]) => {
          const flagged = {
            ...random,
            sections: random.sections.map((section) => ({
              ...section,
              items: section.items.map((item) =>
                item.type === 'yesNo' ? { ...item, flags: ['child'] as const } : item,
              ),
            })),
          }
          const { scoring: _, ...unscored } = flagged
          const found = alerts(flagged, answers)
          expect(alerts({ ...unscored, kind: 'screen' }, answers)).toEqual(found)
          expect(found.map((alert) => alert.item).sort()).toEqual(
            [...answers]
              .filter(([, answer]) => answer.is === 'yes')
              .map(([id]) => id)
              .sort(),
          )
        },
      ),
      { seed: 20261122, numRuns: 1_000 },
    )
  })
})

describe('what is not known', () => {
  it('lists the perpetrator first, then the exposed person, children and the situation', () => {
    const pack = buildPack([
      buildItem('snow', { about: 'situation' }),
      buildItem('fear', { about: 'exposed' }),
      buildItem('gun'),
      buildItem('school', { about: 'child' }),
      buildItem('debts'),
      buildItem('note', { type: 'text', optional: true }),
    ])
    const answers = new Map<string, Answer>([
      ['gun', { is: 'unknown' }],
      ['fear', { is: 'declined' }],
      ['debts', { is: 'no' }],
    ])
    expect(unknowns(pack, answers)).toEqual([
      { item: 'gun', about: 'perpetrator', state: 'unknown' },
      { item: 'fear', about: 'exposed', state: 'declined' },
      { item: 'school', about: 'child', state: 'unanswered' },
      { item: 'snow', about: 'situation', state: 'unanswered' },
    ])
  })
})

describe('what the instrument says', () => {
  const scored = buildPack([buildItem('a'), buildItem('b', { about: 'exposed' })], {
    kind: 'scored',
    scoring: {
      base: 1,
      extra: [],
      subtract: [],
      excluded: [],
      bands: [
        { min: 0, max: 1, level: 1 },
        { min: 2, max: 2, level: 4 },
      ],
      unknownPolicy: 'range',
      confidence: 'unknown',
      note: words,
    },
  })

  it('is a range with its gaps while the gaps decide', () => {
    expect(resultFact(scored, new Map([['a', yes]]))).toEqual({
      kind: 'range',
      from: 1,
      to: 4,
      open: 1,
      openAboutPerpetrator: 0,
      preliminary: true,
    })
  })

  it('is a level once no gap can change it, and preliminary until attested', () => {
    const attested = {
      ...scored,
      verification: { ...scored.verification, status: 'attested', attestedBy: ['A', 'B'] } as const,
    }
    const answers = new Map<string, Answer>([['a', { is: 'no' }]])
    expect(resultFact(scored, answers)).toMatchObject({ kind: 'level', level: 1, open: 1, preliminary: true })
    expect(resultFact(attested, answers)).toMatchObject({ preliminary: false })
  })

  it('is nothing for a form without points', () => {
    expect(resultFact(buildPack([buildItem('a')]), new Map())).toEqual({ kind: 'none' })
  })
})

describe('a judgement beside the instrument and the own estimate', () => {
  it('must be explained when it leaves either of them', () => {
    expect(compareJudgement({ from: 1, to: 1 }, 2, 3)).toEqual({
      differences: [
        { against: 'instrument', direction: 'higher', steps: 2 },
        { against: 'estimate', direction: 'higher', steps: 1 },
      ],
      mustExplain: true,
      estimateAgainstInstrument: 'higher',
    })
    expect(compareJudgement({ from: 3, to: 4 }, 1, 2)).toMatchObject({
      differences: [
        { against: 'instrument', direction: 'lower', steps: 1 },
        { against: 'estimate', direction: 'higher', steps: 1 },
      ],
      estimateAgainstInstrument: 'lower',
    })
  })

  it('differs from nothing inside a range, nor from an estimate that was not given', () => {
    expect(compareJudgement({ from: 2, to: 3 }, 'declined', 3)).toEqual({
      differences: [],
      mustExplain: false,
      estimateAgainstInstrument: 'unknown',
    })
    expect(compareJudgement(null, 3, 3)).toMatchObject({ mustExplain: false })
    expect(compareJudgement({ from: 2, to: 3 }, 3, 3).estimateAgainstInstrument).toBe('same')
  })
})

describe('which of two answers means higher risk', () => {
  function ranked(item: Parameters<typeof riskRank>[0], answers: readonly Answer[]): readonly Answer[] {
    return [...answers].sort((a, b) => riskRank(item, b) - riskRank(item, a))
  }

  it('puts yes before doubt, doubt before no, and no before a minus tick', () => {
    const item = buildItem('left', { ticks: [{ id: 'never', text: words }] })
    const order: Answer[] = [
      { is: 'yes' },
      { is: 'declined' },
      { is: 'unknown' },
      { is: 'notAsked' },
      { is: 'no' },
      { is: 'option', option: 'never' },
    ]
    expect(ranked(item, [...order].reverse())).toEqual(order)
  })

  it('turns round where no means risk', () => {
    const item = buildItem('wayOut', { riskWhen: 'no' })
    expect(ranked(item, [yes, { is: 'unknown' }, { is: 'no' }])).toEqual([
      { is: 'no' },
      { is: 'unknown' },
      yes,
    ])
  })

  it('puts the worst option first and several above one', () => {
    const item = buildItem('weapons', {
      type: 'options',
      options: [
        { id: 'none', text: words },
        { id: 'knife', text: words, risk: 3 },
        { id: 'gun', text: words, risk: 5 },
      ],
    })
    const order: Answer[] = [
      { is: 'options', options: ['gun', 'knife'] },
      { is: 'options', options: ['gun'] },
      { is: 'options', options: ['knife'] },
      { is: 'unknown' },
      { is: 'options', options: ['none'] },
    ]
    expect(ranked(item, [...order].reverse())).toEqual(order)
  })
})
