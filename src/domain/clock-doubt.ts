import type { IndexRow } from './index-row.ts'

/** Two tablets are never set to the same second, and an hour is what one forgets when summer time ends. */
const TOLERATED_MS = 90 * 60_000

/**
 * The latest moment (ISO 8601) that something was saved, when it lies ahead of the clock: either the clock is wrong now or
 * it was wrong then. Undefined when nothing speaks against the clock.
 */
export function clockDoubt(rows: Iterable<Pick<IndexRow, 'changedAt'>>, nowMs: number): string | undefined {
  const limit = new Date(nowMs + TOLERATED_MS).toISOString()
  let latest = ''
  for (const { changedAt } of rows) if (changedAt > latest) latest = changedAt
  return latest > limit ? latest : undefined
}
