import { expect, test } from 'vitest'
import { incidentCalendar } from '../../../src/domain/picture/incident-calendar.ts'

const mark = (day: string, severity?: number) => ({ day, severity, label: '' })

test('twelve months, today’s last, each as long as it is', () => {
  const months = incidentCalendar([], '2028-02-29')
  expect(months.map(({ first, length }) => [first, length]).at(0)).toEqual(['2027-03-01', 31])
  expect(months.map(({ first, length }) => [first, length]).at(-1)).toEqual(['2028-02-01', 29])
  expect(months).toHaveLength(12)
})

test('a day with several keeps all and shows the gravest; what is older or ahead is left out', () => {
  const months = incidentCalendar(
    [
      mark('2026-11-03', 1),
      mark('2026-11-03', 4),
      mark('2026-11-01'),
      mark('2025-11-30', 4),
      mark('2026-12-01', 4),
    ],
    '2026-11-24',
  )
  expect(
    months.flatMap(({ days }) => days.map(({ date, gravest, marks }) => [date, gravest, marks.length])),
  ).toEqual([
    [1, undefined, 1],
    [3, 4, 2],
  ])
})
