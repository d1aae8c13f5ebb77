import { useLayoutEffect } from 'preact/hooks'
import { useDesk } from './app-context.ts'

/**
 * Says of a field on the screen that what stands in it is not saved, for as long as it is so: meanwhile no mark may say
 * that everything has arrived.
 */
export function useHalfWritten(key: string, isHalf: boolean): void {
  const { open } = useDesk().drafts
  // With the drawing and not after it: the first letter and the mark belong to one frame.
  useLayoutEffect(() => {
    if (!isHalf) return
    open.value = new Set([...open.peek(), key])
    return () => {
      open.value = new Set([...open.peek()].filter((each) => each !== key))
    }
  }, [open, key, isHalf])
}
