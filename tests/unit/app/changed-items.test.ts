import { describe, expect, test } from 'vitest'
import { changedItems } from '../../../src/app/assess.ts'
import type { Answer } from '../../../src/domain/answer.ts'
import type { Assessment } from '../../../src/domain/case-state.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../support/devices.ts'

/** An assessment with these answers, each given in its turn. */
function assessed(answers: readonly (readonly [string, Answer])[]): Assessment {
  const device = newDevice(1)
  const assessment = idOf('a', 1)
  writeOn(
    device,
    {
      type: 'assessment.started@1',
      data: { assessment, pack: 'freda-farlighet', packVersion: '1.0.0', form: 'guided' },
    },
    1,
  )
  answers.forEach(([item, answer], at) => {
    writeOn(device, { type: 'answer.set@1', data: { assessment, item, answer } }, at + 2)
  })
  const [found] = foldCase(CASE_ID, [...device.known.values()]).assessments
  if (!found) throw new Error('expected an assessment')
  return found
}

const yes: Answer = { is: 'yes' }
const no: Answer = { is: 'no' }

describe('what changed since the version before', () => {
  test('is what has another answer now, and nothing that was answered the same again', () => {
    const before = assessed([
      ['gun', no],
      ['threat', yes],
    ])
    const after = assessed([
      ['gun', yes],
      ['threat', no],
      ['threat', yes],
    ])
    expect(changedItems(before, after)).toEqual(['gun'])
    expect(changedItems(before, before)).toEqual([])
  })

  test('is also what is answered for the first time, or no longer', () => {
    expect(changedItems(assessed([]), assessed([['gun', no]]))).toEqual(['gun'])
    expect(changedItems(assessed([['gun', no]]), assessed([]))).toEqual(['gun'])
  })

  test('is another doubt, another word and another choice', () => {
    const before = assessed([
      ['gun', { is: 'unknown' }],
      ['when', { is: 'text', text: 'i går' }],
      ['kind', { is: 'options', options: ['knife', 'gun'] }],
    ])
    const after = assessed([
      ['gun', { is: 'declined' }],
      ['when', { is: 'text', text: 'i dag' }],
      ['kind', { is: 'options', options: ['knife'] }],
    ])
    expect(changedItems(before, after)).toEqual(['gun', 'when', 'kind'])
  })
})
