import { describe, expect, expectTypeOf, test } from 'vitest'
import { assessmentDocument } from '../../../../src/app/print/assessment-document.ts'
import { cardDocument } from '../../../../src/app/print/card-document.ts'
import { neutralFileName } from '../../../../src/app/print/file-name.ts'
import { measuresDocument } from '../../../../src/app/print/measures-document.ts'
import { planDocument } from '../../../../src/app/print/plan-document.ts'
import { loadPrintTexts } from '../../../../src/app/print/print-texts.ts'
import type { AssessmentSheet, Weighing } from '../../../../src/app/print/sheets.ts'
import { checkCard } from '../../../../src/domain/plan/memory-card.ts'
import type { LadderBlock, PrintBlock, PrintDocument } from '../../../../src/domain/print/print-document.ts'
import { sampleAssessment, sampleMeasures, samplePlan } from './sample-sheets.ts'

const texts = await loadPrintTexts('sv')
const nothingKnown = { names: [], personnummer: [], phones: [], caseNumber: '' }
const weighing = sampleAssessment.weighing as Weighing

function printed(sheet: AssessmentSheet): PrintDocument {
  const result = assessmentDocument(sheet, texts, 'sv')
  if (!result.ok) throw new Error(`expected a document, got ${result.error.code}`)
  return result.value
}
const ladderOf = ({ blocks }: PrintDocument) => blocks.find((block) => block.kind === 'ladder')
const words = (blocks: readonly PrintBlock[]) => JSON.stringify(blocks)

describe('an assessment on paper', () => {
  test('has no way to carry a level without a judgement, its reason, her estimate and what is not known', () => {
    type Required = {
      [K in keyof LadderBlock]-?: undefined extends LadderBlock[K] ? never : K
    }[keyof LadderBlock]
    expectTypeOf<Required>().toEqualTypeOf<keyof LadderBlock>()
    expectTypeOf<LadderBlock['judgement']>().toEqualTypeOf<{
      readonly label: string
      readonly level: 1 | 2 | 3 | 4
      readonly reason: string
    }>()
    expectTypeOf<LadderBlock['unknowns']>().not.toBeNullable()
    expectTypeOf<Weighing['judgement']>().not.toBeNullable()
    expectTypeOf<Weighing['estimate']>().not.toBeNullable()
    expectTypeOf<AssessmentSheet['unknowns']>().not.toBeNullable()
    type LevelOutsideWeighing = Extract<keyof AssessmentSheet, 'level' | 'score' | 'result'>
    expectTypeOf<LevelOutsideWeighing>().toBeNever()
  })

  test('print-without-reason: is refused while the judgement has no reason', () => {
    for (const reason of ['', '  \n']) {
      const sheet = {
        ...sampleAssessment,
        weighing: { ...weighing, judgement: { level: 3 as const, reason } },
      }
      expect(assessmentDocument(sheet, texts, 'sv')).toEqual({
        ok: false,
        error: { code: 'print-without-reason' },
      })
    }
  })

  test('print-without-unknowns: is refused when the result has more gaps than are listed', () => {
    const sheet = { ...sampleAssessment, unknowns: sampleAssessment.unknowns.slice(1) }
    expect(assessmentDocument(sheet, texts, 'sv')).toEqual({
      ok: false,
      error: { code: 'print-without-unknowns', open: 4 },
    })
  })

  test('shows the range, the preliminary mark and the gaps about the person using violence first', () => {
    const ladder = ladderOf(printed(sampleAssessment))
    expect(ladder).toMatchObject({
      judgement: { level: 3 },
      estimate: { at: 2 },
      instrument: { span: { from: 2, to: 3 } },
    })
    expect(ladder?.instrument?.preliminary).toMatch(/^Preliminär/)
    expect(ladder?.unknowns.lines).toHaveLength(4)
    expect(ladder?.unknowns.lines.at(-1)).toContain('(vill inte svara)')
  })

  test('says in words that there is no estimate, instead of a level', () => {
    for (const [estimate, said] of [
      ['unknown', 'vet inte'],
      ['declined', 'vill inte svara'],
      ['notAsked', 'inte frågad'],
    ] as const) {
      const sheet = { ...sampleAssessment, weighing: { ...weighing, estimate: { estimate, words: '' } } }
      expect(ladderOf(printed(sheet))?.estimate).toMatchObject({ at: null, words: said })
    }
  })

  test('never lets the lowest step stand without saying that it is not safety', () => {
    const low: Weighing = {
      ...weighing,
      result: { kind: 'level', level: 1, open: 0, openAboutPerpetrator: 0, preliminary: false },
      judgement: { level: 2, reason: 'Känslan stämmer inte med svaren.' },
    }
    expect(words(printed({ ...sampleAssessment, weighing: low }).blocks)).toContain(
      'Låg nivå betyder inte trygg',
    )
    expect(words(printed(sampleAssessment).blocks)).not.toContain('Låg nivå betyder inte trygg')
  })

  test('gives no ladder for a form without a level, and still says what is not known', () => {
    const document = printed({ ...sampleAssessment, weighing: null })
    expect(ladderOf(document)).toBeUndefined()
    expect(words(document.blocks)).toContain('ger ingen nivå')
    expect(words(document.blocks)).toContain('Vad vi inte vet')
  })

  test('carries what is outside the form, what stands in the margin and who signed', () => {
    const text = words(printed(sampleAssessment).blocks)
    for (const part of [
      'Jakten börjar',
      'Skåpet står i hallen',
      'Underskriven av Åsa Öberg',
      'Hon har vant sig',
    ]) {
      expect(text).toContain(part)
    }
    expect(words(printed({ ...sampleAssessment, signed: null }).blocks)).toContain('Inte underskriven')
  })
})

describe('measures and plan on paper', () => {
  test('put what is uncovered before what is planned', () => {
    const headings = measuresDocument(sampleMeasures, texts, 'sv').blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.text] : [],
    )
    expect(headings.indexOf('Utan åtgärd')).toBeLessThan(headings.indexOf('Riskhanteringsplan'))
  })

  test('say when a measure has nobody responsible', () => {
    const [line] = sampleMeasures.measures
    if (!line) throw new Error('expected a measure')
    const sheet = { ...sampleMeasures, measures: [{ ...line, owner: '', ownerName: '' }] }
    expect(words(measuresDocument(sheet, texts, 'sv').blocks)).toContain('Ingen ansvarig än')
  })

  test('hold no place, and say where places are', () => {
    const text = words(planDocument(samplePlan, texts, 'sv').blocks)
    expect(text).not.toContain('Hemliga vägen')
    expect(text).toContain('Platser skrivs inte ut')
    expect(text).toContain('75 minuter')
  })
})

describe('the memory card on paper', () => {
  const today = '2026-11-23'
  const check = checkCard(['Ut genom altandörren', 'Skor i boden'], nothingKnown, [])

  test('is lines and nothing else', () => {
    const result = cardDocument({ today, check, offer: 'offered', chosenAnyway: false }, texts, 'sv')
    expect(result).toMatchObject({
      ok: true,
      value: {
        sheet: 'card',
        footer: '',
        blocks: [{ kind: 'lines', lines: ['Ut genom altandörren', 'Skor i boden'] }],
      },
    })
  })

  test('card-not-chosen: is not made before someone has chosen it', () => {
    expect(cardDocument({ today, check, offer: 'askFirst', chosenAnyway: false }, texts, 'sv')).toEqual({
      ok: false,
      error: { code: 'card-not-chosen' },
    })
    expect(cardDocument({ today, check, offer: 'askFirst', chosenAnyway: true }, texts, 'sv').ok).toBe(true)
  })

  test('card-not-printable: is not made with a line that says too much', () => {
    const telling = checkCard(['Ring Åsa'], { ...nothingKnown, names: ['Åsa Berg'] }, [])
    expect(
      cardDocument({ today, check: telling, offer: 'offered', chosenAnyway: true }, texts, 'sv'),
    ).toEqual({
      ok: false,
      error: { code: 'card-not-printable' },
    })
  })
})

test('every print has the same neutral title and a file name with a day and nothing more', () => {
  const documents = [
    printed(sampleAssessment),
    measuresDocument(sampleMeasures, texts, 'sv'),
    planDocument(samplePlan, texts, 'sv'),
  ]
  for (const { title, fileName } of documents) {
    expect(title).toBe('Anteckning')
    expect(fileName).toBe('anteckning-2026-11-23.pdf')
  }
  expect(neutralFileName('en', '2026-11-23')).toBe('note-2026-11-23.pdf')
})
