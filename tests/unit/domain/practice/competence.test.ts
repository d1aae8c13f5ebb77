import { describe, expect, test } from 'vitest'
import type { EventDraft } from '../../../../src/domain/event.ts'
import { foldCase } from '../../../../src/domain/fold-case.ts'
import { competenceOf, tellable } from '../../../../src/domain/practice/competence.ts'
import type { PracticeEntry } from '../../../../src/domain/practice/fold-practice.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../../support/devices.ts'

const told = (n: number, on: string): EventDraft => ({
  type: 'competence.told@1',
  data: {
    entry: idOf('entry', n),
    member: idOf('m', 1),
    kind: 'refresher',
    of: 'tre-minuter-sam',
    pack: 'sam',
    on,
  },
})
const line = (n: number, learner: string): PracticeEntry => ({
  entry: idOf('entry', n),
  kind: 'case',
  of: 'garden',
  pack: 'freda-farlighet',
  learner,
  on: '2026-11-01',
})

describe('the competence log', () => {
  test('has each practice once, told on two tablets or not, the latest first', () => {
    const one = newDevice(1)
    writeOn(one, told(1, '2026-10-01'), 1)
    const other = newDevice(2)
    writeOn(other, told(1, '2026-10-01'), 2)
    writeOn(other, told(2, '2026-11-02'), 3)
    const both = [...one.known.values(), ...other.known.values()]
    for (const events of [both, both.toReversed()]) {
      const log = competenceOf(foldCase(CASE_ID, events).writes)
      expect(log.map(({ on }) => on)).toEqual(['2026-11-02', '2026-10-01'])
    }
  })

  test('takes only lines with the member’s own name, and none where she has no name', () => {
    const log = [line(1, 'Karin Ek'), line(2, 'karin  ek '), line(3, 'Maria')]
    expect(tellable(log, [], 'Karin Ek').map(({ entry }) => entry)).toEqual([
      idOf('entry', 1),
      idOf('entry', 2),
    ])
    expect(tellable(log, [], ' ')).toEqual([])
  })
})
