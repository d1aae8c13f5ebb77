import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plusDays } from '../../../src/domain/follow-up/calendar-day.ts'
import { type CasePoint, LANES } from '../../../src/domain/picture/case-points.ts'
import { layTimeline } from '../../../src/domain/picture/timeline-layout.ts'

const TODAY = '2026-11-24'
const points = fc
  .array(fc.record({ lane: fc.constantFrom(...LANES), ago: fc.integer({ min: -400, max: 900 }) }), {
    maxLength: 60,
  })
  .map((drawn) =>
    drawn
      .map(
        ({ lane, ago }, n): CasePoint => ({
          id: `p${n}`,
          lane,
          day: plusDays(TODAY, -ago),
          fact: { is: 'note' },
        }),
      )
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
  )

test('every point is in exactly one mark, inside the picture, whatever the width', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 240, max: 1400 }), (drawn, width) => {
      const layout = layTimeline(drawn, TODAY, width)
      const inMarks = layout.marks.flatMap((mark) => mark.points.map(({ id }) => id))
      expect([...inMarks].sort()).toEqual(drawn.map(({ id }) => id).sort())
      for (const { x, lane, points: held } of layout.marks) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(width)
        expect(held.every((point) => point.lane === lane)).toBe(true)
      }
      expect(layout.todayX).toBeGreaterThanOrEqual(0)
      expect(layout.todayX).toBeLessThanOrEqual(width)
    }),
  )
})

test('marks of a lane never lie on top of each other, and months have room for their names', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 240, max: 1400 }), (drawn, width) => {
      const layout = layTimeline(drawn, TODAY, width)
      for (const lane of layout.lanes) {
        const xs = layout.marks.filter((mark) => mark.lane === lane).map(({ x }) => x)
        xs.slice(1).forEach((x, n) => {
          expect(x - (xs[n] as number)).toBeGreaterThanOrEqual(30)
        })
      }
      layout.months.slice(1).forEach(({ x }, n) => {
        expect(x - (layout.months[n]?.x as number)).toBeGreaterThan(50)
      })
    }),
  )
})

test('a case of one day has room on both sides', () => {
  const { marks, todayX } = layTimeline(
    [{ id: 'p', lane: 'note', day: TODAY, fact: { is: 'note' } }],
    TODAY,
    600,
  )
  expect(marks[0]?.x).toBe(todayX)
  expect(todayX).toBeGreaterThan(250)
  expect(todayX).toBeLessThan(350)
})
