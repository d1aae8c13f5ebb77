import { expect, test } from 'vitest'
import { distance } from '../../../src/content/distance/distance.ts'
import { topicsOfIncidents } from '../../../src/content/measures/topics-of-incidents.ts'
import { topicsOfItem } from '../../../src/content/measures/topics-of-items.ts'
import { around } from '../../../src/content/texts/sv/around.ts'
import { gatherFactors } from '../../../src/domain/bridge/gather-factors.ts'
import { incidentFactors } from '../../../src/domain/bridge/incident-factors.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { IncidentField } from '../../../src/domain/event-fields.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { sheetFactors } from '../../../src/domain/sheet/sheet-factors.ts'
import { type Sheet, SheetPack } from '../../../src/domain/sheet/sheet-pack.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../support/devices.ts'

const sheets: readonly Sheet[] = distance.sheets

function caseWith(...drafts: readonly EventDraft[]) {
  const device = newDevice(1)
  for (const [i, draft] of drafts.entries()) writeOn(device, draft, i + 1)
  return foldCase(CASE_ID, [...device.known.values()])
}

function factorsOf(...drafts: readonly EventDraft[]) {
  const state = caseWith(...drafts)
  const told = [...incidentFactors(state.incidents, topicsOfIncidents), ...sheetFactors(state.writes, sheets)]
  return gatherFactors([], topicsOfItem, told)
}

const incident = (n: number, field: IncidentField, value: string): EventDraft[] => [
  { type: 'incident.added@1', data: { incident: idOf('i', n) } },
  { type: 'incident.fieldSet@1', data: { incident: idOf('i', n), field, value } },
]
const onSheet = (sheet: string, prompt: string, value: string, row?: number): EventDraft => ({
  type: 'sheet.valueSet@1',
  data: { sheet, prompt, value, ...(row === undefined ? {} : { row: idOf('r', row) }) },
})

test('what happened is a source like any form, and twice the same is one factor with two origins', () => {
  const factors = factorsOf(
    ...incident(1, 'channel', 'followed'),
    ...incident(2, 'channel', 'message'),
    ...incident(3, 'severity', 'injury'),
  )
  expect(factors.map(({ id }) => id)).toEqual(['stalking', 'physicalViolence', 'injuries'])
  expect(factors[0]?.origins).toEqual([
    { kind: 'incident', incident: idOf('i', 1) },
    { kind: 'incident', incident: idOf('i', 2) },
  ])
})

test('a witness nobody knows of is an open question about the child, not a calm answer', () => {
  expect(factorsOf(...incident(1, 'witness', 'unknown')).map(({ id }) => id)).toEqual([
    'childExposed.unknown',
  ])
  expect(factorsOf(...incident(1, 'witness', 'none'))).toEqual([])
})

test('every word of an incident that points at a topic is one that can be chosen', () => {
  const choices: Readonly<Partial<Record<IncidentField, object>>> = {
    channel: around.incidentChannels,
    place: around.incidentPlaces,
    severity: around.incidentSeverities,
    witness: around.incidentWitnesses,
  }
  for (const field of IncidentField.options) {
    for (const word of Object.keys(topicsOfIncidents[field] ?? {}))
      expect(Object.keys(choices[field] ?? {}), `${field} ${word}`).toContain(word)
  }
})

test('help that takes half an hour stands on the board, and help that takes less does not', () => {
  expect(factorsOf(onSheet('time-to-help', 'times-minutes', '95', 1))).toMatchObject([
    { id: 'farFromHelp', origins: [{ kind: 'sheet', sheet: 'time-to-help', prompt: 'times-minutes' }] },
  ])
  expect(factorsOf(onSheet('time-to-help', 'times-minutes', '29', 1))).toEqual([])
  expect(factorsOf(onSheet('time-to-help', 'times-minutes', 'länge', 1))).toEqual([])
})

test('a phone that does not work, weapons nearby and a no because of the road are factors', () => {
  const factors = factorsOf(
    onSheet('on-site', 'coverage-result', 'not', 1),
    onSheet('on-site', 'weapons-there', 'yes'),
    onSheet('transport', 'declined-because', 'road', 2),
    onSheet('transport', 'trips-meet', 'unknown', 3),
  )
  expect(factors.map(({ id }) => id).toSorted()).toEqual(['firearm', 'noCoverage', 'transport'])
})

test('what a prompt raises names options that it has', () => {
  for (const sheet of SheetPack.parse(distance).sheets)
    for (const { prompts } of sheet.sections)
      for (const { id, raises, options, type } of prompts)
        for (const raised of raises ?? []) {
          const known = (options ?? []).map((option) => option.id)
          expect(
            (raised.options ?? []).filter((option) => !known.includes(option)),
            id,
          ).toEqual([])
          if (raised.atLeast !== undefined) expect(type, id).toBe('number')
        }
})
