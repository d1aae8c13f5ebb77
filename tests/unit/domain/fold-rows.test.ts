import { expect, test } from 'vitest'
import type { CaseState } from '../../../src/domain/case-state.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { rowItem } from '../../../src/domain/instrument/row-item.ts'
import { idsToSign } from '../../../src/domain/signed-writes.ts'
import { CASE_ID, type Device, idOf, newDevice, writeOn } from '../../support/devices.ts'

const assessment = idOf('a', 1)
const [first, second] = [idOf('1', 1), idOf('2', 1)]
const started: EventDraft = {
  type: 'assessment.started@1',
  data: { assessment, pack: 'hedersfraga', packVersion: '1.1.0', form: 'guided' },
}
const added = (row: string): EventDraft => ({
  type: 'row.added@1',
  data: { assessment, section: 'people', row },
})
const removed = (row: string): EventDraft => ({ type: 'row.removed@1', data: { assessment, row } })
const answer = (row: string, is: 'yes' | 'no'): EventDraft => ({
  type: 'answer.set@1',
  data: { assessment, item: rowItem('person-threatened', row), answer: { is } },
})

function deviceWith(...drafts: readonly EventDraft[]): Device {
  const device = newDevice(1)
  for (const [i, draft] of drafts.entries()) writeOn(device, draft, i + 1)
  return device
}
function apart(from: Device, number: number): Device {
  const device = newDevice(number)
  for (const event of from.known.values()) device.known.set(event.id, event)
  return device
}
function fold(...devices: readonly Device[]): CaseState['assessments'][number] | undefined {
  const events = devices.flatMap((device) => [...device.known.values()])
  return foldCase(CASE_ID, events).assessments[0]
}
const rowsOf = (...devices: readonly Device[]) => fold(...devices)?.rows.get('people') ?? []

test('rows stand in the order they were begun, each with answers of its own', () => {
  const device = deviceWith(started, added(first), added(second), answer(second, 'yes'), answer(first, 'no'))
  expect(rowsOf(device)).toEqual([first, second])
  const answers = fold(device)?.answers
  expect(answers?.get(rowItem('person-threatened', first))?.shown).toEqual({ is: 'no' })
  expect(answers?.get(rowItem('person-threatened', second))?.shown).toEqual({ is: 'yes' })
})

test('a removed row takes its answers, margin and alerts along, and no other row', () => {
  const device = deviceWith(started, added(first), added(second), answer(first, 'yes'), answer(second, 'no'))
  const item = rowItem('person-threatened', first)
  writeOn(device, { type: 'marginNote.set@1', data: { assessment, item, text: 'x' } }, 8)
  writeOn(device, { type: 'alert.seen@1', data: { assessment, item, action: 'x' } }, 9)
  writeOn(device, removed(first), 10)
  expect(rowsOf(device)).toEqual([second])
  expect([...(fold(device)?.answers.keys() ?? [])]).toEqual([rowItem('person-threatened', second)])
  expect(fold(device)?.marginNotes.size).toBe(0)
  expect(fold(device)?.alertsSeen.size).toBe(0)
})

test('a row removed on one tablet stays when somebody answered in it on another', () => {
  const one = deviceWith(started, added(first), answer(first, 'no'))
  const two = apart(one, 2)
  writeOn(two, answer(first, 'yes'), 20)
  writeOn(one, removed(first), 10)
  expect(rowsOf(one)).toEqual([])
  expect(rowsOf(one, two)).toEqual([first])
  expect(fold(one, two)?.answers.get(rowItem('person-threatened', first))?.shown).toEqual({ is: 'yes' })
})

test('rows begun apart are both there, and two answers in one row both survive', () => {
  const one = deviceWith(started, added(first))
  const two = apart(one, 2)
  writeOn(one, added(second), 10)
  writeOn(one, answer(first, 'no'), 11)
  writeOn(two, added(idOf('3', 1)), 20)
  writeOn(two, answer(first, 'yes'), 21)
  expect([...rowsOf(one, two)].sort()).toEqual([first, second, idOf('3', 1)].sort())
  const field = fold(one, two)?.answers.get(rowItem('person-threatened', first))
  expect(field?.versions.map(({ value }) => value.is)).toEqual(['yes', 'no'])
})

test('rows are frozen with the signature', () => {
  const device = deviceWith(started, added(first), answer(first, 'yes'))
  const events = [...device.known.values()]
  const of = idsToSign(foldCase(CASE_ID, events).writes, `assessment/${assessment}`)
  const data = { assessment, of, stateHash: '0'.repeat(64), name: 'A', role: 'B' }
  writeOn(device, { type: 'assessment.signed@1', data }, 10)
  writeOn(device, removed(first), 11)
  writeOn(device, added(second), 12)
  expect(rowsOf(device)).toEqual([first])
  expect(fold(device)?.late).toBeGreaterThan(0)
})
