import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'

/**
 * A screen whose code is loaded when it is first shown. Everything is in the offline cache, so waiting is short and
 * nothing is drawn meanwhile. One that cannot be loaded reports to the boundary above it.
 */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const promise = once(load)
  return function Lazy(props: P) {
    const loaded = useSignal<ComponentType<P> | undefined>(undefined)
    const failed = useSignal(false)
    useEffect(() => {
      promise().then(
        (screen) => {
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
