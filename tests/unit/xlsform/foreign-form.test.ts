import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeSpreadsheet } from '../../../src/app/spreadsheet/write-spreadsheet.ts'
import { readXlsForm } from '../../../src/app/spreadsheet/xlsform-file.ts'
import { packItems } from '../../../src/domain/instrument/pack-items.ts'
import { FRAME } from '../fhir/frame.ts'
import { foreignFile, type Rows, sheetsOfCsv } from './books.ts'

const FORMS = join(import.meta.dirname, '../../fixtures/xlsform')

async function published(name: string) {
  return readOk(sheetsOfCsv(readFileSync(join(FORMS, name), 'utf8')))
}

async function readOk(sheets: Readonly<Record<string, Rows>>) {
  const read = await readXlsForm(await foreignFile(sheets), FRAME)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

describe('published forms', () => {
  it('widgets: every kind of question that can be asked is, and the rest is listed', async () => {
    const { pack, notSupported } = await published('widgets.csv')
    expect(packItems(pack).map(({ id, type }) => `${id} ${type}`)).toEqual([
      'my_string text',
      'my_int number',
      'my_decimal number',
      'my_date day',
      'my_time text',
      'my_select options',
      'my_select1 option',
      'my_trigger yesNo',
      'my_output text',
      'numberAsString text',
      'dateTime text',
      'spinner option',
      'spinner_all options',
      'selectadvance option',
      'autocomplete option',
    ])
    expect(packItems(pack)[1]?.workerNote?.sv).toBe('try entering a number < 10')
    const listed = (what: string) => notSupported.filter((each) => each.what === what).map(({ at }) => at)
    expect(listed('type')).toEqual([
      'my_time: time',
      'my_trigger: trigger',
      'my_geopoint: geopoint',
      'my_barcode: barcode',
      'my_image: image',
      'my_audio: audio',
      'my_video: video',
      'locationMap: geopoint',
      'dateTime: dateTime',
    ])
    expect(listed('constraint')).toEqual(['my_int', 'my_decimal', 'my_date', 'my_select'])
    expect(listed('enable-when')).toEqual(['my_output'])
    expect(listed('inserted')).toEqual(['my_output'])
    expect(listed('field')).toContain('my_date: default')
    expect(listed('field')).toContain('settings: add_none_option')
    expect(packItems(pack).find(({ id }) => id === 'my_output')?.visibleIf).toBeUndefined()
    expect(pack.verification.status).toBe('unverified')
  })

  it('group: the group is a section, and one language serves for both', async () => {
    const { pack, notSupported } = await published('group.csv')
    expect(pack.sections.map(({ title, items }) => [title.sv, items.length])).toEqual([
      [FRAME.untitled.sv, 1],
      ['Father', 2],
    ])
    const words = "What's your family name?"
    expect(packItems(pack)[0]?.text).toEqual({ sv: words, en: words, only: 'en' })
    expect(pack.format).toBe(3)
    expect(notSupported).toEqual([
      { what: 'type', at: 'phone_number: phone number' },
      { what: 'one-language', at: '–' },
    ])
  })

  it('loop: the choices come along, the loop and the own words are listed', async () => {
    const { pack, notSupported } = await published('loop.csv')
    expect(packItems(pack)[0]?.options?.map(({ text }) => text.en)).toEqual([
      'Pit latrine with slab',
      'Pit latrine without slab/open pit',
      'Bucket system',
    ])
    expect(notSupported.map(({ what }) => what)).toContain('own-words')
  })
})

describe('the same forms as a spreadsheet program saves them', () => {
  it.each(['widgets', 'group', 'loop'])('%s: the same questions, and the same is listed', async (name) => {
    const workbook = readFileSync(join(FORMS, `${name}.xlsx`))
    const read = await readXlsForm(new Blob([new Uint8Array(workbook)]), FRAME)
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    expect(packItems(read.value.pack).length).toBeGreaterThan(0)
    expect(read.value).toEqual(await published(`${name}.csv`))
  })
})

describe('what a form says', () => {
  const choices: Rows = [
    ['list_name', 'name', 'label::English (en)', 'label::Svenska (sv)', 'label::Español (es)'],
    ['yn', '1', 'Yes', 'Ja', 'Sí'],
    ['yn', '0', 'No', 'Nej', 'No'],
    ['kinds', 'a', 'A', 'A', 'A'],
    ['kinds', 'b', 'B', 'B', 'B'],
  ]
  const head = ['type', 'name', 'label::English (en)', 'label::Svenska (sv)', 'relevant', 'choice_filter']

  it('rules on choices come along in both directions of the sheet, through groups too', async () => {
    const { pack, notSupported } = await readOk({
      survey: [
        head,
        ['text', 'early', 'Early', 'Tidig', "${hit} = '1'"],
        ['select_one yn', 'hit', 'Hit?', 'Slagen?', ''],
        ['select_multiple kinds', 'how', 'How?', 'Hur?', "${hit} != '0'"],
        ['begin_group', 'more', 'More', 'Mer', "selected(${how}, 'a') or selected(${how}, 'b')"],
        ['text', 'words', 'Words', 'Ord', "not(${hit} = 1 and selected(${how}, 'a'))"],
        ['end_group', 'more'],
        ['date', 'when', 'When?', 'När?', '${how} > 3'],
        ['select_one kinds', 'one', 'One', 'En', '', 'x = ${hit}'],
      ],
      choices,
    })
    const rule = (id: string) => packItems(pack).find((item) => item.id === id)?.visibleIf
    expect(rule('early')).toEqual({ item: 'hit', is: 'yes' })
    expect(rule('how')).toEqual({ not: { item: 'hit', is: 'no' } })
    const inGroup = {
      any: [
        { item: 'how', option: 'o1' },
        { item: 'how', option: 'o2' },
      ],
    }
    const own = {
      not: {
        all: [
          { item: 'hit', is: 'yes' },
          { item: 'how', option: 'o1' },
        ],
      },
    }
    expect(rule('words')).toEqual({ all: [inGroup, own] })
    expect(rule('when')).toBeUndefined()
    expect(notSupported).toEqual([
      { what: 'language', at: 'Español (es)' },
      { what: 'choice-filter', at: 'one' },
      { what: 'enable-when', at: 'when' },
    ])
    expect(packItems(pack)[1]).toMatchObject({ type: 'yesNo', text: { sv: 'Slagen?', en: 'Hit?' } })
  })

  it('a text that looks like code is a text', async () => {
    const script = '<script>alert(1)</script> =HYPERLINK("x") javascript:alert(1)'
    const { pack } = await readOk({
      survey: [
        ['type', 'name', 'label'],
        ['text', 'a', script],
      ],
    })
    expect(packItems(pack).map(({ text }) => text.sv)).toEqual([script])
  })

  it('names that mean something to the language mean nothing here', async () => {
    const file = writeSpreadsheet([
      {
        name: 'survey',
        rows: [
          ['type', 'name', 'label', '__proto__'],
          ['text', 'constructor', 'A', 'x'],
          ['text', '__proto__', 'B', 'y'],
        ],
      },
    ])
    const read = await readXlsForm(file, FRAME)
    if (!read.ok) throw new Error(read.error.code)
    expect(packItems(read.value.pack).map(({ id }) => id)).toEqual(['constructor', 'q1'])
    expect(read.value.notSupported[0]).toEqual({ what: 'field', at: 'constructor: __proto__' })
  })

  it('two questions of one name are both asked, and a rule on that name is listed', async () => {
    const { pack, notSupported } = await readOk({
      survey: [
        head,
        ['select_one yn', 'a', 'One', 'Ett'],
        ['select_one yn', 'a', 'Two', 'Två'],
        ['text', 'b', 'B', 'B', "${a} = '1'"],
      ],
      choices,
    })
    expect(packItems(pack).map(({ id }) => id)).toEqual(['a', 'q1', 'b'])
    expect(notSupported).toContainEqual({ what: 'enable-when', at: 'b' })
  })
})
