import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** The width of an element in CSS pixels, so that a picture is drawn in the size it is seen and its words stay readable. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const width = useSignal(0)
  useEffect(() => {
    const watched = element.current
    if (!watched) return
    const observer = new ResizeObserver(() => {
      width.value = Math.round(watched.clientWidth)
    })
    observer.observe(watched)
    width.value = Math.round(watched.clientWidth)
    return () => observer.disconnect()
  }, [element, width])
  return width.value
}
