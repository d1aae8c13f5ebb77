import { describe, expect, test } from 'vitest'
import { HIDDEN_MS, IDLE_MS, startAutoLock } from '../../../src/app/auto-lock.ts'

function tablet(now = 1_000_000) {
  let timer: { at: number; then: () => void } | undefined
  const locked: number[] = []
  const lock = startAutoLock({
    clock: () => now,
    setTimer: (ms, then) => {
      timer = { at: now + ms, then }
      return () => {
        timer = undefined
      }
    },
    lock: () => locked.push(now),
  })
  return {
    lock,
    locked,
    /** Time passes and timers run, as on a tablet that is awake. */
    pass(ms: number) {
      const until = now + ms
      while (timer && timer.at <= until) {
        now = timer.at
        const due = timer
        timer = undefined
        due.then()
      }
      now = until
    },
    /** Time passes and no timer runs, as on a tablet that sleeps. */
    sleep(ms: number) {
      now += ms
    },
    /** Somebody sets the clock; timers go on as they were. */
    setClock(to: number) {
      if (timer) timer = { ...timer, at: timer.at - now + to }
      now = to
    },
    untilTimer: () => (timer ? timer.at - now : undefined),
  }
}

describe('auto-lock', () => {
  test('locks after three minutes without a touch, once', () => {
    const it = tablet()
    it.pass(IDLE_MS - 1)
    expect(it.locked).toHaveLength(0)
    it.pass(IDLE_MS)
    expect(it.locked).toHaveLength(1)
  })

  test('a touch starts the three minutes again', () => {
    const it = tablet()
    it.pass(IDLE_MS - 10)
    it.lock.touched()
    it.pass(IDLE_MS - 10)
    expect(it.locked).toHaveLength(0)
    it.pass(10)
    expect(it.locked).toHaveLength(1)
  })

  test('locks after one minute out of sight although somebody just touched it', () => {
    const it = tablet()
    it.lock.touched()
    it.lock.hidden()
    it.pass(HIDDEN_MS)
    expect(it.locked).toHaveLength(1)
  })

  test('coming back in time keeps it open', () => {
    const it = tablet()
    it.lock.hidden()
    it.pass(HIDDEN_MS - 1)
    it.lock.visible()
    it.pass(HIDDEN_MS)
    expect(it.locked).toHaveLength(0)
  })

  test('a tablet that slept for an hour is locked the moment it wakes, before a touch counts', () => {
    const it = tablet()
    it.sleep(3_600_000)
    it.lock.touched()
    expect(it.locked).toHaveLength(1)
  })

  test('a tab that was frozen out of sight is locked when it is shown', () => {
    const it = tablet()
    it.lock.hidden()
    it.sleep(HIDDEN_MS + 1)
    it.lock.visible()
    expect(it.locked).toHaveLength(1)
  })

  test.each([
    ['in sight', IDLE_MS, () => {}],
    ['out of sight', HIDDEN_MS, (it: ReturnType<typeof tablet>) => it.lock.hidden()],
  ] as const)('locks in time, %s, when the clock is set back ten years', (_where, most, leave) => {
    const it = tablet(Date.UTC(2036, 1, 1))
    leave(it)
    it.pass(1_000)
    it.setClock(Date.UTC(2026, 1, 1))
    it.pass(most)
    expect(it.untilTimer() ?? 0).toBeLessThanOrEqual(most)
    it.pass(most)
    expect(it.locked).toHaveLength(1)
    expect(it.locked[0]).toBeLessThanOrEqual(Date.UTC(2026, 1, 1) + 2 * most)
  })

  test('stops when told to', () => {
    const it = tablet()
    it.lock.stop()
    it.pass(10 * IDLE_MS)
    expect(it.locked).toHaveLength(0)
  })
})
