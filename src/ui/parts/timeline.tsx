import type { ComponentChildren } from 'preact'
import './timeline.css'

export interface TimelineEntry {
  readonly id: string
  /** When, in words. */
  readonly when: string
  readonly what: ComponentChildren
  readonly by?: string | undefined
  readonly detail?: ComponentChildren
  /** A small thing that tells, at the end of the line. */
  readonly mark?: ComponentChildren
}

/** Newest first. What happened, when and by whom; the same list for eyes and ears. */
export function Timeline({
  label,
  entries,
}: {
  readonly label: string
  readonly entries: readonly TimelineEntry[]
}) {
  return (
    <ol class="timeline" aria-label={label}>
      {entries.map((entry) => (
        <li class="timeline-entry" key={entry.id}>
          <p class="timeline-when">
            {entry.when}
            {entry.by && <span> · {entry.by}</span>} {entry.mark}
          </p>
          <p>{entry.what}</p>
          {entry.detail && <div class="soft small">{entry.detail}</div>}
        </li>
      ))}
    </ol>
  )
}
