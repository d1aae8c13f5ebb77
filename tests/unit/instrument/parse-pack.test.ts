import { describe, expect, it } from 'vitest'
import type { Condition, InstrumentPack } from '../../../src/domain/instrument/pack.ts'
import { parsePack } from '../../../src/domain/instrument/parse-pack.ts'
import { buildItem, buildPack } from './build-pack.ts'

const words = { sv: 'Ord', en: 'Words' }
const scoring: NonNullable<InstrumentPack['scoring']> = {
  base: 1,
  extra: [],
  subtract: [],
  excluded: [],
  bands: [
    { min: 0, max: 0, level: 1 },
    { min: 1, max: 2, level: 2 },
  ],
  unknownPolicy: 'range',
  confidence: 'unknown',
  note: words,
}

function scored(over: Partial<NonNullable<InstrumentPack['scoring']>>): InstrumentPack {
  const items = [buildItem('a', { ticks: [{ id: 'never', text: words }] }), buildItem('b')]
  return buildPack(items, { kind: 'scored', scoring: { ...scoring, ...over } })
}

function failure(input: unknown): unknown {
  const parsed = parsePack(input)
  return parsed.ok ? null : parsed.error
}

function nested(depth: number): unknown {
  let condition: unknown = { item: 'a', is: 'yes' }
  for (let i = 0; i < depth; i++) condition = { not: condition }
  return condition
}

describe('a pack file that is right', () => {
  it('comes back as it was', () => {
    const pack = scored({})
    expect(parsePack(structuredClone(pack))).toEqual({ ok: true, value: pack })
  })
})

describe('a pack file that is wrong', () => {
  it.each([null, 7, 'pack', [], {}])('pack-malformed: %j', (input) => {
    expect(failure(input)).toMatchObject({ code: 'pack-malformed' })
  })

  it('pack-malformed: names the place, not the words', () => {
    const pack = buildPack([buildItem('a', { text: { sv: 'hemligt\u202eord', en: 'x' } })])
    expect(failure(pack)).toEqual({ code: 'pack-malformed', path: 'sections.0.items.0.text.sv' })
  })

  it('pack-malformed: an unknown field, an unknown type, a missing language, a colour for a level', () => {
    const item = buildItem('a')
    expect(failure({ ...buildPack([item]), script: 'x' })).toMatchObject({ code: 'pack-malformed' })
    expect(failure(buildPack([{ ...item, type: 'slider' } as never]))).toMatchObject({
      code: 'pack-malformed',
    })
    expect(failure(buildPack([{ ...item, text: { sv: 'Bara svenska' } } as never]))).toMatchObject({
      code: 'pack-malformed',
    })
    const bands = [{ min: 0, max: 2, level: 1, colour: 'green' }] as never
    expect(failure(scored({ bands }))).toMatchObject({ code: 'pack-malformed' })
  })

  it('pack-newer: a format this app does not know', () => {
    expect(failure({ ...buildPack([buildItem('a')]), format: 4 })).toEqual({ code: 'pack-newer', format: 4 })
  })

  it('pack-too-large: deep nesting, a structure that holds itself, many parts, long text', () => {
    expect(failure(nested(100_000))).toEqual({ code: 'pack-too-large', limit: 'depth' })
    const loop: Record<string, unknown> = {}
    loop.self = loop
    expect(failure(loop)).toEqual({ code: 'pack-too-large', limit: 'depth' })
    expect(failure({ sections: Array.from({ length: 100_000 }, () => 0) })).toEqual({
      code: 'pack-too-large',
      limit: 'nodes',
    })
    expect(failure({ title: 'x'.repeat(2_000_001) })).toEqual({ code: 'pack-too-large', limit: 'characters' })
  })

  it('pack-too-many-items', () => {
    const sections = Array.from({ length: 5 }, (_, s) => ({
      id: `s${s}`,
      title: words,
      items: Array.from({ length: 100 }, (_, i) => buildItem(`s${s}-${i}`)),
    }))
    expect(failure(buildPack([], { sections }))).toEqual({ code: 'pack-too-many-items', items: 500 })
  })

  it('pack-duplicate-id: items, options and ticks', () => {
    expect(failure(buildPack([buildItem('a'), buildItem('a')]))).toEqual({
      code: 'pack-duplicate-id',
      path: 'items',
    })
    const option = { id: 'x', text: words }
    const doubled = buildItem('a', { type: 'option', options: [option, option] })
    expect(failure(buildPack([doubled]))).toEqual({ code: 'pack-duplicate-id', path: 'items.a' })
  })

  it('pack-unknown-reference: a condition, a task and a source that lead nowhere', () => {
    const code = 'pack-unknown-reference'
    const lost = buildItem('a', { visibleIf: { item: 'gone', is: 'yes' } })
    expect(failure(buildPack([lost]))).toEqual({ code, path: 'items.a.visibleIf' })
    const wrongOption = buildItem('a', { visibleIf: { item: 'b', option: 'x' } })
    expect(failure(buildPack([wrongOption, buildItem('b')]))).toEqual({ code, path: 'items.a.visibleIf' })
    const task = { id: 't', text: words, dueInDays: 0, when: { item: 'gone', is: 'yes' } as const }
    expect(failure(buildPack([buildItem('a')], { after: { suggests: [], tasks: [task] } }))).toEqual({
      code,
      path: 'after.tasks.t',
    })
    expect(failure(buildPack([buildItem('a', { sources: ['S99'] })]))).toEqual({
      code,
      path: 'items.a.sources',
    })
  })

  it.each<[string, Condition, Condition]>([
    ['itself', { item: 'a', is: 'yes' }, { item: 'a', is: 'yes' }],
    ['each other', { item: 'b', is: 'yes' }, { not: { item: 'a', is: 'no' } }],
  ])('pack-cyclic: items that wait for %s', (_, first, second) => {
    const pack = buildPack([buildItem('a', { visibleIf: first }), buildItem('b', { visibleIf: second })])
    expect(failure(pack)).toEqual({ code: 'pack-cyclic', path: 'items.a' })
  })

  it('pack-options: choices without a list, a list without choices, a flag nobody can raise', () => {
    const options = [{ id: 'x', text: words }]
    for (const wrong of [
      buildItem('a', { type: 'option' }),
      buildItem('a', { options }),
      buildItem('a', { type: 'option', options, ticks: [{ id: 'y', text: words }] }),
      buildItem('a', { type: 'text', flags: ['child'] }),
    ]) {
      expect(failure(buildPack([wrong]))).toEqual({ code: 'pack-options', path: 'items.a' })
    }
  })

  it('pack-scoring: points for nothing, twice, on what never counts, or without the kind', () => {
    const code = 'pack-scoring'
    expect(failure(scored({ extra: [{ item: 'gone', points: 1 }] }))).toMatchObject({ code })
    expect(failure(scored({ extra: [{ item: 'a', option: 'never', points: 1 }] }))).toMatchObject({ code })
    const twice = { item: 'a', points: 1 }
    expect(failure(scored({ extra: [twice, twice] }))).toMatchObject({ code })
    expect(failure(scored({ extra: [twice], excluded: ['a'] }))).toMatchObject({ code })
    expect(failure(scored({ subtract: [{ item: 'b', tick: 'never', points: 1 }] }))).toMatchObject({ code })
    expect(failure(scored({ excluded: ['gone'] }))).toMatchObject({ code })
    expect(failure({ ...scored({}), kind: 'checklist' })).toMatchObject({ code })
    expect(failure(buildPack([buildItem('a')], { kind: 'scored' }))).toMatchObject({ code })
  })

  it('pack-bands: a gap, an overlap, the wrong order, a sum without a level', () => {
    const low = { min: 0, max: 0, level: 1 } as const
    const code = 'pack-bands'
    expect(failure(scored({ bands: [low, { min: 2, max: 2, level: 2 }] }))).toEqual({ code, problem: 'gap' })
    expect(failure(scored({ bands: [low, { min: 0, max: 2, level: 2 }] }))).toEqual({ code, problem: 'gap' })
    const reversed = [
      { min: 0, max: 0, level: 2 },
      { min: 1, max: 2, level: 1 },
    ] as const
    expect(failure(scored({ bands: [...reversed] }))).toEqual({ code, problem: 'order' })
    expect(failure(scored({ bands: [low, { min: 1, max: 1, level: 2 }] }))).toEqual({
      code,
      problem: 'cover',
    })
    // The minus point reaches below zero, so the lowest band must too.
    const minus = [{ item: 'a', tick: 'never', points: 3 }]
    expect(failure(scored({ subtract: minus }))).toEqual({ code, problem: 'cover' })
  })

  it('pack-attestation: one person under two spellings is one person', () => {
    const pack = buildPack([buildItem('a')])
    const verification = {
      ...pack.verification,
      status: 'attested',
      attestedBy: ['Ann Ek', ' ann ek'],
    } as const
    expect(failure({ ...pack, verification })).toEqual({ code: 'pack-attestation', people: 1 })
    const two = { ...verification, attestedBy: ['Ann Ek', 'Bo Ås'] }
    expect(failure({ ...pack, verification: two })).toBeNull()
  })
})
