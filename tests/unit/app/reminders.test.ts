import { signal } from '@preact/signals'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { momentsOf, startReminders } from '../../../src/app/reminders.ts'
import type { Phase } from '../../../src/app/session.ts'
import { reminders as en } from '../../../src/content/texts/en/reminders.ts'
import { reminders as sv } from '../../../src/content/texts/sv/reminders.ts'
import type { IndexRow } from '../../../src/domain/index-row.ts'
import { idOf } from '../../support/devices.ts'
import { rowFor } from '../../support/storage-rig.ts'

const rowDue = (n: number, ...dues: readonly string[]): IndexRow => ({
  ...rowFor(idOf('r', n), `Ärende ${n}`),
  nextStepOn: dues[0]?.slice(0, 10) ?? '',
  dues: dues.join(','),
})

/** A tablet with an open desk, on the evening of the 24th of November. */
function tablet(rows: readonly IndexRow[]) {
  let now = new Date('2026-11-24T18:00:00').getTime()
  let timer: { at: number; then: () => void } | undefined
  let isOn = true
  const shown: string[] = []
  const cases = signal(rows)
  const phase = signal<Phase>({ is: 'open', desk: { cases } } as unknown as Phase)
  startReminders({
    session: { phase },
    clock: () => now,
    setTimer: (ms, then) => {
      const mine = { at: now + ms, then }
      timer = mine
      return () => {
        if (timer === mine) timer = undefined
      }
    },
    isOn: () => isOn,
    show: () => shown.push(new Date(now).toTimeString().slice(0, 5)),
  })
  return {
    shown,
    cases,
    lock: () => {
      phase.value = { is: 'locked' }
    },
    switchOff: () => {
      isOn = false
    },
    passUntil(moment: string) {
      const until = new Date(moment).getTime()
      while (timer && timer.at <= until) {
        const due = timer
        now = due.at
        timer = undefined
        due.then()
      }
      now = until
    },
  }
}

afterEach(() => vi.unstubAllEnvs())

describe('a reminder', () => {
  test('comes once on the morning of a day with something to do, however much there is', () => {
    const at = tablet([rowDue(1, '2026-11-26 assess', '2026-11-26 limit'), rowDue(2, '2026-11-26 task')])
    at.passUntil('2026-11-26T07:59:00')
    expect(at.shown).toEqual([])
    at.passUntil('2026-11-26T20:00:00')
    expect(at.shown).toEqual(['08:00'])
  })

  test('comes though the app has locked itself, and stays away once it is switched off', () => {
    const at = tablet([rowDue(1, '2026-11-25 assess', '2026-11-27 task')])
    at.lock()
    at.passUntil('2026-11-26T00:00:00')
    expect(at.shown).toEqual(['08:00'])
    at.switchOff()
    at.passUntil('2026-11-28T00:00:00')
    expect(at.shown).toEqual(['08:00'])
  })

  test('follows what is changed in the cases', () => {
    const at = tablet([rowDue(1, '2026-11-25 assess')])
    at.cases.value = [rowDue(1, '2026-12-30 assess')]
    at.passUntil('2026-12-29T20:00:00')
    expect(at.shown).toEqual([])
    at.passUntil('2026-12-30T09:00:00')
    expect(at.shown).toEqual(['08:00'])
  })

  test('says one word without a number, a name or a sign of alarm, in both languages', () => {
    expect([sv.word, en.word]).toEqual(['Påminnelse', 'Reminder'])
  })
})

describe('the moments that are kept', () => {
  const evening = new Date('2026-11-24T18:00:00').getTime()

  test('are times alone: of days ahead, without what waits for others', () => {
    const rows = [rowDue(1, '2026-11-20 limit', '2026-11-24 task', '2026-11-25 waits', '2026-12-01 assess')]
    expect(momentsOf(rows, evening)).toEqual([new Date('2026-12-01T08:00:00').getTime()])
  })

  test('are at eight by the clock, also after a night on which it was moved', () => {
    vi.stubEnv('TZ', 'Europe/Stockholm')
    const from = new Date('2026-03-20T18:00:00').getTime()
    const moments = momentsOf([rowDue(1, '2026-03-28 task', '2026-03-30 task', '2026-10-26 task')], from)
    expect(moments.map((moment) => new Date(moment).toTimeString().slice(0, 5))).toEqual([
      '08:00',
      '08:00',
      '08:00',
    ])
  })
})
