import { Icon, type IconShape } from './icon.tsx'
import './button.css'

export interface IconButtonProps {
  readonly label: string
  readonly icon: IconShape
  /** Given when the button stays in or out, like a star on a line. */
  readonly pressed?: boolean
  readonly expanded?: boolean
  readonly controls?: string
  readonly onClick: () => void
}

export function IconButton({ label, icon, pressed, expanded, controls, onClick }: IconButtonProps) {
  return (
    <button
      class="icon-button"
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-controls={controls}
      onClick={onClick}
    >
      <Icon of={icon} size={24} />
    </button>
  )
}
