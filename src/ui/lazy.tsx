import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/**
 * A screen whose code is loaded when it is first shown. Everything is in the offline cache, so waiting is short and
 * nothing is drawn meanwhile; from then on it is there in the frame that asks for it. One that cannot be loaded reports
 * to the boundary above it.
 */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let here: ComponentType<P> | undefined
  const promise = once(load)
  return function Lazy(props: P) {
    const loaded = useSignal(here)
    const failed = useSignal(false)
    // With the drawing and not a frame later: an empty frame costs as much as a full one.
    useLayoutEffect(() => {
      if (loaded.peek()) return
      promise().then(
        (screen) => {
          here = screen
          loaded.value = screen
        },
        () => {
          failed.value = true
        },
      )
    }, [loaded, failed])
    if (failed.value) throw new Error('expected the code of a screen, could not load it')
    const Screen = loaded.value
    return Screen ? <Screen {...props} /> : null
  }
}

/** A load that failed is tried again the next time, not remembered. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () => {
    loading ??= load().catch((cause) => {
      loading = undefined
      throw cause
    })
    return loading
  }
}
