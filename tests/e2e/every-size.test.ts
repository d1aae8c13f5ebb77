import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { runAxe, WCAG } from './axe.ts'
import { cutText, overlapping, setTextSize, tooWide, unmarked } from './fits.ts'
import { hashOf, pressUntilSaved, type Story, storyOn } from './story.ts'

let app: RunningApp
let folder: string
let browser: ChromiumProcess
let page: Page
let story: Story
/** Every screen there is in a case with a signed assessment and a measure, by its address. */
const places: string[] = []

beforeAll(async () => {
  app = await startApp()
  folder = await mkdtemp(join(tmpdir(), 'lykta-sizes-'))
  browser = await startChromium(folder)
  page = browser.page
  story = storyOn(page)
  await page.goto(app.url)
  await story.setUp()
  await story.openCase('Anna Kanarieholm')
  await story.toStep('Bedöma')
  const caseId = (await hashOf(page)).match(/[0-9a-f]{32}/)?.[0] ?? ''
  await story.press('Fråga för fråga här')
  await page.getByRole('radio').first().waitFor()
  const assessment = (await hashOf(page)).match(/[0-9a-f]{32}/g)?.[1] ?? ''
  await story.answerAll(['1', '2', '3', '1', '4'])
  await signAs('Mycket hög')
  await go(`#/manage/${caseId}`)
  await story.press('Lägg till i planen')
  await page.locator('.board-lines path').first().waitFor({ state: 'attached' })
  await go(`#/step/${caseId}/discover`)
  await story.press('Börja')
  await page.getByRole('radio').first().waitFor()
  await pressUntilSaved(page, '1')
  const open = (await hashOf(page)).match(/[0-9a-f]{32}/g)?.[1] ?? ''
  const inCase = ['case', 'people', 'history', 'manage', 'card', 'followUp'].map((at) => `#/${at}/${caseId}`)
  places.push(
    ...['today', 'cases', 'new', 'practice', 'more', 'status', 'tour', 'accessibility'].map(
      (at) => `#/${at}`,
    ),
    ...inCase,
    `#/step/${caseId}/assess`,
    `#/plan/${caseId}/0`,
    `#/question/${caseId}/${open}/1`,
    `#/form/${caseId}/${open}`,
    `#/result/${caseId}/${assessment}`,
    `#/print/${caseId}/assessment/${assessment}`,
    `#/person/${caseId}/${open}/1`,
  )
}, 180_000)
afterAll(async () => {
  await browser.close()
  await app.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('on every screen', () => {
  test('nothing is wider than 320 points, which is 400 per cent zoom', async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    expect(
      await onEach(async () => [
        ...(await tooWide(page)),
        ...(await cutText(page)),
        ...(await overlapping(page)),
      ]),
    ).toEqual([])
  }, 120_000)

  test('text at twice its size is whole and needs no scrolling sideways', async () => {
    await page.setViewportSize({ width: 820, height: 1180 })
    await setTextSize(page, '200%')
    expect(
      await onEach(async () => [
        ...(await tooWide(page)),
        ...(await cutText(page)),
        ...(await overlapping(page)),
      ]),
    ).toEqual([])
    await setTextSize(page, '')
  }, 120_000)

  test('nothing moves for whoever wants stillness', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(
      await onEach(() =>
        page.evaluate(() =>
          [...document.querySelectorAll('*')].flatMap((element) => {
            const { animationName, transitionDuration } = getComputedStyle(element)
            const still = animationName === 'none' && /^0s(, 0s)*$/.test(transitionDuration)
            return still ? [] : [element.className.toString()]
          }),
        ),
      ),
    ).toEqual([])
  }, 120_000)

  test('with the colours of the system what is chosen and what has the focus is still seen', async () => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    expect(await onEach(() => unmarked(page))).toEqual([])
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' })
  }, 120_000)

  test('the language is marked, on the page and on every piece of another', async () => {
    expect(
      await onEach(() => page.evaluate(() => [document.documentElement.lang].filter((l) => l !== 'sv'))),
    ).toEqual([])
    const other = page.locator('.frame-language')
    expect(await other.getAttribute('lang')).toBe('en')
    await other.click()
    await page.locator('html[lang=en]').waitFor()
    await page.locator('.frame-language').click()
    await page.locator('html[lang=sv]').waitFor()
  }, 120_000)
})

test.each(['light', 'dark'] as const)(
  'the pictures pass axe in %s, and arrows walk the timeline',
  async (colorScheme) => {
    await page.setViewportSize({ width: 820, height: 6_000 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const at of ['history', 'manage']) {
      await go(places.find((place) => place.startsWith(`#/${at}/`)) ?? '')
      await page.locator(at === 'history' ? '.risk-columns' : '.board').waitFor()
      const { violations } = await runAxe(page, WCAG)
      expect(violations, at).toEqual([])
    }
    await go(places.find((place) => place.startsWith('#/history/')) ?? '')
    const marks = page.locator('.timeline-mark')
    await marks.first().waitFor()
    expect(await page.locator('.timeline-mark[tabindex="0"]').count()).toBe(1)
    await page.locator('.timeline-mark[tabindex="0"]').focus()
    await page.keyboard.press('Home')
    const said = page.locator('.timeline-chosen')
    const first = await said.textContent()
    expect(first).not.toBe('')
    if ((await marks.count()) > 1) {
      await page.keyboard.press('ArrowRight')
      expect(await said.textContent()).not.toBe(first)
    }
  },
  60_000,
)

test('screens fade into each other, and a tap during the fade is a tap', async () => {
  await page.setViewportSize({ width: 820, height: 1180 })
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' })
  await go('#/today')
  await page.evaluate(() => {
    const start = document.startViewTransition.bind(document)
    const seen: string[] = []
    Object.assign(window, { seen })
    document.startViewTransition = (update) => {
      seen.push('fade')
      const fade = start(update)
      // The moment both pictures lie over the page: whoever taps now means what is under them.
      void fade.ready.then(() => {
        const link = document.querySelector<HTMLElement>('.frame a[href="#/more"]')
        const box = link?.getBoundingClientRect()
        const hit = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
        seen.push(link?.contains(hit ?? null) ? 'reached' : `hit ${hit?.tagName}`)
      })
      return fade
    }
  })
  await page.locator('.frame a[href="#/cases"]').click()
  await expect.poll(() => page.evaluate('window.seen.join()')).toBe('fade,reached')
  await page.locator('.frame a[href="#/more"]').click()
  await page.getByRole('heading', { name: 'Mer', exact: true }).waitFor()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.locator('.frame a[href="#/today"]').click()
  await page.waitForFunction(() => location.hash === '#/today')
  await page.locator('main h1').first().waitFor()
  expect(await page.evaluate("window.seen.filter((word) => word === 'fade').length")).toBe(2)
}, 60_000)

test('a save is announced where a screen reader listens', async () => {
  await page.setViewportSize({ width: 820, height: 1180 })
  await go(places.find((place) => place.startsWith('#/question/')) ?? '')
  await page.getByRole('radio').first().waitFor()
  const status = page.locator('[role=status].unseen').first()
  const heard: Promise<string[]> = status.evaluate(
    (element) =>
      new Promise((resolve) => {
        const words: string[] = []
        new MutationObserver(() => {
          words.push(element.textContent ?? '')
          if (/^(Sparat|Säkrat|Bekräftat)/.test(words.at(-1) ?? '')) resolve(words)
        }).observe(element, { childList: true, characterData: true, subtree: true })
      }),
  )
  await pressUntilSaved(page, '2', page.locator('.choice[data-state=saved]', { hasText: 'Nej' }))
  expect((await heard).length).toBeGreaterThan(0)
}, 60_000)

async function signAs(judgement: string): Promise<void> {
  await page
    .getByRole('radiogroup', { name: 'Egen uppskattning' })
    .getByRole('radio', { name: 'Förhöjd' })
    .check()
  await page
    .getByRole('radiogroup', { name: 'Din bedömning' })
    .getByRole('radio', { name: judgement })
    .check()
  await page.getByLabel('Varför?').fill('Skäl')
  await story.press('Visa vad mallen säger')
  await page.getByLabel('Vad beror skillnaden på?').fill('Skäl')
  await page.getByLabel('Vad beror skillnaden på?').blur()
  await story.press('Skriv under bedömningen')
  await page.getByText(/^Underskriven av/).waitFor()
}

async function go(hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
  await page.locator('main h1').first().waitFor()
}

/** What a check finds on each screen, with the name of the screen. The person's page is last: nothing else leads out of it. */
async function onEach(check: () => Promise<readonly string[]>): Promise<string[]> {
  const found: string[] = []
  for (const place of places) {
    await go(place)
    await page
      .locator(`body:not(:has(.frame[data-bare="true"]))`)
      .or(page.locator('.person'))
      .first()
      .waitFor()
    for (const fault of new Set(await check()))
      found.push(`${place.replace(/\/[0-9a-f]{32}/g, '')}: ${fault}`)
  }
  await leavePerson()
  return found
}

async function leavePerson(): Promise<void> {
  if ((await page.locator('.hold-button').count()) === 0) return
  await page.locator('.hold-button').focus()
  await page.keyboard.down('Enter')
  await page.locator('.question-layout').waitFor()
  await page.keyboard.up('Enter')
}
