import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { hashOf, installed, type Story, storyOn } from '../e2e/story.ts'
import { startChromium } from '../support/chromium-process.ts'
import { startApp } from '../support/start-app.ts'
import { type Figure, formatFigures, median } from './figures.ts'

const SLOWDOWN = 6
/** Pages begun anew, and how often a form is opened on each. */
const ROUNDS = 5
const RUNS = 4
/** Somebody looks at her case that long before she goes on with the first form. */
const LOOKED_AT_MS = 3_000
/** Where each is begun: the step, what stands on its button, and what it is folded under beside the step's own form. */
const FORMS: readonly (readonly [string, string, string?])[] = [
  ['safetyCheck', 'Börja'],
  ['discover', 'Börja'],
  ['discover', 'Börja: Heder', 'Hedersfråga'],
  ['acute', 'Börja'],
  ['children', 'Börja'],
  ['describe', 'Börja'],
  ['assess', 'Fråga för fråga här'],
  ['assess', 'Börja: SARA:SV', 'SARA:SV'],
  ['assess', 'Börja: SARA-V3', 'SARA-V3'],
  ['assess', 'Börja: SAM', 'SAM, vid förföljelse'],
  ['assess', 'Börja: PATRIARK', 'PATRIARK, vid hedersvåld'],
]

const [processor] = cpus()
const [load = 0] = loadavg()
process.stdout.write(
  `${processor?.model ?? 'unknown processor'} × ${cpus().length}, Chromium, ${SLOWDOWN}× slower\n`,
)
if (load > 0.7)
  process.stdout.write(`Others use this machine (load ${load.toFixed(1)}): figures come out too high.\n`)

const app = await startApp()
const profile = await mkdtemp(join(tmpdir(), 'lykta-bench-packs-'))
const browser = await startChromium(profile)
try {
  process.stdout.write(`\n${formatFigures(await measure(browser.page))}\n`)
} finally {
  await browser.close()
  await app.stop()
  await rm(profile, { recursive: true, force: true })
}

/**
 * From the address of a form to its first question drawn, in a case that has been on the screen for a while: its pack
 * spread, its first question found and painted. The app opens what was begun while nobody waits, so a pack out of the
 * service worker's cache, parsed with every check, is in the first figure only where it was not ready in time. Each is
 * opened for the first time on a page that has shown another form, and then again and again.
 */
async function measure(page: Page): Promise<readonly Figure[]> {
  const story = storyOn(page)
  await page.goto(app.url)
  const phrase = await story.setUp()
  await installed(page)
  await story.openCase('')
  const home = await hashOf(page)
  const forms = await begin(story, home)
  // No pointer rests on a tablet: one that does is looked for under each new screen.
  await page.mouse.move(-1, -1)
  const cdp = await page.context().newCDPSession(page)
  const first = new Map<string, number[]>(forms.map((form) => [form, []]))
  const again = new Map<string, number[]>(forms.map((form) => [form, []]))
  for (let round = 0; round < ROUNDS; round += 1) {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    // Modules that were loaded before are gone with the page.
    await page.reload()
    await story.unlock(phrase)
    await page.evaluate((to) => (location.hash = to), home)
    await page.getByRole('navigation', { name: 'Ärendets väg' }).waitFor()
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    await lookAtCase(page)
    const [warmUp = '', ...rest] = forms
    await open(page, home, warmUp)
    for (const form of round === 0 ? [...rest, warmUp] : [...rest.reverse(), warmUp]) {
      first.get(form)?.push(await open(page, home, form))
      for (let run = 1; run < RUNS; run += 1) again.get(form)?.push(await open(page, home, form))
    }
  }
  return forms.flatMap((form, i) => {
    const name = FORMS[i]?.slice(0, 2).join(', ') ?? ''
    return [
      {
        what: `${name}: opened the first time`,
        ours: median(first.get(form) ?? []),
        reach: 100,
        unit: 'ms' as const,
      },
      { what: `${name}: again`, ours: median(again.get(form) ?? []), reach: 100, unit: 'ms' as const },
    ]
  })
}

/** A draft of each, and where its first question is. */
async function begin({ page, press }: Story, home: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const [step, name, folded] of FORMS) {
    await page.evaluate((to) => (location.hash = to), home.replace('#/case/', '#/step/').concat(`/${step}`))
    if (folded) await page.locator('summary').filter({ hasText: folded }).click()
    await press(name)
    await page.locator('#question').waitFor()
    await page.waitForFunction(() => /^#\/question\/\w+\/\w+\/1$/.test(location.hash))
    found.push(await hashOf(page))
  }
  return found
}

/** Milliseconds by the page's own clock, until the frame that has the question is painted. */
async function open(page: Page, home: string, form: string): Promise<number> {
  await toCase(page, home)
  return page.evaluate(
    (to) =>
      new Promise<number>((resolve) => {
        const painted = new MessageChannel()
        painted.port1.onmessage = () => resolve(performance.now() - start)
        const start = performance.now()
        location.hash = to
        const look = () => {
          // What is posted before a frame is painted comes after it, without waiting for the next one to be due.
          if (document.querySelector('#question')) painted.port2.postMessage(null)
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
    form,
  )
}

async function lookAtCase(page: Page): Promise<void> {
  await page.evaluate(
    (ms) =>
      new Promise<void>((resolve) => {
        const start = performance.now()
        const look = () => (performance.now() - start > ms ? resolve() : requestIdleCallback(look))
        requestIdleCallback(look)
      }),
    LOOKED_AT_MS,
  )
}

/** And until it has come to rest: nobody taps a form before she has seen the case. */
async function toCase(page: Page, home: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), home)
  await page.getByRole('navigation', { name: 'Ärendets väg' }).waitFor()
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
}
