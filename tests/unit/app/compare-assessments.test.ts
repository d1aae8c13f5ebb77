import { expect, test } from 'vitest'
import { compareAssessments } from '../../../src/app/compare-assessments.ts'
import { fredaFarlighet } from '../../../src/content/instruments/freda-farlighet-v1/pack.ts'
import { saraSv } from '../../../src/content/instruments/sara-sv-v1/pack.ts'
import type { Answer } from '../../../src/domain/answer.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import type { InstrumentPack } from '../../../src/domain/instrument/pack.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../support/devices.ts'

type Made = {
  readonly pack: InstrumentPack
  readonly form: 'guided' | 'paper'
  readonly answers?: Record<string, Answer>
}

function compared(...both: readonly [Made, Made]) {
  const device = newDevice(1)
  const drafts: readonly EventDraft[] = both.flatMap(({ pack, form, answers = {} }, at): EventDraft[] => {
    const assessment = idOf('a', at + 1)
    return [
      { type: 'assessment.started@1', data: { assessment, pack: pack.id, packVersion: pack.version, form } },
      ...Object.entries(answers).map(
        ([item, answer]): EventDraft => ({ type: 'answer.set@1', data: { assessment, item, answer } }),
      ),
    ]
  })
  for (const [i, draft] of drafts.entries()) writeOn(device, draft, i + 1)
  const [first, second] = foldCase(CASE_ID, [...device.known.values()]).assessments
  if (!first || !second) throw new Error('expected two assessments')
  const { over, changes } = compareAssessments(
    { assessment: first, pack: both[0].pack },
    { assessment: second, pack: both[1].pack },
  )
  return [over, ...changes.map(({ item, kind }) => `${item.id} ${kind}`)]
}

const yes: Answer = { is: 'yes' }
const high: Answer = { is: 'option', option: 'high' }
const low: Answer = { is: 'option', option: 'low' }
const there: Answer = { is: 'factor', current: 'present', past: 'absent' }

test('two that were asked here are compared question by question', () => {
  const before: Made = { pack: fredaFarlighet, form: 'guided', answers: { drugs: { is: 'unknown' } } }
  const after: Made = { pack: fredaFarlighet, form: 'guided', answers: { drugs: yes } }
  expect(compared(before, after)).toEqual(['answers', 'drugs filled'])
})

test('a level read off paper opens no gap and fills none, whichever is first', () => {
  const asked: Made = { pack: fredaFarlighet, form: 'guided', answers: { drugs: yes, alcohol: yes } }
  const paper: Made = { pack: fredaFarlighet, form: 'paper' }
  expect(compared(asked, paper)).toEqual(['nothing'])
  expect(compared(paper, asked)).toEqual(['nothing'])
  expect(compared(paper, paper)).toEqual(['nothing'])
})

test('conclusions of somebody else are compared with ours, and our factors with nothing', () => {
  const ours: Made = { pack: saraSv, form: 'guided', answers: { escalation: there, 'risk-now': low } }
  const theirs: Made = { pack: saraSv, form: 'paper', answers: { 'risk-now': high, priority: high } }
  expect(compared(ours, theirs)).toEqual(['conclusions', 'risk-now changed', 'priority filled'])
})

test('two instruments are never compared', () => {
  const judged: Made = { pack: saraSv, form: 'guided', answers: { escalation: there } }
  expect(compared({ pack: fredaFarlighet, form: 'guided', answers: { drugs: yes } }, judged)).toEqual([
    'otherInstrument',
  ])
})
