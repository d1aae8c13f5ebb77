import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openShippedPack } from '../../../src/app/packs.ts'
import { readSpreadsheet } from '../../../src/app/spreadsheet/read-spreadsheet.ts'
import { readXlsForm, xlsFormBlob } from '../../../src/app/spreadsheet/xlsform-file.ts'
import { shippedPacks } from '../../../src/content/instruments/registry.ts'
import { packItems } from '../../../src/domain/instrument/pack-items.ts'
import { packToSheets } from '../../../src/domain/xlsform/pack-to-sheets.ts'
import { sheetsToPack } from '../../../src/domain/xlsform/sheets-to-pack.ts'
import { FRAME } from '../fhir/frame.ts'
import { arbitraryPack } from '../instrument/arbitrary-pack.ts'
import { buildItem, buildPack } from '../instrument/build-pack.ts'

const shipped = await Promise.all(
  shippedPacks().map(async ({ id, version }) => {
    const opened = await openShippedPack(id, version)
    if (!opened.ok) throw new Error(`expected ${id}`)
    return opened.value
  }),
)
const words = { sv: 'Ord', en: 'Words' }

describe('a pack that goes out as a spreadsheet and comes back', () => {
  it.each(shipped.map((pack) => [`${pack.id} ${pack.version}`, pack] as const))(
    '%s is the same through a real file, and nothing is lost',
    async (_, pack) => {
      const read = await readXlsForm(xlsFormBlob(pack, FRAME.labels), FRAME)
      expect(read).toEqual({ ok: true, value: { pack, notSupported: [] } })
    },
  )

  it('any pack is the same', () => {
    fc.assert(
      fc.property(arbitraryPack({ skipLogic: true }), (pack) => {
        const read = sheetsToPack(packToSheets(pack, FRAME.labels), FRAME)
        expect(read).toEqual({ ok: true, value: { pack, notSupported: [] } })
      }),
      { seed: 25, numRuns: 300 },
    )
  })

  it('every text survives the file, also what looks like code of a spreadsheet', async () => {
    const texts = [
      '=1+1',
      '  two spaces  ',
      'a\nb',
      '<b>&amp;"\'',
      '_x0041_',
      'åäö 🙂',
      '${x}',
      '{"a":1}',
      '007',
    ]
    const pack = buildPack(texts.map((sv, at) => buildItem(`q${at}`, { text: { sv, en: `${sv}.` } })))
    const read = await readXlsForm(xlsFormBlob(pack, FRAME.labels), FRAME)
    if (!read.ok) throw new Error(read.error.code)
    expect(packItems(read.value.pack).map(({ text }) => text.sv)).toEqual(texts)
    expect(read.value.notSupported).toEqual([])
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
    const read = sheetsToPack(packToSheets(pack, FRAME.labels), FRAME)
    if (!read.ok) throw new Error(read.error.code)
    expect(read.value.pack.verification).toMatchObject({ status: 'unverified', attestedBy: [] })
    expect(read.value.notSupported).toEqual([
      { what: 'changed', at: expect.stringMatching(/^lykta \d+: content$/) },
    ])
  })
})

describe('what another program reads in it', () => {
  it('rules, choices and doubts are in the words of XLSForm', async () => {
    const pack = buildPack([
      buildItem('a', { ticks: [{ id: 'never', text: words }] }),
      buildItem('b', {
        visibleIf: {
          any: [
            { item: 'a', option: 'never' },
            { item: 'a', is: 'unknown' },
          ],
        },
      }),
      buildItem('c', {
        type: 'options',
        options: [{ id: 'x', text: words }],
        visibleIf: { not: { item: 'b', is: 'yes' } },
      }),
      buildItem('d', { optional: true, visibleIf: { item: 'c', option: 'x' } }),
    ])
    const sheets = await readSpreadsheet(xlsFormBlob(pack, FRAME.labels))
    if (!sheets.ok) throw new Error(sheets.error.code)
    const [header = [], ...rows] = sheets.value.find(({ name }) => name === 'survey')?.rows ?? []
    const column = (name: string) => rows.map((row) => row[header.indexOf(name)] ?? '')
    expect(column('type')).toEqual([
      'begin_group',
      'select_one a',
      'select_one yes_no',
      'select_multiple c',
      'select_one yes_no',
      'end_group',
    ])
    expect(column('relevant').slice(1, 5)).toEqual([
      '',
      "${a} = 'never' or ${a} = '_unknown'",
      "not(${b} = 'yes')",
      "selected(${c}, 'x')",
    ])
    expect(column('required').slice(1, 5)).toEqual(['yes', 'yes', 'yes', ''])
    const choices = sheets.value.find(({ name }) => name === 'choices')?.rows.map((row) => row[1])
    expect(choices).toContain('_declined')
  })

  it('the sum of what is known is a calculation', () => {
    const pack = shipped.find(({ id }) => id === 'freda-farlighet')
    if (!pack) throw new Error('expected the pack')
    const survey = packToSheets(pack, FRAME.labels)[0]?.rows ?? []
    const row = survey.find((cells) => cells[0] === 'calculate')
    expect(row?.join(' ')).toMatch(/if\(\$\{[a-z-]+\} = 'yes', \d+, 0\) \+ /)
  })
})

describe('a workbook of ours that another hand changed', () => {
  it('takes the new words and rules, and lists a sum that the points do not follow', () => {
    const pack = shipped.find(({ id }) => id === 'freda-farlighet')
    if (!pack) throw new Error('expected the pack')
    const sheets = packToSheets(pack, FRAME.labels).map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row[0] === 'calculate' ? row.map((cell) => (cell.startsWith('if(') ? '1 + 1' : cell)) : [...row],
      ),
    }))
    const survey = sheets[0]?.rows ?? []
    const first = survey.find((row) => row[0]?.startsWith('select_one'))
    const label = survey[0]?.indexOf('label::Svenska (sv)') ?? -1
    if (!first) throw new Error('expected a question')
    first[label] = 'Andra ord'
    const read = sheetsToPack(sheets, FRAME)
    if (!read.ok) throw new Error(read.error.code)
    expect(packItems(read.value.pack)[0]?.text.sv).toBe('Andra ord')
    expect(read.value.pack.scoring).toEqual(pack.scoring)
    expect(read.value.notSupported).toEqual([
      { what: 'changed', at: expect.stringMatching(/^survey \d+: calculation$/) },
    ])
  })

  it('reads as a foreign form once our column has been taken away', () => {
    const sheets = packToSheets(buildPack([buildItem('a'), buildItem('b')]), FRAME.labels).map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.slice(0, 11)),
    }))
    const read = sheetsToPack(sheets, FRAME)
    if (!read.ok) throw new Error(read.error.code)
    expect(packItems(read.value.pack).map(({ type }) => type)).toEqual(['option', 'option'])
    expect(read.value.notSupported).toContainEqual({ what: 'sheet', at: 'lykta' })
  })
})
