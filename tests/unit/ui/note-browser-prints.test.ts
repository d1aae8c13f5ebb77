import { expect, test } from 'vitest'
import type { Desk } from '../../../src/app/desk.ts'
import { noteBrowserPrints, printNoted } from '../../../src/ui/note-browser-prints.ts'
import type { Route } from '../../../src/ui/route.ts'

const CASE = 'a1'.repeat(16)

function page() {
  const events = new EventTarget()
  const document = { documentElement: { dataset: {} } }
  const print = () => void events.dispatchEvent(new Event('beforeprint'))
  const window = Object.assign(events, { document, print }) as unknown as Window
  const noted: unknown[] = []
  const desk: Pick<Desk, 'noteAccess'> = {
    noteAccess: async (each) => {
      noted.push(each)
      return true
    },
  }
  const shown: { desk: typeof desk | undefined; route: Route } = { desk, route: { at: 'today' } }
  noteBrowserPrints(window, () => shown)
  return { window, noted, shown }
}

test('what is printed past our buttons is noted, with the case that is on the screen', () => {
  const { window, noted, shown } = page()
  shown.route = { at: 'history', id: CASE }
  window.print()
  shown.route = { at: 'today' }
  window.print()
  expect(noted).toEqual([
    { access: 'print', of: CASE, what: 'screen' },
    { access: 'print', what: 'screen' },
  ])
})

test('a print that was noted by its button is not noted twice, and there is nothing to note at the lock', () => {
  const { window, noted, shown } = page()
  printNoted(window)
  expect(noted).toEqual([])
  window.print()
  expect(noted).toHaveLength(1)
  shown.desk = undefined
  window.print()
  expect(noted).toHaveLength(1)
})
