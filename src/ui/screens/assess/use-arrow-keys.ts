import { useLayoutEffect } from 'preact/hooks'

/** Left and right move between questions, unless somebody is writing or walking past answers. */
export function useArrowKeys(move: (step: 1 | -1) => void): void {
  useLayoutEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const target = event.target as HTMLElement
      if (event.altKey || event.ctrlKey || event.metaKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
        return
      if (target.closest('[role=radiogroup]')) return
      if (event.key === 'ArrowRight') move(1)
      if (event.key === 'ArrowLeft') move(-1)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}
