import type { Day } from '../answer.ts'

/** After this many days without use a refresher is suggested, gently. Ours; from the issue, not from research. */
export const DORMANT_DAYS = 90

export interface PackUse {
  readonly pack: string
  readonly on: Day
}

/** The last day each instrument was used or practised. */
export function lastUses(uses: readonly PackUse[]): ReadonlyMap<string, Day> {
  const last = new Map<string, Day>()
  for (const { pack, on } of uses) {
    const known = last.get(pack)
    if (known === undefined || known < on) last.set(pack, on)
  }
  return last
}

/**
 * Instruments that were used once and then not for a long time, the longest unused first. One that was never used is
 * not here: nothing has faded yet.
 */
export function dormantPacks(last: ReadonlyMap<string, Day>, today: Day): readonly PackUse[] {
  return [...last]
    .filter(([, on]) => daysBetween(on, today) >= DORMANT_DAYS)
    .sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([pack, on]) => ({ pack, on }))
}

/** Whole calendar days; the clock of a tablet may be wrong, and then it is negative. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
