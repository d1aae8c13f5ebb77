import type { Desk } from '../app/desk.ts'
import type { Route } from './route.ts'

interface Shown {
  readonly desk: Pick<Desk, 'noteAccess'> | undefined
  readonly route: Route
}

/**
 * The browser's own menu prints whatever is on the screen, past every button of ours. Nothing can hold it back, so it is
 * noted as it begins: where to print, and whether, is asked after that.
 */
export function noteBrowserPrints(page: Window, shown: () => Shown): void {
  page.addEventListener('beforeprint', () => {
    if (page.document.documentElement.dataset.printNoted) return
    const { desk, route } = shown()
    void desk?.noteAccess({ access: 'print', ...('id' in route ? { of: route.id } : {}), what: 'screen' })
  })
}

/** The browser's own print of a paper that has been noted by name. */
export function printNoted(page: Window): void {
  const { dataset } = page.document.documentElement
  dataset.printNoted = 'true'
  // Returns once the paper has been drawn or turned down.
  page.print()
  delete dataset.printNoted
}
