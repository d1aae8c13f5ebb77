import { describe, expect, test } from 'vitest'
import type { CaseState } from '../../../src/domain/case-state.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { eventPayload } from '../../../src/domain/event-payload.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { parseEvent } from '../../../src/domain/parse-event.ts'
import { idsToSign } from '../../../src/domain/signed-writes.ts'
import { CASE_ID, type Device, idOf, newDevice, stateText, writeOn } from '../../support/devices.ts'

const assessment = idOf('a', 1)
const scenario = idOf('s', 1)
const incident = idOf('i', 1)
const external = idOf('x', 1)
const question = idOf('q', 1)

const started: EventDraft = {
  type: 'assessment.started@1',
  data: { assessment, pack: 'sara-sv', packVersion: '1.0.0', form: 'guided' },
}
const scenarioAdded: EventDraft = { type: 'scenario.added@1', data: { assessment, scenario } }
const setKind = (value: string): EventDraft => ({
  type: 'scenario.fieldSet@1',
  data: { assessment, scenario, field: 'kind', value },
})
const incidentAdded: EventDraft = { type: 'incident.added@1', data: { incident } }
const setWords = (value: string): EventDraft => ({
  type: 'incident.fieldSet@1',
  data: { incident, field: 'words', value },
})

function deviceWith(...drafts: readonly EventDraft[]): Device {
  const device = newDevice(1)
  for (const [i, draft] of drafts.entries()) writeOn(device, draft, i + 1)
  return device
}

function fold(...devices: readonly Device[]): CaseState {
  return foldCase(
    CASE_ID,
    devices.flatMap((device) => [...device.known.values()]),
  )
}

describe('scenarios of an assessment', () => {
  test('stand in the order they were thought of, each field with its last words', () => {
    const second = idOf('s', 2)
    const device = deviceWith(
      started,
      scenarioAdded,
      { type: 'scenario.added@1', data: { assessment, scenario: second } },
      setKind('Vid hämtning'),
      setKind('Vid hämtning på skolan'),
    )
    const scenarios = fold(device).assessments[0]?.scenarios
    expect(scenarios?.map((each) => each.id)).toEqual([scenario, second])
    expect(scenarios?.[0]?.fields.kind?.shown).toBe('Vid hämtning på skolan')
  })

  test('that are removed stay when somebody else was writing in them', () => {
    const one = deviceWith(started, scenarioAdded)
    const two = newDevice(2)
    for (const event of one.known.values()) two.known.set(event.id, event)
    writeOn(two, setKind('Skrevs samtidigt'), 20)
    writeOn(one, { type: 'scenario.removed@1', data: { assessment, scenario } }, 10)
    expect(fold(one).assessments[0]?.scenarios).toEqual([])
    expect(fold(one, two).assessments[0]?.scenarios[0]?.fields.kind?.shown).toBe('Skrevs samtidigt')
  })

  test('are frozen with the signature', () => {
    const device = deviceWith(started, scenarioAdded, setKind('Som det var'))
    const of = idsToSign(fold(device).writes, `assessment/${assessment}`)
    const data = { assessment, of, stateHash: '0'.repeat(64), name: 'A', role: 'B' }
    writeOn(device, { type: 'assessment.signed@1', data }, 10)
    writeOn(device, setKind('Efteråt'), 11)
    const signed = fold(device).assessments[0]
    expect(signed?.scenarios[0]?.fields.kind?.shown).toBe('Som det var')
    expect(signed?.late).toBe(1)
  })
})

test('conclusions read off another form keep who, when and where', () => {
  const origin = { takenOn: '2026-11-20', takenBy: 'BOPS', readFrom: 'Kopia i akten' }
  const device = deviceWith(started, { type: 'resultOrigin.set@1', data: { assessment, ...origin } })
  expect(fold(device).assessments[0]?.resultOrigin?.shown).toEqual(origin)
})

describe('what surrounds the assessments', () => {
  test('comes back as it was written', () => {
    const state = fold(
      deviceWith(
        incidentAdded,
        setWords('Stod utanför porten'),
        { type: 'external.added@1', data: { external } },
        { type: 'external.fieldSet@1', data: { external, field: 'outcome', value: 'Medelhög risk' } },
        { type: 'question.added@1', data: { question, assessment, item: 'f1' } },
        { type: 'question.fieldSet@1', data: { question, field: 'to', value: 'police' } },
      ),
    )
    expect(state.incidents).toMatchObject([
      { id: incident, fields: { words: { shown: 'Stod utanför porten' } } },
    ])
    expect(state.externals).toMatchObject([{ id: external, fields: { outcome: { shown: 'Medelhög risk' } } }])
    expect(state.questions).toMatchObject([
      { id: question, assessment, item: 'f1', fields: { to: { shown: 'police' } } },
    ])
  })

  test('keeps two wordings written apart and says so', () => {
    const one = deviceWith(incidentAdded)
    const two = newDevice(2)
    for (const event of one.known.values()) two.known.set(event.id, event)
    writeOn(one, setWords('Ringde'), 10)
    writeOn(two, setWords('Skrev'), 20)
    const state = fold(one, two)
    expect(state.incidents[0]?.fields.words?.versions).toHaveLength(2)
    expect(state.conflicts).toEqual([`incident/${incident}/words`])
    expect(
      stateText([...two.known.values(), ...one.known.values()]) ===
        stateText([...one.known.values(), ...two.known.values()]),
    ).toBe(true)
  })

  test('goes when it is removed with a reason, and the reason stays in the history', () => {
    const device = deviceWith(incidentAdded, setWords('Fel ärende'))
    writeOn(
      device,
      { type: 'incident.removed@1', data: { incident, reason: 'Hörde till ett annat ärende' } },
      9,
    )
    expect(fold(device).incidents).toEqual([])
    expect(fold(device).writes.ordered.at(-1)?.data).toMatchObject({ reason: 'Hörde till ett annat ärende' })
  })

  test('survives the way to the disk and back', () => {
    const device = deviceWith(started, scenarioAdded, setKind('Ord'), incidentAdded, {
      type: 'answer.set@1',
      data: {
        assessment,
        item: 'f1',
        answer: {
          is: 'factor',
          current: 'partial',
          past: 'insufficient',
          source: 'Polisen',
          on: '2026-11-01',
        },
      },
    })
    for (const event of device.known.values()) {
      const read = parseEvent(eventPayload(event))
      expect(read).toEqual({ ok: true, value: event })
    }
  })
})
