import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import preact from '@preact/preset-vite'
import { chromium, type Page } from 'playwright-core'
import { build, preview } from 'vite'

export interface PartsPage {
  readonly open: (query: string, options: PartsPageOptions) => Promise<Page>
  readonly close: () => Promise<void>
}

export interface PartsPageOptions {
  readonly theme?: 'light' | 'dark'
  readonly width: number
  readonly height: number
}

const ROOT = new URL('../../src', import.meta.url).pathname

/** The development page of parts. It is not in the app's build, so it gets one of its own, with the same settings for CSS. */
export async function openPartsPage(): Promise<PartsPage> {
  const outDir = await mkdtemp(join(tmpdir(), 'parts-page-'))
  const shared = { root: ROOT, configFile: false, logLevel: 'error' } as const
  await build({
    ...shared,
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      rollupOptions: { input: join(ROOT, 'parts.html') },
    },
  })
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } })
  const address = server.httpServer.address()
  if (address === null || typeof address !== 'object') throw new Error('expected the parts page on a port')
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    // Letters are drawn alike on every machine: without hinting and without colour at their edges.
    args: [
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--force-color-profile=srgb',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  })
  return {
    open: async (query, { theme = 'light', width, height }) => {
      const context = await browser.newContext({
        colorScheme: theme,
        viewport: { width, height },
        locale: 'sv-SE',
      })
      const page = await context.newPage()
      await page.goto(`http://127.0.0.1:${address.port}/parts.html${query}`)
      await page.locator('main').waitFor()
      return page
    },
    close: async () => {
      await browser.close()
      await server.close()
      await rm(outDir, { recursive: true })
    },
  }
}
