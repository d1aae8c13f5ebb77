import { describe, expect, test } from 'vitest'
import { searchCases } from '../../../src/app/search-cases.ts'
import type { IndexRow } from '../../../src/domain/index-row.ts'

function row(n: number, over: Partial<IndexRow>): IndexRow {
  return {
    caseId: n.toString(16).padStart(32, '0'),
    kind: 'exposed',
    title: '',
    names: '',
    personnummer: '',
    caseNumber: '',
    nextStep: 'acute',
    nextStepOn: '',
    dues: '',
    changedAt: '2026-11-23T10:00:00.000Z',
    protection: 'none',
    saved: 'tablet',
    ...over,
  }
}

const rows = [
  row(1, {
    title: 'Ärende Björk',
    names: 'Åsa Öberg\nJosé Núñez',
    personnummer: '19811218-9876',
    caseNumber: 'IFO 2026:118',
  }),
  row(2, { title: 'Ärende Gran', names: 'Asa Oberg', nextStep: 'safetyPlan' }),
]
const found = (typed: string) => searchCases(rows, typed).map((hit) => hit.title)

describe('searching cases', () => {
  test.each([
    ['björk', ['Ärende Björk']],
    ['ÅSA', ['Ärende Björk']],
    ['asa', ['Ärende Gran']],
    ['jose nunez', ['Ärende Björk']],
    ['öberg åsa', ['Ärende Björk']],
    ['8112189876', ['Ärende Björk']],
    ['2026:118', ['Ärende Björk']],
    ['', ['Ärende Björk', 'Ärende Gran']],
    ['811', []],
  ])('%s finds %j', (typed, titles) => {
    expect(found(typed)).toEqual(titles)
  })

  test('finds nothing by what the cases are about: the law allows name, personnummer and case number only', () => {
    for (const typed of ['acute', 'safetyPlan', 'strypning', 'exposed', 'vapen'])
      expect(found(typed)).toEqual([])
  })
})
