import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/domain/answer.ts'
import { afterwards } from '../../../src/domain/instrument/afterwards.ts'
import type { Condition } from '../../../src/domain/instrument/pack.ts'
import { placeOf, progress } from '../../../src/domain/instrument/progress.ts'
import { visibleItems } from '../../../src/domain/instrument/visible-items.ts'
import { buildItem, buildPack } from './build-pack.ts'

const chain = buildPack([
  buildItem('children'),
  buildItem('where', { visibleIf: { item: 'children', is: 'yes' }, type: 'text' }),
  buildItem('safe', { visibleIf: { item: 'where', is: 'answered' } }),
  buildItem('last'),
])
const yes: Answer = { is: 'yes' }

function shown(answers: Record<string, Answer>): readonly string[] {
  return visibleItems(chain, new Map(Object.entries(answers))).map((item) => item.id)
}

describe('skip logic', () => {
  it('shows a follow-up only after its answer', () => {
    expect(shown({})).toEqual(['children', 'last'])
    expect(shown({ children: yes })).toEqual(['children', 'where', 'last'])
    expect(shown({ children: { is: 'unknown' } })).toEqual(['children', 'last'])
  })

  it('forgets what a hidden item said, all along the chain', () => {
    const answers = { where: { is: 'text', text: 'Hos mormor' } } as const
    expect(shown({ children: yes, ...answers })).toEqual(['children', 'where', 'safe', 'last'])
    expect(shown({ children: { is: 'no' }, ...answers })).toEqual(['children', 'last'])
  })

  it.each<[Condition, Record<string, Answer>, boolean]>([
    [{ all: [{ item: 'a', is: 'yes' }, { not: { item: 'b', is: 'yes' } }] }, { a: yes }, true],
    [{ all: [{ item: 'a', is: 'yes' }, { not: { item: 'b', is: 'yes' } }] }, { a: yes, b: yes }, false],
    [
      {
        any: [
          { item: 'a', is: 'declined' },
          { item: 'b', is: 'no' },
        ],
      },
      { a: { is: 'declined' } },
      true,
    ],
    [
      {
        any: [
          { item: 'a', is: 'declined' },
          { item: 'b', is: 'no' },
        ],
      },
      { a: { is: 'unknown' } },
      false,
    ],
    [{ item: 'c', option: 'x' }, { c: { is: 'option', option: 'x' } }, true],
    [{ item: 'd', option: 'x' }, { d: { is: 'options', options: ['y', 'x'] } }, true],
    [{ item: 'd', option: 'x' }, { d: { is: 'options', options: ['y'] } }, false],
    [{ item: 'a', is: 'answered' }, { a: { is: 'notAsked' } }, true],
  ])('reads %j with %j as %s', (visibleIf, answers, expected) => {
    const options = ['x', 'y'].map((id) => ({ id, text: { sv: id, en: id } }))
    const pack = buildPack([
      buildItem('target', { visibleIf }),
      buildItem('a'),
      buildItem('b'),
      buildItem('c', { type: 'option', options }),
      buildItem('d', { type: 'options', options }),
    ])
    const found = visibleItems(pack, new Map(Object.entries(answers))).some((item) => item.id === 'target')
    expect(found).toBe(expected)
  })
})

describe('progress', () => {
  it('counts doubt as dealt with and leaves optional items out', () => {
    const pack = buildPack([
      buildItem('a'),
      buildItem('b'),
      buildItem('note', { type: 'text', optional: true }),
    ])
    const answers = new Map<string, Answer>([['a', { is: 'declined' }]])
    expect(progress(pack, answers)).toEqual({ answered: 1, total: 2, firstUnanswered: 'b' })
    expect(progress(pack, new Map([...answers, ['b', yes]])).firstUnanswered).toBeNull()
  })

  it('knows the neighbours of an item among those shown', () => {
    const answers = new Map<string, Answer>([['children', yes]])
    expect(placeOf(chain, answers, 'where')).toMatchObject({
      position: 2,
      of: 3,
      previous: 'children',
      next: 'last',
    })
    expect(placeOf(chain, new Map(), 'children')).toMatchObject({ previous: null, next: 'last' })
    expect(placeOf(chain, new Map(), null)).toMatchObject({ position: 1 })
  })

  it('resumes at the next item when the one left at has been hidden', () => {
    expect(placeOf(chain, new Map(), 'where')).toMatchObject({ item: { id: 'last' } })
  })
})

describe('what comes afterwards', () => {
  it('leaves a task and suggests a form only when their condition holds', () => {
    const text = { sv: 'Gör', en: 'Do' }
    const pack = buildPack([buildItem('violence'), buildItem('child')], {
      after: {
        suggests: [{ pack: 'other', why: text, when: { item: 'violence', is: 'yes' } }],
        tasks: [
          { id: 'always', text, dueInDays: 3 },
          { id: 'childToday', text, dueInDays: 0, when: { item: 'child', is: 'yes' } },
        ],
      },
    })
    expect(afterwards(pack, new Map()).tasks.map((task) => task.id)).toEqual(['always'])
    const answers = new Map<string, Answer>([
      ['child', yes],
      ['violence', { is: 'unknown' }],
    ])
    const found = afterwards(pack, answers)
    expect(found.tasks.map((task) => task.id)).toEqual(['always', 'childToday'])
    expect(found.suggests).toEqual([])
  })
})
