import { type ReadonlySignal, signal } from '@preact/signals'
import type { Workbox } from 'workbox-window'

export type UpdateState = 'none' | 'installing' | 'ready-offline' | 'update-waiting'

export interface Updates {
  /** Registers the worker. Called once the first screen is up: nothing there waits for it. */
  readonly start: () => void
  readonly state: ReadonlySignal<UpdateState>
  /** Switches to the waiting version. The caller has locked first: nothing reloads over an open form. */
  readonly apply: () => void
}

/** Registers the service worker, tells a first install from an update, and never reloads by itself. */
export function startUpdates(): Updates {
  const state = signal<UpdateState>('none')
  if (!import.meta.env.PROD || !('serviceWorker' in navigator))
    return { state, start: () => {}, apply: () => {} }
  let asked = false
  let registered: Promise<Workbox | undefined> | undefined

  async function register(): Promise<Workbox> {
    const { Workbox } = await import('workbox-window')
    const workbox = new Workbox('/sw.js')
    workbox.addEventListener('installing', (event) => {
      if (isFirst(event)) state.value = 'installing'
    })
    workbox.addEventListener('activated', (event) => {
      if (isFirst(event)) state.value = 'ready-offline'
    })
    workbox.addEventListener('waiting', () => {
      state.value = 'update-waiting'
    })
    workbox.addEventListener('controlling', () => {
      if (asked) location.reload()
    })
    // Refused registration (private mode, no secure context) leaves an app that works while there is a network.
    workbox.register().catch(() => undefined)
    return workbox
  }

  // The app may stay open for weeks; a browser by itself looks for a new version only when a page is loaded.
  document.addEventListener('visibilitychange', async () => {
    if (document.visibilityState === 'visible' && navigator.onLine)
      await (await registered)?.update().catch(() => undefined)
  })
  return {
    state,
    start: () => {
      registered ??= register().catch(() => undefined)
    },
    apply: async () => {
      asked = true
      ;(await registered)?.messageSkipWaiting()
    },
  }
}

/** A version found long after the page was loaded is called external by workbox-window, and is an update all the same. */
function isFirst(event: { readonly isUpdate?: boolean; readonly isExternal?: boolean }): boolean {
  return !event.isUpdate && !event.isExternal
}
