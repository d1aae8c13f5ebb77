import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { build, type InlineConfig, preview } from 'vite'
import { SECURITY_HEADERS } from '../../src/server/security-headers.ts'
import { leanDrawing } from '../../tools/lean-drawing-plugin.ts'
import { launchChromium } from './browsers.ts'

export interface PrintPage {
  readonly context: BrowserContext
  readonly page: Page
  readonly url: string
  readonly close: () => Promise<void>
}

/** The drawing code alone, built and served under the headers of the server, in a real browser. */
export async function openPrintPage(): Promise<PrintPage> {
  const outDir = await mkdtemp(join(tmpdir(), 'print-page-'))
  const root = join(import.meta.dirname, '../e2e/pages')
  const shared = {
    root,
    configFile: false as const,
    logLevel: 'error' as const,
    plugins: [leanDrawing()],
  } satisfies InlineConfig
  await build({
    ...shared,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: join(root, 'print.html') },
    },
  })
  const server = await preview({
    ...shared,
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', headers: SECURITY_HEADERS },
  })
  const address = server.httpServer.address()
  if (address === null || typeof address !== 'object') throw new Error('expected the print page on a port')
  const profile = await mkdtemp(join(tmpdir(), 'print-profile-'))
  const context = await launchChromium(profile)
  return {
    context,
    page: await context.newPage(),
    url: `http://127.0.0.1:${address.port}/print.html`,
    close: async () => {
      await context.close()
      await server.close()
      await rm(outDir, { recursive: true })
      await rm(profile, { recursive: true })
    },
  }
}
