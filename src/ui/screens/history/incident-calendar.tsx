import { useRef } from 'preact/hooks'
import type { CaseSession } from '../../../app/case-session.ts'
import { dayOf, formatDay } from '../../../app/format.ts'
import { formatMonth } from '../../../app/format-month.ts'
import type { PictureTexts } from '../../../app/guide.ts'
import {
  type CalendarMonth,
  type IncidentMark,
  incidentCalendar,
} from '../../../domain/picture/incident-calendar.ts'
import { useApp, useInside, useLocale } from '../../app-context.ts'
import { Disclosure } from '../../parts/disclosure.tsx'
import { useWidth } from '../../use-width.ts'

const ROW = 34
const MONTH_WIDTH = 52
/** Of a bar whose gravity nobody has said. */
const UNSAID = -1

/** Twelve months of what has happened: a bar for each day, the higher the graver. The same in a table. */
export function IncidentCalendar(props: { readonly session: CaseSession; readonly texts: PictureTexts }) {
  const { now } = useApp()
  const words: Readonly<Record<string, string>> = useInside().around.incidentSeverities
  const locale = useLocale()
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const { texts: t } = props
  const order = Object.keys(words)
  const marks = props.session.state.value.incidents.flatMap(({ fields }): IncidentMark[] => {
    const day = fields.on?.shown ?? ''
    const severity = fields.severity?.shown ?? ''
    if (!/^\d{4}-\d\d-\d\d$/.test(day)) return []
    const place = order.indexOf(severity)
    return [{ day, severity: place < 0 ? undefined : place, label: words[severity] ?? t.severityUnsaid }]
  })
  if (marks.length === 0) return null
  const months = incidentCalendar(marks, dayOf(now()))
  const shown = months.flatMap(({ days }) => days.flatMap((day) => day.marks))
  return (
    <section aria-labelledby="calendar-heading">
      <h2 id="calendar-heading">{t.calendarTitle}</h2>
      <p class="soft">{t.calendarLead}</p>
      <div ref={frame} class="timeline-frame">
        {width > 0 && <Months months={months} width={width} highest={order.length - 1} locale={locale} />}
      </div>
      <Disclosure summary={t.asTable}>
        <table class="picture-table">
          <thead>
            <tr>
              <th scope="col">{t.day}</th>
              <th scope="col">{t.severity}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((mark, at) => (
              <tr key={`${mark.day}/${at}`}>
                <td>{formatDay(mark.day, locale, now())}</td>
                <td>{mark.label}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </section>
  )
}

function Months(props: {
  readonly months: readonly CalendarMonth[]
  readonly width: number
  readonly highest: number
  readonly locale: 'sv' | 'en'
}) {
  const { months, width, highest } = props
  const cell = (width - MONTH_WIDTH) / 31
  return (
    <svg
      class="timeline-picture incident-calendar"
      width={width}
      height={months.length * ROW + 4}
      aria-hidden="true"
      focusable="false"
    >
      {months.map(({ first, length, days }, row) => (
        <g key={first} transform={`translate(0 ${row * ROW})`}>
          <text x="0" y={ROW - 6}>
            {formatMonth(first.slice(0, 7), props.locale).slice(0, 3)}
          </text>
          <line x1={MONTH_WIDTH} x2={MONTH_WIDTH + length * cell} y1={ROW - 4} y2={ROW - 4} />
          {days.map(({ date, gravest = UNSAID }) => {
            const height = gravest === UNSAID ? 5 : 6 + (gravest * (ROW - 12)) / highest
            return (
              <rect
                key={date}
                data-unsaid={gravest === UNSAID}
                x={MONTH_WIDTH + (date - 1) * cell + cell * 0.15}
                y={ROW - 4 - height}
                width={Math.max(4, cell * 0.7)}
                height={height}
              />
            )
          })}
        </g>
      ))}
    </svg>
  )
}
