import { CircleAlert, Info, PencilLine, ShieldHalf } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Icon, type IconShape } from './icon.tsx'
import { usePartWords } from './words.ts'
import './banner.css'

export interface BannerProps {
  readonly kind: 'info' | 'protected' | 'preliminary' | 'danger'
  /** Otherwise the kind's own words. */
  readonly title?: string
  readonly children?: ComponentChildren
  readonly action?: ComponentChildren
}

/** Stays until what it says is no longer true. There is no way to close one: protected identity must not be tapped away. */
export function Banner({ kind, title, children, action }: BannerProps) {
  const words = usePartWords()
  // What came of a press is said at once; what stands on a page is read with it (`after-press.ts`).
  const [isAnswer] = useState(() => document.documentElement.dataset.pressed === 'true')
  const [icon, ownTitle] = {
    info: [Info, words.information],
    protected: [ShieldHalf, words.protectedIdentity],
    preliminary: [PencilLine, words.preliminary],
    danger: [CircleAlert, words.dangerNow],
  }[kind] as [IconShape, string]
  return (
    <div class="banner" data-kind={kind} role={kind === 'danger' || isAnswer ? 'alert' : undefined}>
      <Icon of={icon} size={24} />
      <div class="banner-words">
        <p class="banner-title">{title ?? ownTitle}</p>
        {children && <div class="banner-text">{children}</div>}
      </div>
      {action && <div class="banner-action">{action}</div>}
    </div>
  )
}
