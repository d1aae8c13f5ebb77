import type { Clock } from '../lib/sources.ts'

export const IDLE_MS = 3 * 60_000
export const HIDDEN_MS = 60_000

export interface AutoLock {
  /** A touch, a key, a scroll. */
  readonly touched: () => void
  readonly hidden: () => void
  /** Locks at once when it was hidden for too long: timers sleep with the tablet, the clock does not. */
  readonly visible: () => void
  readonly stop: () => void
}

/**
 * Locks after three minutes without a touch or one minute out of sight. Timers and clock are handed in. A clock that is
 * set back counts from where it was set to: what lies ahead of it is no time that has passed.
 */
export function startAutoLock(ports: {
  readonly clock: Clock
  readonly setTimer: (ms: number, then: () => void) => () => void
  readonly lock: () => void
}): AutoLock {
  let lastTouch = ports.clock()
  let hiddenSince: number | undefined
  let cancel = () => {}
  let stopped = false

  function deadline(): number {
    const now = ports.clock()
    lastTouch = Math.min(lastTouch, now)
    if (hiddenSince !== undefined) hiddenSince = Math.min(hiddenSince, now)
    const idle = lastTouch + IDLE_MS
    return hiddenSince === undefined ? idle : Math.min(idle, hiddenSince + HIDDEN_MS)
  }
  function check(): void {
    cancel()
    if (stopped) return
    const left = deadline() - ports.clock()
    if (left <= 0) {
      stopped = true
      ports.lock()
    } else cancel = ports.setTimer(left, check)
  }
  check()
  return {
    touched: () => {
      // A touch that wakes a sleeping tablet comes too late to keep it open.
      if (!stopped && deadline() <= ports.clock()) check()
      else lastTouch = ports.clock()
    },
    hidden: () => {
      hiddenSince ??= ports.clock()
      check()
    },
    visible: () => {
      check()
      hiddenSince = undefined
      if (!stopped) check()
    },
    stop: () => {
      stopped = true
      cancel()
    },
  }
}
