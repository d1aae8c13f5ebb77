import type { MeasureTrack } from '../event-fields.ts'
import type { Id } from '../id.ts'
import type { Bridge } from './bridge.ts'
import type { Factor } from './factor.ts'

/** Staying and leaving. Always both, always in this order, and never one of them chosen beforehand. */
export const WAYS = ['stays', 'leaves'] as const
export type Way = (typeof WAYS)[number]

export interface WayPlan {
  readonly way: Way
  /** Measures for this way alone, then those that hold for both. */
  readonly own: readonly Id[]
  readonly shared: readonly Id[]
  /** Known factors that nothing in this way answers to, though the other way may. */
  readonly uncovered: readonly Factor[]
}

/**
 * The same plan read twice: what holds if the person stays, and what holds if the person leaves. A plan that is whole
 * only for the one who leaves is no plan for the many who do not.
 */
export function planBothWays(
  bridge: Bridge,
  chosen: readonly { readonly id: Id; readonly track: MeasureTrack }[],
): readonly [WayPlan, WayPlan] {
  const trackOf = new Map(chosen.map(({ id, track }) => [id, track]))
  const planFor = (way: Way): WayPlan => ({
    way,
    own: chosen.filter(({ track }) => track === way).map(({ id }) => id),
    shared: chosen.filter(({ track }) => track === 'both').map(({ id }) => id),
    uncovered: bridge.rows
      .filter(({ factor, status }) => factor.state === 'present' && status !== 'left')
      .filter(({ coveredBy }) => !coveredBy.some((id) => [way, 'both'].includes(trackOf.get(id) ?? '')))
      .map(({ factor }) => factor),
  })
  return [planFor('stays'), planFor('leaves')]
}
