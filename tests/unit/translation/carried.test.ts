import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Desk } from '../../../src/app/desk.ts'
import { everyTranslation, loadTranslation, translationsIn } from '../../../src/app/translations.ts'
import { safetyPlan as plan11 } from '../../../src/content/plan/safety-plan-v1-1.ts'
import { safetyPlan as plan12 } from '../../../src/content/plan/safety-plan-v1-2.ts'
import { promptsOf } from '../../../src/domain/editions/resolve.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { type PlanPack, planPrompts } from '../../../src/domain/plan/plan-pack.ts'
import { carriedTo, ownSources, translatedTexts } from '../../../src/domain/translation/carried.ts'
import { translatablePlan } from '../../../src/domain/translation/source-texts.ts'
import type { Translation } from '../../../src/domain/translation/translation.ts'
import { CASE_ID, newDevice, writeOn } from '../../support/devices.ts'

const [before, now] = [translatablePlan(plan11), translatablePlan(plan12)]

/** Every text of a version said in another language. */
function wholeOf(pack: PlanPack): Translation {
  return {
    pack: pack.id,
    packVersion: pack.version,
    language: 'so',
    name: 'Soomaali',
    direction: 'ltr',
    reviewedBy: 'Provtolken',
    reviewedOn: '2026-11-01',
    answers: { yes: 'Haa', no: 'Maya', unknown: 'Ma garanayo', declined: 'Ma rabo' },
    items: [...translatablePlan(pack).items].map(([item, { words, choices }]) => ({
      item,
      text: `so: ${words.sv}`,
      options: [...choices].map(([option, { sv }]) => ({ option, text: `so: ${sv}` })),
    })),
  }
}

const svOf = (lacking: readonly { readonly sv: string }[]) => lacking.map(({ sv }) => sv)
const itemsOf = ({ translation }: { readonly translation: Translation }) =>
  translation.items.map(({ item }) => item)

/** A tablet’s organisation, with what is written there. */
function organisationOf() {
  const device = newDevice(1)
  const state = () => foldCase(CASE_ID, [...device.known.values()])
  const write = (...drafts: readonly EventDraft[]) => {
    for (const draft of drafts) writeOn(device, draft, device.known.size + 1)
  }
  const desk = {
    organisation: { peek: state },
    writeOrganisation: async (drafts: readonly EventDraft[]) => {
      write(...drafts)
      return { ok: true as const, value: undefined }
    },
  } as unknown as Desk
  return { state, write, desk }
}

function fileOf({ items, ...facts }: Translation): Blob {
  const said = items.map(({ item, text, options }) => [
    item,
    { text, options: Object.fromEntries(options.map((each) => [each.option, each.text])) },
  ])
  return new Blob([JSON.stringify({ format: 1, ...facts, items: Object.fromEntries(said) })])
}

/** A prompt with other words, as an organisation writes it. */
function ownWords(id: string, sv: string): EventDraft {
  const prompt = promptsOf(plan12).find((each) => each.id === id)
  if (!prompt) throw new Error(`expected the prompt ${id}`)
  return {
    type: 'content.set@1',
    data: {
      kind: 'prompt',
      entry: id,
      is: 'own',
      text: JSON.stringify({ ...prompt, lead: { sv, en: sv } }),
      base: '',
      baseVersion: '1.2.0',
      reason: '',
    },
  }
}

describe('a translation of plan 1.1.0 in 1.2.0', () => {
  const carried = carriedTo(wholeOf(plan11), translatedTexts(wholeOf(plan11), before, new Set()), now)

  test('says every sentence that is the same, and names every one that is new', () => {
    const old = new Set(planPrompts(plan11).map(({ id }) => id))
    const added = planPrompts(plan12).filter(({ id }) => !old.has(id))
    expect(added.length).toBeGreaterThan(5)
    expect(itemsOf(carried)).toEqual(expect.arrayContaining([...old]))
    expect(svOf(carried.lacking)).toEqual(expect.arrayContaining(added.map(({ lead }) => lead.sv)))
    for (const { id } of added) expect(itemsOf(carried)).not.toContain(id)
  })

  test('says the choices there were and names those that came since', () => {
    const grown = planPrompts(plan12).find(({ id, options }) => {
      const was = planPrompts(plan11).find((each) => each.id === id)
      return was !== undefined && (options?.length ?? 0) > (was.options?.length ?? 0)
    })
    if (!grown) throw new Error('expected a prompt with more choices')
    const said = carried.translation.items.find(({ item }) => item === grown.id)?.options ?? []
    const lacks = grown.options?.filter(({ id }) => !said.some(({ option }) => option === id)) ?? []
    expect(said.length).toBeGreaterThan(0)
    expect(lacks.length).toBeGreaterThan(0)
    expect(svOf(carried.lacking)).toEqual(expect.arrayContaining(lacks.map(({ text }) => text.sv)))
  })

  test('never says a text that differs by as little as a letter in either language, whatever changes', () => {
    const ids = [...now.items.keys()]
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat({ max: ids.length - 1 }), { minLength: 1, maxLength: 12 }),
        fc.constantFrom('sv', 'en'),
        (places, language) => {
          const changed = new Set(places.map((at) => ids[at] ?? ''))
          const items = new Map(
            [...now.items].map(([id, item]) => {
              const words = { ...item.words, [language]: `${item.words[language]}.` }
              return [id, changed.has(id) ? { ...item, words } : item] as const
            }),
          )
          const whole = wholeOf(plan12)
          const { translation, lacking } = carriedTo(whole, translatedTexts(whole, now, new Set()), {
            ...now,
            items,
          })
          expect(translation.items.map(({ item }) => item)).toEqual(ids.filter((id) => !changed.has(id)))
          expect(lacking.length).toBeGreaterThanOrEqual(changed.size)
        },
      ),
      { seed: 4177, numRuns: 60 },
    )
  })

  test('is whole when nothing changed', () => {
    const whole = wholeOf(plan12)
    const same = carriedTo(whole, translatedTexts(whole, now, new Set()), now)
    expect(same).toEqual({ translation: whole, lacking: [] })
    expect(ownSources(whole, now, now)).toEqual([])
  })

  test('of a version that nobody has any more says nothing', () => {
    const gone = { ...wholeOf(plan11), packVersion: '0.9.0' }
    expect(carriedTo(gone, translatedTexts(gone, undefined, new Set()), now).translation.items).toEqual([])
  })
})

describe('a translation that is loaded', () => {
  test('of an earlier version is taken in, and shown where the words are the same', async () => {
    const { state, desk } = organisationOf()
    expect(await loadTranslation(desk, fileOf(wholeOf(plan11)))).toEqual({ ok: true, value: undefined })
    const [carried] = await translationsIn(state(), now)
    expect(carried && itemsOf(carried)).toContain('signs-did')
    expect(carried?.lacking.length).toBeGreaterThan(5)
    const [standing] = await everyTranslation(state())
    expect([standing?.loaded.packVersion, standing?.now?.version]).toEqual(['1.1.0', '1.2.0'])
    // A plan that was begun with 1.1.0 has all of it.
    expect((await translationsIn(state(), before))[0]?.lacking).toEqual([])
  })

  test('of a version the app never had is refused, and nothing is written', async () => {
    const { state, desk } = organisationOf()
    const refused = await loadTranslation(desk, fileOf({ ...wholeOf(plan11), packVersion: '9.9.9' }))
    expect(refused).toEqual({ ok: false, error: { code: 'translation-other-version' } })
    expect(await everyTranslation(state())).toEqual([])
  })

  test('is of the organisation’s own words where it has them, and gone for one that is worded anew', async () => {
    const { state, desk, write } = organisationOf()
    write(ownWords('signs-did', 'Det här har jag gjort förut …'))
    await loadTranslation(desk, fileOf(wholeOf(plan12)))
    const shown = async () => {
      const [standing] = await everyTranslation(state())
      return standing?.carried ? itemsOf(standing.carried) : []
    }
    expect(await shown()).toContain('signs-did')
    // What ships is not what was translated.
    expect(itemsOf((await translationsIn(state(), now))[0] as never)).not.toContain('signs-did')
    write(ownWords('signs-did', 'Något helt annat …'), ownWords('home-out', 'En annan väg ut …'))
    expect(await shown()).not.toContain('signs-did')
    expect(await shown()).not.toContain('home-out')
    expect(await shown()).toContain('home-keys')
  })

  test('before its sources were written down, says nothing of a prompt that has ever had other words', async () => {
    const { state, write } = organisationOf()
    write({ type: 'translation.loaded@1', data: wholeOf(plan12) }, ownWords('signs-did', 'Förut …'), {
      type: 'content.set@1',
      data: {
        kind: 'prompt',
        entry: 'signs-did',
        is: 'shipped',
        text: '',
        base: '',
        baseVersion: '1.2.0',
        reason: '',
      },
    })
    const [carried] = await translationsIn(state(), now)
    expect(carried && itemsOf(carried)).not.toContain('signs-did')
    expect(carried && itemsOf(carried)).toContain('home-keys')
  })
})
