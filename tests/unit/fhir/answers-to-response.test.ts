import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/domain/answer.ts'
import { answersToQuestionnaireResponse } from '../../../src/domain/fhir/answers-to-response.ts'
import { buildItem, buildPack } from '../instrument/build-pack.ts'
import { FRAME } from './frame.ts'

const words = { sv: 'Ord', en: 'Words' }
const pack = buildPack([
  buildItem('a', { ticks: [{ id: 'never', text: words }] }),
  buildItem('hidden', { visibleIf: { item: 'a', is: 'yes' } }),
  buildItem('many', { type: 'options', options: [{ id: 'x', text: words }] }),
  buildItem('t', { type: 'text' }),
  buildItem('d', { type: 'day' }),
  buildItem('n', { type: 'number' }),
])
const itemsOf = (answers: Readonly<Record<string, Answer>>, of = pack) =>
  answersToQuestionnaireResponse(of, new Map(Object.entries(answers)), FRAME)

describe('answers as a QuestionnaireResponse', () => {
  it('names the version of the pack and each value in its kind', () => {
    const response = itemsOf({
      a: { is: 'option', option: 'never' },
      many: { is: 'options', options: ['x'] },
      t: { is: 'text', text: 'Egna ord' },
      d: { is: 'day', day: '2026-11-24' },
      n: { is: 'number', number: 3 },
    })
    expect(response).toMatchObject({
      resourceType: 'QuestionnaireResponse',
      questionnaire: 'urn:lykta:fhir:pack:test-pack|1.0.0',
      status: 'completed',
    })
    expect(response.item[0]?.item?.map((item) => item.answer)).toEqual([
      [{ valueCoding: { system: 'urn:lykta:fhir:pack-choice:a', code: 'never', display: 'Ord' } }],
      [{ valueCoding: { system: 'urn:lykta:fhir:pack-choice:many', code: 'x', display: 'Ord' } }],
      [{ valueString: 'Egna ord' }],
      [{ valueDate: '2026-11-24' }],
      [{ valueDecimal: 3 }],
    ])
  })

  it.each([
    ['unknown', 'asked-unknown'],
    ['declined', 'asked-declined'],
    ['notAsked', 'not-asked'],
  ] as const)('%s is no answer but the reason %s', (is, valueCode) => {
    const [item] = itemsOf({ a: { is } }).item[0]?.item ?? []
    expect(item).toEqual({
      linkId: 'a',
      text: 'Ord',
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode }],
    })
  })

  it('leaves out what is hidden, and is in progress until everything shown is dealt with', () => {
    const response = itemsOf({ a: { is: 'no' }, hidden: { is: 'yes' } })
    expect(response.status).toBe('in-progress')
    expect(response.item[0]?.item?.map(({ linkId }) => linkId)).toEqual(['a'])
  })

  it('a judged factor is a group of its parts', () => {
    const judged = buildPack([buildItem('f', { type: 'factor' })], { kind: 'judged' })
    const response = itemsOf({ f: { is: 'factor', current: 'present', on: '2026-11-01' } }, judged)
    expect(response.item[0]?.item).toEqual([
      {
        linkId: 'f',
        text: 'Ord',
        item: [
          {
            linkId: 'f/current',
            answer: [{ valueCoding: { system: 'urn:lykta:fhir:factor', code: 'present' } }],
          },
          { linkId: 'f/on', answer: [{ valueDate: '2026-11-01' }] },
        ],
      },
    ])
  })
})
