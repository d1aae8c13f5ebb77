import { describe, expect, test } from 'vitest'
import type { EventDraft } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import {
  everyPack,
  nextStepOf,
  PATH,
  packsOfStep,
  pathOfKind,
  stepEndedBy,
  stepOfPack,
  stepStatus,
} from '../../../src/domain/next-step.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../support/devices.ts'

function caseOf(kind: 'exposed' | 'perpetrator', ...drafts: readonly EventDraft[]) {
  const device = newDevice(1)
  const all: readonly EventDraft[] = [{ type: 'case.opened@1', data: { kind, title: 'Ärende' } }, ...drafts]
  for (const [i, draft] of all.entries()) writeOn(device, draft, i + 1)
  return foldCase(CASE_ID, [...device.known.values()])
}

function done(...steps: readonly (typeof PATH)[number][]): readonly EventDraft[] {
  return steps.map((step) => ({ type: 'step.set@1', data: { step, status: 'done', reason: '' } }))
}

function started(pack: string): EventDraft {
  const assessment = idOf('a', pack.length)
  return { type: 'assessment.started@1', data: { assessment, pack, packVersion: '1.0.0', form: 'guided' } }
}

const UP_TO_CHILDREN = done('safetyCheck', 'discover', 'acute')

describe('the next step', () => {
  test('passes by the child and the description when nothing calls for them', () => {
    expect(nextStepOf(caseOf('exposed', ...UP_TO_CHILDREN)).step).toBe('assess')
  })

  test('is the child’s protection as soon as there is a child', () => {
    const child: EventDraft = { type: 'person.added@1', data: { person: idOf('p', 1), role: 'child' } }
    expect(nextStepOf(caseOf('exposed', ...UP_TO_CHILDREN, child)).step).toBe('children')
    expect(nextStepOf(caseOf('exposed', ...UP_TO_CHILDREN, child, ...done('children'))).step).toBe('assess')
  })

  test('is the description once somebody has begun it', () => {
    const state = caseOf('exposed', ...UP_TO_CHILDREN, started('freda-beskrivning'))
    expect(stepStatus(state, 'describe')).toBe('ongoing')
    expect(nextStepOf(state).step).toBe('describe')
  })
})

describe('forms of a step', () => {
  test('are never the same for the exposed person and the one who uses violence', () => {
    expect(packsOfStep('discover', 'exposed')[0]).toBe('freda-kortfragor')
    expect(packsOfStep('discover', 'perpetrator')).toEqual(['utovarsamtal'])
    expect(packsOfStep('describe', 'perpetrator')).toEqual([])
    expect(pathOfKind('perpetrator')).not.toContain('describe')
    expect(pathOfKind('exposed')).toEqual(PATH)
  })

  test('each belong to a step, and a gate ends none', () => {
    for (const pack of everyPack()) expect(PATH, pack).toContain(stepOfPack(pack))
    expect(stepOfPack('hedersfraga')).toBe('discover')
    expect(stepEndedBy('hedersfraga')).toBeUndefined()
    expect(stepEndedBy('freda-kortfragor')).toBe('discover')
    expect(stepEndedBy('of-an-organisation')).toBeUndefined()
  })

  test('that were done before the path changed still count as begun', () => {
    expect(stepStatus(caseOf('perpetrator', started('freda-kortfragor')), 'discover')).toBe('ongoing')
  })
})
