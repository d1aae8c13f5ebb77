import { describe, expect, test } from 'vitest'
import { keepingDoubt } from '../../../src/app/keeping.ts'
import { isPassingTab } from '../../../src/app/passing-tab.ts'

const NOW = Date.parse('2026-11-27T08:00:00Z')
const HOUR_MS = 60 * 60_000
const status = (isNearlyFull: boolean, sinceMs?: number) => ({
  isNearlyFull,
  onlyHere: {
    count: sinceMs === undefined ? 0 : 3,
    oldestWall: sinceMs === undefined ? undefined : new Date(sinceMs).toISOString(),
  },
})

test('a tab is passing where the browser says that it is no app, and nowhere else', () => {
  expect(isPassingTab({ standalone: false })).toBe(true)
  expect(isPassingTab({ standalone: true })).toBe(false)
  expect(isPassingTab({})).toBe(false)
})

describe('what is said at the start of the day', () => {
  test('is nothing while all is sent, or for three days of what is only here', () => {
    expect(keepingDoubt(status(false), false, NOW)).toBeUndefined()
    expect(keepingDoubt(status(false, NOW - 72 * HOUR_MS), false, NOW)).toBeUndefined()
  })

  test('is that something is only here once it has been for longer', () => {
    expect(keepingDoubt(status(false, NOW - 73 * HOUR_MS), false, NOW)).toBe('only-here')
  })

  test('is the nearest danger first: a tab that is cleared, then a full tablet, then work that is only here', () => {
    const old = NOW - 400 * HOUR_MS
    expect(keepingDoubt(status(true, old), true, NOW)).toBe('home-screen')
    expect(keepingDoubt(status(true, old), false, NOW)).toBe('nearly-full')
  })
})
