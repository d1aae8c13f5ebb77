import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storyOn } from '../e2e/story.ts'
import { launchChromium } from '../support/browsers.ts'
import { startApp } from '../support/start-app.ts'
import { median } from './figures.ts'

const STARTS = 5
const SLOWDOWN = 6

declare global {
  interface Window {
    /** Milliseconds from the start of the navigation until the passphrase could be typed. */
    usableMs?: number
  }
}

/**
 * From nothing to a lock screen that takes a passphrase: browser process started, no network, no server, processor
 * slowed. The browser's own start is not in the figure; the start of the service worker is.
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
    return median(starts)
  } finally {
    await app.stop()
    await rm(profile, { recursive: true, force: true })
  }
}

async function startOffline(profile: string, url: string): Promise<number> {
  const browser = await launchChromium(profile)
  try {
    const page = await browser.newPage()
    await page.addInitScript(watchForField)
    const session = await browser.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    await browser.setOffline(true)
    await page.goto(url)
    const usable = await page.waitForFunction(() => window.usableMs)
    return (await usable.jsonValue()) ?? Number.NaN
  } finally {
    await browser.close()
  }
}

/** Runs in the page, before its scripts. */
function watchForField(): void {
  const look = () => {
    const field = document.querySelector<HTMLInputElement>('form input')
    if (!field || field.disabled) {
      requestAnimationFrame(look)
      return
    }
    // One more frame: what is in the document is not yet on the glass.
    requestAnimationFrame(() => {
      window.usableMs = performance.now()
    })
  }
  look()
}
