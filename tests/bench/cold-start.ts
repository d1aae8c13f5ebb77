import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storyOn } from '../e2e/story.ts'
import { launchBareChromium } from '../support/bare-chromium.ts'
import { launchChromium } from '../support/browsers.ts'
import { startApp } from '../support/start-app.ts'
import { median } from './figures.ts'

const STARTS = 5
const SLOWDOWN = 6

/**
 * From nothing to a lock screen that takes a passphrase: browser process started, no network, no server, processor
 * slowed. The browser's own start is not in the figure; the start of the page's process and of the service worker is.
 */
export async function measureColdStart(): Promise<number> {
  const profile = await mkdtemp(join(tmpdir(), 'cold-start-'))
  const app = await startApp()
  try {
    const first = await launchChromium(profile)
    const page = await first.newPage()
    await page.goto(app.url)
    await storyOn(page).setUp()
    await page.evaluate(() => navigator.serviceWorker.ready)
    await first.close()
    await app.stop()
    const starts: number[] = []
    for (let i = 0; i < STARTS; i++) starts.push(await startOffline(profile, app.url))
    if (process.env.SHOW) console.log(starts.map(Math.round))
    return median(starts)
  } finally {
    await app.stop()
    await rm(profile, { recursive: true, force: true })
  }
}

async function startOffline(profile: string, url: string): Promise<number> {
  const browser = await launchBareChromium(profile)
  try {
    await browser.send('Page.enable')
    await browser.send('Runtime.enable')
    await browser.send('Runtime.addBinding', { name: 'usable' })
    await browser.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${watchForField})()` })
    await browser.send('Network.emulateNetworkConditions', {
      offline: true,
      latency: 0,
      downloadThroughput: 0,
      uploadThroughput: 0,
    })
    await browser.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    const usable = browser.next('Runtime.bindingCalled')
    await browser.send('Page.navigate', { url })
    return Number((await usable).payload)
  } finally {
    await browser.close()
  }
}

/** Runs in the page, before its scripts. Milliseconds from the start of the navigation. */
function watchForField(): void {
  const watch = new MutationObserver(() => {
    const field = document.querySelector<HTMLInputElement>('form input')
    if (!field || field.disabled) return
    watch.disconnect()
    // The frame after the next: what is in the document is not yet on the glass.
    requestAnimationFrame(() => requestAnimationFrame(() => window.usable?.(String(performance.now()))))
  })
  watch.observe(document, { childList: true, subtree: true, attributes: true })
}

declare global {
  interface Window {
    usable?: (ms: string) => void
  }
}
