import type { ComponentChildren } from 'preact'
import './card.css'

export interface CardProps {
  readonly title?: ComponentChildren
  /** Small line above the title. */
  readonly over?: ComponentChildren
  readonly action?: ComponentChildren
  /** next: the one thing to do now. */
  readonly kind?: 'plain' | 'next'
  readonly children?: ComponentChildren
}

export function Card({ title, over, action, kind = 'plain', children }: CardProps) {
  return (
    <section class="card" data-kind={kind}>
      {over && <p class="card-over">{over}</p>}
      {title && <h2 class="card-title">{title}</h2>}
      {children && <div class="card-text">{children}</div>}
      {action && <div class="card-action">{action}</div>}
    </section>
  )
}
