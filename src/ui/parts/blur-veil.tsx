import { LanternMark } from './lantern-mark.tsx'
import { usePartWords } from './words.ts'
import './blur-veil.css'

export interface BlurVeilProps {
  readonly on: boolean
  readonly onUncover: () => void
}

/**
 * Lies over everything while the app is not in front, so that the picture in the app switcher shows a lantern and no more.
 * Opaque, not blurred: large letters can be read through a blur. `hidden` is an attribute and not a mount, because the
 * switcher takes its picture in the same frame as the focus is lost.
 */
export function BlurVeil({ on, onUncover }: BlurVeilProps) {
  const words = usePartWords()
  return (
    <button
      class="blur-veil"
      type="button"
      hidden={!on}
      aria-label={`${words.covered}. ${words.uncover}`}
      onClick={onUncover}
    >
      <LanternMark size="large" lit={false} />
      <span>{words.uncover}</span>
    </button>
  )
}
