import type { Move, Route } from './route.ts'
import './soft-moves.css'

/** What of a page a move between screens needs; the real one is a `Document`. */
export interface MovingPage {
  readonly startViewTransition?: (update: () => Promise<void>) => {
    readonly ready: Promise<unknown>
    readonly finished: Promise<unknown>
    readonly skipTransition: () => void
  }
  readonly documentElement: { readonly dataset: DOMStringMap }
  readonly querySelector: (selector: string) => { readonly blur?: () => void } | null
  readonly addEventListener: Listen
  /** The window, which alone says that the app is no longer in front; an element that loses the focus says nothing. */
  readonly defaultView: { readonly addEventListener: Listen } | null
}

type Listen = (kind: string, listen: () => void, options: AddEventListenerOptions) => void

/**
 * Nothing of what was there may linger: the person's page shows no work, and coming back is no moment to look at. And a
 * question is there at once: catching the screen that leaves takes longer than drawing the one somebody waits for.
 */
const SUDDEN: readonly Route['at'][] = ['person', 'question']
const PRESSES = ['pointerdown', 'keydown', 'visibilitychange'] as const

/**
 * Where nothing of the old page stays. What has the focus there lets go of it first: a browser that has to take out a
 * focused element works out the look of the whole new page at once, and then once more when it draws it.
 */
function isAnotherPage(from: Route, to: Route): boolean {
  return from.at !== to.at || to.at === 'question'
}

/**
 * How one screen gives way to another: a short fade where the browser can, at once where it cannot or where somebody
 * wants stillness. Within one kind of screen, from question to question, nothing fades: the next tap is already on its
 * way. A press of anything ends a fade, so none ever stands between a finger and a button, or between a lock and a
 * blank page.
 */
export function softMoves(page: MovingPage, wantsStillness: () => boolean): Move {
  return (from, to, change) => {
    const update = () => {
      if (isAnotherPage(from, to)) page.querySelector('main :focus')?.blur?.()
      change()
    }
    const isSudden = from.at === to.at || SUDDEN.includes(from.at) || SUDDEN.includes(to.at)
    if (!page.startViewTransition || isSudden || wantsStillness()) {
      update()
      return
    }
    // What is caught takes no taps while the fade lasts. So only the screen that leaves is caught, and it lies over
    // the new one, which is the page itself and can be tapped at once.
    page.documentElement.dataset.leaving = ''
    const fade = page.startViewTransition(async () => {
      delete page.documentElement.dataset.leaving
      update()
      // Screens are drawn in a microtask after the address; what is caught before that would fade into itself.
      await Promise.resolve()
      await Promise.resolve()
    })
    const over = new AbortController()
    const end = () => over.abort()
    for (const kind of PRESSES) {
      page.addEventListener(kind, () => fade.skipTransition(), { capture: true, signal: over.signal })
    }
    page.defaultView?.addEventListener('blur', () => fade.skipTransition(), { signal: over.signal })
    fade.finished.then(end, end)
    // A fade that was skipped says so here. That is what a press is for, and no fault.
    fade.ready.catch(() => undefined)
  }
}
