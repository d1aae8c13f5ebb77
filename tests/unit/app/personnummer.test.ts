import { describe, expect, test } from 'vitest'
import { isPersonnummer, longPersonnummer } from '../../../src/app/personnummer.ts'

// Made-up numbers whose check digit is right.
describe('a personnummer', () => {
  test.each(['19900118-9811', '199001189811', '900118-9811', '9001189811', ' 19900118-9811 '])(
    'is the same however it was typed: %s',
    (typed) => {
      expect(isPersonnummer(typed)).toBe(true)
      expect(longPersonnummer(typed)).toBe('19900118-9811')
    },
  )

  test('of somebody over a hundred has its century, which a plus tells', () => {
    expect(isPersonnummer('121212+1212')).toBe(true)
    expect(longPersonnummer('121212+1212')).toBe('19121212-1212')
    expect(longPersonnummer('121212-1212')).toBe('20121212-1212')
  })

  test('may be a coordination number', () => {
    expect(isPersonnummer('19701063-2391')).toBe(true)
    expect(longPersonnummer('701063-2391')).toBe('19701063-2391')
  })

  test.each(['19900118-9812', '900118', '19901318-9811', '19900118-981', 'Anna', ''])(
    'is not one: "%s"',
    (typed) => {
      expect(isPersonnummer(typed)).toBe(false)
    },
  )
})
