/** Fewer than this, and somebody who knows the place may know whom it is about. */
export const SMALL = 5

/**
 * Cells of one row and their sum, with the small ones hidden. A hidden cell must not be found by taking the others from
 * the sum: so never one alone, and never so few that the hidden ones together are small. Where all of them are, the sum
 * is hidden as well.
 */
export function suppressSmall(counts: readonly number[]): {
  readonly cells: readonly (number | 'small')[]
  readonly total: number | 'small'
} {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total < SMALL) return { cells: counts.map(() => 'small' as const), total: 'small' }
  const hidden = new Set(counts.flatMap((count, at) => (count < SMALL ? [at] : [])))
  const sumHidden = () => [...hidden].reduce((sum, at) => sum + (counts[at] ?? 0), 0)
  const shown = counts.map((count, at) => ({ count, at })).filter(({ at }) => !hidden.has(at))
  shown.sort((a, b) => a.count - b.count)
  while (hidden.size > 0 && (hidden.size < 2 || sumHidden() < SMALL)) {
    const next = shown.shift()
    if (next === undefined) break
    hidden.add(next.at)
  }
  return { cells: counts.map((count, at) => (hidden.has(at) ? 'small' : count)), total }
}
