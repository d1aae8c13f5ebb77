import { expect, test } from 'vitest'
import { numberIn } from '../../../src/domain/instrument/number-in.ts'

test.each([
  ['3', 3],
  [' 12 ', 12],
  ['2,5', 2.5],
  ['2.5', 2.5],
  ['1 200', 1200],
  ['12\u00a0500,25', 12_500.25],
  ['−4', -4],
  ['-4', -4],
  ['0', 0],
])('%s is a number', (text, number) => expect(numberIn(text)).toBe(number))

test.each([
  '',
  ' ',
  'tre',
  '3 eller 4',
  '3-4',
  '1 2',
  '1e9',
  '0x10',
  '1,2,3',
  '.5',
  '5.',
  'Infinity',
  '9'.repeat(40),
])('%s is none', (text) => expect(numberIn(text)).toBeUndefined())
