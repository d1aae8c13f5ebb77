import { useId } from 'preact/hooks'
import { LadderMark, type MarkKind } from './ladder-mark.tsx'
import { usePartWords } from './words.ts'
import './ladder.css'

export type Rung = 1 | 2 | 3 | 4
const RUNGS: readonly Rung[] = [4, 3, 2, 1]

export interface LadderMarker {
  readonly at: Rung
  readonly kind: MarkKind
  readonly label: string
}

export interface LadderProps {
  /** Read as the name of the ladder. */
  readonly label: string
  /** Lowest first. */
  readonly levels: readonly [string, string, string, string]
  readonly markers?: readonly LadderMarker[]
  /** Rungs the result may be on, when something is not known: hatched. */
  readonly maybe?: { readonly from: Rung; readonly to: Rung; readonly label?: string } | undefined
}

/** Four words, highest at the top. No level has a colour: the place and the word say it. */
export function Ladder({ label, levels, markers = [], maybe }: LadderProps) {
  const words = usePartWords()
  return (
    <ol class="ladder" aria-label={label} reversed>
      {RUNGS.map((rung) => {
        const hatched = maybe !== undefined && rung >= maybe.from && rung <= maybe.to
        const here = markers.filter((marker) => marker.at === rung)
        return (
          <li key={rung} class="rung" value={rung} data-maybe={hatched} data-marked={here.length > 0}>
            <span class="rung-level">{levels[rung - 1]}</span>
            <span class="rung-rail" aria-hidden="true" />
            <span class="rung-marks">
              {here.map((marker) => (
                <span key={marker.kind} class="rung-mark">
                  <LadderMark kind={marker.kind} />
                  {marker.label}
                </span>
              ))}
              {hatched && (
                // Seen once, at the top of the hatching; heard on each rung of it.
                <span class={rung === maybe.to ? 'rung-mark' : 'unseen'}>
                  <LadderMark kind="maybe" />
                  {maybe.label ?? words.ladderMaybe}
                </span>
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

export interface LadderChoiceProps {
  readonly label: string
  readonly levels: readonly [string, string, string, string]
  readonly hints?: readonly [string, string, string, string]
  readonly value: Rung | undefined
  readonly kind: MarkKind
  readonly disabled?: boolean
  readonly onChoose: (rung: Rung) => void
}

/** The same ladder to point at. Nothing is chosen beforehand. */
export function LadderChoice({ label, levels, hints, value, kind, disabled, onChoose }: LadderChoiceProps) {
  const name = useId()
  return (
    <div class="ladder" role="radiogroup" aria-label={label}>
      {RUNGS.map((rung) => (
        <label key={rung} class="rung rung-choice" data-marked={rung === value}>
          <input
            type="radio"
            name={name}
            value={rung}
            checked={rung === value}
            disabled={disabled}
            onChange={() => onChoose(rung)}
          />
          <span class="rung-level">{levels[rung - 1]}</span>
          <span class="rung-rail" aria-hidden="true" />
          <span class="rung-marks">
            <span class="rung-mark">
              <LadderMark kind={rung === value ? kind : 'empty'} />
              {hints && <span class="soft small">{hints[rung - 1]}</span>}
            </span>
          </span>
        </label>
      ))}
    </div>
  )
}
