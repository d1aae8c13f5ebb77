import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isFirefoxInstalled, isWebKitInstalled, launchFirefox, launchWebKit } from '../support/browsers.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'

// Chromium is held to more in offline-start.test.ts. Here: the same worker and the same policy in the engines of the
// other tablets.

let app: RunningApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(() => app.stop())

const READY = `navigator.serviceWorker.controller?.state === 'activated'`
const TITLE = `document.querySelector('h1')?.textContent`

describe.runIf(isFirefoxInstalled())('in Firefox', () => {
  test('an installed app starts with no server', async () => {
    const browser = await launchFirefox()
    if (!browser) throw new Error('expected Firefox')
    try {
      const page = await browser.newPage()
      await page.goto(app.url)
      await until(async () => (await page.evaluate(READY)) === true)
      await app.stop()
      await page.goto(`${app.url}/#/cases`)
      await page.reload()
      await until(async () => (await page.evaluate(TITLE)) === 'Välkommen')
      expect(await page.evaluate('navigator.serviceWorker.controller !== null')).toBe(true)
    } finally {
      await browser.close()
    }
  })
})

describe.runIf(isWebKitInstalled())('in WebKit', () => {
  test('an installed app starts with no server', async () => {
    const webkit = await launchWebKit()
    if (!webkit) throw new Error('expected WebKit')
    const ask = (expression: string) => webkit.driver.executeScript(`return ${expression}`)
    try {
      await webkit.driver.get(app.url)
      await until(async () => (await ask(READY)) === true)
      await app.stop()
      await webkit.driver.navigate().refresh()
      await until(async () => (await ask(TITLE)) === 'Välkommen')
      expect(await ask('navigator.serviceWorker.controller !== null')).toBe(true)
    } finally {
      await webkit.close()
    }
  })
})

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let left = 300; left > 0; left -= 1) {
    if (await isTrue().catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('expected it to come true within 30 s')
}
