import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberRuns } from '../../../src/storage/number-runs.ts'

test('runs hold the numbers that were given, and none between them', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30)), (numbers) => {
      const held = numberRuns(numbers).flatMap(([first, last]) =>
        Array.from({ length: last - first + 1 }, (_, i) => first + i),
      )
      expect(held).toEqual(numbers)
    }),
  )
})

test('numbers that follow each other are one run', () => {
  expect(numberRuns([3, 4, 5, 7, 8, 1])).toEqual([
    [3, 5],
    [7, 8],
    [1, 1],
  ])
})
