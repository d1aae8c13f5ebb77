import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultText, fieldText } from '../../../src/app/fault-text.ts'
import { openShippedPack } from '../../../src/app/packs.ts'
import { workshop as sv } from '../../../src/content/texts/sv/workshop.ts'
import type { InstrumentPack } from '../../../src/domain/instrument/pack.ts'
import { packItems } from '../../../src/domain/instrument/pack-items.ts'
import { parsePack } from '../../../src/domain/instrument/parse-pack.ts'
import { score } from '../../../src/domain/instrument/score.ts'
import { spreadRows } from '../../../src/domain/instrument/spread-rows.ts'
import { plainLine } from '../../../src/domain/words.ts'
import { diffPacks } from '../../../src/domain/workshop/diff-packs.ts'
import {
  addItem,
  freeItemId,
  moveItem,
  pointsOf,
  removeItem,
  setBandEnd,
  setBandStart,
  setChoiceWords,
  setCounts,
  setItemNumber,
  setItemWords,
  setPoints,
  setSectionWords,
} from '../../../src/domain/workshop/edit-pack.ts'
import { MOST_ROWS, setMostRows, setRepeats, setRowWords } from '../../../src/domain/workshop/edit-repeats.ts'
import { faultsOf, type PlacedFault } from '../../../src/domain/workshop/faults-of.ts'
import { packContent } from '../../../src/domain/workshop/pack-content.ts'
import { loadShipped } from '../content/instruments/load-shipped.ts'
import { arbitraryPack } from '../instrument/arbitrary-pack.ts'
import { naiveScore } from '../instrument/naive-score.ts'

type Edit = (pack: InstrumentPack) => InstrumentPack

/** One change anybody could make in the workshop, at a place chosen by a number. */
const edits: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.constantFrom(
      'words',
      'help',
      'number',
      'up',
      'down',
      'points',
      'counts',
      'start',
      'end',
      'add',
      'remove',
      'section',
      'choice',
      'repeats',
      'row',
      'most',
    ),
    fc.nat({ max: 400 }),
    fc.integer({ min: -6, max: 9 }),
    fc.constantFrom('sv' as const, 'en' as const),
  )
  .map(
    ([what, at, n, language]): Edit =>
      (pack) => {
        const items = packItems(pack)
        const item = items[at % items.length]
        if (!item) return pack
        const choice = [...(item.options ?? []), ...(item.ticks ?? [])][at % 3]?.id
        const section = pack.sections[at % pack.sections.length]?.id ?? ''
        switch (what) {
          case 'words':
            return setItemWords(pack, item.id, 'text', language, n === 0 ? '' : `Ord ${n}`)
          case 'help':
            return setItemWords(pack, item.id, 'why', language, n < 0 ? '' : `Hjälp ${n}`)
          case 'number':
            return setItemNumber(pack, item.id, n < 0 ? '' : String(n))
          case 'up':
            return moveItem(pack, item.id, -1)
          case 'down':
            return moveItem(pack, item.id, 1)
          case 'points':
            return setPoints(pack, item, item.type === 'yesNo' && n % 2 === 0 ? undefined : choice, n)
          case 'counts':
            return setCounts(pack, item.id, n > 0)
          case 'start':
            return setBandStart(pack, 2, n)
          case 'end':
            return setBandEnd(pack, 2, n * 5)
          case 'add':
            return addItem(pack, section, freeItemId(pack))
          case 'remove':
            return removeItem(pack, item.id)
          case 'section':
            return setSectionWords(
              pack,
              section,
              n > 0 ? 'title' : 'intro',
              language,
              n === 0 ? '' : `Del ${n}`,
            )
          case 'repeats':
            return setRepeats(pack, section, n > 0)
          case 'row':
            return setRowWords(pack, section, n > 0 ? 'row' : 'ask', language, n === 0 ? '' : `Rad ${n}`)
          case 'most':
            return setMostRows(pack, section, n)
          default:
            return choice ? setChoiceWords(pack, item.id, choice, language, `Val ${n}`) : pack
        }
      },
  )
const changed = (pack: InstrumentPack, all: readonly Edit[]) => all.reduce((now, edit) => edit(now), pack)
const packs = fc.oneof(arbitraryPack({ skipLogic: true }), fc.constantFrom(...(await loadShipped())))

describe('a part that is asked once for each', () => {
  const worded = (pack: InstrumentPack, section: string) =>
    setRowWords(setRowWords(pack, section, 'row', 'sv', 'Barn'), section, 'ask', 'sv', 'Finns ett barn till?')

  test('is made of a plain part: said as a fault until it has its words, then asked for each row', async () => {
    const opened = await openShippedPack('skyddsbedomning-barn')
    if (!opened.ok) throw new Error('expected a pack')
    const [first] = opened.value.sections
    if (!first) throw new Error('expected a part')
    const bare = setRepeats(opened.value, first.id, true)
    expect(bare.format).toBe(2)
    expect(faultsOf(bare).map(({ field }) => field)).toContain('sections.0.repeats.row.sv')
    expect(plainLine(faultText(bare, faultsOf(bare)[0] as PlacedFault, sv, 'sv'))).toBe(
      'Del 1: Upprepas: Vad en rad kallas, på svenska är tomt, för långt eller har tecken som inte går.',
    )
    const pack = worded(bare, first.id)
    expect(faultsOf(pack)).toEqual([])
    expect(pack.sections[0]?.repeats?.ask.en).toBe('Finns ett barn till?')
    const rows = ['a'.repeat(32), 'b'.repeat(32)]
    const asked = spreadRows(pack, new Map([[first.id, rows]]))
    expect(packItems(asked)[0]?.text.sv).toMatch(/^Barn 1: /)
    expect(asked.sections[1]?.title.sv).toBe('Barn 2')
    expect(packContent(setRepeats(pack, first.id, false))).toBe(packContent({ ...opened.value, format: 2 }))
  })

  test('that repeats already stays as it is; other words for a row are shown as a change of that part', async () => {
    const opened = await openShippedPack('hedersfraga')
    if (!opened.ok) throw new Error('expected a pack')
    expect(setRepeats(opened.value, 'people', true)).toEqual(opened.value)
    const other = setRowWords(opened.value, 'people', 'row', 'sv', 'Släkting')
    expect(other.sections[1]?.repeats?.row).toEqual({ sv: 'Släkting', en: 'Släkting' })
    const [change] = diffPacks(opened.value, other)
    expect(fieldText(change?.field ?? '', sv)).toBe(
      'Del av formuläret: Upprepas: Vad en rad kallas, på svenska',
    )
  })

  test('has no more rows than an app can lay out, and at least two', async () => {
    const opened = await openShippedPack('hedersfraga')
    if (!opened.ok) throw new Error('expected a pack')
    for (const max of [1, 13, 99]) expect(faultsOf(setMostRows(opened.value, 'people', max))).not.toEqual([])
    for (const max of [2, MOST_ROWS]) expect(faultsOf(setMostRows(opened.value, 'people', max))).toEqual([])
  })
})

describe('what differs between two versions', () => {
  test('is nothing exactly when the content is the same', () => {
    fc.assert(
      fc.property(packs, fc.array(edits, { maxLength: 6 }), (pack, all) => {
        const after = changed(pack, all)
        const same = packContent(pack) === packContent(after)
        expect(diffPacks(pack, after).length === 0).toBe(same)
        expect(diffPacks(after, pack)).toHaveLength(diffPacks(pack, after).length)
      }),
      { numRuns: 300 },
    )
  })

  test('names the question, the field and both values', async () => {
    const opened = await openShippedPack('freda-farlighet')
    if (!opened.ok) throw new Error('expected a pack')
    const [first] = packItems(opened.value)
    if (!first) throw new Error('expected a question')
    const after = setPoints(setItemWords(opened.value, first.id, 'text', 'sv', 'Ny?'), first, undefined, 7)
    expect(diffPacks(opened.value, after)).toEqual(
      expect.arrayContaining([
        { item: first.id, field: 'text.sv', before: first.text.sv, after: 'Ny?' },
        expect.objectContaining({ item: first.id, field: 'points', after: expect.stringMatching(/^\d$/) }),
      ]),
    )
  })
})

describe('a pack that is being changed', () => {
  test('has faults exactly when it cannot be used, and each has its place', () => {
    fc.assert(
      fc.property(packs, fc.array(edits, { maxLength: 8 }), (pack, all) => {
        const after = changed(pack, all)
        expect(faultsOf(after).length === 0).toBe(parsePack(after).ok)
        for (const fault of faultsOf(after))
          if (fault.item !== undefined) expect(packItems(after).map(({ id }) => id)).toContain(fault.item)
      }),
      { numRuns: 300 },
    )
  })

  test('still counts as an independent, naive count does, whatever was changed', () => {
    fc.assert(
      fc.property(arbitraryPack({ skipLogic: false }), fc.array(edits, { maxLength: 6 }), (pack, all) => {
        const after = changed(pack, all)
        if (faultsOf(after).length > 0 || !after.scoring) return
        const naive = naiveScore(after, new Map())
        expect(score(after, new Map())).toMatchObject({ min: naive.min, max: naive.max })
      }),
      { numRuns: 300 },
    )
  })

  test('counts for a yes or a choice what was asked for', () => {
    fc.assert(
      fc.property(
        arbitraryPack({ skipLogic: false }),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (pack, at, n) => {
          const countable = packItems(pack).filter(({ type }) => type !== 'text')
          const item = countable[at % Math.max(1, countable.length)]
          if (!item) return
          const choice = item.type === 'yesNo' ? undefined : item.options?.[0]?.id
          const after = setPoints(setCounts(pack, item.id, true), item, choice, n)
          expect(pointsOf(after, item, choice)).toBe(n)
          expect(pointsOf(setCounts(after, item.id, false), item, choice)).toBeUndefined()
        },
      ),
    )
  })

  test('keeps every question when one is moved, and comes back when it is moved back', () => {
    fc.assert(
      fc.property(packs, fc.nat(), (pack, at) => {
        const items = packItems(pack)
        const id = items[at % items.length]?.id ?? ''
        const down = moveItem(pack, id, 1)
        expect(new Set(packItems(down))).toEqual(new Set(items))
        if (down !== pack) expect(packContent(moveItem(down, id, -1))).toBe(packContent(pack))
      }),
      { numRuns: 200 },
    )
  })

  test('shows a help text in both languages when it was given in one, and loses it when both are emptied', () => {
    const [pack] = fc.sample(arbitraryPack({ skipLogic: false }), 1)
    const id = pack && packItems(pack)[0]?.id
    if (!pack || !id) throw new Error('expected a pack')
    const helped = setItemWords(pack, id, 'why', 'sv', 'Därför')
    expect(packItems(helped)[0]?.why).toEqual({ sv: 'Därför', en: 'Därför' })
    const english = setItemWords(helped, id, 'why', 'en', 'Because')
    expect(packItems(english)[0]?.why).toEqual({ sv: 'Därför', en: 'Because' })
    const emptied = setItemWords(setItemWords(english, id, 'why', 'sv', ''), id, 'why', 'en', '')
    expect(packItems(emptied)[0]).not.toHaveProperty('why')
  })
})
