import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionnaireToPack } from '../../../src/domain/fhir/questionnaire-to-pack.ts'
import { packItems } from '../../../src/domain/instrument/pack-items.ts'
import { FRAME } from './frame.ts'

const FORMS = join(import.meta.dirname, '../../fixtures/fhir')
const official = (name: string) => readOk(readFileSync(join(FORMS, name), 'utf8'))

function readOk(text: string) {
  const read = questionnaireToPack(text, FRAME)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

function form(item: readonly object[], over: object = {}): string {
  return JSON.stringify({ resourceType: 'Questionnaire', status: 'draft', title: 'Form', item, ...over })
}
const codeOf = (text: string) => {
  const read = questionnaireToPack(text, FRAME)
  return read.ok ? null : read.error.code
}
const yesNo = (linkId: string, over: object = {}) => ({ linkId, text: 'Fråga', type: 'boolean', ...over })

describe('official examples', () => {
  it('Lifelines: three sections, seven questions, nothing said to be verified', () => {
    const { pack, notSupported } = official('hl7-lifelines-f201.json')
    expect(pack.sections.map((section) => section.items.length)).toEqual([1, 4, 2])
    expect(packItems(pack).map((item) => item.type)).toEqual([
      'yesNo',
      'text',
      'day',
      'text',
      'text',
      'yesNo',
      'yesNo',
    ])
    expect(pack.verification.status).toBe('unverified')
    expect(pack.sections[1]?.title.sv).toBe('General questions')
    expect(notSupported).toEqual([
      { what: 'field', at: 'code' },
      { what: 'one-language', at: 'en' },
    ])
  })

  it('Zika: rules on yes and no come along, its extensions are listed', () => {
    const { pack, notSupported } = official('hl7-zika-exposure.json')
    expect(packItems(pack)[1]?.visibleIf).toEqual({ item: '1', is: 'no' })
    expect(notSupported).toContainEqual({
      what: 'extension',
      at: '1: http://example.org/additional-information',
    })
    expect(notSupported).toContainEqual({ what: 'field', at: 'effectivePeriod' })
  })

  it('Cancer quality: value sets, missing texts, deep groups and rules on codes are all listed', () => {
    const { notSupported } = official('hl7-cancer-quality-3141.json')
    expect([...new Set(notSupported.map(({ what }) => what))].sort()).toEqual([
      'enable-when',
      'field',
      'nested',
      'no-text',
      'value-set',
    ])
  })
})

describe('official examples of R5', () => {
  it('Glasgow coma scale: answer lists that lie in the file become choices, and questions without words are listed', () => {
    const { pack, notSupported } = official('hl7-r5-glasgow-coma.json')
    expect(packItems(pack).map(({ id, type, options }) => [id, type, options?.length])).toEqual([
      ['1.1', 'option', 5],
      ['1.2', 'option', 6],
      ['1.3', 'option', 4],
    ])
    expect(packItems(pack)[2]?.options?.[3]?.text.sv).toBe('Eyes open spontaneously')
    expect(notSupported.filter(({ what }) => what === 'no-text').map(({ at }) => at)).toEqual([
      '1.1',
      '1.2',
      '1.3',
    ])
    expect(notSupported.some(({ what }) => what === 'value-set')).toBe(false)
  })

  it('health record: choices, decimals and a day; a rule on whether there is an answer is listed', () => {
    const { pack, notSupported } = official('hl7-r5-health-record-bb.json')
    expect(packItems(pack).map(({ type }) => type)).toEqual(
      'text option number number option text text yesNo day text'.split(' '),
    )
    expect(packItems(pack)[4]?.options?.map(({ text }) => text.sv)).toEqual([
      'INJECTION',
      'INTRAVENOUS',
      'ORAL',
    ])
    expect(notSupported).toContainEqual({ what: 'enable-when', at: 'vitaminKgivenDoses' })
    expect(notSupported).toContainEqual({ what: 'type', at: 'vitaminKDose1: dateTime' })
  })

  it('groups: one that repeats is asked once a row; what lies in it is laid out flat, and that is listed', () => {
    const { pack, notSupported } = official('hl7-r5-groups.json')
    expect(pack.sections.map(({ id, repeats, items }) => [id, repeats !== undefined, items.length])).toEqual([
      ['grp1', true, 6],
    ])
    expect(notSupported).toContainEqual({ what: 'nested', at: 'grp2' })
    expect(notSupported).toContainEqual({ what: 'field', at: 'Q1: repeats' })
  })

  it('practitioner: a list of answers that is kept elsewhere is listed, and asked for in own words', () => {
    const { pack, notSupported } = official('hl7-r5-practitioner.json')
    expect(pack.sections.map(({ repeats }) => repeats !== undefined)).toEqual([false, true])
    expect(packItems(pack)[1]).toMatchObject({ id: 'Practitioner.gender', type: 'text' })
    expect(notSupported).toContainEqual({ what: 'value-set', at: 'Practitioner.gender' })
  })
})

describe('a list of answers that lies in the file', () => {
  const asked = (contained: object, over: object = {}) =>
    readOk(
      form([{ linkId: 'c', text: 'Val', type: 'coding', answerValueSet: '#list', ...over }], {
        contained: [{ resourceType: 'ValueSet', id: 'list', ...contained }],
      }),
    )
  const concept = [{ code: 'a', display: 'Ett' }, { code: 'b' }]

  it('is taken whole, also as it was worked out', () => {
    for (const contained of [
      { compose: { include: [{ system: 'urn:x', concept }] } },
      { expansion: { contains: concept } },
    ]) {
      const { pack, notSupported } = asked(contained)
      expect(packItems(pack)[0]?.options?.map(({ text }) => text.sv)).toEqual(['Ett', 'b'])
      expect(notSupported).not.toContainEqual({ what: 'field', at: 'contained' })
    }
  })

  it.each([
    ['a filter', { compose: { include: [{ system: 'urn:x', concept }, { filter: [{}] }] } }],
    ['a list elsewhere', { compose: { include: [{ valueSet: ['urn:y'] }] } }],
    ['what it leaves out', { compose: { include: [{ concept }], exclude: [{ concept }] } }],
    ['steps in it', { expansion: { contains: [{ code: 'a', contains: concept }] } }],
    ['nothing', {}],
  ])('is left out whole when some of it is %s', (_, contained) => {
    const { pack, notSupported } = asked(contained)
    expect(packItems(pack)[0]?.type).toBe('text')
    expect(notSupported).toContainEqual({ what: 'value-set', at: 'c' })
    expect(notSupported).toContainEqual({ what: 'field', at: 'contained' })
  })

  it('is what a rule on its answers reads', () => {
    const rule = [{ question: 'c', operator: '=', answerCoding: { system: 'urn:x', code: 'b' } }]
    const { pack } = readOk(
      form(
        [
          { linkId: 'c', text: 'Val', type: 'coding', answerValueSet: '#list' },
          yesNo('d', { enableWhen: rule }),
        ],
        {
          contained: [
            { resourceType: 'ValueSet', id: 'list', compose: { include: [{ system: 'urn:x', concept }] } },
          ],
        },
      ),
    )
    expect(packItems(pack)[1]?.visibleIf).toEqual({ item: 'c', option: 'o2' })
  })
})

describe('what a form says that a pack does not', () => {
  it('is listed, and a question whose rule is not understood is shown to everyone', () => {
    const { pack, notSupported } = readOk(
      form([
        { linkId: 'n', text: 'Antal', type: 'integer', maxLength: 3 },
        yesNo('b', { enableWhen: [{ question: 'n', operator: '>', answerInteger: 3 }] }),
        { linkId: 'd', text: 'Läs detta', type: 'display' },
        { linkId: 'f', text: 'Bild', type: 'attachment' },
        {
          linkId: 'c',
          text: 'Val',
          type: 'coding',
          answerConstraint: 'optionsOrString',
          answerOption: [
            {
              valueCoding: { code: 'x', display: 'Ett' },
              extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: 2 }],
            },
          ],
        },
        yesNo('y', { answerOption: [{ valueString: 'Kanske' }] }),
      ]),
    )
    expect(packItems(pack).map((item) => [item.id, item.visibleIf])).toEqual([
      ['n', undefined],
      ['b', undefined],
      ['c', undefined],
      ['y', undefined],
    ])
    expect(notSupported).toEqual([
      { what: 'field', at: 'n: maxLength' },
      { what: 'enable-when', at: 'b' },
      { what: 'display', at: 'd' },
      { what: 'type', at: 'f' },
      { what: 'own-words', at: 'c' },
      { what: 'points', at: 'c' },
      { what: 'field', at: 'answerOption.valueCoding.code' },
      { what: 'value-set', at: 'y' },
      { what: 'one-language', at: 'en' },
    ])
  })

  it('a group of 390 questions is laid out in sections, and a form in two languages keeps both', () => {
    const _text = {
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/translation',
          extension: [
            { url: 'lang', valueCode: 'sv' },
            { url: 'content', valueString: 'På svenska' },
          ],
        },
      ],
    }
    const item = Array.from({ length: 390 }, (_, i) => yesNo(`a${i}`, { _text }))
    const { pack, notSupported } = readOk(form([{ linkId: 'g', text: 'Grupp', type: 'group', item }]))
    expect(pack.sections.map(({ items }) => items.length)).toEqual([120, 120, 120, 30])
    expect(packItems(pack)[0]?.text).toEqual({ sv: 'På svenska', en: 'Fråga' })
    expect(notSupported).toEqual([])
  })

  it('a rule on a group holds for what lies in it, with the rules of the items', () => {
    const rule = (question: string) => [{ question, operator: '=', answerBoolean: true }]
    const { pack } = readOk(
      form([
        yesNo('a'),
        yesNo('b'),
        {
          linkId: 'g',
          type: 'group',
          text: 'Grupp',
          enableWhen: rule('a'),
          item: [yesNo('c', { enableWhen: rule('b') })],
        },
      ]),
    )
    expect(packItems(pack)[2]?.visibleIf).toEqual({
      all: [
        { item: 'a', is: 'yes' },
        { item: 'b', is: 'yes' },
      ],
    })
  })

  it('script in a text is text, letter by letter', () => {
    const text = '<script>alert(1)</script> javascript:x'
    expect(packItems(readOk(form([yesNo('a', { text })])).pack)[0]?.text.sv).toBe(text)
  })
})

describe('a file that is refused', () => {
  const loop = (question: string) => [{ question, operator: '=', answerBoolean: true }]
  it.each([
    ['fhir-too-large', `"${'x'.repeat(2_000_001)}"`],
    ['fhir-too-large', '['.repeat(5000) + ']'.repeat(5000)],
    ['fhir-not-json', '<Questionnaire/>'],
    ['fhir-not-questionnaire', '{"resourceType":"Patient"}'],
    ['fhir-not-questionnaire', 'null'],
    ['fhir-malformed', form([{ linkId: 'a' }])],
    ['fhir-malformed', form([yesNo('a', { text: 'x'.repeat(20_001) })])],
    ['fhir-modifier', form([yesNo('a', { modifierExtension: [{ url: 'x' }] })])],
    ['fhir-duplicate-link', form([yesNo('a'), yesNo('a')])],
    ['fhir-unknown-type', form([yesNo('a', { type: 'slider' })])],
    ['fhir-unknown-reference', form([yesNo('a', { enableWhen: loop('z') })])],
    ['fhir-cyclic', form([yesNo('a', { enableWhen: loop('b') }), yesNo('b', { enableWhen: loop('a') })])],
    ['fhir-cyclic', form([yesNo('a', { enableWhen: loop('a') })])],
    ['fhir-no-items', form([{ linkId: 'd', type: 'display', text: 'Bara text' }])],
    ['fhir-not-a-pack', form([yesNo('a', { text: 'vänd\u202eord' })])],
    ['fhir-not-a-pack', form(Array.from({ length: 401 }, (_, i) => yesNo(`a${i}`)))],
    ['fhir-too-large', form(Array.from({ length: 60_000 }, (_, i) => yesNo(`a${i}`)))],
  ])('%s (%#)', (code, text) => {
    expect(codeOf(text)).toBe(code)
  })

  it('names a place in the form by number, never by its words', () => {
    expect(questionnaireToPack(form([yesNo('a', { text: 7 })]), FRAME)).toEqual({
      ok: false,
      error: { code: 'fhir-malformed', path: 'item.0.text' },
    })
  })
})

describe('whatever the file says', () => {
  const field = fc.oneof(
    fc.constantFrom('linkId', 'type', 'text', 'item', 'enableWhen', 'answerOption', 'extension', '__proto__'),
    fc.string({ maxLength: 8 }),
  )
  const anyItem = fc.letrec((tie) => ({
    item: fc.record(
      {
        linkId: fc.oneof(
          fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__', 'section/x'),
          fc.string(),
        ),
        type: fc.constantFrom('group', 'display', 'boolean', 'coding', 'choice', 'date', 'quantity', 'x'),
        text: fc.oneof(fc.string(), fc.constant('x'.repeat(1500)), fc.string({ unit: 'binary' })),
        prefix: fc.string(),
        repeats: fc.boolean(),
        answerOption: fc.array(
          fc.oneof(fc.record({ valueCoding: fc.record({ code: fc.string() }) }), fc.object()),
        ),
        enableWhen: fc.array(
          fc.record({
            question: fc.constantFrom('a', 'b', 'c'),
            operator: fc.constantFrom('=', '!=', 'exists', '~'),
            answerBoolean: fc.boolean(),
          }),
          { maxLength: 3 },
        ),
        extension: fc.array(
          fc.record({
            url: fc.constantFrom('urn:lykta:fhir:pack-rest', 'http://x'),
            valueString: fc.oneof(fc.json(), fc.string()),
          }),
        ),
        item: fc.array(tie('item'), { maxLength: 3 }),
      },
      { requiredKeys: ['linkId', 'type'] },
    ),
  })).item
  // Half of the forms get ids of their own, so that more than the door is tried.
  const tidy = (items: readonly object[], start = 'a'): object[] =>
    items.map((item, place) => {
      const linkId = place < 3 && start === 'a' ? 'abc'.charAt(place) : `${start}${place}`
      const inner: object[] = 'item' in item && Array.isArray(item.item) ? item.item : []
      const enableWhen = linkId === 'a' ? [] : [{ question: 'a', operator: '=', answerBoolean: true }]
      const text = 'text' in item && String(item.text).replace(/[^\w ]/g, '?')
      return {
        ...item,
        linkId,
        enableWhen,
        text: text || 'Fråga',
        answerOption: [],
        item: tidy(inner, `${linkId}.`),
      }
    })
  const anyForm = fc
    .record({
      item: fc.array(anyItem, { maxLength: 5 }),
      title: fc.string(),
      extra: fc.dictionary(field, fc.jsonValue()),
      isTidy: fc.boolean(),
    })
    .map(({ item, title, extra, isTidy }) => {
      const items = item as object[]
      const text = form(isTidy ? tidy(items) : items, isTidy ? { title } : { ...extra, item, title })
      return isTidy ? text.replaceAll('"type":"x"', '"type":"text"').replaceAll('"~"', '"="') : text
    })

  it('there is an answer with a code, or a pack that is not verified; nothing is thrown', () => {
    let read = 0
    fc.assert(
      fc.property(fc.oneof(anyForm, fc.json(), fc.string()), (text) => {
        const answer = questionnaireToPack(text, FRAME)
        if (answer.ok) {
          read += 1
          expect(answer.value.pack.verification.status).toBe('unverified')
        } else expect(answer.error.code).toMatch(/^fhir-/)
      }),
      { seed: 511, numRuns: 400 },
    )
    expect(read).toBeGreaterThan(20)
  })
})
