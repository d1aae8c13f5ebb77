import { useRef } from 'preact/hooks'
import type { PictureTexts } from '../../../app/guide.ts'
import type { RiskColumn } from '../../../app/pictures.ts'
import type { RiskLevel } from '../../../domain/answer.ts'
import { useInside } from '../../app-context.ts'
import { useWidth } from '../../use-width.ts'

const RUNGS: readonly RiskLevel[] = [4, 3, 2, 1]
const RUNG_HEIGHT = 44
const WORDS = 92
const COLUMN = 104

type Shown = RiskColumn & { readonly when: string }

/**
 * The newest weighings that there is room for. No line joins them: what stands between two days is not known. The table
 * below has all of them in words, so a reader passes the drawing by.
 */
export function RiskColumns(props: { readonly columns: readonly Shown[]; readonly texts: PictureTexts }) {
  const { levels } = useInside().instruments
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const room = Math.max(1, Math.floor((width - WORDS) / COLUMN))
  const shown = props.columns.slice(-room)
  const height = RUNGS.length * RUNG_HEIGHT
  return (
    <div ref={frame} class="timeline-frame">
      {width > 0 && (
        <svg
          class="risk-columns"
          width={Math.min(width, WORDS + shown.length * COLUMN)}
          height={height + 56}
          aria-hidden="true"
          focusable="false"
        >
          {RUNGS.map((rung, row) => (
            <g key={rung} class="risk-rung">
              <line x1="0" x2={WORDS + shown.length * COLUMN} y1={yOf(rung)} y2={yOf(rung)} />
              <text x="0" y={row * RUNG_HEIGHT + 16}>
                {levels[rung]}
              </text>
            </g>
          ))}
          {shown.map((column, at) => (
            <Column key={column.assessment} column={column} x={WORDS + at * COLUMN} texts={props.texts} />
          ))}
        </svg>
      )}
    </div>
  )
}

function Column({
  column,
  x,
  texts: t,
}: {
  readonly column: Shown
  readonly x: number
  readonly texts: PictureTexts
}) {
  const { instrument, estimate, judgement, open } = column
  const bottom = RUNGS.length * RUNG_HEIGHT
  return (
    <g transform={`translate(${x} 0)`}>
      {instrument && instrument.from !== instrument.to && (
        <>
          <rect
            class="risk-range"
            x="8"
            y={yOf(instrument.to) - 12}
            width="24"
            height={yOf(instrument.from) - yOf(instrument.to) + 24}
          />
          <path class="risk-hatch" d={hatching(yOf(instrument.to) - 12, yOf(instrument.from) + 12)} />
        </>
      )}
      {instrument && instrument.from === instrument.to && (
        <rect class="risk-instrument" x="11" y={yOf(instrument.from) - 9} width="18" height="18" rx="2" />
      )}
      {typeof estimate === 'number' ? (
        <circle class="risk-estimate" cx="49" cy={yOf(estimate)} r="9" />
      ) : (
        <text class="risk-unknown" x="49" y={bottom - 6}>
          ?
        </text>
      )}
      <path class="risk-judgement" d={`M78 ${yOf(judgement) - 12}l12 12-12 12-12-12z`} />
      <text class="risk-when" x="8" y={bottom + 20}>
        {column.when}
      </text>
      {open !== undefined && open > 0 && (
        <text class="risk-open" x="8" y={bottom + 42}>
          {t.openCount(open)} ?
        </text>
      )}
    </g>
  )
}

function yOf(level: RiskLevel): number {
  return (4 - level) * RUNG_HEIGHT + 28
}

function hatching(top: number, bottom: number): string {
  const lines: string[] = []
  for (let y = top + 8; y < bottom + 20; y += 8) {
    const from = Math.min(y, bottom)
    const to = Math.max(y - 24, top)
    lines.push(`M${8 + Math.max(0, y - bottom)} ${from}L${32 - Math.max(0, top - (y - 24))} ${to}`)
  }
  return lines.join('')
}
