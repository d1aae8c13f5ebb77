import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openShippedPack } from '../../../src/app/packs.ts'
import { shippedPacks } from '../../../src/content/instruments/registry.ts'
import { OWN } from '../../../src/domain/fhir/codes.ts'
import { packToQuestionnaire } from '../../../src/domain/fhir/pack-to-questionnaire.ts'
import { questionnaireToPack } from '../../../src/domain/fhir/questionnaire-to-pack.ts'
import { packItems } from '../../../src/domain/instrument/pack-items.ts'
import { arbitraryPack } from '../instrument/arbitrary-pack.ts'
import { buildItem, buildPack } from '../instrument/build-pack.ts'
import { FRAME } from './frame.ts'

const shipped = await Promise.all(
  shippedPacks().map(async ({ id, version }) => {
    const opened = await openShippedPack(id, version)
    if (!opened.ok) throw new Error(`expected ${id}`)
    return opened.value
  }),
)
const textOf = (form: unknown) => JSON.stringify(form)
const words = { sv: 'Ord', en: 'Words' }

describe('a pack that goes out and comes back', () => {
  it.each(shipped.map((pack) => [pack.id, pack] as const))(
    '%s is the same, and nothing is lost',
    (_, pack) => {
      const read = questionnaireToPack(textOf(packToQuestionnaire(pack, FRAME.labels)), FRAME)
      expect(read).toEqual({ ok: true, value: { pack, notSupported: [] } })
    },
  )

  it('any pack is the same', () => {
    fc.assert(
      fc.property(arbitraryPack({ skipLogic: true }), (pack) => {
        const read = questionnaireToPack(textOf(packToQuestionnaire(pack, FRAME.labels)), FRAME)
        expect(read).toEqual({ ok: true, value: { pack, notSupported: [] } })
      }),
      { seed: 24, numRuns: 300 },
    )
  })

  it('loses its attestation, and says so', () => {
    const pack = buildPack([buildItem('a')], {
      verification: {
        status: 'attested',
        note: words,
        source: 'own',
        sourceEdition: '1',
        verifiedOn: '2026-11-22',
        attestedBy: ['En', 'Två'],
      },
    })
    const read = questionnaireToPack(textOf(packToQuestionnaire(pack, FRAME.labels)), FRAME)
    if (!read.ok) throw new Error(read.error.code)
    expect(read.value.pack.verification).toMatchObject({ status: 'unverified', attestedBy: [] })
    expect(read.value.notSupported).toContainEqual({ what: 'changed', at: 'status' })
  })
})

describe('a pack that another program changed', () => {
  it('takes the new words, and lists a weight that the points do not follow', () => {
    const pack = shipped.find((each) => each.id === 'freda-farlighet')
    if (!pack) throw new Error('expected the pack')
    const form = packToQuestionnaire(pack, FRAME.labels)
    const item = form.item?.[0]?.item?.find((each) => each.answerOption)
    const weight = item?.answerOption?.[0]?.extension?.[0]
    if (!item || !weight) throw new Error('expected a weight')
    item.text = 'Andra ord'
    weight.valueDecimal = 99
    const read = questionnaireToPack(textOf(form), FRAME)
    if (!read.ok) throw new Error(read.error.code)
    expect(packItems(read.value.pack).map((each) => each.text.sv)).toContain('Andra ord')
    expect(read.value.pack.scoring).toEqual(pack.scoring)
    expect(read.value.notSupported).toEqual([
      { what: 'changed', at: expect.stringMatching(/answerOption\.0\.extension\.0\.valueDecimal$/) },
    ])
  })

  it('reads as a foreign form once our extension has been taken away', () => {
    const form = packToQuestionnaire(buildPack([buildItem('a'), buildItem('b')]), FRAME.labels)
    for (const item of form.item?.[0]?.item ?? []) delete item.extension
    const read = questionnaireToPack(textOf(form), FRAME)
    if (!read.ok) throw new Error(read.error.code)
    expect(packItems(read.value.pack).map((each) => each.type)).toEqual(['option', 'option'])
    expect(read.value.notSupported).toContainEqual({ what: 'extension', at: OWN })
  })
})
