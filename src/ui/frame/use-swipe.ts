import { useLayoutEffect, useRef } from 'preact/hooks'

const FAR_ENOUGH_PX = 72
/** A slower finger is reading or holding. */
const QUICK_ENOUGH_MS = 700
/** The edges belong to the browser's own way back. */
const EDGE_PX = 32

/** A finger across the page: towards the left is on, towards the right is back. Everything it does has a button too. */
export function useSwipe(move: (step: 1 | -1) => void): void {
  const latest = useRef(move)
  latest.current = move
  useLayoutEffect(() => {
    let start: { readonly x: number; readonly y: number; readonly at: number } | undefined
    const onStart = (event: TouchEvent) => {
      const [touch, second] = event.touches
      const target = event.target instanceof Element ? event.target : null
      const isFree = touch && !second && !target?.closest('input[type=text], textarea, select, dialog')
      start =
        isFree && touch.clientX > EDGE_PX && touch.clientX < innerWidth - EDGE_PX
          ? { x: touch.clientX, y: touch.clientY, at: event.timeStamp }
          : undefined
    }
    const onEnd = (event: TouchEvent) => {
      const touch = event.changedTouches[0]
      if (!start || !touch) return
      const [dx, dy] = [touch.clientX - start.x, touch.clientY - start.y]
      const isAcross = Math.abs(dx) >= FAR_ENOUGH_PX && Math.abs(dx) > 2 * Math.abs(dy)
      if (isAcross && event.timeStamp - start.at <= QUICK_ENOUGH_MS) latest.current(dx < 0 ? 1 : -1)
      start = undefined
    }
    document.addEventListener('touchstart', onStart, { passive: true })
    document.addEventListener('touchend', onEnd, { passive: true })
    return () => {
      document.removeEventListener('touchstart', onStart)
      document.removeEventListener('touchend', onEnd)
    }
  }, [])
}
