import { describe, expect, test } from 'vitest'
import { openShippedPack } from '../../../src/app/packs.ts'
import { childPlan } from '../../../src/content/plan/child-plan.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import {
  type Translatable,
  translatableInstrument,
  translatablePlan,
} from '../../../src/domain/translation/source-texts.ts'
import { parseTranslation } from '../../../src/domain/translation/translation-file.ts'
import { translationsOf } from '../../../src/domain/translation/translations-of.ts'
import { CASE_ID, newDevice, writeOn } from '../../support/devices.ts'

const PACK = 'freda-kortfragor'
const opened = await openShippedPack(PACK)
if (!opened.ok) throw new Error('expected the pack')
const pack = opened.value
const item = pack.sections[0]?.items[0]
if (!item) throw new Error('expected an item')

const file = {
  format: 1,
  pack: PACK,
  packVersion: pack.version,
  language: 'ar',
  name: 'العربية',
  direction: 'rtl',
  reviewedBy: 'Provtolken',
  reviewedOn: '2026-11-01',
  answers: { yes: 'نعم', no: 'لا', unknown: 'لا أعرف', declined: 'لا أريد الإجابة' },
  items: { [item.id]: { text: 'سؤال؟' } },
}
const packOf = async (id: string, version: string): Promise<Translatable | 'other' | undefined> => {
  const known = [translatablePlan(childPlan), translatableInstrument(pack)].find((each) => each.id === id)
  return known && known.version !== version ? 'other' : known
}
const parse = (changes: object) => parseTranslation(JSON.stringify({ ...file, ...changes }), packOf)

describe('a translation from a file', () => {
  test('of a plan names its chapters, its sentences and their choices, and nothing else', async () => {
    const plan = { pack: childPlan.id, packVersion: childPlan.version }
    const items = {
      childHome: { text: 'عندما يكون هناك شجار' },
      'kid-go': { text: 'أذهب إلى …' },
      'kid-rooms': { text: 'أي غرف؟', options: { kitchen: 'المطبخ' } },
    }
    expect((await parse({ ...plan, items })).ok).toBe(true)
    const wrong = { 'kid-rooms': { text: 'أي غرف؟', options: { attic: 'العلية' } } }
    expect(await parse({ ...plan, items: wrong })).toMatchObject({
      error: { code: 'translation-item-unknown' },
    })
    expect(await parse({ ...plan, packVersion: '9.9.9', items })).toMatchObject({
      error: { code: 'translation-other-version' },
    })
  })

  test('is read whole, with its reviewer and its direction', async () => {
    const read = await parse({})
    expect(read).toMatchObject({
      ok: true,
      value: { language: 'ar', direction: 'rtl', reviewedBy: 'Provtolken', items: [{ item: item.id }] },
    })
  })

  test.each([
    ['translation-malformed', { reviewedBy: '' }],
    ['translation-malformed', { reviewedOn: undefined }],
    ['translation-malformed', { extra: 1 }],
    ['translation-malformed', { items: { [item.id]: { text: `a\u202eb` } } }],
    ['translation-language-swedish', { language: 'sv' }],
    ['translation-pack-unknown', { pack: 'another' }],
    ['translation-other-version', { packVersion: '99.0.0' }],
    ['translation-item-unknown', { items: { another: { text: 'x' } } }],
    ['translation-item-unknown', { items: { [item.id]: { text: 'x', options: { another: 'y' } } } }],
  ])('is refused with %s', async (code, changes) => {
    expect(await parse(changes)).toEqual({ ok: false, error: { code } })
  })

  test('that is no JSON is refused', async () => {
    expect(await parseTranslation('{', packOf)).toEqual({
      ok: false,
      error: { code: 'translation-malformed' },
    })
  })
})

test('a later file of the same language takes the place of the earlier', async () => {
  const device = newDevice(1)
  for (const [n, name] of ['first', 'second'].entries()) {
    const read = await parse({ name })
    if (!read.ok) throw new Error('expected a translation')
    writeOn(device, { type: 'translation.loaded@1', data: read.value }, n + 1, n)
  }
  const state = foldCase(CASE_ID, [...device.known.values()])
  const translations = translationsOf(state)
  expect(translations.map(({ name }) => name)).toEqual(['second'])
  expect(state.conflicts).toEqual([])
})
