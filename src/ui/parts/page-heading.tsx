import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import './page-heading.css'

export interface PageHeadingProps {
  readonly id?: string
  readonly children: ComponentChildren
  /** Small line above: where one is. */
  readonly over?: ComponentChildren
  /** One or two sentences below: what to do now. */
  readonly lead?: ComponentChildren
  /** A spoken question is larger. */
  readonly kind?: 'page' | 'question'
  /** Changes when another page takes this one's place; the focus then moves here, as a page load would have done. */
  readonly focusOn?: string | number | undefined
}

export function PageHeading({ id, children, over, lead, kind = 'page', focusOn }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focusOn !== undefined) heading.current?.focus({ preventScroll: true })
  }, [focusOn])
  return (
    <div class="page-heading" data-kind={kind}>
      {over && <p class="page-heading-over">{over}</p>}
      <h1 id={id} ref={heading} tabIndex={-1}>
        {children}
      </h1>
      {lead && <p class="page-heading-lead">{lead}</p>}
    </div>
  )
}
