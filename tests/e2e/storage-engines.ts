import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { build, preview } from 'vite'
import {
  isFirefoxInstalled,
  isWebKitInstalled,
  launchChromium,
  launchFirefox,
  launchWebKit,
} from '../support/browsers.ts'
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

export const engines: readonly [Engine, ...Engine[]] = [
  { name: 'Chromium', isInstalled: true, open: openChromium },
  { name: 'Firefox', isInstalled: isFirefoxInstalled(), open: openFirefox },
  { name: 'WebKit', isInstalled: isWebKitInstalled(), open: openWebKit },
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
  const profile = await mkdtemp(join(tmpdir(), 'storage-profile-'))
  const context = await launchChromium(profile)
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
    close: async () => {
      await context.close()
      await rm(profile, { recursive: true })
    },
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
  const browser = await launchFirefox()
  if (!browser) throw new Error('expected Firefox to be installed')
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

async function openWebKit(url: string): Promise<StorageDevice> {
  const webKit = await launchWebKit()
  if (!webKit) throw new Error('expected WebKit to be installed')
  const { driver } = webKit
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
    close: webKit.close,
  }
}
