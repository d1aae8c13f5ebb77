import { describe, expect, test } from 'vitest'
import { answerText } from '../../../src/app/answer-text.ts'
import { indexRowOf } from '../../../src/app/index-row-of.ts'
import { bridgeOf, openToolbox } from '../../../src/app/manage.ts'
import { riskOf } from '../../../src/app/pictures.ts'
import { printOfCase } from '../../../src/app/print/print-of-case.ts'
import { fredaFarlighet } from '../../../src/content/instruments/freda-farlighet-v1/pack.ts'
import { sam } from '../../../src/content/instruments/sam-v1/pack.ts'
import { inside } from '../../../src/content/texts/sv/inside.ts'
import { work } from '../../../src/content/texts/sv/work.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import type { InstrumentPack } from '../../../src/domain/instrument/pack.ts'
import { packItems } from '../../../src/domain/instrument/pack-items.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../support/devices.ts'
import { noOwnPacks } from '../../support/no-own-packs.ts'

const assessment = idOf('a', 1)
const external = idOf('x', 1)
const texts = { ...inside, ...work }

function stateWith(...drafts: readonly EventDraft[]) {
  const device = newDevice(1)
  const all: readonly EventDraft[] = [
    { type: 'case.opened@1', data: { kind: 'exposed', title: 'Ärende Björk' } },
    ...drafts,
  ]
  for (const [i, draft] of all.entries()) writeOn(device, draft, i + 1)
  return foldCase(CASE_ID, [...device.known.values()])
}

describe('a factor of SAM', () => {
  const factors = packItems(sam).filter(({ type }) => type === 'factor')
  const started: EventDraft = {
    type: 'assessment.started@1',
    data: { assessment, pack: 'sam', packVersion: sam.version, form: 'guided' },
  }

  test('takes J, D, N or – for now and for before, and says both in words', () => {
    const said = (['present', 'partial', 'absent', 'insufficient'] as const).map((current) =>
      answerText(
        factors[0] as (typeof factors)[number],
        { is: 'factor', current, past: 'absent' },
        texts.instruments,
        'sv',
      ),
    )
    expect(said).toEqual([
      'Nu: Finns (J), tidigare: Finns inte (N)',
      'Nu: Delvis eller möjligen (D), tidigare: Finns inte (N)',
      'Nu: Finns inte (N), tidigare: Finns inte (N)',
      'Nu: Vet inte nog (–), tidigare: Finns inte (N)',
    ])
  })

  test('has its third column, what it matters ahead, and its source and day on paper beside the two codes', async () => {
    const [first] = factors
    const state = stateWith(started, {
      type: 'answer.set@1',
      data: {
        assessment,
        item: first?.id ?? '',
        answer: {
          is: 'factor',
          current: 'present',
          past: 'partial',
          relevance: 'high',
          source: 'Förhör',
          on: '2026-11-01',
        },
      },
    })
    const made = await printOfCase(
      state,
      { what: 'assessment', of: assessment, chosenAnyway: false },
      { locale: 'sv', texts, today: '2026-11-24', organisation: noOwnPacks },
    )
    if (!made.ok) throw new Error('expected a print')
    const [table] = made.value.document.blocks.filter(({ kind }) => kind === 'table')
    expect(table).toMatchObject({ head: ['Faktor', 'Nu', 'Tidigare', 'Relevans, källa'] })
    expect(table && 'rows' in table ? table.rows[0] : undefined).toEqual([
      `N1 ${first?.text.sv}`,
      'Finns (J)',
      'Delvis eller möjligen (D)',
      'Relevans: mycket. Förhör. 2026-11-01',
    ])
  })
})

describe('what the police came to (BOPS)', () => {
  const police: readonly EventDraft[] = [
    { type: 'external.added@1', data: { external } },
    { type: 'external.fieldSet@1', data: { external, field: 'source', value: 'policeProtection' } },
    {
      type: 'external.fieldSet@1',
      data: { external, field: 'outcome', value: 'Extremt hög risk, nivå 4 av 4' },
    },
  ]
  const state = stateWith(...police)

  test('stands in its own words and makes no level, no weighing and no measure of ours', async () => {
    const toolbox = await openToolbox(noOwnPacks)
    if (!toolbox.ok) throw new Error('expected a toolbox')
    const alone = stateWith()
    const bridge = (of: typeof state) => bridgeOf(of, toolbox.value, new Map())
    expect(state.externals[0]?.fields.outcome?.shown).toBe('Extremt hög risk, nivå 4 av 4')
    expect(bridge(state)).toEqual(bridge(alone))
    expect(state.assessments).toEqual([])
    expect(riskOf(state, () => undefined)).toEqual([])
    // The same case to the list of cases, but for the moment of the change.
    const row = (of: typeof state) => ({ ...indexRowOf(of, 0), changedAt: '' })
    expect(row(state)).toEqual(row(alone))
  })

  test('is not counted with an assessment of ours that stands beside it', () => {
    const weighed = ['estimate.set@1', 'judgement.set@1'] as const
    const ours: readonly EventDraft[] = [
      {
        type: 'assessment.started@1',
        data: { assessment, pack: 'freda-farlighet', packVersion: '1.0.0', form: 'guided' },
      },
      { type: weighed[0], data: { assessment, estimate: 2, words: '' } },
      { type: weighed[1], data: { assessment, level: 2, reason: 'Skäl' } },
      {
        type: 'assessment.signed@1',
        data: {
          assessment,
          of: [1, 2, 3, 4].map((event) => idOf('e', event)),
          stateHash: '0'.repeat(64),
          name: 'Karin',
          role: 'socialsekreterare',
        },
      },
    ]
    const packOf = () => fredaFarlighet as InstrumentPack
    const [without] = riskOf(stateWith(...ours), packOf)
    const [beside] = riskOf(stateWith(...ours, ...police), packOf)
    expect(without?.judgement).toBe(2)
    expect(beside).toEqual(without)
  })
})
