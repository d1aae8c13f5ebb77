import type { ComponentChildren } from 'preact'
import './layout.css'

export interface ListDetailLayoutProps {
  /** Comes first when there is one column, above the detail when there are two: what to do now. */
  readonly head?: ComponentChildren
  readonly list: ComponentChildren
  readonly detail: ComponentChildren
  /** Which of the two a narrow screen shows; 'both' puts the list above the detail. */
  readonly narrow: 'list' | 'detail' | 'both'
}

/** List or path at the left, work at the right; one of them, or one above the other, when there is no room for both. */
export function ListDetailLayout({ head, list, detail, narrow }: ListDetailLayoutProps) {
  return (
    <div class="list-detail" data-narrow={narrow}>
      {head && <div class="list-detail-head">{head}</div>}
      <div class="list-detail-list">{list}</div>
      <div class="list-detail-detail">{detail}</div>
    </div>
  )
}
