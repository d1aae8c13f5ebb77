import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/domain/answer.ts'
import { compareAnswers } from '../../../src/domain/instrument/compare-answers.ts'
import { isOpen } from '../../../src/domain/instrument/given-answer.ts'
import { arbitraryAnswers, arbitraryPack } from './arbitrary-pack.ts'
import { buildItem, buildPack } from './build-pack.ts'

const yes: Answer = { is: 'yes' }
const no: Answer = { is: 'no' }
const unknown: Answer = { is: 'unknown' }

function side(answers: Readonly<Record<string, Answer>>, ids = ['a', 'b', 'c']) {
  return { pack: buildPack(ids.map((id) => buildItem(id))), answers: new Map(Object.entries(answers)) }
}

describe('two assessments with the same instrument', () => {
  it('differ by gaps filled, gaps opened and answers changed', () => {
    const changes = compareAnswers(side({ a: unknown, b: yes, c: yes }), side({ a: no, b: unknown, c: no }))
    expect(changes.map(({ item, kind }) => `${item.id} ${kind}`)).toEqual([
      'a filled',
      'b reopened',
      'c changed',
    ])
  })

  it('have filled a gap when nothing was answered before', () => {
    expect(compareAnswers(side({}), side({ a: yes })).map((change) => change.kind)).toEqual(['filled'])
    expect(compareAnswers(side({}), side({ a: unknown })).map((change) => change.kind)).toEqual(['changed'])
  })

  it('show an item that only one version asks', () => {
    const changes = compareAnswers(side({ a: yes, b: yes }, ['a', 'b']), side({ b: yes, c: no }, ['b', 'c']))
    expect(changes.map(({ item, kind }) => `${item.id} ${kind}`)).toEqual(['c filled', 'a changed'])
  })

  it('count a factor as filled only when both its windows are', () => {
    const pack = buildPack([buildItem('f', { type: 'factor' })])
    const of = (answer: Answer) => ({ pack, answers: new Map([['f', answer]]) })
    const half: Answer = { is: 'factor', current: 'present' }
    const whole: Answer = { is: 'factor', current: 'present', past: 'absent' }
    expect(compareAnswers(of(unknown), of(half))[0]?.kind).toBe('changed')
    expect(compareAnswers(of(half), of(whole))[0]?.kind).toBe('filled')
    expect(compareAnswers(of(whole), of(half))[0]?.kind).toBe('reopened')
  })

  it('are the same seen from both ends: what was filled is what would be reopened', () => {
    fc.assert(
      fc.property(
        arbitraryPack({ skipLogic: false }).chain((pack) =>
          fc.tuple(fc.constant(pack), arbitraryAnswers(pack), arbitraryAnswers(pack)),
        ),
        ([pack, before, after]) => {
          const kinds = (kind: string, changes: ReturnType<typeof compareAnswers>) =>
            changes.filter((change) => change.kind === kind).map((change) => change.item.id)
          const there = compareAnswers({ pack, answers: before }, { pack, answers: after })
          const back = compareAnswers({ pack, answers: after }, { pack, answers: before })
          expect(kinds('filled', there)).toEqual(kinds('reopened', back))
          expect(kinds('changed', there)).toEqual(kinds('changed', back))
          for (const id of kinds('filled', there)) expect(isOpen(after.get(id))).toBe(false)
          expect(compareAnswers({ pack, answers: before }, { pack, answers: before })).toEqual([])
        },
      ),
      { seed: 20261124, numRuns: 500 },
    )
  })
})
