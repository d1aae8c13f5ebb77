import { describe, expect, test } from 'vitest'
import { sampleOf } from '../../../src/app/access-rows.ts'
import { type AccessEntry, filterEntries } from '../../../src/domain/access/access-entries.ts'

const entry = (id: string, wall: string, actor: string, of?: string): AccessEntry => ({
  id,
  wall,
  actor,
  device: 'd',
  access: 'read',
  of,
  what: undefined,
})
const ENTRIES = [
  entry('a', '2026-11-01T08:00:00.000Z', 'karin', 'one'),
  entry('c', '2026-11-03T08:00:00.000Z', 'lars', 'two'),
  entry('b', '2026-11-03T08:00:00.000Z', 'karin', 'two'),
  entry('d', '2026-11-02T08:00:00.000Z', 'karin'),
]

describe('a look-through', () => {
  test('shows the newest first, in the same order on every tablet', () => {
    const order = (entries: readonly AccessEntry[]) =>
      filterEntries(entries, { actor: '', of: '' }).map(({ id }) => id)
    expect(order(ENTRIES)).toEqual(['c', 'b', 'd', 'a'])
    expect(order([...ENTRIES].reverse())).toEqual(['c', 'b', 'd', 'a'])
  })

  test('keeps to the person and the case that were chosen', () => {
    expect(filterEntries(ENTRIES, { actor: 'karin', of: '' })).toHaveLength(3)
    expect(filterEntries(ENTRIES, { actor: 'karin', of: 'two' }).map(({ id }) => id)).toEqual(['b'])
  })

  test('draws a sample without repeats, in the order of the list, and all of a short list', () => {
    const rows = Array.from({ length: 100 }, (_, at) => at)
    let at = 0
    const chance = () => [0.99, 0, 0.5, 0.5, 0.999999][at++ % 5] as number
    const drawn = sampleOf(rows, 10, chance)
    expect(new Set(drawn).size).toBe(10)
    expect([...drawn].sort((a, b) => a - b)).toEqual(drawn)
    expect(sampleOf([1, 2], 10, () => 0.5)).toEqual([1, 2])
  })
})
