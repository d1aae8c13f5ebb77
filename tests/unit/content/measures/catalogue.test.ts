import { describe, expect, test } from 'vitest'
import { loadPack, shippedPacks } from '../../../../src/content/instruments/registry.ts'
import { measureCatalogue } from '../../../../src/content/measures/catalogue.ts'
import { topicsOfItem } from '../../../../src/content/measures/topics-of-items.ts'
import { TOPICS, type Topic } from '../../../../src/domain/bridge/factor.ts'
import { MeasureCatalogue, MinimumPart } from '../../../../src/domain/bridge/measure.ts'
import { packItems } from '../../../../src/domain/instrument/pack-items.ts'
import { toolboxRows } from '../../../fixtures/practice-tables.ts'

const { measures, sources }: MeasureCatalogue = measureCatalogue
const byId = new Map(measures.map((measure) => [measure.id, measure]))

describe('the shipped catalogue', () => {
  test('follows its schema, which refuses unknown fields', () => {
    expect(MeasureCatalogue.parse(measureCatalogue)).toEqual(measureCatalogue)
    const extra = { ...measureCatalogue, measures: [{ ...measures[0], score: 3 }] }
    expect(MeasureCatalogue.safeParse(extra).success).toBe(false)
  })

  test('gives every measure an id and a title of its own', () => {
    expect(byId.size).toBe(measures.length)
    expect(new Set(measures.map((measure) => measure.title.sv)).size).toBe(measures.length)
  })

  test('names no source that is not listed, and lists none that is not named', () => {
    const listed = new Set(sources.map((source) => source.id))
    const named = new Set(measures.flatMap((measure) => measure.sources))
    expect([...named].filter((id) => !listed.has(id))).toEqual([])
    expect([...listed].filter((id) => !named.has(id))).toEqual([])
  })

  test('was checked on a day that has been', () => {
    for (const { id, verifiedOn } of measures)
      expect(`${id} ${verifiedOn <= '2026-11-26'}`).toBe(`${id} true`)
  })

  test.each(Object.entries(toolboxRows))(
    'has everything the field names for %s, or says why not',
    (_, row) => {
      for (const [name, place] of Object.entries(row)) {
        if ('leftOut' in place) expect(place.leftOut.length, name).toBeGreaterThan(10)
        else
          expect(
            place.filter((id) => !byId.has(id)),
            name,
          ).toEqual([])
      }
    },
  )

  test('has something without a police report for every topic', () => {
    const without = measures.filter((measure) => measure.precondition.policeReport === 'notNeeded')
    const answered = new Set<Topic>(without.flatMap((measure) => measure.covers))
    expect(TOPICS.filter((topic) => !answered.has(topic))).toEqual([])
  })

  test('can find out everything that a question may leave unknown', async () => {
    const clarified = new Set<Topic>(measures.flatMap((measure) => measure.clarifies))
    const asked = new Set<Topic>()
    for (const { id, version } of shippedPacks()) {
      const pack = await loadPack(id, version)
      if (!pack) throw new Error(`expected ${id} ${version}`)
      for (const item of packItems(pack)) {
        const topics = topicsOfItem(pack, item)
        for (const topic of topics?.open ?? [
          ...(topics?.risk ?? []),
          ...Object.values(topics?.byOption ?? {}).flat(),
        ]) {
          asked.add(topic)
        }
      }
    }
    expect([...asked].filter((topic) => !clarified.has(topic))).toEqual([])
  })

  test('has a measure for each part of the minimum', () => {
    const parts = measures.map((measure) => measure.minimum).filter((part) => part !== undefined)
    expect([...parts].sort()).toEqual([...MinimumPart.options].sort())
  })

  test('promises nothing of the police that is not in a source', () => {
    for (const { id, owner, sources: named, confidence } of measures) {
      const police = owner === 'policeLocal' || owner === 'policeProtection'
      if (police && confidence === 'confirmed') expect(`${id} ${named.includes('own')}`).toBe(`${id} false`)
    }
  })
})

describe('questions of the shipped forms', () => {
  test('all have their topics said, and every alert has at least one', async () => {
    for (const { id, version } of shippedPacks()) {
      const pack = await loadPack(id, version)
      if (!pack) throw new Error(`expected ${id} ${version}`)
      for (const item of packItems(pack)) {
        const topics = topicsOfItem(pack, item)
        // A judged factor that the vocabulary has no word for stands in the bridge under its own name.
        if (item.type === 'factor' && topics === undefined) continue
        expect(topics, `${id} ${item.id}`).toBeDefined()
        if (item.flags !== undefined && item.flags.length > 0) {
          expect(topics?.risk.length, `${id} ${item.id}`).toBeGreaterThan(0)
        }
        for (const option of item.options ?? []) {
          if ((option.flags ?? []).length > 0)
            expect(topics?.byOption[option.id], `${item.id} ${option.id}`).toBeDefined()
        }
        const options = new Set((item.options ?? []).map((option) => option.id))
        expect(
          Object.keys(topics?.byOption ?? {}).filter((option) => !options.has(option)),
          item.id,
        ).toEqual([])
      }
    }
  })
})
