import { describe, expect, test } from 'vitest'
import {
  DAY_MS,
  EXTRA_MS,
  type LeaseMemory,
  leaseStateOf,
  MAX_EXTRAS,
  openedAt,
  ticked,
  withContact,
  withExtra,
} from '../../../src/app/sync/lease.ts'

const START = Date.UTC(2026, 10, 1)
const dayAt = (days: number) => START + days * DAY_MS
const at = (days: number, memory: LeaseMemory = withContact(START)) => openedAt(memory, dayAt(days))
const stateOf = (memory: LeaseMemory, days = 14) => leaseStateOf(days, START, memory)

describe('a tablet without contact', () => {
  test('is left alone, warned four days before, and asks on the day', () => {
    expect(stateOf(at(0))).toEqual({ is: 'fine' })
    expect(stateOf(at(9.9))).toEqual({ is: 'fine' })
    expect(stateOf(at(10))).toEqual({ is: 'soon', daysLeft: 4 })
    expect(stateOf(at(13.5))).toEqual({ is: 'soon', daysLeft: 1 })
    expect(stateOf(at(14))).toEqual({ is: 'over', extrasLeft: 3 })
    expect(stateOf(at(40))).toEqual({ is: 'over', extrasLeft: 3 })
  })

  test('is warned a third of the time before where the rule is a short one', () => {
    expect(stateOf(at(3.9), 6)).toEqual({ is: 'fine' })
    expect(stateOf(at(4), 6)).toEqual({ is: 'soon', daysLeft: 2 })
  })

  test('begins anew with contact', () => {
    expect(leaseStateOf(14, dayAt(20), withContact(dayAt(20)))).toEqual({ is: 'fine' })
  })

  test('opens for eight hours in the middle of a visit, three times and no more', () => {
    let memory = at(15)
    for (let n = 1; n <= MAX_EXTRAS; n++) {
      memory = withExtra(memory)
      expect(stateOf(memory)).toEqual({ is: 'soon', daysLeft: 0 })
      expect(stateOf(ticked(memory, 0, EXTRA_MS - 1))).toEqual({ is: 'soon', daysLeft: 0 })
      memory = ticked(memory, 0, EXTRA_MS)
      expect(stateOf(memory)).toEqual({ is: 'over', extrasLeft: MAX_EXTRAS - n })
    }
    expect(stateOf(withExtra(memory))).toEqual({ is: 'over', extrasLeft: 0 })
  })
})

describe('a clock', () => {
  test('that is set back wins no time: not while the tablet is open, and not from one opening to the next', () => {
    let memory = at(13)
    for (let hour = 0; hour < 24; hour++) memory = ticked(memory, dayAt(0), DAY_MS / 24)
    expect(stateOf(memory).is).toBe('over')
    memory = at(1)
    // The same morning again and again.
    for (let opening = 0; opening < 20; opening++) memory = openedAt(memory, dayAt(0.5))
    expect(stateOf(memory).is).toBe('over')
  })

  test('that a network corrects by some minutes costs nothing', () => {
    const memory = at(5)
    expect(openedAt(memory, dayAt(5) - 300_000)).toEqual(memory)
  })

  test('that leaps ahead while the tablet is open shuts nobody out', () => {
    const memory = ticked(at(1), dayAt(4_000), 60_000)
    expect(stateOf(memory)).toEqual({ is: 'fine' })
  })

  test('that was ahead at the last contact and is set right keeps its days', () => {
    const ahead = dayAt(3_650)
    const memory = openedAt(withContact(ahead), START)
    expect(leaseStateOf(14, ahead, memory)).toEqual({ is: 'fine' })
  })
})
