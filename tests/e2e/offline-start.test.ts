import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium } from '../support/browsers.ts'
import { buildVersion, type RunningApp, startApp } from '../support/start-app.ts'
import { CANARY, storyOn } from './story.ts'

const NEXT = 'Lykta, next'
const THIRD = 'Lykta, third'

let versions: string
let folder: string
let app: RunningApp
let browser: BrowserContext

// Three stories update to the same next version. It is built once, and what a story spoils is a copy.
beforeAll(async () => {
  versions = await mkdtemp(join(tmpdir(), 'offline-versions-'))
  for (const title of [NEXT, THIRD]) await buildVersion(join(versions, title), title)
})
afterAll(() => rm(versions, { recursive: true, force: true }))
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offline-start-'))
  app = await startApp()
  browser = await launchChromium(join(folder, 'profile'))
})
afterEach(async () => {
  await browser.close()
  await app.stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

test('an installed app starts cold with no server, under the same rules', async () => {
  await install(await browser.newPage())
  await browser.close()
  await app.stop()

  browser = await launchChromium(join(folder, 'profile'))
  const page = await browser.newPage()
  const problems = watch(page)
  await page.goto(app.url)
  await seeWelcome(page)
  const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'))
  expect(policy).toContain("default-src 'none'")
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)

  await page.goto(`${app.url}/an/address/nobody/knows`)
  await seeWelcome(page)
  expect(problems).toEqual([])
})

test('a screen that was never opened is there when the network is gone', async () => {
  const page = await browser.newPage()
  await install(page)
  await app.stop()
  // No reload in between: the worker has taken the first page under its wing.
  const missing = await page.evaluate(async () => {
    const manifests = await caches.keys()
    const name = manifests.find((key) => key.startsWith('workbox-precache'))
    const addresses = name ? (await (await caches.open(name)).keys()).map((request) => request.url) : []
    const answers = await Promise.all(addresses.map((address) => fetch(address.split('?')[0] ?? '')))
    return { asked: addresses.length, bad: answers.filter((answer) => !answer.ok).length }
  })
  expect(missing.asked).toBeGreaterThan(20)
  expect(missing.bad).toBe(0)
})

test('a new version waits, and changes nothing until it is asked', async () => {
  const page = await browser.newPage()
  await install(page)
  await page.evaluate(() => Object.assign(window, { sameLife: true }))
  await replaceVersion(NEXT)

  const found = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    const { installing } = registration
    if (installing) await new Promise((resolve) => installing.addEventListener('statechange', resolve))
    return registration.waiting?.state
  })
  expect(found).toBe('installed')
  expect(await page.evaluate(() => 'sameLife' in window)).toBe(true)

  // A worker that takes over by itself does so once the one before has nothing to answer, so it is given the time.
  for (let again = 0; again < 3; again++) {
    await page.reload()
    await seeWelcome(page)
    expect(await page.title()).toBe('Lykta')
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state)).toBe(
      'installed',
    )
  }

  await page.evaluate(() => Object.assign(window, { sameLife: true }))
  await page.evaluate(async () => {
    const { waiting } = await navigator.serviceWorker.ready
    const changed = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    )
    if (!waiting) throw new Error('expected a version that waits')
    waiting.postMessage({ type: 'SKIP_WAITING' })
    await changed
  })
  // Asked by somebody else than this page: it goes on as it was until it is loaded again.
  expect(await page.evaluate(() => 'sameLife' in window)).toBe(true)
  await page.reload()
  await seeWelcome(page)
  expect(await page.title()).toBe(NEXT)
})

test('a new version is offered, and whoever takes it is locked first and keeps what was being written', async () => {
  const page = await browser.newPage()
  await install(page)
  const story = storyOn(page)
  const phrase = await story.setUp()
  const offer = page.getByText('En ny version är hämtad.')
  await story.openCase('')
  await story.press('Ny anteckning')
  const note = page.getByLabel('Anteckning', { exact: true })
  await note.fill(CANARY.draft)
  // Installed for the first time, and at work: nothing to change to.
  expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated')
  expect(await offer.count()).toBe(0)

  await replaceVersion(NEXT)
  await page.evaluate(() => {
    Object.assign(window, { sameLife: true })
    navigator.serviceWorker.addEventListener('controllerchange', () =>
      sessionStorage.setItem('changed', document.querySelector('input[type=password]') ? 'locked' : 'open'),
    )
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await offer.waitFor()
  expect(await note.inputValue()).toBe(CANARY.draft)
  expect(await page.evaluate(() => 'sameLife' in window)).toBe(true)

  await story.press('Byt nu')
  await page.waitForFunction((title) => document.title === title, NEXT)
  expect(await page.evaluate(() => sessionStorage.getItem('changed'))).toBe('locked')
  await story.unlock(phrase)
  await story.press('Ny anteckning')
  expect(await note.inputValue()).toBe(CANARY.draft)
  expect(await offer.count()).toBe(0)
})

test('a page of the version before still has its screens when a new one took over, and the one before that goes', async () => {
  const page = await browser.newPage()
  await install(page)
  const first = await assetsOf(page)
  await replaceVersion(NEXT)
  await takeOver(page)
  const second = (await assetsOf(page)).filter((address) => !first.includes(address))
  expect(second.length).toBeGreaterThan(5)
  await app.stop()
  expect(await missingOf(page, first)).toEqual([])

  app = await startApp({ appFolder: join(folder, 'next'), port: app.port })
  await replaceVersion(THIRD)
  await takeOver(page)
  await app.stop()
  expect(await missingOf(page, second)).toEqual([])
  const left = first.filter((address) => !second.includes(address))
  expect((await missingOf(page, left)).length).toBeGreaterThan(5)
})

test('a screen whose code the server no longer has is told of, and loading again brings the app', async () => {
  const page = await browser.newPage()
  // Before the worker has it, only the server does; and that one has been updated under the page.
  await page.route('**/assets/begin-*.js', (route) => route.fulfill({ status: 404 }))
  await page.goto(app.url)
  await page.getByRole('heading', { name: 'Det gick inte att öppna' }).waitFor()
  await page.getByText('Inget har ändrats och inget är borta.').waitFor()
  await page.unroute('**/assets/begin-*.js')
  await page.getByRole('button', { name: 'Ladda om' }).click()
  await seeWelcome(page)
})

test('a half-updated server installs nothing', async () => {
  const page = await browser.newPage()
  await install(page)
  await replaceVersion(NEXT, async (next) => {
    // The page of yet another version, beside a worker that was not built with it.
    await rm(join(next, 'index.html.br'))
    await rm(join(next, 'index.html.gz'))
    await writeFile(join(next, 'index.html'), '<!doctype html><title>Lykta, torn</title>')
  })
  const outcome = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    const found = new Promise<ServiceWorker | null>((resolve) =>
      registration.addEventListener('updatefound', () => resolve(registration.installing), { once: true }),
    )
    await registration.update()
    const worker = await found
    if (worker && worker.state !== 'redundant')
      await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }))
    return { state: worker?.state, waiting: registration.waiting !== null }
  })
  expect(outcome).toEqual({ state: 'redundant', waiting: false })
  await page.reload()
  expect(await page.title()).toBe('Lykta')
})

/** Installs what the server now has, and lets it take over under the open page. */
async function takeOver(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    const changed = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    )
    await registration.update()
    const worker = registration.installing ?? registration.waiting
    if (!worker) throw new Error('expected a new version')
    while (worker.state === 'installing')
      await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }))
    worker.postMessage({ type: 'SKIP_WAITING' })
    await changed
    while (worker.state !== 'activated')
      await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }))
  })
}

function assetsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const name = (await caches.keys()).find((key) => key.startsWith('workbox-precache')) ?? ''
    const requests = await (await caches.open(name)).keys()
    return requests.map(({ url }) => new URL(url).pathname).filter((path) => path.startsWith('/assets/'))
  })
}

function missingOf(page: Page, addresses: readonly string[]): Promise<string[]> {
  return page.evaluate(async (asked) => {
    const missing: string[] = []
    for (const address of asked) {
      // Past the browser's own cache, which may be emptied any day: only what the worker keeps counts.
      const answer = await fetch(address, { cache: 'no-store' }).catch(() => undefined)
      if (!answer?.ok) missing.push(address)
    }
    return missing
  }, addresses)
}

/** Waits until everything the app is made of lies in the browser. */
async function install(page: Page): Promise<void> {
  await page.goto(app.url)
  await seeWelcome(page)
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

async function seeWelcome(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Välkommen' }).waitFor()
}

async function replaceVersion(title: string, spoil?: (folder: string) => Promise<void>): Promise<void> {
  const next = join(folder, 'next')
  await rm(next, { recursive: true, force: true })
  await cp(join(versions, title), next, { recursive: true })
  await spoil?.(next)
  await app.stop()
  app = await startApp({ appFolder: next, port: app.port })
}

/** What the browser refused or the app threw, from now on. */
function watch(page: Page): string[] {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') problems.push(line.text())
  })
  return problems
}
