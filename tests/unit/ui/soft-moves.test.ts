import { describe, expect, test, vi } from 'vitest'
import type { Route } from '../../../src/ui/route.ts'
import { type MovingPage, softMoves } from '../../../src/ui/soft-moves.ts'

const TODAY: Route = { at: 'today' }
const CASES: Route = { at: 'cases' }
const question = (n: number): Route => ({ at: 'question', id: 'c', assessment: 'a', question: n })
const PERSON: Route = { at: 'person', id: 'c', assessment: 'a', question: 1 }

/** A page that fades when told to, and says what happened to its fades. */
function fadingPage() {
  const events = new EventTarget()
  const window = new EventTarget()
  const fades: { readonly skipped: () => number; readonly finish: () => void }[] = []
  const page: MovingPage = {
    documentElement: { dataset: {} },
    querySelector: () => null,
    addEventListener: (kind, listen, options) => events.addEventListener(kind, listen, options),
    defaultView: {
      addEventListener: (kind, listen, options) => window.addEventListener(kind, listen, options),
    },
    startViewTransition: (update) => {
      const skipTransition = vi.fn<() => void>()
      // As in a browser: a fade that is skipped is never ready, and a rejection nobody takes is an error on the page.
      const ready = new Promise<void>((_, reject) => {
        skipTransition.mockImplementation(() => reject(new Error('Transition was skipped')))
      })
      let finish = () => {}
      const finished = new Promise<void>((resolve) => {
        finish = resolve
      })
      void update()
      fades.push({ skipped: () => skipTransition.mock.calls.length, finish })
      return { ready, finished, skipTransition }
    },
  }
  return {
    page,
    fades,
    press: (kind: string) => events.dispatchEvent(new Event(kind)),
    leaveWindow: () => window.dispatchEvent(new Event('blur')),
  }
}

describe('a move to another screen', () => {
  test('fades where the browser can, and has happened whether it fades or not', () => {
    const { page, fades } = fadingPage()
    const update = vi.fn<() => void>()
    softMoves(page, () => false)(TODAY, CASES, update)
    expect([fades.length, update.mock.calls.length]).toEqual([1, 1])
  })

  test('lets go of the focus before the old screen is taken out, and keeps it where the screen stays', () => {
    const { page } = fadingPage()
    const happened: string[] = []
    const focused: MovingPage = { ...page, querySelector: () => ({ blur: () => happened.push('let go') }) }
    const move = softMoves(focused, () => false)
    const note = (what: string) => () => happened.push(what)
    move(TODAY, CASES, note('cases'))
    move(question(1), question(2), note('question'))
    move(CASES, CASES, note('the same'))
    expect(happened).toEqual(['let go', 'cases', 'let go', 'question', 'the same'])
  })

  test('catches only the screen that leaves: the new one can be tapped at once', () => {
    const { page } = fadingPage()
    const caught: boolean[] = []
    const start = page.startViewTransition
    const watched: MovingPage = {
      ...page,
      startViewTransition: (update) => {
        caught.push('leaving' in page.documentElement.dataset)
        const fade = start?.(update)
        if (!fade) throw new Error('expected a page that fades')
        return fade
      },
    }
    softMoves(watched, () => false)(TODAY, CASES, () =>
      caught.push('leaving' in page.documentElement.dataset),
    )
    expect(caught).toEqual([true, false])
  })

  test.each(['pointerdown', 'keydown', 'visibilitychange'])('ends its fade on %s', async (kind) => {
    const { page, fades, press } = fadingPage()
    softMoves(page, () => false)(TODAY, CASES, () => {})
    press(kind)
    expect(fades[0]?.skipped()).toBe(1)
    fades[0]?.finish()
    await Promise.resolve()
    await Promise.resolve()
    press(kind)
    expect(fades[0]?.skipped()).toBe(1)
  })

  test('ends its fade when the app is no longer in front, and not when an element lets go of the focus', () => {
    const { page, fades, press, leaveWindow } = fadingPage()
    softMoves(page, () => false)(TODAY, CASES, () => {})
    press('blur')
    expect(fades[0]?.skipped()).toBe(0)
    leaveWindow()
    expect(fades[0]?.skipped()).toBe(1)
  })

  test.each([
    ['somebody wants stillness', fadingPage().page, true, TODAY, CASES],
    [
      'the browser cannot',
      {
        addEventListener: () => {},
        defaultView: null,
        documentElement: { dataset: {} },
        querySelector: () => null,
      },
      false,
      TODAY,
      CASES,
    ],
    ['it goes from question to question', fadingPage().page, false, question(1), question(2)],
    ['it opens a question', fadingPage().page, false, TODAY, question(1)],
    ['it leaves one', fadingPage().page, false, question(1), TODAY],
    ['it turns the tablet to the person', fadingPage().page, false, question(1), PERSON],
    ['it comes back from the person', fadingPage().page, false, PERSON, question(1)],
  ] as const)('is made at once when %s', (_why, page, still, from, to) => {
    const start = vi.fn<() => never>()
    const watched = 'startViewTransition' in page ? { ...page, startViewTransition: start } : page
    const update = vi.fn<() => void>()
    softMoves(watched, () => still)(from, to, update)
    expect([start.mock.calls.length, update.mock.calls.length]).toEqual([0, 1])
  })
})
