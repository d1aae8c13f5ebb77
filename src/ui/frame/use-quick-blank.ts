import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** Two presses further apart than this are two single presses. */
const DOUBLE_PRESS_MS = 600

/** Blanks on Escape pressed twice anywhere, or on two fingers on the header. */
export function useQuickBlank(header: RefObject<HTMLElement | null>, onBlank: () => void) {
  const blank = useRef(onBlank)
  blank.current = onBlank
  useLayoutEffect(() => {
    // -Infinity: the first press after start is never the second of a pair.
    let lastEscapeAt = Number.NEGATIVE_INFINITY
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.repeat) return
      if (event.timeStamp - lastEscapeAt <= DOUBLE_PRESS_MS) blank.current()
      lastEscapeAt = event.timeStamp
    }
    const onTouch = (event: TouchEvent) => {
      if (event.touches.length !== 2) return
      event.preventDefault()
      blank.current()
    }
    const touched = header.current
    // Capturing: a dialog that closes itself on Escape must not swallow half of a pair.
    document.addEventListener('keydown', onKey, true)
    touched?.addEventListener('touchstart', onTouch, { passive: false })
    return () => {
      document.removeEventListener('keydown', onKey, true)
      touched?.removeEventListener('touchstart', onTouch)
    }
  }, [header])
}
