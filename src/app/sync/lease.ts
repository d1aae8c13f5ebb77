import type { CaseState } from '../../domain/case-state.ts'

export const LEASE_DAYS = [7, 14, 30, 60] as const
const DEFAULT_DAYS = 14
export const DAY_MS = 86_400_000
/** Somebody in the middle of a visit opens the tablet all the same, so long, and so often. */
export const EXTRA_MS = 8 * 3_600_000
export const MAX_EXTRAS = 3
/** A clock that is set right by a network moves by less than this. */
const SET_BACK_MS = 600_000

/** What a tablet remembers of time. It only ever grows until there is contact. */
export interface LeaseMemory {
  /** The latest moment this tablet has known, by its own clock and by counting. */
  readonly seenMs: number
  readonly extrasUsed: number
  /** By `seenMs`. */
  readonly extraUntilMs: number
}

/**
 * - `none`: nobody could have paused this tablet, or it never met a server: there is nothing to ask for.
 * - `soon`: time to meet the server; 0 days left while it is open beyond its time.
 * - `over`: it asks for contact before it opens. Nothing is erased.
 */
export type LeaseState =
  | { readonly is: 'none' | 'fine' }
  | { readonly is: 'soon'; readonly daysLeft: number }
  | { readonly is: 'over'; readonly extrasLeft: number }

/** As the organisation has it, or 14 days. */
export function leaseDays({ writes }: Pick<CaseState, 'writes'>): number {
  const set = writes.ordered.findLast((event) => event.type === 'lease.set@1')
  return set?.type === 'lease.set@1' ? set.data.days : DEFAULT_DAYS
}

export function leaseStateOf(days: number, contactMs: number, memory: LeaseMemory): LeaseState {
  const left = days - (memory.seenMs - contactMs) / DAY_MS
  if (left > Math.min(4, days / 3)) return { is: 'fine' }
  if (left > 0) return { is: 'soon', daysLeft: Math.ceil(left) }
  if (memory.seenMs < memory.extraUntilMs) return { is: 'soon', daysLeft: 0 }
  return { is: 'over', extrasLeft: MAX_EXTRAS - memory.extrasUsed }
}

/** When the tablet is opened. A clock that stands behind what was seen before has been set back: that costs a day. */
export function openedAt(memory: LeaseMemory, nowMs: number): LeaseMemory {
  const isSetBack = nowMs < memory.seenMs - SET_BACK_MS
  const seenMs = isSetBack ? memory.seenMs + DAY_MS : Math.max(memory.seenMs, nowMs)
  return { ...memory, seenMs }
}

/** While it is open: as much as was counted, whatever the clock says, and no more than a day by the clock at once. */
export function ticked(memory: LeaseMemory, nowMs: number, countedMs: number): LeaseMemory {
  const counted = memory.seenMs + countedMs
  const isLeap = nowMs > counted + DAY_MS
  return { ...memory, seenMs: isLeap ? counted : Math.max(counted, nowMs) }
}

export function withContact(nowMs: number): LeaseMemory {
  return { seenMs: nowMs, extrasUsed: 0, extraUntilMs: 0 }
}

export function withExtra(memory: LeaseMemory): LeaseMemory {
  if (memory.extrasUsed >= MAX_EXTRAS) return memory
  return { ...memory, extrasUsed: memory.extrasUsed + 1, extraUntilMs: memory.seenMs + EXTRA_MS }
}
