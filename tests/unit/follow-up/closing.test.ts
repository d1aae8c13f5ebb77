import { describe, expect, test } from 'vitest'
import { indexRowOf } from '../../../src/app/index-row-of.ts'
import { daysDocument } from '../../../src/app/print/days-document.ts'
import { type PrintWish, printOfCase } from '../../../src/app/print/print-of-case.ts'
import { loadPrintTexts } from '../../../src/app/print/print-texts.ts'
import { inside } from '../../../src/content/texts/sv/inside.ts'
import { work } from '../../../src/content/texts/sv/work.ts'
import type { CaseState } from '../../../src/domain/case-state.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { daysAhead } from '../../../src/domain/follow-up/days-ahead.ts'
import { nextStepOf } from '../../../src/domain/next-step.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../support/devices.ts'
import { noOwnPacks } from '../../support/no-own-packs.ts'

const CONTACT = 'Kanarievägen: sms till systern på tisdagar'
const TODAY = '2026-11-24'
const step = (status: 'done' | 'ongoing'): EventDraft => ({
  type: 'step.set@1',
  data: { step: 'close', status, reason: 'Risken är hanterad.' },
})
const contact: EventDraft = { type: 'case.fieldSet@1', data: { field: 'safeContact', value: CONTACT } }
const hearFrom: EventDraft = {
  type: 'case.fieldSet@1',
  data: { field: 'nextStepOn', value: '2026-12-01' },
}

/** Something of every kind that has a paper, and a child. */
const WORK: readonly EventDraft[] = [
  { type: 'person.added@1', data: { person: idOf('9', 1), role: 'child' } },
  {
    type: 'assessment.started@1',
    data: { assessment: idOf('a', 1), pack: 'freda-farlighet', packVersion: '1.0.0', form: 'guided' },
  },
  { type: 'answer.set@1', data: { assessment: idOf('a', 1), item: 'q1', answer: { is: 'yes' } } },
  { type: 'estimate.set@1', data: { assessment: idOf('a', 1), estimate: 3, words: 'värre' } },
  { type: 'judgement.set@1', data: { assessment: idOf('a', 1), level: 4, reason: 'skäl' } },
  { type: 'difference.set@1', data: { assessment: idOf('a', 1), reason: 'avstånd' } },
  { type: 'measure.added@1', data: { measure: idOf('b', 1), title: 'Samtal', factors: [] } },
  { type: 'plan.started@1', data: { plan: idOf('8', 1), pack: 'sakerhetsplan', packVersion: '1.1.0' } },
  {
    type: 'plan.cardLineSet@1',
    data: { plan: idOf('8', 1), line: idOf('4', 1), position: 1, text: 'Mata hönsen före sju' },
  },
  { type: 'external.added@1', data: { external: idOf('7', 1) } },
  { type: 'incident.added@1', data: { incident: idOf('6', 1) } },
  {
    type: 'checklist.started@1',
    data: {
      checklist: idOf('5', 1),
      list: 'avsluta',
      listVersion: '1.0.0',
      parts: [{ part: 'dorren', items: ['dorren.kontakt'] }],
    },
  },
]

function caseAfter(...drafts: readonly EventDraft[]): CaseState {
  const device = newDevice(1)
  const opened: EventDraft = { type: 'case.opened@1', data: { kind: 'exposed', title: 'Ärende Björk' } }
  for (const [i, draft] of [opened, ...WORK, ...drafts].entries()) writeOn(device, draft, i + 1, i * 1000)
  return foldCase(CASE_ID, [...device.known.values()])
}

describe('the door that is left open', () => {
  const closed = caseAfter(contact, hearFrom, step('done'))
  const reopened = caseAfter(contact, hearFrom, step('done'), step('ongoing'))

  test('the safe way is there in the closed case and when it is opened again, and so is the day', () => {
    expect(nextStepOf(closed)).toEqual({ step: 'rest', on: '2026-12-01' })
    expect(nextStepOf(reopened).step).not.toBe('rest')
    for (const state of [closed, reopened]) {
      expect(state.fields.safeContact?.shown).toBe(CONTACT)
      expect(state.fields.nextStepOn?.shown).toBe('2026-12-01')
    }
  })

  test('the safe way stands in no list, no search and among no days', async () => {
    for (const state of [closed, reopened]) {
      const row = indexRowOf(state, Date.parse('2026-11-24T09:00:00Z'))
      if (!row) throw new Error('expected a row')
      expect(JSON.stringify(row)).not.toContain('Kanarie')
      const days = daysAhead([row], { today: TODAY, days: 28 })
      expect(days.map(({ on }) => on)).toContain('2026-12-01')
      const listed = days.map(({ on, cases }) => ({
        day: on,
        rows: cases.map((each) => ({ title: each.row.title, kinds: each.kinds })),
      }))
      const paper = daysDocument({ today: TODAY, days: listed }, await loadPrintTexts('sv'), 'sv')
      expect(JSON.stringify([days, paper])).not.toContain('Kanarie')
    }
  })

  test('the safe way stands on no paper', async () => {
    const wishes: readonly (readonly [PrintWish['what'], string])[] = [
      ['assessment', idOf('a', 1)],
      ['measures', ''],
      ['plan', ''],
      ['card', ''],
      ['checklist', idOf('5', 1)],
      ['external', ''],
      ['incidents', ''],
      ['distance', ''],
      ['life', ''],
    ]
    const setting = {
      locale: 'sv',
      texts: { ...inside, ...work },
      today: TODAY,
      organisation: noOwnPacks,
    } as const
    for (const [what, of] of wishes) {
      const printed = await printOfCase(closed, { what, of, chosenAnyway: true }, setting)
      if (!printed.ok) throw new Error(`${what}: ${printed.error.code}`)
      expect(JSON.stringify(printed.value.document), what).not.toContain('Kanarie')
    }
  })
})
