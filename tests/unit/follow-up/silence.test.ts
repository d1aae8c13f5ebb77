import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseSession } from '../../../src/app/case-session.ts'
import {
  changeSilence,
  closeTrigger,
  openFollowUp,
  openTriggers,
  silenceFrom,
  watchTrigger,
} from '../../../src/app/follow-up.ts'
import { indexRowOf } from '../../../src/app/index-row-of.ts'
import type { CaseState } from '../../../src/domain/case-state.ts'
import type { DomainEvent, EventDraft } from '../../../src/domain/event.ts'
import type { ContactField } from '../../../src/domain/event-contact.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { plusDays } from '../../../src/domain/follow-up/calendar-day.ts'
import { calendarFile } from '../../../src/domain/follow-up/calendar-file.ts'
import { daysAhead } from '../../../src/domain/follow-up/days-ahead.ts'
import { duesOf } from '../../../src/domain/follow-up/dues-of.ts'
import { todayOf } from '../../../src/domain/follow-up/today.ts'
import { casePoints } from '../../../src/domain/picture/case-points.ts'
import { CASE_ID, type Device, idOf, newDevice, writeOn } from '../../support/devices.ts'

const opened = await openFollowUp(foldCase(CASE_ID, []))
if (!opened.ok) throw new Error(opened.error.code)
const pack = opened.value
const rule = pack.triggers.find(({ silenceDays }) => silenceDays)
if (!rule) throw new Error('expected a rule that counts silence')

const SET_ON = '2026-11-10'
const DAYS = 14
let count = 0

/** The day a device wrote on, as its clock says. */
const at = (day: string) => Date.parse(`${day}T12:00:00Z`)

function write(device: Device, day: string, ...drafts: readonly EventDraft[]): void {
  for (const draft of drafts) writeOn(device, draft, ++count, at(day))
}

const silence = (days = DAYS, on = SET_ON): EventDraft => ({
  type: 'trigger.set@1',
  data: {
    trigger: idOf('t', 1),
    rule: rule.id,
    contentVersion: '1.1.0',
    note: '',
    ...silenceFrom(on, days),
  },
})

const field = (n: number, name: ContactField, value: string): EventDraft => ({
  type: 'contact.fieldSet@1',
  data: { contact: idOf('k', n), field: name, value },
})

const contact = (n: number, on: string, who = 'person', outcome = 'happened'): readonly EventDraft[] => [
  { type: 'contact.added@1', data: { contact: idOf('k', n) } },
  field(n, 'on', on),
  field(n, 'who', who),
  field(n, 'outcome', outcome),
]

const eventsOf = (...devices: readonly Device[]): DomainEvent[] =>
  devices.flatMap(({ known }) => [...known.values()])
const stateOf = (...devices: readonly Device[]): CaseState => foldCase(CASE_ID, eventsOf(...devices))

function dueOn(...devices: readonly Device[]): string | undefined {
  return openTriggers(stateOf(...devices))[0]?.due
}

function sessionOn(device: Device, day: string): CaseSession {
  return {
    id: CASE_ID,
    get state() {
      return { value: stateOf(device) }
    },
    dispatch: async (drafts: readonly EventDraft[]) => {
      write(device, day, ...drafts)
      return { ok: true as const, value: undefined }
    },
  } as unknown as CaseSession
}

describe('no contact for so many days', () => {
  test('is counted from the day it was set while no contact is written down, and is never forgotten', () => {
    const tablet = newDevice(1)
    write(tablet, SET_ON, silence())
    expect(dueOn(tablet)).toBe('2026-11-24')
    expect(duesOf(stateOf(tablet))).toEqual([{ on: '2026-11-24', what: 'assess' }])
  })

  test('moves by itself when a contact comes from another tablet, and only forwards', () => {
    const [mine, theirs] = [newDevice(1), newDevice(2)]
    write(mine, SET_ON, silence())
    write(theirs, '2026-11-18', ...contact(1, '2026-11-18'))
    expect(dueOn(mine, theirs)).toBe('2026-12-02')
    write(theirs, '2026-11-19', ...contact(2, '2026-10-01'))
    expect(dueOn(mine, theirs)).toBe('2026-12-02')
  })

  test('goes back when a contact turns out to be none', () => {
    const tablet = newDevice(1)
    write(tablet, SET_ON, silence())
    write(tablet, '2026-11-18', ...contact(1, '2026-11-18'))
    write(tablet, '2026-11-19', {
      type: 'contact.removed@1',
      data: { contact: idOf('k', 1), reason: 'Fel ärende' },
    })
    expect(dueOn(tablet)).toBe('2026-11-24')
  })

  test.each([
    ['nobody answered', contact(1, '2026-11-18', 'person', 'noAnswer')],
    ['the person did not come', contact(1, '2026-11-18', 'person', 'noShow')],
    ['it was moved', contact(1, '2026-11-18', 'person', 'moved')],
    ['how it went is not said', contact(1, '2026-11-18').slice(0, 3)],
    ['it was with the school', contact(1, '2026-11-18', 'school')],
    ['it lies ahead of the day it was written', contact(1, '2027-11-18')],
    ['its day was emptied', contact(1, '')],
  ])('is not broken when %s', (_why, drafts) => {
    const tablet = newDevice(1)
    write(tablet, SET_ON, silence())
    write(tablet, '2026-11-18', ...drafts)
    expect(dueOn(tablet)).toBe('2026-11-24')
  })

  test('is broken by a contact that was broken off, and by one planned beforehand that then took place', () => {
    const tablet = newDevice(1)
    write(tablet, SET_ON, silence())
    write(tablet, '2026-11-12', ...contact(1, '2026-11-12', 'person', 'brokenOff'))
    expect(dueOn(tablet)).toBe('2026-11-26')
    write(tablet, '2026-11-12', ...contact(2, '2026-11-20').slice(0, 3))
    expect(dueOn(tablet)).toBe('2026-11-26')
    write(tablet, '2026-11-20', field(2, 'outcome', 'happened'))
    expect(dueOn(tablet)).toBe('2026-12-04')
  })

  test('is not broken by what two people wrote apart and do not agree on', () => {
    const [mine, theirs] = [newDevice(1), newDevice(2)]
    write(mine, SET_ON, silence(), ...contact(1, SET_ON))
    for (const event of eventsOf(mine)) theirs.known.set(event.id, event)
    write(mine, '2026-11-18', field(1, 'on', '2026-11-18'))
    write(theirs, '2026-11-16', field(1, 'on', '2026-11-16'))
    expect(dueOn(mine, theirs)).toBe('2026-11-30')
    write(mine, '2026-11-18', field(1, 'outcome', 'happened'))
    write(theirs, '2026-11-18', field(1, 'outcome', 'noAnswer'))
    expect(dueOn(mine, theirs)).toBe('2026-11-24')
  })

  test('of two lengths set apart, the one that is due earlier holds', () => {
    const [mine, theirs] = [newDevice(1), newDevice(2)]
    write(mine, SET_ON, silence(30))
    for (const event of eventsOf(mine)) theirs.known.set(event.id, event)
    write(mine, '2026-11-11', silence(20))
    write(theirs, '2026-11-11', silence(7))
    expect(dueOn(mine, theirs)).toBe('2026-11-17')
  })

  test('gives the same day in any order and however often an event comes', () => {
    const day = fc.integer({ min: -40, max: 40 }).map((n) => plusDays(SET_ON, n))
    const step = fc.record({
      device: fc.nat(2),
      contact: fc.nat(3),
      day,
      who: fc.constantFrom('person', 'school'),
      outcome: fc.constantFrom('happened', 'brokenOff', 'noAnswer', ''),
      hears: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 8 }),
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
        (steps, days, shuffle) => {
          const devices = [newDevice(1), newDevice(2), newDevice(3)]
          for (const device of devices) write(device, SET_ON, silence(days))
          for (const { device: n, contact: k, hears, ...said } of steps) {
            const device = devices[n]
            if (!device) throw new Error('expected a device')
            if (hears) for (const event of eventsOf(...devices)) device.known.set(event.id, event)
            write(device, plusDays(SET_ON, 20), ...contact(k, said.day, said.who, said.outcome))
          }
          const events = [...new Map(eventsOf(...devices).map((event) => [event.id, event])).values()]
          const straight = foldCase(CASE_ID, events).triggers[0]?.due
          const mixed = [...events, ...events].sort(
            (a, b) => (shuffle[events.indexOf(a) % 60] ?? 0) - (shuffle[events.indexOf(b) % 60] ?? 0),
          )
          expect(foldCase(CASE_ID, mixed).triggers[0]?.due).toBe(straight)
          // Never forgotten, and never moved by more than a contact that can have been.
          expect(straight && straight >= plusDays(SET_ON, days)).toBe(true)
          expect(straight && straight <= plusDays(SET_ON, 21 + days)).toBe(true)
        },
      ),
      { seed: 4177, numRuns: 200 },
    )
  })
})

describe('a silence that is watched for', () => {
  test('is for the day it has lasted too long on Idag, late the day after, and a day like any other in a calendar', () => {
    const tablet = newDevice(1)
    write(tablet, SET_ON, { type: 'case.opened@1', data: { kind: 'exposed', title: 'Blå' } }, silence())
    write(tablet, '2026-11-12', ...contact(1, '2026-11-12'))
    const row = indexRowOf(stateOf(tablet), at(SET_ON))
    if (!row) throw new Error('expected a row')
    const on = (day: string) => todayOf([row], day)
    expect(on('2026-11-25').ongoing).toHaveLength(1)
    expect(on('2026-11-26').must[0]?.dues).toEqual([{ on: '2026-11-26', what: 'assess' }])
    expect(on('2026-11-27').late).toHaveLength(1)
    const days = daysAhead([row], { today: '2026-11-20', days: 28 }).map((each) => each.on)
    const file = calendarFile(days, { title: 'Påminnelse', madeAt: new Date(at(SET_ON)) })
    expect(file.match(/DTSTART.*/g)).toEqual(['DTSTART;VALUE=DATE:20261126'])
  })

  test('is no event in the picture of the case', () => {
    const tablet = newDevice(1)
    write(tablet, SET_ON, silence())
    const points = casePoints(stateOf(tablet), (wall) => wall.slice(0, 10))
    expect(points.map(({ lane, day }) => [lane, day])).toEqual([['due', '2026-11-24']])
  })

  test('is set, made shorter, and watched on from the day it was looked at', async () => {
    const tablet = newDevice(1)
    const session = sessionOn(tablet, SET_ON)
    const facts = { trigger: idOf('t', 1), ...silenceFrom(SET_ON, 30), note: 'Ring systern' }
    await watchTrigger(session, pack, rule, facts)
    const open = () => {
      const [trigger] = openTriggers(stateOf(tablet))
      if (!trigger) throw new Error('expected a trigger')
      return trigger
    }
    await changeSilence(session, open(), 7)
    expect(open()).toMatchObject({ due: '2026-11-17', silentSince: SET_ON })
    write(tablet, '2026-11-15', ...contact(1, '2026-11-15'))
    await closeTrigger(sessionOn(tablet, '2026-11-24'), pack, open(), {
      outcome: 'lookedThrough',
      words: '',
      again: { trigger: idOf('t', 2), on: '2026-11-24' },
    })
    expect(open()).toMatchObject({
      id: idOf('t', 2),
      due: '2026-12-01',
      set: { shown: { silence: 7, on: '2026-11-24', note: 'Ring systern' } },
    })
  })

  test('says the day without contacts to a tablet that does not count yet, which is early and never late', () => {
    const tablet = newDevice(1)
    write(tablet, SET_ON, silence(), ...contact(1, SET_ON))
    const [trigger] = openTriggers(stateOf(tablet))
    expect(trigger && trigger.set.shown.due <= trigger.due).toBe(true)
  })
})
