import fc from 'fast-check'
import type { Answer, RiskLevel } from '../../../src/domain/answer.ts'
import type { Condition, InstrumentItem, InstrumentPack } from '../../../src/domain/instrument/pack.ts'
import { buildItem, buildPack } from './build-pack.ts'
import { definiteAnswers } from './naive-score.ts'

type Policy = NonNullable<InstrumentPack['scoring']>['unknownPolicy']

interface Shape {
  /** Without skip logic the engine's range must be exact, not only wide enough. */
  readonly skipLogic: boolean
}

/** Packs of two to five items in a random order of dependence, with points and bands that fit. */
export function arbitraryPack({ skipLogic }: Shape): fc.Arbitrary<InstrumentPack> {
  return fc
    .integer({ min: 2, max: 5 })
    .chain((count) =>
      fc.record({
        kinds: fc.array(
          fc.constantFrom<'plain' | 'tick' | 'option' | 'options' | 'text'>(
            'plain',
            'plain',
            'tick',
            'option',
            'options',
            'text',
          ),
          { minLength: count, maxLength: count },
        ),
        conditions: fc.array(fc.option(arbitraryRule(), { freq: 3 }), {
          minLength: count,
          maxLength: count,
        }),
        order: fc.shuffledSubarray(
          Array.from({ length: count }, (_, i) => i),
          { minLength: count },
        ),
        points: fc.array(fc.integer({ min: -3, max: 5 }), { minLength: 12, maxLength: 12 }),
        excluded: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
        base: fc.integer({ min: -1, max: 2 }),
        policy: fc.constantFrom<Policy>('range', 'range', 'asHighest', 'asNothing'),
        cuts: fc.uniqueArray(fc.integer({ min: -12, max: 20 }), { minLength: 0, maxLength: 3 }),
      }),
    )
    .map((draw) => {
      const made = draw.kinds.map((kind, i) => {
        const rule = skipLogic ? (draw.conditions[i] ?? null) : null
        return itemOf(kind, i, rule === null ? undefined : toCondition(rule, i, draw.kinds))
      })
      const items = draw.order.flatMap((at) => made[at] ?? [])
      return buildPack(items, { kind: 'scored', scoring: scoringOf(items, draw) })
    })
}

export function arbitraryAnswers(pack: InstrumentPack): fc.Arbitrary<ReadonlyMap<string, Answer>> {
  const items = pack.sections.flatMap((section) => section.items)
  return fc
    .tuple(...items.map((item) => fc.option(arbitraryAnswer(item))))
    .map(
      (given) =>
        new Map(
          given.flatMap((answer, i): [string, Answer][] =>
            answer === null ? [] : [[items[i]?.id ?? '', answer]],
          ),
        ),
    )
}

function arbitraryAnswer(item: InstrumentItem): fc.Arbitrary<Answer> {
  return fc.constantFrom<Answer>(
    ...definiteAnswers(item),
    { is: 'unknown' },
    { is: 'declined' },
    { is: 'notAsked' },
  )
}

type Rule = {
  readonly of: number
  readonly is: 'yes' | 'no' | 'unknown' | 'answered'
  readonly shape: number
}

function arbitraryRule(): fc.Arbitrary<Rule> {
  return fc.record({
    of: fc.nat({ max: 100 }),
    is: fc.constantFrom('yes', 'no', 'unknown', 'answered'),
    shape: fc.nat({ max: 3 }),
  })
}

/** Reads only items made earlier, so nothing depends on itself; where they stand on the form is shuffled. */
function toCondition(rule: Rule, at: number, kinds: readonly string[]): Condition | undefined {
  if (at === 0) return undefined
  const first = rule.of % at
  const leaf = leafOf(first, rule.is, kinds)
  if (rule.shape === 0) return leaf
  if (rule.shape === 1) return { not: leaf }
  const other = leafOf((first + 1) % at, 'yes', kinds)
  return rule.shape === 2 ? { all: [leaf, { not: other }] } : { any: [leaf, other] }
}

function leafOf(at: number, is: Rule['is'], kinds: readonly string[]): Condition {
  const kind = kinds[at]
  const yesNo = kind === 'plain' || kind === 'tick'
  if (kind === 'option' || kind === 'options') return { item: `q${at}`, option: 'b' }
  return { item: `q${at}`, is: yesNo || is === 'unknown' ? is : 'answered' }
}

function itemOf(kind: string, at: number, visibleIf: Condition | undefined): InstrumentItem {
  const words = { sv: 'Val', en: 'Choice' }
  const over = {
    ...(visibleIf === undefined ? {} : { visibleIf }),
    about: (['exposed', 'perpetrator', 'child', 'situation'] as const)[at % 4] ?? 'exposed',
  }
  if (kind === 'plain') return buildItem(`q${at}`, over)
  if (kind === 'tick') return buildItem(`q${at}`, { ...over, ticks: [{ id: 'never', text: words }] })
  if (kind === 'text') return buildItem(`q${at}`, { ...over, type: 'text' })
  return buildItem(`q${at}`, {
    ...over,
    type: kind === 'option' ? 'option' : 'options',
    options: ['a', 'b', 'c'].slice(0, kind === 'option' ? 3 : 2).map((id) => ({ id, text: words })),
  })
}

function scoringOf(
  items: readonly InstrumentItem[],
  draw: {
    readonly points: readonly number[]
    readonly excluded: readonly boolean[]
    readonly base: number
    readonly policy: Policy
    readonly cuts: readonly number[]
  },
): NonNullable<InstrumentPack['scoring']> {
  const excluded = items.filter((_, i) => draw.excluded[i] === true && i > 0).map((item) => item.id)
  const counted = items.filter((item) => !excluded.includes(item.id))
  const point = (i: number) => draw.points[i % draw.points.length] ?? 0
  const extra = counted.flatMap((item, i) => {
    if (item.options !== undefined) {
      return item.options.map((option, n) => ({ item: item.id, option: option.id, points: point(i + n) }))
    }
    return item.type === 'yesNo' && i % 2 === 0 ? [{ item: item.id, points: point(i) }] : []
  })
  const subtract = counted.flatMap((item, i) =>
    (item.ticks ?? []).map((tick) => ({ item: item.id, tick: tick.id, points: 1 + Math.abs(point(i)) })),
  )
  const cuts = [...draw.cuts].sort((a, b) => a - b)
  const bands = [...cuts, 200].map((cut, i) => ({
    min: i === 0 ? -200 : (cuts[i - 1] ?? 0) + 1,
    max: cut,
    level: (i + 1) as RiskLevel,
  }))
  return {
    base: draw.base,
    extra,
    subtract,
    excluded,
    bands,
    unknownPolicy: draw.policy,
    // Doubt as nothing is taken only from a manual that was read.
    confidence: draw.policy === 'asNothing' ? 'confirmed' : 'unknown',
    note: { sv: 'Påhittade poäng', en: 'Made-up points' },
  }
}
