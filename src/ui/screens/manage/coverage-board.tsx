import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { loadPictures, type PictureTexts } from '../../../app/guide.ts'
import { factorTitle, measureTitle, type Toolbox } from '../../../app/manage.ts'
import { measureWords } from '../../../app/measure-words.ts'
import { unmetWords } from '../../../app/preconditions.ts'
import type { BridgeRow } from '../../../domain/bridge/bridge.ts'
import type { Measure } from '../../../domain/case-state.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { plainText } from '../../../domain/print/print-text.ts'
import { useInside, useLocale } from '../../app-context.ts'
import { ContentWords, Joined, Sentence } from '../../content-words.tsx'
import { useLoaded } from '../../use-loaded.ts'
import { useWidth } from '../../use-width.ts'
import './coverage-board.css'

export interface CoverageBoardProps {
  readonly rows: readonly BridgeRow[]
  readonly measures: readonly Measure[]
  readonly toolbox: Toolbox
  readonly packs: ReadonlyMap<string, InstrumentPack>
}

/** What was found at the left, what is to be done at the right, a line for each answer. What has none stands out. */
export function CoverageBoard(props: CoverageBoardProps) {
  const t = useLoaded(loadPictures)
  if (!t || props.rows.length === 0) return null
  return <Board {...props} texts={t} />
}

function Board(props: CoverageBoardProps & { readonly texts: PictureTexts }) {
  const outside = useInside().plan.bridge.outside
  const locale = useLocale()
  const board = useRef<HTMLDivElement>(null)
  const { rows, measures, texts: t } = props
  const measureOf = (id: string) => measures.find((measure) => measure.id === id)
  const titlesOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const measure = measureOf(id)
      return measure ? measureTitle(measure, props.toolbox, locale) : []
    })
  const pairs = rows.flatMap(({ factor, coveredBy }) =>
    coveredBy.filter((id) => measureOf(id) !== undefined).map((id) => `${factor.id} ${id}`),
  )
  return (
    <section class="coverage" aria-labelledby="board-heading">
      <h2 id="board-heading">{t.boardTitle}</h2>
      <p class="soft">{t.boardLead}</p>
      <div class="board" ref={board}>
        <ul class="board-side" aria-label={t.boardFound}>
          {rows.map((row) => (
            <li
              key={row.factor.id}
              class="board-card"
              data-side="factor"
              data-id={row.factor.id}
              data-status={row.status}
            >
              <strong>
                <ContentWords of={factorTitle(row.factor, props, outside, locale)} />
              </strong>
              <Standing row={row} texts={t} titles={titlesOf(row.coveredBy)} />
            </li>
          ))}
        </ul>
        <Lines board={board} pairs={pairs} />
        <ul class="board-side" aria-label={t.boardDone}>
          {measures.length === 0 && <li class="soft">{t.boardNoMeasures}</li>}
          {measures.map((measure) => (
            <li key={measure.id} class="board-card" data-side="measure" data-id={measure.id}>
              <strong>
                <ContentWords of={measureTitle(measure, props.toolbox, locale)} />
              </strong>
              <Holds measure={measure} toolbox={props.toolbox} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

/** The lines in words, for whoever does not see them; and what has no line, for everybody. */
function Standing(props: {
  readonly row: BridgeRow
  readonly texts: PictureTexts
  readonly titles: readonly ReturnType<typeof measureTitle>[]
}) {
  const { row, texts: t, titles } = props
  const words = [
    row.factor.state === 'unknown' ? t.unknownYet : undefined,
    row.status === 'uncovered' ? t.uncovered : row.status === 'left' ? t.left : undefined,
  ].filter(Boolean)
  return (
    <>
      {words.length > 0 && <span class="board-standing">{words.join(' · ')}</span>}
      {titles.length > 0 && (
        <span class="unseen">
          <Joined
            of={titles.map((title, i) =>
              i === 0 ? (
                <Sentence key={i} say={t.answeredBy} of={title} />
              ) : (
                <ContentWords key={i} of={title} />
              ),
            )}
            by=", "
          />
        </span>
      )}
    </>
  )
}

/** What holds a measure up, and what would make it possible: a line to one that cannot begin is no answer yet. */
function Holds({ measure, toolbox }: { readonly measure: Measure; readonly toolbox: Toolbox }) {
  const texts = useInside()
  const locale = useLocale()
  const possibleIf = plainText(measureWords(measure, 'said', { toolbox, texts, locale }).possibleIf)
  return (
    <>
      {unmetWords(measure, toolbox.asChosen(measure), texts).map((words) => (
        <span key={words} class="board-standing">
          {words}
        </span>
      ))}
      {possibleIf !== '' && (
        <span class="board-standing">{`${texts.riskPlan.possibleIf} ${possibleIf}`}</span>
      )}
    </>
  )
}

interface Line {
  readonly pair: string
  readonly from: number
  readonly to: number
}

/** Drawn where the cards really are: their words wrap as they like. */
function Lines(props: {
  readonly board: { readonly current: HTMLDivElement | null }
  readonly pairs: readonly string[]
}) {
  const { board, pairs } = props
  const frame = useRef<HTMLDivElement>(null)
  const lines = useSignal<readonly Line[]>([])
  const width = useWidth(frame)
  const key = pairs.join('\n')
  useEffect(() => {
    const middleOf = (side: string, id: string) => {
      const card = board.current?.querySelector<HTMLElement>(
        `[data-side="${side}"][data-id="${CSS.escape(id)}"]`,
      )
      return card ? card.offsetTop + card.offsetHeight / 2 : undefined
    }
    lines.value = key.split('\n').flatMap((pair): Line[] => {
      const [factor = '', measure = ''] = pair.split(' ')
      const from = middleOf('factor', factor)
      const to = middleOf('measure', measure)
      return from === undefined || to === undefined ? [] : [{ pair, from, to }]
    })
  }, [board, key, width, lines])
  return (
    <div ref={frame} class="board-lines">
      <svg width={width} aria-hidden="true" focusable="false">
        {lines.value.map(({ pair, from, to }) => (
          <path key={pair} d={`M0 ${from}C${width / 2} ${from} ${width / 2} ${to} ${width} ${to}`} />
        ))}
      </svg>
    </div>
  )
}
