import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium } from '../support/browsers.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { storyOn } from './story.ts'

let app: RunningApp
let folder: string
let browser: BrowserContext
let page: Page

beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-'))
  browser = await launchChromium(folder)
  page = await browser.newPage()
})
afterEach(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

test('the app does nothing that its own policy refuses', async () => {
  const refused: string[] = []
  page.on('pageerror', (error) => refused.push(error.message))
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') refused.push(line.text())
  })
  await page.goto(app.url)
  const story = storyOn(page)
  const phrase = await story.setUp()
  await story.openCase('Någon')
  await story.lock()
  await story.unlock(phrase)
  expect(refused).toEqual([])
})

// Each is one way a stray text could become code or reach the network.
const ATTEMPTS: Readonly<Record<string, string>> = {
  'code from text': 'new Function("return 1")()',
  'markup from text': 'document.body.innerHTML = "<img>"',
  'a worker from elsewhere': 'new Worker("https://elsewhere.example/worker.js")',
  'a worker from a blob': 'new Worker(URL.createObjectURL(new Blob(["1"])))',
  'a script by address': 'document.createElement("script").src = "/elsewhere.js"',
  'another policy': 'trustedTypes.createPolicy("lax", {})',
}

test.each(Object.entries(ATTEMPTS))('%s is refused', async (_name, attempt) => {
  await page.goto(app.url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  // In a script of the page: what the debugger evaluates is above the policy.
  await page.route('**/assets/attempt.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `try { ${attempt}; window.outcome = "allowed" } catch (error) { window.outcome = error.name }`,
    }),
  )
  await page.evaluate(`import('/assets/attempt.js').then(() => undefined)`)
  expect(await page.evaluate(() => (window as { outcome?: string }).outcome)).toMatch(
    /^(TypeError|EvalError|SecurityError)$/,
  )
})

test('nothing is fetched from another place, and no style or script runs from inside the page', async () => {
  await page.goto(app.url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const violations = await page.evaluate(async () => {
    const seen: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective))
    await fetch('https://elsewhere.example/').catch(() => undefined)
    const image = new Image()
    const loaded = new Promise((resolve) => image.addEventListener('error', resolve))
    image.src = 'https://elsewhere.example/x.png'
    await loaded
    const style = document.createElement('style')
    style.textContent = 'body { color: red }'
    document.head.append(style)
    const form = document.createElement('form')
    form.action = '/'
    document.body.append(form)
    const asked = new Promise((resolve) =>
      document.addEventListener('securitypolicyviolation', (event) => {
        if (event.effectiveDirective === 'form-action') resolve(undefined)
      }),
    )
    form.submit()
    await asked
    return seen
  })
  expect(violations).toEqual(
    expect.arrayContaining(['connect-src', 'img-src', 'style-src-elem', 'form-action']),
  )
})
