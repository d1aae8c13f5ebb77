import type { ComponentChildren } from 'preact'
import './paper-preview.css'

export interface PaperPreviewProps {
  /** What a reader hears; nothing of it is printed. */
  readonly label: string
  readonly lines: readonly string[]
  readonly maxLines: number
  readonly note?: ComponentChildren
}

/** A slip of paper as it will be: only the lines, with room left for those still to come. */
export function PaperPreview({ label, lines, maxLines, note }: PaperPreviewProps) {
  const empty = Math.max(0, maxLines - lines.length)
  return (
    <figure class="paper" aria-label={label}>
      <ol class="paper-lines">
        {lines.map((line, i) => (
          <li key={i}>{line}</li>
        ))}
        {Array.from({ length: empty }, (_, i) => (
          <li key={`empty-${i}`} aria-hidden="true" />
        ))}
      </ol>
      {note && <figcaption class="paper-note">{note}</figcaption>}
    </figure>
  )
}
