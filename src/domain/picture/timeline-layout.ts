import type { Day } from '../answer.ts'
import { dayFrom, daysBetween, plusDays } from '../follow-up/calendar-day.ts'
import { type CasePoint, LANES, type Lane } from './case-points.ts'

/** Points closer than a finger's width are one mark; which they are is said in words when it is chosen. */
const MARK_WIDTH = 30
/** Room for the name of a month. */
const TICK_WIDTH = 76
/** A case of one day is drawn as a fortnight, so that its points do not lie at an edge. */
const SHORTEST_DAYS = 14

export interface TimelineMark {
  readonly lane: Lane
  readonly x: number
  readonly points: readonly [CasePoint, ...CasePoint[]]
}

export interface TimelineLayout {
  /** Only lanes that hold something, from the top. */
  readonly lanes: readonly Lane[]
  /** In the order of time, then of lanes: the way arrow keys walk. */
  readonly marks: readonly TimelineMark[]
  readonly todayX: number
  readonly months: readonly { readonly day: Day; readonly x: number }[]
}

/** Where everything lies in a picture of that width, in CSS pixels. */
export function layTimeline(points: readonly CasePoint[], today: Day, width: number): TimelineLayout {
  const days = [...points.map(({ day }) => day), today].sort()
  let from = days[0] as Day
  let to = days.at(-1) as Day
  const short = Math.ceil((SHORTEST_DAYS - daysBetween(from, to)) / 2)
  if (short > 0) [from, to] = [plusDays(from, -short), plusDays(to, short)]
  const margin = MARK_WIDTH / 2
  const xOf = (day: Day) => margin + ((width - 2 * margin) * daysBetween(from, day)) / daysBetween(from, to)
  const lanes = LANES.filter((lane) => points.some((point) => point.lane === lane))
  return {
    lanes,
    marks: lanes
      .flatMap((lane) => marksOf(lane, points, xOf))
      .sort((a, b) => a.x - b.x || lanes.indexOf(a.lane) - lanes.indexOf(b.lane)),
    todayX: xOf(today),
    months: monthsBetween(from, to, xOf, width),
  }
}

function marksOf(lane: Lane, points: readonly CasePoint[], xOf: (day: Day) => number): TimelineMark[] {
  const marks: { lane: Lane; x: number; points: [CasePoint, ...CasePoint[]] }[] = []
  for (const point of points) {
    if (point.lane !== lane) continue
    const x = xOf(point.day)
    const last = marks.at(-1)
    if (last && x - last.x < MARK_WIDTH) last.points.push(point)
    else marks.push({ lane, x, points: [point] })
  }
  return marks
}

/** The first of each month, or of every second, third …, so that their names have room. */
function monthsBetween(
  from: Day,
  to: Day,
  xOf: (day: Day) => number,
  width: number,
): TimelineLayout['months'] {
  const [year = 0, month = 1] = from.split('-').map(Number)
  const count = Math.ceil(daysBetween(from, to) / 28) + 1
  const firsts = Array.from({ length: count }, (_, n) => dayFrom(year, month + 1 + n, 1)).filter(
    (day) => day <= to,
  )
  const every = Math.max(1, Math.ceil((firsts.length * TICK_WIDTH) / width))
  return firsts.filter((_, n) => n % every === 0).map((day) => ({ day, x: xOf(day) }))
}
