import { describe, expect, test } from 'vitest'
import { clockDoubt } from '../../../src/domain/clock-doubt.ts'

const NOW = Date.UTC(2026, 10, 26, 12)
const at = (ms: number) => ({ changedAt: new Date(ms).toISOString() })

describe('doubt about the clock', () => {
  test.each([
    ['nothing is saved', [], undefined],
    ['all was saved before', [at(NOW - 1), at(NOW - 1e9)], undefined],
    ['an hour is forgotten', [at(NOW + 3_600_000)], undefined],
    ['two hours are', [at(NOW), at(NOW + 7_200_000)], '2026-11-26T14:00:00.000Z'],
    ['the clock was set back ten years', [at(Date.UTC(2036, 0, 1)), at(NOW)], '2036-01-01T00:00:00.000Z'],
  ] as const)('when %s', (_what, rows, doubt) => {
    expect(clockDoubt(rows, NOW)).toBe(doubt)
  })
})
