import { ChevronRight } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import './list.css'

export interface ListProps {
  /** Names the list for a reader; `heading` shows it as well. */
  readonly label: string
  readonly heading?: boolean
  readonly count?: number
  readonly children: ComponentChildren
}

export function List({ label, heading, count, children }: ListProps) {
  return (
    <section class="list">
      {heading && (
        <h2 class="list-heading">
          {label}
          {count !== undefined && <span class="list-count"> {count}</span>}
        </h2>
      )}
      <ul class="list-rows" aria-label={label}>
        {children}
      </ul>
    </section>
  )
}

export interface ListRowProps {
  readonly title: ComponentChildren
  /** What happens next, in words. */
  readonly next?: ComponentChildren
  /** When, short: "i dag", "tors 5 mars". */
  readonly day?: string | undefined
  readonly late?: boolean
  /** A SaveMark, or any small thing that tells. */
  readonly mark?: ComponentChildren
  readonly href?: string
  /** Open beside the list right now. */
  readonly current?: boolean
}

export function ListRow({ title, next, day, late, mark, href, current }: ListRowProps) {
  const inside = (
    <>
      <span class="list-row-words">
        <span class="list-row-title">{title}</span>
        {next && <span class="list-row-next">{next}</span>}
        {mark && <span class="list-row-mark">{mark}</span>}
      </span>
      {day && (
        <span class="list-row-day" data-late={late}>
          {day}
        </span>
      )}
      {href && <Icon of={ChevronRight} />}
    </>
  )
  return (
    <li class="list-item">
      {href ? (
        <a class="list-row" href={href} aria-current={current ? 'true' : undefined}>
          {inside}
        </a>
      ) : (
        <div class="list-row">{inside}</div>
      )}
    </li>
  )
}
