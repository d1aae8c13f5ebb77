import type { ComponentChildren } from 'preact'
import { LanternMark } from '../parts/lantern-mark.tsx'
import './layout.css'

export interface DoorLayoutProps {
  readonly lit?: boolean
  readonly children: ComponentChildren
  /** Quiet line at the foot: what is kept here, language. */
  readonly foot?: ComponentChildren
}

/** Before the lock opens: nothing but the lantern and what opens it. */
export function DoorLayout({ lit = false, children, foot }: DoorLayoutProps) {
  return (
    <main class="door">
      <div class="door-middle">
        <LanternMark size="large" lit={lit} />
        {children}
      </div>
      {foot && <div class="door-foot">{foot}</div>}
    </main>
  )
}
