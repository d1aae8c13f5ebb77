import { describe, expect, test } from 'vitest'
import { nationalNumbers } from '../../../../src/content/numbers/national.ts'
import { isStale, NationalNumber } from '../../../../src/domain/numbers/national-number.ts'
import { numberRows } from '../../../fixtures/practice-tables.ts'

describe('national numbers', () => {
  test('follow their schema', () => {
    for (const number of nationalNumbers) expect(NationalNumber.parse(number)).toEqual(number)
  })

  test('are the ones that were found, digit by digit', () => {
    const digits = new Map(nationalNumbers.map(({ id, number }) => [number.replace(/\D/g, ''), id as string]))
    const expected = Object.entries(numberRows).flatMap(([number, place]) =>
      'leftOut' in place ? [] : place.map((id) => [number, id] as const),
    )
    expect([...digits].sort()).toEqual([...expected].sort())
  })

  test('warn when they were last seen more than 180 days ago', () => {
    expect(isStale('2026-05-27', '2026-11-23')).toBe(false)
    expect(isStale('2026-05-26', '2026-11-23')).toBe(true)
    expect(isStale('2026-11-22', '2024-01-01')).toBe(false)
    const stale = nationalNumbers
      .filter(({ verifiedOn }) => isStale(verifiedOn, '2026-11-23'))
      .map(({ id }) => id)
    expect(stale).toEqual([
      'stodlinjen-man',
      'stodlinjen-trans',
      'valj-att-sluta',
      'bris',
      'brottsofferjouren',
    ])
  })
})
