import { useSignal } from '@preact/signals'
import type { TargetedKeyboardEvent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon, type IconShape } from './icon.tsx'
import './hold-button.css'

const HOLD_MS = 1_200
/** How long the second press of the two-step way is waited for. */
const CONFIRM_MS = 8_000

export interface HoldButtonProps {
  /** Says that it is to be held. */
  readonly label: string
  /** While it is held. */
  readonly holding: string
  /** After a press that did not come from a finger or a key that can be held: screen readers, voice and switches. */
  readonly confirm: string
  readonly icon: IconShape
  readonly onHeld: () => void
}

/**
 * Held, not tapped, so that a hand across the table does not leave by mistake. A key is held the same way; what cannot
 * hold presses twice (WCAG 2.5.1: no path, no other gesture is needed).
 */
export function HoldButton(props: HoldButtonProps) {
  const state = useSignal<'idle' | 'holding' | 'confirm'>('idle')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  function wait(next: 'holding' | 'confirm', ms: number, then: () => void): void {
    clearTimeout(timer.current)
    state.value = next
    timer.current = setTimeout(then, ms)
  }
  function rest(): void {
    if (state.peek() !== 'holding') return
    clearTimeout(timer.current)
    state.value = 'idle'
  }
  function hold(): void {
    wait('holding', HOLD_MS, () => {
      state.value = 'idle'
      props.onHeld()
    })
  }
  function onKey(event: TargetedKeyboardEvent<HTMLButtonElement>): void {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    if (event.type === 'keyup') rest()
    else if (!event.repeat) hold()
  }

  return (
    <button
      class="hold-button"
      type="button"
      data-holding={state.value === 'holding'}
      onPointerDown={(event) => event.button === 0 && hold()}
      onPointerUp={rest}
      onPointerLeave={rest}
      onPointerCancel={rest}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={onKey}
      onKeyUp={onKey}
      onBlur={rest}
      onClick={(event) => {
        // A finger's click counts its taps; one that nothing was pressed for comes without.
        if (event.detail !== 0) return
        if (state.peek() === 'confirm') props.onHeld()
        else wait('confirm', CONFIRM_MS, () => (state.value = 'idle'))
      }}
    >
      <Icon of={props.icon} />
      <span aria-live="polite">
        {state.value === 'idle' ? props.label : state.value === 'holding' ? props.holding : props.confirm}
      </span>
    </button>
  )
}
