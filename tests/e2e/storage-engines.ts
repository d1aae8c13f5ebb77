import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import puppeteer from 'puppeteer-core'
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver'
import { build, preview } from 'vite'
import type { StorageActions } from './pages/storage-page.ts'

type ActionName = keyof StorageActions
type Input<N extends ActionName> = Parameters<StorageActions[N]>
type Output<N extends ActionName> = Awaited<ReturnType<StorageActions[N]>>

/** One open tab with the storage page in it. */
export interface StorageTab {
  readonly act: <N extends ActionName>(name: N, ...input: Input<N>) => Promise<Output<N>>
  readonly reload: () => Promise<void>
}

/** A browser with a profile of its own; its tabs share what is stored. */
export interface StorageDevice {
  readonly openTab: () => Promise<StorageTab>
  readonly close: () => Promise<void>
  /** Chromium only: how many bytes the page may store. */
  readonly limitQuota?: (bytes: number) => Promise<void>
  /** Chromium only: clears site data under an open page. */
  readonly clearSiteData?: () => Promise<void>
}

export interface Engine {
  readonly name: string
  readonly isInstalled: boolean
  readonly open: (url: string) => Promise<StorageDevice>
}

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr'
const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver'
const WEBKIT_BROWSERS = ['x86_64', 'aarch64'].map(
  (cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`,
)

export const engines: readonly Engine[] = [
  { name: 'Chromium', isInstalled: existsSync(CHROMIUM), open: openChromium },
  { name: 'Firefox', isInstalled: existsSync(FIREFOX), open: openFirefox },
  { name: 'WebKit', isInstalled: existsSync(WEBKIT_DRIVER), open: openWebKit },
]

export interface StoragePage {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Built like the app, served like the app: a worker that only works on the development server proves nothing. */
export async function serveStoragePage(): Promise<StoragePage> {
  const outDir = await mkdtemp(join(tmpdir(), 'storage-page-'))
  const root = join(import.meta.dirname, 'pages')
  const shared = { root, configFile: false, logLevel: 'error' } as const
  await build({
    ...shared,
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      rollupOptions: { input: join(root, 'storage.html') },
    },
  })
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } })
  const address = server.httpServer.address()
  if (address === null || typeof address !== 'object') throw new Error('expected the storage page on a port')
  return {
    url: `http://127.0.0.1:${address.port}/storage.html`,
    close: async () => {
      await server.close()
      await rm(outDir, { recursive: true })
    },
  }
}

async function openChromium(url: string): Promise<StorageDevice> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
  const context = await browser.newContext()
  const origin = new URL(url).origin
  const command = async (
    name: 'Storage.overrideQuotaForOrigin' | 'Storage.clearDataForOrigin',
    input: object,
  ) => {
    const session = await context.newCDPSession(context.pages()[0] as Page)
    await session.send(name, { origin, ...input } as never)
  }
  return {
    openTab: () => openChromiumTab(context, url),
    close: () => browser.close(),
    limitQuota: (bytes) => command('Storage.overrideQuotaForOrigin', { quotaSize: bytes }),
    clearSiteData: () => command('Storage.clearDataForOrigin', { storageTypes: 'indexeddb' }),
  }
}

async function openChromiumTab(context: BrowserContext, url: string): Promise<StorageTab> {
  const page = await context.newPage()
  const load = async () => {
    await page.goto(url)
    await page.waitForFunction(() => window.press !== undefined)
  }
  await load()
  return {
    act: (name, ...input) =>
      page.evaluate(([action, given]) => window.press?.(action, given), [name, input[0]] as const) as never,
    reload: load,
  }
}

async function openFirefox(url: string): Promise<StorageDevice> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true })
  return {
    openTab: async () => {
      const page = await browser.newPage()
      const load = async () => {
        await page.goto(url)
        await page.waitForFunction(() => window.press !== undefined)
      }
      await load()
      return {
        act: (name, ...input) =>
          page.evaluate((action, given) => window.press?.(action, given), name, input[0] as unknown) as never,
        reload: load,
      }
    },
    close: () => browser.close(),
  }
}

/** WebKit wants a screen: a virtual one comes and goes with the driver. */
async function openWebKit(url: string): Promise<StorageDevice> {
  const port = await freePort()
  const driverProcess = spawn('xvfb-run', ['-a', WEBKIT_DRIVER, `--port=${port}`], {
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
  })
  const driver = await startWebKit(port)
  await driver.manage().setTimeouts({ script: 120_000 })
  let isFirst = true
  return {
    openTab: async () => {
      if (!isFirst) await driver.switchTo().newWindow('tab')
      isFirst = false
      const tab = await driver.getWindowHandle()
      const load = async () => {
        await driver.switchTo().window(tab)
        await driver.get(url)
        await driver.wait(() => driver.executeScript('return window.press !== undefined'))
      }
      await load()
      return {
        act: async (name, ...input) => {
          await driver.switchTo().window(tab)
          const answer = await driver.executeAsyncScript<{ value: unknown; error?: string }>(
            `const [name, input, done] = arguments
             window.press(name, input).then((value) => done({ value }), (error) => done({ error: String(error) }))`,
            name,
            input[0],
          )
          if (answer.error) throw new Error(answer.error)
          return answer.value as never
        },
        reload: load,
      }
    },
    close: async () => {
      await driver.quit()
      // The group: the virtual screen is a child of the script that was started.
      if (driverProcess.pid) process.kill(-driverProcess.pid)
    },
  }
}

async function startWebKit(port: number): Promise<WebDriver> {
  const binary = WEBKIT_BROWSERS.find(existsSync)
  if (!binary) throw new Error('expected the MiniBrowser of WebKitGTK')
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  })
  await answers(port)
  return new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build()
}

async function answers(port: number): Promise<void> {
  for (let left = 100; ; left--) {
    const isUp = await fetch(`http://127.0.0.1:${port}/status`).then(
      (response) => response.ok,
      () => false,
    )
    if (isUp) return
    if (left === 0) throw new Error('expected WebKitWebDriver to answer within ten seconds')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
