import type { ComponentChildren } from 'preact'
import './layout.css'

/** A heading and what follows, in one readable column. `width` whole is for tables and boards. */
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
      {heading}
      {children}
    </div>
  )
}
