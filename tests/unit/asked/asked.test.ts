import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { campaignMonths, countAsked } from '../../../src/domain/asked/count-asked.ts'
import { SMALL, suppressSmall } from '../../../src/domain/asked/suppress-small.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { type AskedOutcome, askedEvents } from '../../../src/domain/event-asked.ts'
import { liveWrites } from '../../../src/domain/live-writes.ts'
import { type Device, idOf, newDevice, writeOn } from '../../support/devices.ts'

const noted = (entry: number, outcome: AskedOutcome, month = '2026-11'): EventDraft => ({
  type: 'asked.noted@1',
  data: { entry: idOf('n', entry), unit: 'support', month, outcome },
})
const writesOf = (...devices: readonly Device[]) =>
  liveWrites(devices.flatMap((device) => [...device.known.values()]))

describe('counts of what was asked', () => {
  test('say each month and unit, and a slip of the finger does not count', () => {
    const device = newDevice(1)
    for (let at = 1; at <= 12; at += 1) writeOn(device, noted(at, at <= 6 ? 'no' : 'notAlone'), at)
    writeOn(device, noted(12, 'withdrawn'), 20)
    writeOn(device, noted(11, 'no'), 21)
    const [month, ...rest] = countAsked(writesOf(device))
    expect(rest).toEqual([])
    // Seven no, four not alone: four is small, and alone it could be counted out of the sum.
    expect(month).toMatchObject({ month: '2026-11', unit: 'support', total: 11 })
    expect(month?.byOutcome).toMatchObject({ no: 'small', notAlone: 'small', now: 'small' })
  })

  test('the same entry on two tablets is one person', () => {
    const [one, two] = [newDevice(1), newDevice(2)]
    for (let at = 1; at <= 5; at += 1) writeOn(one, noted(at, 'no'), at)
    for (let at = 1; at <= 5; at += 1) writeOn(two, noted(at, 'no'), at + 10)
    expect(countAsked(writesOf(one, two))[0]?.total).toBe(5)
  })

  test('know nothing of a person: unit, month and outcome are all there is', () => {
    const data = { entry: idOf('n', 1), unit: 'support', month: '2026-11', outcome: 'no' } as const
    const parsed = askedEvents['asked.noted@1'].parse({
      ...data,
      name: 'Karin',
      text: 'x',
      day: '2026-11-25',
    })
    expect(parsed).toEqual(data)
    expect(askedEvents['asked.noted@1'].safeParse({ ...data, month: '2026-11-25' }).success).toBe(false)
  })

  test('a campaign month is one however many set it, until one who knows ends it', () => {
    const [one, two] = [newDevice(1), newDevice(2)]
    const set = (on: boolean): EventDraft => ({ type: 'campaign.set@1', data: { month: '2026-11', on } })
    writeOn(one, set(true), 1)
    writeOn(two, set(true), 2)
    expect(campaignMonths(writesOf(one, two))).toEqual(['2026-11'])
    for (const event of one.known.values()) two.known.set(event.id, event)
    writeOn(two, set(false), 3)
    expect(campaignMonths(writesOf(one, two))).toEqual([])
  })
})

test('nothing small is told, and no hidden number can be counted out of those told', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 9 }), (counts) => {
      const { cells, total } = suppressSmall(counts)
      const told = cells.filter((cell) => cell !== 'small')
      expect(told.every((cell) => cell >= SMALL)).toBe(true)
      const sum = counts.reduce((all, count) => all + count, 0)
      if (total === 'small') expect(sum).toBeLessThan(SMALL)
      else expect(total).toBe(sum)
      const hidden = cells.length - told.length
      if (total === 'small' || hidden === 0) return
      // What an onlooker can take from the sum is that of two or more together, and never a small one. With one cell
      // in the whole row there is nothing to hide behind and nothing that is small.
      expect(hidden).toBeGreaterThanOrEqual(2)
      expect(sum - told.reduce((all, cell) => all + cell, 0)).toBeGreaterThanOrEqual(SMALL)
    }),
    { seed: 5, numRuns: 5_000 },
  )
})
