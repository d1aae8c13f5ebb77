import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { akutSnabbkoll } from '../../../src/content/instruments/akut-snabbkoll-v1/pack.ts'
import { fredaFarlighet } from '../../../src/content/instruments/freda-farlighet-v1/pack.ts'
import { topicsOfItem } from '../../../src/content/measures/topics-of-items.ts'
import type { Answer } from '../../../src/domain/answer.ts'
import { type FactorSource, gatherFactors } from '../../../src/domain/bridge/gather-factors.ts'
import { ContentId } from '../../../src/domain/event.ts'
import type { InstrumentPack } from '../../../src/domain/instrument/pack.ts'

const farlighet: InstrumentPack = fredaFarlighet
const akut: InstrumentPack = akutSnabbkoll
const [one, two] = ['1'.repeat(32), '2'.repeat(32)]

function source(
  pack: InstrumentPack,
  answers: Readonly<Record<string, Answer>>,
  assessment = one,
): FactorSource {
  return { assessment, pack, answers: new Map(Object.entries(answers)), form: 'guided', outside: new Map() }
}
const gather = (...sources: readonly FactorSource[]) => gatherFactors(sources, topicsOfItem)
const find = (sources: readonly FactorSource[], id: string) =>
  gather(...sources).find((factor) => factor.id === id)

const someAnswers = fc.dictionary(
  fc.constantFrom(...farlighet.sections.flatMap((section) => section.items.map((item) => item.id))),
  fc.constantFrom<Answer>(
    { is: 'yes' },
    { is: 'no' },
    { is: 'unknown' },
    { is: 'declined' },
    { is: 'notAsked' },
  ),
)

describe('factors from answers', () => {
  test('a yes is a factor with the question it came from', () => {
    const found = find([source(farlighet, { 'firearm-access': { is: 'yes' } })], 'firearm')
    expect(found).toMatchObject({ topic: 'firearm', state: 'present' })
    expect(found?.origins[0]).toMatchObject({ pack: 'freda-farlighet', item: 'firearm-access', alert: true })
  })

  test('a no is no factor', () => {
    const factors = gather(source(farlighet, { drugs: { is: 'no' }, alcohol: { is: 'no' } }))
    expect(factors.filter((factor) => factor.topic === 'substancesPerpetrator')).toEqual([])
  })

  test.each(['unknown', 'declined', 'notAsked'] as const)('%s is kept as unknown, with its reason', (is) => {
    const found = find([source(farlighet, { stalking: { is } })], 'stalking.unknown')
    expect(found).toMatchObject({ state: 'unknown', origins: [{ because: is }] })
  })

  test('a calm answer to one question does not close another about the same thing', () => {
    const found = find(
      [source(farlighet, { alcohol: { is: 'no' }, drugs: { is: 'unknown' } })],
      'substancesPerpetrator.unknown',
    )
    expect(found?.state).toBe('unknown')
  })

  test('what one form knows wins over what another does not', () => {
    const sources = [
      source(farlighet, { 'threat-to-kill': { is: 'unknown' } }),
      source(akut, { 'threat-to-kill': { is: 'yes' } }, two),
    ]
    const found = find(sources, 'threatToKill')
    expect(found?.state).toBe('present')
    expect(found?.origins.map((origin) => 'assessment' in origin && origin.assessment)).toEqual([two, one])
    expect(find(sources, 'threatToKill.unknown')).toBeUndefined()
  })

  test('an option points to its own topic', () => {
    const found = gather(source(akut, { weapons: { is: 'options', options: ['knife'] } })).map(({ id }) => id)
    expect(found).toContain('weapon')
    expect(found).not.toContain('firearm')
    expect(found).not.toContain('firearm.unknown')
  })

  test('a no that means risk is a factor', () => {
    expect(find([source(akut, { 'safe-tonight': { is: 'no' } })], 'noSafePlace')?.state).toBe('present')
  })

  test('a hidden question is not an open one, but what was said to it stays', () => {
    const hidden = source(farlighet, { 'weapon-used': { is: 'no' }, 'firearm-access': { is: 'no' } })
    expect(find([hidden], 'firearm.unknown')).toBeUndefined()
    const taken = source(farlighet, { 'weapon-used': { is: 'no' }, 'weapon-was-firearm': { is: 'yes' } })
    expect(find([taken], 'firearm')?.state).toBe('present')
  })

  test('a result read off paper says nothing about what was not asked here', () => {
    expect(gather({ ...source(farlighet, {}), form: 'paper' })).toEqual([])
  })

  test('the worker’s own words are a factor each, and keep their id in a new version', () => {
    const outside = new Map([[two, 'the hunt begins on Monday']])
    const twice = gather({ ...source(akut, {}), outside }, { ...source(akut, {}, two), outside })
    const own = twice.filter((factor) => factor.id.startsWith('outside.'))
    expect(own).toHaveLength(1)
    expect(own[0]).toMatchObject({ id: `outside.${two}`, topic: undefined, state: 'present' })
  })

  test('a form nobody has mapped still gives its factors', () => {
    const [section] = farlighet.sections
    const foreign: InstrumentPack = {
      ...farlighet,
      id: 'x'.repeat(80),
      ...(section ? { sections: [section] } : {}),
    }
    const factors = gather(
      source(foreign, { 'violence-increased': { is: 'yes' }, strangulation: { is: 'yes' } }),
    )
    expect(factors.find(({ topic }) => topic === 'strangulation')?.state).toBe('present')
    const own = factors.find(({ topic, state }) => topic === undefined && state === 'present')
    expect(ContentId.safeParse(own?.id).success).toBe(true)
  })

  test('no doubt vanishes: every open question shown is in the origins of some factor', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const origins = gather(source(farlighet, answers)).flatMap((factor) => factor.origins)
        for (const [item, answer] of Object.entries(answers)) {
          const visible = item !== 'weapon-was-firearm' || answers['weapon-used']?.is === 'yes'
          const counts = answer.is === 'yes' || (visible && answer.is !== 'no')
          const found = origins.some((origin) => origin.kind === 'item' && origin.item === item)
          expect(`${item} ${found}`).toBe(`${item} ${counts}`)
        }
      }),
    )
  })

  test('the points of a form change nothing', () => {
    const { scoring, ...unscored } = farlighet
    fc.assert(
      fc.property(someAnswers, fc.integer({ min: -9, max: 9 }), (answers, base) => {
        if (scoring === undefined) throw new Error('expected points')
        const changed = { ...farlighet, scoring: { ...scoring, base, extra: [] } }
        expect(gather(source(changed, answers))).toEqual(gather(source(farlighet, answers)))
        expect(gather(source(unscored, answers))).toEqual(gather(source(farlighet, answers)))
      }),
    )
  })

  test('every id fits in an event', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        for (const { id } of gather(source(farlighet, answers)))
          expect(ContentId.safeParse(id).success).toBe(true)
      }),
    )
  })
})
