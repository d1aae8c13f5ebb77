import { duesOfRow } from '../domain/follow-up/today.ts'
import type { IndexRow } from '../domain/index-row.ts'
import type { Clock } from '../lib/sources.ts'
import { dayOf } from './format.ts'
import type { Session } from './session.ts'

/** When a working day begins, by the tablet's own clock. */
const HOUR = 8
/** No timer of a browser is longer than this; a later moment is looked for again. */
const MAX_TIMER_MS = 24 * 60 * 60 * 1000

export interface ReminderPorts {
  readonly session: Pick<Session, 'phase'>
  readonly clock: Clock
  readonly setTimer: (ms: number, then: () => void) => () => void
  /** Switched on, and allowed by the browser. Asked when the moment has come, so that switching off is at once. */
  readonly isOn: () => boolean
  readonly show: () => void
}

/**
 * Reminds while the app runs. After a lock the moments stay in memory, and nothing else does: they are times, taken from
 * days, and say neither what nor in which case. Nothing of it is stored; a tablet that sleeps or an app that is closed
 * reminds of nothing, and the screen that switches it on says so.
 */
export function startReminders({ session, clock, setTimer, isOn, show }: ReminderPorts): void {
  let moments: readonly number[] = []
  let cancelTimer = () => {}
  let leave = () => {}

  function schedule(): void {
    cancelTimer()
    const [next] = moments
    if (next === undefined) return
    cancelTimer = setTimer(Math.min(MAX_TIMER_MS, Math.max(0, next - clock())), () => {
      const come = moments.filter((moment) => moment <= clock())
      moments = moments.slice(come.length)
      if (come.length > 0 && isOn()) show()
      schedule()
    })
  }

  session.phase.subscribe((phase) => {
    leave()
    leave = () => {}
    if (phase.is !== 'open') return
    leave = phase.desk.cases.subscribe((rows) => {
      moments = momentsOf(rows, clock())
      schedule()
    })
  })
}

/** One moment for each day on which something has to be done, whatever and however much; those ahead, nearest first. */
export function momentsOf(rows: readonly IndexRow[], nowMs: number): readonly number[] {
  const today = dayOf(nowMs)
  const days = new Set(
    rows.flatMap((row) =>
      duesOfRow(row).flatMap(({ on, what }) => (what === 'waits' || on < today ? [] : [on])),
    ),
  )
  return [...days]
    .map((day) => {
      const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
      return new Date(year, month - 1, date, HOUR).getTime()
    })
    .filter((moment) => moment > nowMs)
    .sort((a, b) => a - b)
}
