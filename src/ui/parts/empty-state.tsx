import type { ComponentChildren } from 'preact'
import { LanternMark } from './lantern-mark.tsx'
import './empty-state.css'

export interface EmptyStateProps {
  readonly title: string
  readonly children?: ComponentChildren
  readonly action?: ComponentChildren
}

/** Nothing here, and that is all right: a lantern set down beside the road. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <div class="empty-state-drawing">
        <LanternMark size="large" />
        <svg class="empty-state-road" viewBox="0 0 240 28" aria-hidden="true" focusable="false">
          <path d="M4 9c40-7 70 3 116 1s74-8 116-2" />
          <path d="M62 20c24-3 40 2 66 1" />
          <path d="M150 21c10-1 18-1 26 0" />
        </svg>
      </div>
      <p class="empty-state-title">{title}</p>
      {children && <p class="soft">{children}</p>}
      {action && <div class="empty-state-actions">{action}</div>}
    </div>
  )
}
