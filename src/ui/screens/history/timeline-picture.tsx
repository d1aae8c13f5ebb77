import type { TargetedKeyboardEvent } from 'preact'
import { useRef } from 'preact/hooks'
import type { PictureTexts } from '../../../app/guide.ts'
import type { CasePoint } from '../../../domain/picture/case-points.ts'
import type { TimelineLayout, TimelineMark } from '../../../domain/picture/timeline-layout.ts'
import { useLocale } from '../../app-context.ts'

const LANE_HEIGHT = 58
/** The line of a lane, below its name. */
const LINE_Y = 40
const FOOT = 34
/** Above the first lane, for the word at today. */
const HEAD = 22

/**
 * One row for each kind, time from left to right. The marks are one stop for the tab key and the arrows walk between
 * them; the shapes differ, so that no kind is told by colour.
 */
export function TimelinePicture(props: {
  readonly layout: TimelineLayout
  readonly width: number
  readonly texts: PictureTexts
  readonly chosen: TimelineMark | undefined
  readonly nameOf: (points: TimelineMark['points']) => string
  readonly onChoose: (points: readonly [CasePoint, ...CasePoint[]]) => void
}) {
  const { layout, width, texts: t, chosen } = props
  const locale = useLocale()
  const picture = useRef<SVGSVGElement>(null)
  const height = layout.lanes.length * LANE_HEIGHT + FOOT
  const stop = chosen ? layout.marks.indexOf(chosen) : layout.marks.length - 1

  function onKeyDown(event: TargetedKeyboardEvent<SVGSVGElement>): void {
    const marks = [...(picture.current?.querySelectorAll<SVGGElement>('.timeline-mark') ?? [])]
    const at = marks.indexOf(document.activeElement as unknown as SVGGElement)
    const step = STEPS[event.key]
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? marks.length - 1 : at + (step ?? 0)
    const mark = layout.marks[next]
    if ((step === undefined && event.key !== 'Home' && event.key !== 'End') || !mark) return
    event.preventDefault()
    marks[next]?.focus()
    props.onChoose(mark.points)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of marks in a drawing; a fieldset cannot be drawn in
    <svg
      ref={picture}
      class="timeline-picture"
      width={width}
      height={HEAD + height}
      viewBox={`0 ${-HEAD} ${width} ${HEAD + height}`}
      role="group"
      aria-label={t.timelineTitle}
      onKeyDown={onKeyDown}
    >
      {layout.months.map(({ day, x }) => (
        <g key={day} class="timeline-month">
          <line x1={x} x2={x} y1="0" y2={height - FOOT} />
          <text x={x} y={height - 12} text-anchor={x > width - 30 ? 'end' : x < 30 ? 'start' : 'middle'}>
            {new Date(`${day}T12:00:00`).toLocaleDateString(locale, { month: 'short', year: '2-digit' })}
          </text>
        </g>
      ))}
      <g class="timeline-today">
        <line x1={layout.todayX} x2={layout.todayX} y1={4 - HEAD} y2={height - FOOT + 4} />
        <text
          x={layout.todayX}
          y={14 - HEAD}
          text-anchor={layout.todayX > width / 2 ? 'end' : 'start'}
          dx={layout.todayX > width / 2 ? -6 : 6}
        >
          {t.today}
        </text>
      </g>
      {layout.lanes.map((lane, row) => (
        <g key={lane} class="timeline-lane">
          <line x1="0" x2={width} y1={row * LANE_HEIGHT + LINE_Y} y2={row * LANE_HEIGHT + LINE_Y} />
          <text x="0" y={row * LANE_HEIGHT + 16}>
            {t.lanes[lane]}
          </text>
        </g>
      ))}
      {layout.marks.map((mark, at) => (
        <Mark
          key={mark.points[0].id}
          mark={mark}
          y={layout.lanes.indexOf(mark.lane) * LANE_HEIGHT + LINE_Y}
          name={`${t.lanes[mark.lane]}. ${props.nameOf(mark.points)}`}
          isStop={at === stop}
          isChosen={mark === chosen}
          onChoose={() => props.onChoose(mark.points)}
        />
      ))}
    </svg>
  )
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

const SHAPES: Readonly<Record<TimelineMark['lane'], string>> = {
  event: 'M0-9 9 7H-9z',
  contact: 'M0 9 9-7H-9z',
  note: 'M-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0z',
  assessment: 'M0-10 10 0 0 10-10 0z',
  decision: 'M-8-8H8V8H-8z',
  due: 'M-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0z',
}

function Mark(props: {
  readonly mark: TimelineMark
  readonly y: number
  readonly name: string
  readonly isStop: boolean
  readonly isChosen: boolean
  readonly onChoose: () => void
}) {
  const { mark } = props
  return (
    // biome-ignore lint/a11y/useSemanticElements: a mark in a drawing; no button can stand inside an svg
    <g
      class="timeline-mark"
      data-lane={mark.lane}
      data-chosen={props.isChosen}
      role="button"
      // Lower case: inside a drawing names of attributes are taken to the letter.
      tabindex={props.isStop ? 0 : -1}
      aria-label={props.name}
      aria-pressed={props.isChosen}
      transform={`translate(${mark.x} ${props.y})`}
      onClick={props.onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        props.onChoose()
      }}
    >
      <circle class="timeline-touch" r="22" />
      <path d={SHAPES[mark.lane]} />
      {mark.points.length > 1 && (
        <text x="13" y="-8">
          {mark.points.length}
        </text>
      )}
    </g>
  )
}
