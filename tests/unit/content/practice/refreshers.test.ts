import { describe, expect, test } from 'vitest'
import {
  entryTitle,
  isOfStep,
  openRefresher,
  refreshers,
  refreshersOfSteps,
} from '../../../../src/app/practice-lists.ts'
import { currentPackVersion, shippedPacks } from '../../../../src/content/instruments/registry.ts'
import { StepId } from '../../../../src/domain/event.ts'
import { textsIn } from '../instruments/load-shipped.ts'

const opened = await Promise.all(
  refreshers.map(async (card, number) => {
    const refresher = await openRefresher(number)
    if (!refresher.ok) throw new Error(`expected ${card.id} to open`)
    return { card, refresher: refresher.value }
  }),
)

describe('the shipped refreshers', () => {
  test('are of forms and steps the app has, one for each, as their rows say', () => {
    for (const { card, refresher } of opened) {
      expect([refresher.id, refresher.pack]).toEqual([card.id, card.pack])
      const { pack } = refresher
      if (isOfStep(pack)) expect(StepId.safeParse(pack.slice(5)).success, refresher.id).toBe(true)
      else expect(currentPackVersion(pack), refresher.id).toBeDefined()
    }
    expect(new Set(refreshers.map((card) => card.pack)).size).toBe(refreshers.length)
  })

  test('there is one of every shipped instrument and of every step of the path', () => {
    const packs = new Set(refreshers.map((card) => card.pack))
    expect(
      shippedPacks()
        .map(({ id }) => id)
        .filter((id) => !packs.has(id)),
    ).toEqual([])
    expect(refreshersOfSteps.map(({ step }) => step)).toEqual(StepId.options)
    for (const { step, number } of refreshersOfSteps) {
      const pack = refreshers[number]?.pack ?? ''
      expect(isOfStep(pack) ? pack : currentPackVersion(pack), step).toBeTruthy()
      if (isOfStep(pack)) expect(pack).toBe(`step.${step}`)
    }
  })

  test('have in every situation a choice that holds and one that does not, each with its reason', () => {
    for (const { refresher } of opened) {
      const ids = refresher.cards.map((card) => card.id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const card of refresher.cards) {
        const holds = card.choices.filter((choice) => choice.holds).length
        expect(holds, card.id).toBeGreaterThan(0)
        expect(holds, card.id).toBeLessThan(card.choices.length)
        expect(new Set(card.choices.map((choice) => choice.id)).size, card.id).toBe(card.choices.length)
      }
    }
  })

  test('name sources that are listed, and list none for nothing', () => {
    for (const { refresher } of opened) {
      const named = new Set(refresher.cards.flatMap((card) => card.sources))
      expect(new Set(refresher.sources.map((source) => source.id)), refresher.id).toEqual(named)
    }
  })

  test('take about three minutes: at most 480 words in all', () => {
    for (const { refresher } of opened) {
      const words = textsIn(refresher.cards, 'sv').flatMap(([, text]) => text.split(/\s+/))
      expect(words.length, refresher.id).toBeLessThan(480)
    }
  })

  test('are calm and without blame, in short sentences', () => {
    for (const { refresher } of opened) {
      for (const [place, text] of [...textsIn(refresher, 'sv'), ...textsIn(refresher, 'en')]) {
        expect(text, `${refresher.id}.${place}`).not.toMatch(
          /!|fel val|rätt val|(?:right|wrong) choice|du borde|you should/i,
        )
        for (const sentence of text.split(/[.?:]\s/)) {
          expect(sentence.split(/\s+/).length, `${refresher.id}.${place}`).toBeLessThanOrEqual(30)
        }
      }
    }
  })

  test('practice-unknown: a number beyond the last', async () => {
    expect(await openRefresher(refreshers.length)).toEqual({ ok: false, error: { code: 'practice-unknown' } })
  })
})

test('an entry of the log from a newer app keeps its id for a title', () => {
  const entry = {
    entry: 'e',
    kind: 'case',
    of: 'from-later',
    pack: 'x',
    learner: '',
    on: '2026-01-01',
  } as const
  expect(entryTitle(entry)).toEqual({ sv: 'from-later', en: 'from-later' })
  expect(entryTitle({ ...entry, of: 'garden' }).sv).toBe('Övning: Fårgården')
})
