import { describe, expect, test } from 'vitest'
import { currentPlan, loadPlanPack } from '../../../../src/content/plan/registry.ts'
import { safetyPlan } from '../../../../src/content/plan/safety-plan.ts'
import { Answer } from '../../../../src/domain/answer.ts'
import { PlanPack, PlanTrack, planPrompts } from '../../../../src/domain/plan/plan-pack.ts'
import { planSheetOf } from '../../../../src/domain/plan/plan-sheet.ts'
import { planModules } from '../../../fixtures/practice-tables.ts'

const pack: PlanPack = safetyPlan
const prompts = planPrompts(pack)

describe('the shipped safety plan', () => {
  test('follows its schema and is what a new plan is made with', async () => {
    expect(PlanPack.parse(safetyPlan)).toEqual(safetyPlan)
    expect(await loadPlanPack(currentPlan.pack, currentPlan.version)).toBe(safetyPlan)
    expect(await loadPlanPack(currentPlan.pack, '99.0.0')).toBeUndefined()
  })

  test('has every module the field names, or says why not', () => {
    const chapters = new Set(pack.chapters.map((chapter) => chapter.id))
    for (const [name, place] of Object.entries(planModules)) {
      if ('leftOut' in place) expect(place.leftOut.length, name).toBeGreaterThan(10)
      else
        expect(
          place.filter((id) => !chapters.has(id)),
          name,
        ).toEqual([])
    }
    const named = new Set(Object.values(planModules).flatMap((place) => ('leftOut' in place ? [] : place)))
    expect([...chapters].filter((id) => !named.has(id))).toEqual([])
  })

  test('gives every prompt an id of its own and a source that is listed', () => {
    expect(new Set(prompts.map((prompt) => prompt.id)).size).toBe(prompts.length)
    const listed = new Set(pack.sources.map((source) => source.id))
    const named = new Set(prompts.flatMap((prompt) => prompt.sources))
    expect([...named].filter((id) => !listed.has(id))).toEqual([])
    expect([...listed].filter((id) => !named.has(id))).toEqual([])
  })

  test('gives choices to choices and to nothing else, and minutes to numbers', () => {
    for (const { id, type, options, unit } of prompts) {
      expect(options !== undefined, id).toBe(type === 'options')
      expect(unit === 'minutes', id).toBe(type === 'number')
      for (const option of options ?? []) {
        expect(Answer.safeParse({ is: 'options', options: [option.id] }).success, id).toBe(true)
      }
    }
  })

  test('lets every text be the beginning of a sentence, not a question', () => {
    for (const { id, type, lead, location } of prompts) {
      if (type === 'text' && location === undefined) expect(lead.sv, id).toMatch(/…/)
      if (type !== 'text') expect(lead.sv, id).toMatch(/\?$/)
    }
  })

  test('asks about staying and leaving with equal room', () => {
    const count = (track: PlanTrack) =>
      pack.chapters.filter((chapter) => chapter.tracks.includes(track)).flatMap((chapter) => chapter.prompts)
        .length
    for (const track of PlanTrack.options) expect(count(track)).toBeGreaterThan(15)
    expect(
      Math.min(count('stays'), count('leaves')) / Math.max(count('stays'), count('leaves')),
    ).toBeGreaterThan(0.6)
  })

  test('keeps each place in a field of its own, and never on the card', () => {
    const places = prompts.filter((prompt) => prompt.location !== undefined)
    expect(places.map((prompt) => [prompt.id, prompt.location])).toEqual([
      ['home-go', 'shelter'],
      ['sos-way', 'address'],
      ['child-school', 'school'],
    ])
    expect(places.filter((prompt) => prompt.forCard)).toEqual([])
  })
})

describe('what of a plan goes on paper', () => {
  test('is what was answered, in the order of the plan, without any place', () => {
    const everything = new Map(prompts.map((prompt): [string, Answer] => [prompt.id, answerTo(prompt)]))
    const lines = planSheetOf(pack, everything).flatMap((chapter) => chapter.lines)
    const printed = prompts.filter((prompt) => prompt.location === undefined && prompt.id !== pack.keeping.id)
    expect(lines.map((line) => line.prompt)).toEqual(printed.map((prompt) => prompt.id))
    expect(JSON.stringify(lines)).not.toContain('said at home-go')
  })

  test('is nothing where nothing was said', () => {
    const blank = new Map<string, Answer>([
      ['signs-did', { is: 'text', text: '   ' }],
      ['bag-has', { is: 'options', options: ['no-such-thing'] }],
      ['from-a-newer-app', { is: 'yes' }],
    ])
    expect(planSheetOf(pack, blank)).toEqual([])
  })

  test('keeps doubt', () => {
    const [chapter] = planSheetOf(pack, new Map([['contact-seen', { is: 'unknown' } as const]]))
    expect(chapter?.lines.map((line) => line.answer)).toEqual([{ is: 'unknown' }])
  })
})

function answerTo(prompt: (typeof prompts)[number]): Answer {
  switch (prompt.type) {
    case 'text':
      return { is: 'text', text: `said at ${prompt.id}` }
    case 'number':
      return { is: 'number', number: 40 }
    case 'yesNo':
      return { is: 'no' }
    case 'options':
      return { is: 'options', options: (prompt.options ?? []).map((option) => option.id) }
  }
}
