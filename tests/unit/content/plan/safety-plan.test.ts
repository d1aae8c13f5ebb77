import { describe, expect, test } from 'vitest'
import { distance } from '../../../../src/content/distance/distance.ts'
import { optionsSince, promptsSince } from '../../../../src/content/plan/asked-since.ts'
import { childPictures } from '../../../../src/content/plan/child-pictures.ts'
import { childPlan } from '../../../../src/content/plan/child-plan.ts'
import { covers } from '../../../../src/content/plan/covers.ts'
import { currentChildPlan, currentPlan, loadPlanPack } from '../../../../src/content/plan/registry.ts'
import { safetyPlan as firstPlan } from '../../../../src/content/plan/safety-plan.ts'
import { safetyPlan as secondPlan } from '../../../../src/content/plan/safety-plan-v1-1.ts'
import { safetyPlan } from '../../../../src/content/plan/safety-plan-v1-2.ts'
import { Answer } from '../../../../src/domain/answer.ts'
import { neededChapters } from '../../../../src/domain/plan/needed-chapters.ts'
import { ChildPicture, PlanPack, PlanTrack, planPrompts } from '../../../../src/domain/plan/plan-pack.ts'
import { planSheetOf } from '../../../../src/domain/plan/plan-sheet.ts'
import { planItems, planModules } from '../../../fixtures/practice-tables.ts'

const pack: PlanPack = safetyPlan
const prompts = planPrompts(pack)

describe('the shipped safety plan', () => {
  test('follows its schema and is what a new plan is made with', async () => {
    expect(PlanPack.parse(safetyPlan)).toEqual(safetyPlan)
    expect(await loadPlanPack(currentPlan.pack, currentPlan.version)).toBe(safetyPlan)
    expect(await loadPlanPack(currentPlan.pack, '99.0.0')).toBeUndefined()
    expect(PlanPack.parse(childPlan)).toEqual(childPlan)
    expect(await loadPlanPack(currentChildPlan.pack, currentChildPlan.version)).toBe(childPlan)
  })

  test('still opens what was made with the version before, and holds every prompt of it', async () => {
    expect(await loadPlanPack('sakerhetsplan', '1.0.0')).toBe(firstPlan)
    const now = new Set(prompts.map(({ id }) => id))
    expect(planPrompts(firstPlan).filter(({ id }) => !now.has(id))).toEqual([])
    expect(await loadPlanPack('sakerhetsplan', '1.1.0')).toBe(secondPlan)
    expect(planPrompts(secondPlan).filter(({ id }) => !now.has(id))).toEqual([])
  })

  test('asks a plan that was begun before nothing new, and one that is begun now what it lacked', () => {
    const had = new Set(planPrompts(secondPlan).map(({ id }) => id))
    const added = prompts.filter(({ id }) => !had.has(id)).map(({ id }) => id)
    expect(added.toSorted()).toEqual(
      Object.values(promptsSince)
        .flat()
        .map(({ id }) => id)
        .toSorted(),
    )
    for (const [id, options] of Object.entries(optionsSince)) {
      const optionsOf = (of: PlanPack) => planPrompts(of).find((prompt) => prompt.id === id)?.options ?? []
      expect(optionsOf(pack), id).toEqual([...optionsOf(secondPlan), ...options])
    }
  })

  test('has every item the field names in a module, as a question, an option or on a sheet, or says why not', () => {
    const places = new Set([
      ...prompts.filter(({ retired }) => !retired).map(({ id }) => id),
      ...prompts.flatMap(({ id, options }) => (options ?? []).map((option) => `${id}.${option.id}`)),
      ...distance.sheets.flatMap((sheet) =>
        sheet.sections.flatMap((section) => section.prompts.map(({ id }) => `${sheet.id}/${id}`)),
      ),
    ])
    for (const [module, items] of Object.entries(planItems)) {
      expect(planModules[module], module).toBeDefined()
      for (const [name, place] of Object.entries(items)) {
        if ('leftOut' in place) expect(place.leftOut.length, name).toBeGreaterThan(10)
        else
          expect(
            place.filter((id) => !places.has(id)),
            `${module}: ${name}`,
          ).toEqual([])
      }
    }
    const named = Object.keys(planModules).filter((module) => !('leftOut' in (planModules[module] ?? [])))
    expect(named.filter((module) => planItems[module] === undefined)).toEqual([])
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

  test.each([
    ['the person', safetyPlan],
    ['a child', childPlan],
  ])('gives every prompt an id of its own and a source that is listed, for %s', (_, pack) => {
    const prompts = planPrompts(pack)
    expect(new Set(prompts.map((prompt) => prompt.id)).size).toBe(prompts.length)
    const listed = new Set(pack.sources.map((source) => source.id))
    const named = new Set(prompts.flatMap((prompt) => prompt.sources))
    expect([...named].filter((id) => !listed.has(id))).toEqual([])
    expect([...listed].filter((id) => !named.has(id))).toEqual([])
    const chapters = new Set(pack.chapters.map(({ id }) => id))
    expect(prompts.filter(({ id }) => chapters.has(id))).toEqual([])
  })

  test('asks first whether the plan is safe to have, then what she already does', () => {
    expect(pack.keeping).toBeDefined()
    expect(pack.chapters[0]?.id).toBe('signs')
    expect(pack.chapters[0]?.prompts[0]?.id).toBe('signs-did')
    // Whatever the case calls for: nothing comes up before her own ways.
    expect(neededChapters(pack.chapters, new Set(['firearm'])).needed[0]?.id).toBe('signs')
  })

  test('gives choices to choices and to nothing else, and minutes to numbers', () => {
    for (const { id, type, options, unit } of [...prompts, ...planPrompts(childPlan)]) {
      expect(options !== undefined, id).toBe(type === 'options')
      expect(unit === 'minutes', id).toBe(type === 'number')
      for (const option of options ?? []) {
        expect(Answer.safeParse({ is: 'options', options: [option.id] }).success, id).toBe(true)
      }
    }
  })

  test('lets every text be the beginning of a sentence, not a question', () => {
    for (const { id, type, lead, location } of [...prompts, ...planPrompts(childPlan)]) {
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
      ['everyday-avoid', 'avoidPlaces'],
    ])
    expect(places.filter((prompt) => prompt.forCard)).toEqual([])
  })
})

describe('what the plans are joined to', () => {
  test('is a section of a sheet that is there, and every prompt asked there is retired here', () => {
    const sections = new Set(
      distance.sheets.flatMap((sheet) => sheet.sections.map(({ id }) => `${sheet.id}/${id}`)),
    )
    const from = pack.chapters.flatMap((chapter) => chapter.from ?? [])
    expect(from.filter(({ sheet, section }) => !sections.has(`${sheet}/${section}`))).toEqual([])
    expect(from.length).toBeGreaterThan(8)
    const retired = prompts.filter((prompt) => prompt.retired).map(({ id }) => id)
    expect(retired).toEqual([
      'time-police-day',
      'time-police-night',
      'time-ambulance',
      'time-one-patrol',
      'coverage-satellite',
      'coverage-alarm',
      'weapons-police',
    ])
  })

  test('lets only what is meant for a school or an employer leave, and never a place', () => {
    const leaving = [...prompts, ...planPrompts(childPlan)].filter(({ mayLeave }) => mayLeave)
    expect(leaving.filter(({ location, words }) => location || words === 'worker')).toEqual([])
    expect(new Set(leaving.flatMap(({ mayLeave }) => mayLeave))).toEqual(new Set(['work', 'school']))
  })

  test('has a drawing for every picture, each used, and covers that say nothing of the plan', () => {
    const used = planPrompts(childPlan).flatMap(({ picture }) => picture ?? [])
    expect(used.toSorted()).toEqual([...ChildPicture.options].toSorted())
    expect(Object.keys(childPictures).toSorted()).toEqual([...ChildPicture.options].toSorted())
    for (const { title, lines } of covers)
      for (const { sv, en } of [title, ...lines])
        expect(`${sv} ${en}`).not.toMatch(/plan|trygg|säker|våld|hot|polis|safe|violence|police/i)
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
