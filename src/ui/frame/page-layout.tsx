import type { ComponentChildren } from 'preact'
import './layout.css'

/**
 * A heading and what follows, in one readable column. Where there is width the heading stands beside it, so that what
 * is to be done begins at the top. `width` whole is for tables and boards.
 */
export function PageLayout({
  heading,
  children,
  width = 'read',
}: {
  readonly heading: ComponentChildren
  readonly children: ComponentChildren
  readonly width?: 'read' | 'whole'
}) {
  return (
    <div class="page-layout" data-width={width}>
      <div class="page-head">{heading}</div>
      <div class="page-body">{children}</div>
    </div>
  )
}
