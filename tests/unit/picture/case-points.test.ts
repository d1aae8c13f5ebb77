import { describe, expect, test } from 'vitest'
import { distance } from '../../../src/content/distance/distance.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { casePoints, MEETING_DAY } from '../../../src/domain/picture/case-points.ts'
import { riskColumns } from '../../../src/domain/picture/risk-columns.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../support/devices.ts'

const DAY = 86_400_000
const START = Date.parse('2026-03-01T10:00:00Z')
const dayOf = (wall: string) => wall.slice(0, 10)

/** One event a day, from the first of March. */
function caseOf(drafts: readonly EventDraft[]) {
  const device = newDevice(1)
  for (const [n, draft] of drafts.entries()) writeOn(device, draft, n + 1, START + n * DAY)
  return foldCase(CASE_ID, [...device.known.values()])
}

function weighed(n: number, level: 1 | 2 | 3 | 4, signed = true): EventDraft[] {
  const assessment = idOf('a', n)
  return [
    {
      type: 'assessment.started@1',
      data: { assessment, pack: 'freda-farlighet', packVersion: '1.0.0', form: 'guided' },
    },
    { type: 'estimate.set@1', data: { assessment, estimate: 'declined', words: '' } },
    { type: 'judgement.set@1', data: { assessment, level, reason: 'skäl' } },
    ...(signed
      ? [
          {
            type: 'assessment.signed@1' as const,
            data: {
              assessment,
              of: [1, 2, 3].map((event) => idOf('e', event)),
              stateHash: '0'.repeat(64),
              name: 'K',
              role: 's',
            },
          },
        ]
      : []),
  ]
}

describe('points of a case', () => {
  test('stand on the day they happened, oldest first, and an unfinished assessment is none', () => {
    const measure = idOf('m', 1)
    const state = caseOf([
      { type: 'case.opened@1', data: { kind: 'exposed', title: 'Björk' } },
      { type: 'note.added@1', data: { note: idOf('n', 1), text: 'x' } },
      ...weighed(1, 3, false),
      { type: 'measure.added@1', data: { measure, title: 'Larm', factors: [] } },
      { type: 'measure.fieldSet@1', data: { measure, field: 'status', value: 'decided' } },
      { type: 'measure.fieldSet@1', data: { measure, field: 'followUp', value: '2026-02-20' } },
    ])
    expect(casePoints(state, dayOf).map(({ day, lane }) => [day, lane])).toEqual([
      ['2026-02-20', 'due'],
      ['2026-03-02', 'note'],
      ['2026-03-07', 'decision'],
    ])
  })

  test('an incident stands on its day, and one without a day is left out', () => {
    const incident = idOf('i', 1)
    const undated = idOf('i', 2)
    const state = caseOf([
      { type: 'incident.added@1', data: { incident } },
      { type: 'incident.fieldSet@1', data: { incident, field: 'on', value: '2026-01-05' } },
      { type: 'incident.fieldSet@1', data: { incident, field: 'severity', value: 'threat' } },
      { type: 'incident.added@1', data: { incident: undated } },
    ])
    expect(casePoints(state, dayOf)).toEqual([
      { id: incident, day: '2026-01-05', lane: 'event', fact: { is: 'incident', severity: 'threat' } },
    ])
  })

  test('who was met, what was asked and answered, and a planned meeting are contacts', () => {
    const contact = idOf('k', 1)
    const question = idOf('q', 1)
    const set = (field: 'to' | 'askedOn' | 'answeredOn', value: string): EventDraft => ({
      type: 'question.fieldSet@1',
      data: { question, field, value },
    })
    const state = caseOf([
      { type: 'contact.added@1', data: { contact } },
      { type: 'contact.fieldSet@1', data: { contact, field: 'on', value: '2026-02-03' } },
      { type: 'contact.fieldSet@1', data: { contact, field: 'who', value: 'person' } },
      { type: 'contact.fieldSet@1', data: { contact, field: 'outcome', value: 'noShow' } },
      { type: 'question.added@1', data: { question, assessment: idOf('a', 1), item: 'i1' } },
      set('to', 'police'),
      set('askedOn', '2026-02-04'),
      set('answeredOn', '2026-02-09'),
      {
        type: 'sheet.valueSet@1',
        data: {
          sheet: MEETING_DAY.sheet,
          row: idOf('r', 1),
          prompt: MEETING_DAY.prompt,
          value: '2026-03-20',
        },
      },
    ])
    expect(casePoints(state, dayOf).map(({ day, lane, fact }) => [day, lane, fact])).toEqual([
      ['2026-02-03', 'contact', { is: 'contact', who: 'person', outcome: 'noShow' }],
      ['2026-02-04', 'contact', { is: 'asked', to: 'police' }],
      ['2026-02-09', 'contact', { is: 'answered', to: 'police' }],
      ['2026-03-20', 'contact', { is: 'meeting' }],
    ])
  })

  test('the day of a meeting is asked for on the sheet it is read from', () => {
    const sheet = distance.sheets.find(({ id }) => id === MEETING_DAY.sheet)
    const prompts = sheet?.sections.flatMap(
      (section): readonly { id: string; type: string }[] => section.prompts,
    )
    expect(prompts?.find(({ id }) => id === MEETING_DAY.prompt)?.type).toBe('day')
  })

  test('a measure that is only proposed is no decision', () => {
    const measure = idOf('m', 1)
    const state = caseOf([
      { type: 'measure.added@1', data: { measure, title: 'Larm', factors: [] } },
      { type: 'measure.fieldSet@1', data: { measure, field: 'status', value: 'proposed' } },
    ])
    expect(casePoints(state, dayOf)).toEqual([])
  })

  test('what was watched for and did not happen is taken away', () => {
    const trigger = idOf('t', 1)
    const set: EventDraft = {
      type: 'trigger.set@1',
      data: {
        trigger,
        rule: 'release',
        contentVersion: '1.0.0',
        on: '2026-04-01',
        due: '2026-04-01',
        note: '',
      },
    }
    expect(casePoints(caseOf([set]), dayOf).map(({ lane }) => lane)).toEqual(['event', 'due'])
    const closed: EventDraft = {
      type: 'trigger.closed@1',
      data: { trigger, outcome: 'didNotHappen', words: '' },
    }
    expect(casePoints(caseOf([set, closed]), dayOf)).toEqual([])
  })
})

test('the risk over time is the signed weighings, each voice by itself', () => {
  const state = caseOf([...weighed(1, 3), ...weighed(2, 4, false)])
  const says = () => ({ levels: { from: 2, to: 3 } as const, open: 4, preliminary: true, withheld: false })
  expect(riskColumns(state, says, dayOf)).toEqual([
    {
      assessment: idOf('a', 1),
      day: '2026-03-04',
      instrument: { from: 2, to: 3 },
      estimate: 'declined',
      judgement: 3,
      open: 4,
      preliminary: true,
      withheld: false,
    },
  ])
})

test('a level that the organisation does not show is not there, and that is said', () => {
  const says = () => ({ levels: undefined, open: 4, preliminary: false, withheld: true })
  const [column] = riskColumns(caseOf(weighed(1, 3)), says, dayOf)
  expect(column).toMatchObject({ instrument: undefined, withheld: true, judgement: 3 })
})
