import { type ChildProcess, spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from './browsers.ts'

/** A Chromium of our own making, so that it can be killed like a battery that runs out. */
export interface ChromiumProcess {
  readonly page: Page
  /** SIGKILL to the browser and everything it started; nothing gets to say goodbye. */
  readonly kill: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function startChromium(
  profileFolder: string,
  size: { readonly width: number; readonly height: number } = { width: 820, height: 1180 },
  more: readonly string[] = [],
): Promise<ChromiumProcess> {
  const { path, flags } = await findChromium()
  const portFile = join(profileFolder, 'DevToolsActivePort')
  await rm(portFile, { force: true })
  const args = [
    ...flags,
    ...more,
    `--user-data-dir=${profileFolder}`,
    '--remote-debugging-port=0',
    '--lang=sv-SE',
    `--window-size=${size.width},${size.height}`,
    'about:blank',
  ]
  // A group of its own: the renderer and storage processes die with it.
  const child = spawn(path, args, { detached: true, stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const browser = await connect(portFile, child)
  const context = browser.contexts()[0] ?? (await browser.newContext())
  const page = context.pages()[0] ?? (await context.newPage())
  await page.setViewportSize({ ...size })
  return {
    page,
    kill: async () => {
      process.kill(-(child.pid as number), 'SIGKILL')
      await ended
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession()
      await session.send('Browser.close').catch(() => undefined)
      await ended
    },
  }
}

/** The browser writes its port when it listens; there is nothing else to wait for. */
async function connect(portFile: string, child: ChildProcess): Promise<Browser> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null)
      throw new Error(`expected Chromium to start, it ended with ${child.exitCode}`)
    const [port] = (await readFile(portFile, 'utf8').catch(() => '')).split('\n')
    if (port) return chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('expected Chromium to open its port within 15 seconds')
}
