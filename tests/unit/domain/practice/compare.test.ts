import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openPracticeCase } from '../../../../src/app/open-practice-case.ts'
import { practiceCards } from '../../../../src/content/practice/registry.ts'
import type { Answer } from '../../../../src/domain/answer.ts'
import { type Answers, isDoubt } from '../../../../src/domain/instrument/given-answer.ts'
import type { InstrumentItem } from '../../../../src/domain/instrument/pack.ts'
import { packItems } from '../../../../src/domain/instrument/pack-items.ts'
import { visibleItems } from '../../../../src/domain/instrument/visible-items.ts'
import { compareLearners } from '../../../../src/domain/practice/compare-learners.ts'
import {
  compareWithReference,
  referenceAnswers,
  type Verdict,
} from '../../../../src/domain/practice/compare-with-reference.ts'
import { sameAnswer } from '../../../../src/domain/practice/same-answer.ts'

const cases = await Promise.all(
  practiceCards.map(async ({ id }) => {
    const opened = await openPracticeCase(id)
    if (!opened.ok) throw new Error(`expected ${id} to open`)
    return opened.value
  }),
)
const forestRoad = caseOf('skogsvagen')
const busStop = caseOf('busshallplatsen')
const nothing = { answers: new Map(), estimate: undefined, judgement: undefined } as const

function caseOf(id: string): (typeof cases)[number] {
  const found = cases.find(({ practice }) => practice.id === id)
  if (!found) throw new Error(`expected ${id} among the cases`)
  return found
}

/** The reference with some answers changed. */
function played(of: (typeof cases)[number], changes: Readonly<Record<string, Answer>> = {}) {
  const answers = new Map([...referenceAnswers(of.practice), ...Object.entries(changes)])
  return compareWithReference(of.pack, of.practice, { ...nothing, answers })
}

function verdict(of: (typeof cases)[number], item: string, answer: Answer): Verdict | undefined {
  return played(of, { [item]: answer }).items.find((each) => each.item === item)?.verdict
}

describe('a reading beside the reference', () => {
  test('is the same when it says the same, and tells what many miss', () => {
    const { items, sawWhatManyMiss } = played(forestRoad)
    expect(new Set(items.map((each) => each.verdict))).toEqual(new Set<Verdict>(['same']))
    expect(sawWhatManyMiss).toContain('firearm-access')
    expect(sawWhatManyMiss).not.toContain('drugs')
  })

  test('missed unknown: what she does not know was read as no', () => {
    expect(verdict(forestRoad, 'escaped-police', { is: 'no' })).toBe('missedUnknown')
    expect(verdict(forestRoad, 'forced-sex', { is: 'no' })).toBe('missedUnknown')
  })

  test('missed unknown also where no is the sign of risk: "yes, it is safe" is read into silence', () => {
    expect(verdict(busStop, 'safe-to-go-home', { is: 'yes' })).toBe('missedUnknown')
  })

  test('over-read: a yes that nobody said', () => {
    expect(verdict(forestRoad, 'escaped-police', { is: 'yes' })).toBe('overRead')
    expect(verdict(forestRoad, 'weapon-used', { is: 'yes' })).toBe('overRead')
  })

  test('missed sign: a yes in small words was read as no, or as not known', () => {
    expect(verdict(forestRoad, 'strangulation', { is: 'no' })).toBe('missedSign')
    expect(verdict(forestRoad, 'strangulation', { is: 'unknown' })).toBe('missedSign')
  })

  test('also right: another reading that holds is no difference', () => {
    expect(verdict(forestRoad, 'threat-to-kill', { is: 'yes' })).toBe('alsoRight')
  })

  test('other doubt: does not want to answer is not the same as does not know', () => {
    expect(verdict(forestRoad, 'forced-sex', { is: 'unknown' })).toBe('otherDoubt')
  })

  test('different: choices that both speak of risk or neither', () => {
    expect(verdict(forestRoad, 'drugs', { is: 'unknown' })).toBe('different')
    expect(verdict(busStop, 'relation', { is: 'options', options: ['parent'] })).toBe('different')
  })

  test('does not mind in which order several were chosen', () => {
    expect(verdict(busStop, 'relation', { is: 'options', options: ['otherRelative', 'parent'] })).toBe('same')
  })

  test('leaves out what only one of them was asked, because it follows from another answer', () => {
    const asked = played(forestRoad, { 'weapon-used': { is: 'yes' } }).items.map((each) => each.item)
    expect(asked).toContain('weapon-used')
    expect(asked).not.toContain('weapon-was-firearm')
  })

  test('says of an unanswered item that it is not answered, and an answer the item cannot have is none', () => {
    const none = compareWithReference(forestRoad.pack, forestRoad.practice, nothing)
    expect(new Set(none.items.map((each) => each.verdict))).toEqual(new Set<Verdict>(['notAnswered']))
    expect(verdict(forestRoad, 'drugs', { is: 'number', number: 2 })).toBe('notAnswered')
  })
})

describe('the judgement and the own estimate', () => {
  const judged = (judgement: 1 | 2 | 3 | 4 | undefined) =>
    compareWithReference(forestRoad.pack, forestRoad.practice, { ...nothing, judgement }).judgement?.verdict

  test('are compared as steps, with room for another reading', () => {
    expect([1, 2, 3, 4, undefined].map((level) => judged(level as 1 | undefined))).toEqual([
      'lower',
      'lower',
      'alsoRight',
      'same',
      'notMade',
    ])
  })

  test('are higher where the learner judges higher', () => {
    const farm = caseOf('garden')
    expect(
      compareWithReference(
        farm.pack,
        { ...farm.practice, judgement: { level: 2, why: { sv: 'x', en: 'x' } } },
        { ...nothing, judgement: 3 },
      ).judgement?.verdict,
    ).toBe('higher')
  })

  test('an estimate in the learner’s own place differs from what the person said', () => {
    const garage = caseOf('verkstaden')
    const estimated = (estimate: 'unknown' | 3 | undefined) =>
      compareWithReference(garage.pack, garage.practice, { ...nothing, estimate }).estimate?.verdict
    expect([estimated('unknown'), estimated(3), estimated(undefined)]).toEqual([
      'same',
      'different',
      'notMade',
    ])
  })

  test('are not there where the form gives no level', () => {
    const { judgement, estimate } = played(busStop)
    expect([judgement, estimate]).toEqual([undefined, undefined])
  })
})

describe('for any answers at all', () => {
  const anyCase = fc.constantFrom(...cases)
  const anyPlay = anyCase.chain((of) => answersFor(packItems(of.pack)).map((answers) => ({ of, answers })))

  test('every item both came to is told of once, in the order of the form, and nothing else is', () => {
    fc.assert(
      fc.property(anyPlay, ({ of, answers }) => {
        const shown = new Set(visibleItems(of.pack, referenceAnswers(of.practice)).map((item) => item.id))
        const expected = visibleItems(of.pack, answers).map((item) => item.id)
        const { items } = compareWithReference(of.pack, of.practice, { ...nothing, answers })
        expect(items.map((each) => each.item)).toEqual(expected.filter((id) => shown.has(id)))
      }),
    )
  })

  test('a verdict says what it says: missed unknown only of doubt, over-read never of a reading alike', () => {
    fc.assert(
      fc.property(anyPlay, ({ of, answers }) => {
        const { items, sawWhatManyMiss } = compareWithReference(of.pack, of.practice, { ...nothing, answers })
        for (const { verdict: found, given, reference } of items) {
          expect(found === 'notAnswered').toBe(given === undefined)
          expect(found === 'same').toBe(given !== undefined && sameAnswer(given, reference))
          if (found === 'missedUnknown') expect(isDoubt(reference) && given && !isDoubt(given)).toBe(true)
          if (found === 'overRead') expect(given && !isDoubt(given)).toBe(true)
          if (found === 'missedSign') expect(isDoubt(reference)).toBe(false)
          if (found === 'otherDoubt') expect(given && isDoubt(given) && isDoubt(reference)).toBe(true)
        }
        const same = new Set(items.filter((each) => each.verdict === 'same').map((each) => each.item))
        expect(sawWhatManyMiss.every((item) => same.has(item))).toBe(true)
      }),
    )
  })

  test('two learners: the rows are the same from either side, and a learner is always alike herself', () => {
    const two = anyCase.chain((of) => {
      const answers = answersFor(packItems(of.pack))
      return fc.record({ of: fc.constant(of), one: answers, other: answers })
    })
    fc.assert(
      fc.property(two, ({ of, one, other }) => {
        const there = compareLearners(of.pack, one, other)
        const back = compareLearners(of.pack, other, one)
        expect(back).toEqual(there.map((row) => ({ ...row, one: row.other, other: row.one })))
        expect(compareLearners(of.pack, one, one).every((row) => row.alike)).toBe(true)
      }),
    )
  })
})

/** Any answer, also ones the item cannot have, for any of the items. */
function answersFor(items: readonly InstrumentItem[]): fc.Arbitrary<Answers> {
  const one = (item: InstrumentItem): fc.Arbitrary<readonly [string, Answer] | undefined> => {
    const ids = [...(item.options ?? []), ...(item.ticks ?? [])].map((choice) => choice.id)
    const option = fc.constantFrom('none', ...ids)
    return fc.option(
      fc
        .oneof(
          fc.constantFrom('yes', 'no', 'unknown', 'declined', 'notAsked').map((is) => ({ is }) as Answer),
          option.map((id): Answer => ({ is: 'option', option: id })),
          fc.uniqueArray(option).map((options): Answer => ({ is: 'options', options })),
        )
        .map((answer) => [item.id, answer] as const),
      { nil: undefined },
    )
  }
  return fc.tuple(...items.map(one)).map((pairs) => new Map(pairs.filter((pair) => pair !== undefined)))
}
