import type { ComponentChildren } from 'preact'
import './progress.css'

export interface ProgressProps {
  readonly value: number
  readonly max: number
  /** The same in words, "Fråga 7 av 19"; the bar is only its shadow. */
  readonly label: string
  /** Beside the words: which instrument. */
  readonly of?: ComponentChildren
}

export function Progress({ value, max, label, of }: ProgressProps) {
  const part = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return (
    <div class="progress">
      <p class="progress-words">
        {of && <span>{of}</span>}
        <span class="progress-count">{label}</span>
      </p>
      {/* Drawn, because a width set by a style attribute would break the content security policy. */}
      <svg
        class="progress-bar"
        viewBox="0 0 1000 3"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect class="progress-road" width="1000" height="3" />
        <rect class="progress-walked" width="1000" height="3" transform={`scale(${part} 1)`} />
      </svg>
    </div>
  )
}
