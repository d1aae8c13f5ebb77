import { ChevronDown } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { Icon, type IconShape } from './icon.tsx'
import './disclosure.css'

export interface DisclosureProps {
  readonly summary: ComponentChildren
  readonly children: ComponentChildren
  readonly icon?: IconShape
  readonly open?: boolean
  readonly onToggle?: (open: boolean) => void
}

/** A quiet line that unfolds. The browser's own element: it opens for find-in-page, and it prints unfolded. */
export function Disclosure({ summary, children, icon, open, onToggle }: DisclosureProps) {
  return (
    <details class="disclosure" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        {icon && <Icon of={icon} />}
        <span>{summary}</span>
        <Icon of={ChevronDown} />
      </summary>
      <div class="disclosure-text">{children}</div>
    </details>
  )
}
