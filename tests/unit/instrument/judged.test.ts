import { describe, expect, it } from 'vitest'
import type { Answer, FactorCode } from '../../../src/domain/answer.ts'
import { gatherFactors } from '../../../src/domain/bridge/gather-factors.ts'
import { isOpen } from '../../../src/domain/instrument/given-answer.ts'
import { parsePack } from '../../../src/domain/instrument/parse-pack.ts'
import { progress } from '../../../src/domain/instrument/progress.ts'
import { resultFact } from '../../../src/domain/instrument/result-fact.ts'
import { riskRank } from '../../../src/domain/instrument/risk-rank.ts'
import { unknowns } from '../../../src/domain/instrument/unknowns.ts'
import { answerRank } from '../../../src/domain/risk-order.ts'
import { idOf } from '../../support/devices.ts'
import { buildItem, buildPack } from './build-pack.ts'

const words = { sv: 'Ord', en: 'Words' }
const factor = buildItem('f1', { type: 'factor' })
const opinion = buildItem('priority', {
  type: 'option',
  options: [{ id: 'low', text: words }],
  conclusion: true,
})
const judgedParts = { kind: 'judged', judged: { windows: words, needs: words } } as const
const pack = buildPack([factor, opinion], judgedParts)

function given(current?: FactorCode, past?: FactorCode): Answer {
  return { is: 'factor', ...(current && { current }), ...(past && { past }) }
}
const answers = (answer: Answer) => new Map([['f1', answer]])

describe('a pack that is judged', () => {
  it('parses with factors and a conclusion, and gives no level whatever is answered', () => {
    expect(parsePack(structuredClone(pack))).toEqual({ ok: true, value: pack })
    expect(resultFact(pack, answers(given('present', 'present')))).toEqual({ kind: 'none' })
  })

  it('is refused with pack-judged when its parts do not hold together', () => {
    const refused = { ok: false, error: { code: 'pack-judged' } }
    expect(parsePack(buildPack([factor]))).toMatchObject(refused)
    expect(parsePack(buildPack([opinion]))).toMatchObject(refused)
    expect(parsePack(buildPack([factor], judgedParts))).toMatchObject(refused)
    expect(parsePack(buildPack([opinion], { ...judgedParts, kind: 'checklist' }))).toMatchObject(refused)
  })

  it('can never have points', () => {
    const scoring = {
      base: 1,
      extra: [],
      subtract: [],
      excluded: [],
      bands: [{ min: 0, max: 9, level: 1 }],
      unknownPolicy: 'range',
      confidence: 'unknown',
      note: words,
    }
    expect(parsePack({ ...pack, scoring })).toMatchObject({ ok: false, error: { code: 'pack-scoring' } })
    expect(parsePack({ ...pack, kind: 'scored', scoring })).toMatchObject({ ok: false })
  })

  it('cannot put an alert on a factor: letters are no promise', () => {
    const flagged = buildItem('f1', { type: 'factor', flags: ['child'] })
    expect(parsePack(buildPack([flagged, opinion], judgedParts))).toMatchObject({
      error: { code: 'pack-options' },
    })
  })
})

describe('a factor', () => {
  it.each<[string, Answer, boolean, string | undefined]>([
    ['not judged before', given('present'), false, 'unanswered'],
    ['there now, unknown before', given('present', 'insufficient'), false, 'unknown'],
    ['absent now, unknown before', given('absent', 'insufficient'), true, 'unknown'],
    ['absent now, not judged before', given('absent'), true, 'unanswered'],
    ['absent twice', given('absent', 'absent'), false, undefined],
    ['there before', given('absent', 'partial'), false, undefined],
  ])('that is %s', (_, answer, open, state) => {
    expect(isOpen(answer)).toBe(open)
    expect(unknowns(pack, answers(answer)).find((unknown) => unknown.item === 'f1')?.state).toBe(state)
    expect(progress(pack, answers(answer)).answered).toBe(state === 'unanswered' ? 0 : 1)
  })

  it('with a source and no code is not answered', () => {
    const answer: Answer = { is: 'factor', source: 'Polisen' }
    expect(progress(pack, answers(answer)).answered).toBe(0)
  })

  it('of two judged apart is shown by what means more risk, doubt above absence', () => {
    const codes: readonly FactorCode[] = ['present', 'partial', 'insufficient', 'absent']
    for (const rank of [(answer: Answer) => riskRank(factor, answer), answerRank]) {
      const ranks = codes.map((code) => rank(given(code, 'absent')))
      expect(ranks).toEqual([...ranks].sort((a, b) => b - a))
      expect(new Set(ranks).size).toBe(4)
      expect(rank(given('absent', 'present'))).toBe(ranks[0])
    }
  })

  it.each<[Answer, readonly string[]]>([
    [given('present', 'absent'), ['escalation']],
    [given('absent', 'partial'), ['escalation']],
    [given('insufficient', 'absent'), ['escalation.unknown']],
    [given('absent', 'absent'), []],
  ])('becomes a row of the bridge: %j', (answer, ids) => {
    const source = {
      assessment: idOf('a', 1),
      pack,
      answers: answers(answer),
      form: 'guided',
      outside: new Map(),
    } as const
    const found = gatherFactors([source], (_pack, item) => ({
      risk: item.id === 'f1' ? ['escalation'] : [],
      byOption: {},
    }))
    expect(found.map((each) => each.id)).toEqual(ids)
  })

  it('without a word in the vocabulary stands under its own name', () => {
    const source = {
      assessment: idOf('a', 1),
      pack,
      answers: answers(given('present', 'absent')),
      form: 'guided',
      outside: new Map(),
    } as const
    expect(gatherFactors([source], () => undefined)).toMatchObject([{ id: 'test-pack.f1', state: 'present' }])
  })
})
