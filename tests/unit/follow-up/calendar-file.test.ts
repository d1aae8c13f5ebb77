import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysDocument } from '../../../src/app/print/days-document.ts'
import { loadPrintTexts } from '../../../src/app/print/print-texts.ts'
import type { Day } from '../../../src/domain/answer.ts'
import { calendarFile } from '../../../src/domain/follow-up/calendar-file.ts'
import { daysAhead } from '../../../src/domain/follow-up/days-ahead.ts'
import { idOf } from '../../support/devices.ts'
import { rowFor } from '../../support/storage-rig.ts'

const madeAt = new Date('2026-11-24T08:00:00.000Z')
const today = '2026-11-24'
const anyDay = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date): Day => date.toISOString().slice(0, 10))

test('a calendar file is whole-day entries over a change of clocks and a new year', () => {
  expect(calendarFile(['2026-12-31', '2026-10-25'], { title: 'Påminnelse', madeAt })).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//day//day//EN',
      ...['20261025 20261026', '20261231 20270101'].flatMap((pair) => {
        const [from, to] = pair.split(' ')
        return [
          'BEGIN:VEVENT',
          `UID:${from}@day.invalid`,
          'DTSTAMP:20261124T080000Z',
          `DTSTART;VALUE=DATE:${from}`,
          `DTEND;VALUE=DATE:${to}`,
          'SUMMARY:Påminnelse',
          'CLASS:PRIVATE',
          'TRANSP:TRANSPARENT',
          'END:VEVENT',
        ]
      }),
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  )
})

test('a calendar file says nothing but days: the same whatever is due on them, and once for each', () => {
  fc.assert(
    fc.property(fc.array(anyDay, { maxLength: 40 }), (days) => {
      const file = calendarFile([...days, ...days], { title: 'Påminnelse', madeAt })
      expect(file).toBe(calendarFile(days, { title: 'Påminnelse', madeAt }))
      expect(file.match(/BEGIN:VEVENT/g)?.length ?? 0).toBe(new Set(days).size)
      const words = new Set(file.split(/\r\n/).map((line) => line.replace(/\d{8}(T\d{6}Z)?/g, '')))
      expect(words.size).toBeLessThanOrEqual(14)
      for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThan(75)
    }),
  )
})

test('the days ahead have every date of every case once, late ones first, and none beyond the span', () => {
  const row = (n: number, dues: string[]) => ({
    ...rowFor(idOf('r', n), `Ärende ${n}`),
    dues: dues.join(','),
  })
  const days = daysAhead(
    [
      row(2, ['2026-11-20 limit', '2026-11-24 task', '2026-11-24 assess', '2026-11-24 task']),
      row(1, ['2026-11-24 measure', '2026-12-22 own', '2026-12-23 own']),
    ],
    { today, days: 28 },
  )
  expect(days.map(({ on, cases }) => [on, cases.map((each) => [each.row.title, each.kinds])])).toEqual([
    ['2026-11-20', [['Ärende 2', ['limit']]]],
    [
      '2026-11-24',
      [
        ['Ärende 1', ['measure']],
        ['Ärende 2', ['task', 'assess']],
      ],
    ],
    ['2026-12-22', [['Ärende 1', ['own']]]],
  ])
})

test('the list on paper has titles and kinds, and nothing of the people in the cases', async () => {
  const texts = await loadPrintTexts('sv')
  const [day] = daysAhead([{ ...rowFor(idOf('r', 1), 'Ärende Björk'), dues: '2026-11-24 assess' }], {
    today,
    days: 28,
  })
  if (!day) throw new Error('expected a day')
  const rows = day.cases.map(({ row, kinds }) => ({ title: row.title, kinds }))
  const printed = daysDocument({ today, days: [{ day: 'tis 24 nov.', rows }] }, texts, 'sv')
  expect(printed.blocks[1]).toMatchObject({ rows: [['tis 24 nov.', 'Ärende Björk', 'Ny bedömning']] })
  expect(JSON.stringify(printed)).not.toMatch(/Namnsson|19800101|SN 2026/)
  expect(printed.fileName).toBe('anteckning-2026-11-24.pdf')
})
