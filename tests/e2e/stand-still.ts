import type { Page } from 'playwright-core'

/** A hand on the page's writes while it erases a case. */
export interface Erasing {
  /** How many moments the last erasing had that was let through. */
  readonly moments: () => Promise<number>
  /** At that moment of the next erasing the page does nothing more. Resolves when it stands still. */
  readonly standStillAt: (moment: number) => Promise<void>
}

declare global {
  interface Window {
    erasing?: { moments: number; stopAt: number }
    standsStill?: () => void
  }
}

/**
 * To be called before the app is opened. Each write has two moments: when it is on its way to the disk, and when the
 * page has been told that it is there. What the browser's other processes do meanwhile goes on.
 */
export async function watchErasing(page: Page): Promise<Erasing> {
  let stands = () => {}
  await page.exposeFunction('standsStill', () => stands())
  await page.addInitScript(countMoments)
  return {
    moments: () => page.evaluate(() => window.erasing?.moments ?? 0),
    standStillAt: async (moment) => {
      const standing = new Promise<void>((resolve) => {
        stands = resolve
      })
      await page.evaluate((at) => {
        if (window.erasing) window.erasing.stopAt = at
      }, moment)
      return standing
    },
  }
}

/** Runs in the page, before its first script. */
function countMoments(): void {
  const erasing = { moments: 0, stopAt: 0 }
  window.erasing = erasing
  let isErasing = false
  let moment = 0
  const pass = () => {
    if (!isErasing) return
    moment += 1
    if (moment === erasing.stopAt) standStill()
  }
  const standStill = () => {
    window.standsStill?.()
    for (;;);
  }

  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (value, key) {
    if (this.name === 'meta' && value.key === 'erased') {
      if (!value.isDone) isErasing = true
      else
        this.transaction.addEventListener('complete', () => {
          isErasing = false
          erasing.moments = moment
          // Not every erasing has as many moments: a later one than the last is the last.
          if (erasing.stopAt > 0) standStill()
          moment = 0
        })
    }
    return key === undefined ? put.call(this, value) : put.call(this, value, key)
  }
  const { commit } = IDBTransaction.prototype
  IDBTransaction.prototype.commit = function () {
    commit.call(this)
    pass()
  }
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (...given) {
    const begun = transaction.apply(this, given)
    if (begun.mode === 'readwrite') begun.addEventListener('complete', pass)
    return begun
  }
  for (const name of ['put', 'delete'] as const) {
    const write = Cache.prototype[name] as (this: Cache, ...given: unknown[]) => Promise<unknown>
    Object.defineProperty(Cache.prototype, name, {
      async value(this: Cache, ...given: unknown[]) {
        const written = write.apply(this, given)
        pass()
        const done = await written
        pass()
        return done
      },
    })
  }
}
