import { describe, expect, test } from 'vitest'
import { levelsOf } from '../../../../src/app/assess.ts'
import { openPracticeCase } from '../../../../src/app/open-practice-case.ts'
import { practiceCards } from '../../../../src/content/practice/registry.ts'
import { resultFact } from '../../../../src/domain/instrument/result-fact.ts'
import { visibleItems } from '../../../../src/domain/instrument/visible-items.ts'
import { referenceAnswers } from '../../../../src/domain/practice/compare-with-reference.ts'
import { PracticeCase, PracticeKind } from '../../../../src/domain/practice/practice-case.ts'
import { findPracticeFault } from '../../../../src/domain/practice/practice-fault.ts'
import { textsIn } from '../instruments/load-shipped.ts'

const cases = await Promise.all(
  practiceCards.map(async (card) => {
    const opened = await openPracticeCase(card.id)
    if (!opened.ok) throw new Error(`expected ${card.id} to open, got ${JSON.stringify(opened.error)}`)
    return { card, ...opened.value }
  }),
)

describe('the shipped practice cases', () => {
  test('are of every kind there is', () => {
    expect(new Set(cases.map(({ practice }) => practice.kind))).toEqual(new Set(PracticeKind.options))
    expect(new Set(cases.map(({ practice }) => practice.id)).size).toBe(cases.length)
  })

  test('are the ones their cards speak of', () => {
    for (const { card, practice } of cases) {
      const { id, version, kind, title } = practice
      expect({ id, version, kind, title, pack: practice.pack.id }).toEqual({
        id: card.id,
        version: card.version,
        kind: card.kind,
        title: card.title,
        pack: card.pack,
      })
    }
  })

  test('say in every name that nobody in them exists', () => {
    for (const { practice } of cases) {
      for (const { name } of practice.people) {
        expect(name.sv).toMatch(/\(påhittad\)$/)
        expect(name.en).toMatch(/\(invented\)$/)
      }
      expect(practice.title.sv).toMatch(/^Övning: /)
    }
  })

  test('name what many miss, and why, and have something that is not known', () => {
    for (const { practice } of cases) {
      const missed = practice.said.filter((each) => each.oftenMissed)
      expect(missed.length, practice.id).toBeGreaterThanOrEqual(3)
      for (const each of missed) {
        expect(each.why, `${practice.id}/${each.item}`).toBeDefined()
        expect(each.sources ?? [], `${practice.id}/${each.item}`).not.toEqual([])
      }
      const doubt = practice.said.filter(({ answer }) => /^(unknown|declined|notAsked)$/.test(answer.is))
      expect(doubt.length, practice.id).toBeGreaterThan(0)
    }
  })

  test('list every source they name, and name none they do not use for anything', () => {
    for (const { practice } of cases) {
      const named = new Set([...practice.said, ...practice.mistakes].flatMap((each) => each.sources ?? []))
      expect(
        practice.sources.map((source) => source.id).filter((id) => !named.has(id)),
        practice.id,
      ).toEqual([])
    }
  })

  test('are judged no lower than their form says, and never lower than what the person believes', () => {
    for (const { practice, pack } of cases) {
      if (practice.judgement === undefined) continue
      const levels = levelsOf(resultFact(pack, referenceAnswers(practice)))
      expect(practice.judgement.level, practice.id).toBeGreaterThanOrEqual(levels?.from ?? 1)
      const own = practice.estimate?.estimate
      if (typeof own === 'number') expect(practice.judgement.level, practice.id).toBeGreaterThanOrEqual(own)
    }
  })

  test('can all be read to the end: every item the reference comes to has its words', () => {
    for (const { practice, pack } of cases) {
      const said = new Set(practice.said.map((each) => each.item))
      const asked = visibleItems(pack, referenceAnswers(practice)).map((item) => item.id)
      expect(
        asked.filter((id) => !said.has(id)),
        practice.id,
      ).toEqual([])
    }
  })

  test('are calm, without blame and without a grade, in both languages', () => {
    for (const { practice } of cases) {
      for (const [place, text] of [...textsIn(practice, 'sv'), ...textsIn(practice, 'en')]) {
        expect(text, `${practice.id}.${place}`).not.toMatch(
          /!|poäng på|rätt svar|fel svar|correct answer|wrong/i,
        )
        expect(text.trim(), `${practice.id}.${place}`).toBe(text)
      }
    }
  })

  test('are in short sentences: thirty words at the most', () => {
    for (const { practice } of cases) {
      for (const [place, text] of textsIn(practice, 'sv')) {
        for (const sentence of text.split(/[.?:]\s/)) {
          expect(sentence.split(/\s+/).length, `${practice.id}.${place}: ${sentence}`).toBeLessThanOrEqual(30)
        }
      }
    }
  })
})

describe('a case that does not fit its form is refused', () => {
  const { practice, pack } = cases[0] as (typeof cases)[number]
  const faultOf = (change: Partial<PracticeCase>) => findPracticeFault({ ...practice, ...change }, pack)?.code
  const first = practice.said[0] as PracticeCase['said'][number]
  const rest = practice.said.slice(1)

  test('practice-other-pack: made for another version of the form', () => {
    expect(faultOf({ pack: { id: pack.id, version: '9.9.9' } })).toBe('practice-other-pack')
  })

  test('practice-item: an item without words, one that is not there, one said twice', () => {
    expect(faultOf({ said: rest })).toBe('practice-item')
    expect(faultOf({ said: [...practice.said, { ...first, item: 'nowhere' }] })).toBe('practice-item')
    expect(faultOf({ said: [...practice.said, first] })).toBe('practice-item')
  })

  test('practice-answer: an answer the item cannot have', () => {
    const answer = { is: 'number', number: 4 } as const
    expect(faultOf({ said: [{ ...first, answer }, ...rest] })).toBe('practice-answer')
    expect(faultOf({ said: [{ ...first, alsoRight: [answer] }, ...rest] })).toBe('practice-answer')
  })

  test('practice-source: a source that is not listed', () => {
    expect(faultOf({ sources: practice.sources.slice(1) })).toBe('practice-source')
  })

  test('practice-weighing: a level without a judgement, or a judgement without a level', () => {
    const { judgement: _judgement, ...without } = practice
    expect(findPracticeFault(without, pack)?.code).toBe('practice-weighing')
  })

  test('practice-unknown: a case this app does not have', async () => {
    expect(await openPracticeCase('nowhere')).toEqual({ ok: false, error: { code: 'practice-unknown' } })
  })

  test('a field nobody knows is refused: half-understood cases are worse than none', () => {
    expect(PracticeCase.safeParse({ ...practice, grade: 5 }).success).toBe(false)
    expect(PracticeCase.safeParse(practice).success).toBe(true)
  })
})
