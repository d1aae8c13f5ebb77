import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { build, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SECURITY_HEADERS } from '../../src/server/security-headers.ts'
import { launchChromium } from '../support/browsers.ts'
import { readPdf } from '../unit/app/print/read-pdf.ts'

let context: BrowserContext
let page: Page
let url = ''
const closing: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  const outDir = await mkdtemp(join(tmpdir(), 'print-page-'))
  const root = join(import.meta.dirname, 'pages')
  const shared = { root, configFile: false, logLevel: 'error' } as const
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
  url = `http://127.0.0.1:${address.port}/print.html`
  const profile = await mkdtemp(join(tmpdir(), 'print-profile-'))
  context = await launchChromium(profile)
  page = await context.newPage()
  closing.push(
    () => context.close(),
    () => server.close(),
    () => rm(outDir, { recursive: true }),
    () => rm(profile, { recursive: true }),
  )
})

afterAll(async () => {
  for (const close of closing) await close()
})

async function openPage(): Promise<void> {
  await page.goto(url)
  await page.waitForFunction(() => window.drawPlan !== undefined)
}

describe('a print in a browser, under the headers of the server', () => {
  test('becomes a file with a neutral name and every word, and asks the policy for nothing', async () => {
    await openPage()
    const drawn = await page.evaluate(() => window.drawPlan?.())
    expect(drawn).toMatchObject({ code: '', name: 'anteckning-2026-11-23.pdf', type: 'application/pdf' })
    const { text, pages, properties, missing } = readPdf(Uint8Array.from(drawn?.bytes ?? []))
    expect(pages).toBe(3)
    expect(missing).toBe(0)
    expect(text).toContain('Kontaktvägar')
    expect(text).not.toContain('Hemliga vägen')
    expect(properties.Title).toBe('Anteckning')
    expect(await page.evaluate(() => window.refused)).toEqual([])
  })

  test('print-parts-missing: says so when the letters cannot be had', async () => {
    await openPage()
    await page.route('**/*.ttf', (route) => route.abort())
    const drawn = await page.evaluate(() => window.drawPlan?.())
    expect(drawn?.code).toBe('print-parts-missing')
    await page.unroute('**/*.ttf')
  })
})
