import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openShippedPack } from '../../src/app/packs.ts'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { runAxe, WCAG } from './axe.ts'
import { pressUntilSaved, type Story, storyOn } from './story.ts'

const HELD_MS = 1_300

let app: RunningApp
let folder: string
let browser: ChromiumProcess
let page: Page
let story: Story
let phrase: string
beforeAll(async () => {
  app = await startApp()
  folder = await mkdtemp(join(tmpdir(), 'lykta-person-'))
  browser = await startChromium(folder)
  page = browser.page
  story = storyOn(page)
  await page.goto(app.url)
  phrase = await story.setUp()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await app.stop()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  await toAssessStep()
  await story.press('Fråga för fråga här')
  await page.getByRole('radio').first().waitFor()
})

test('turned towards the person there is the question, the answers and nothing of the work', async () => {
  await pressUntilSaved(page, '1')
  await story.press('Vänd mot personen')
  await page.locator('.person').waitFor()
  // An earlier answer may have come from somebody else.
  expect(await page.locator('input:checked').count()).toBe(0)
  expect(await page.getByRole('radio').count()).toBe(4)
  expect(await page.getByRole('navigation').count()).toBe(0)
  expect(await page.getByRole('progressbar').count()).toBe(0)
  for (const words of ['Varför frågar vi?', 'För dig', 'Skriv i marginalen', 'Alla frågor', 'Till ärendet']) {
    expect(await page.getByText(words).isVisible(), words).toBe(false)
  }
  await pressUntilSaved(page, '2')
  expect(await page.getByRole('radio', { name: 'Nej' }).isChecked()).toBe(true)
  const words = await page.locator('#question').textContent()
  // All that a voice can come to, and all that is said by itself: no save, no case, no progress, no way back but one.
  expect(linesOf(await page.locator('body').ariaSnapshot())).toEqual([
    'button "Hoppa till innehållet"',
    'banner',
    'button "English"',
    'button "Lås"',
    'main',
    'button "Håll in för att gå tillbaka"',
    `heading "${words}" [level=1]`,
    `radiogroup "${words}"`,
    'radio "Ja"',
    'radio "Nej" [checked]',
    'radio "Vet ej"',
    'radio "Vill inte svara"',
    'button "Nästa"',
  ])
  expect(await page.title()).toBe('Lykta')
  await leaveByKey()
  expect(await page.getByRole('radio', { name: 'Nej' }).isChecked()).toBe(true)
}, 60_000)

test('neither a tap, nor the way back of the browser, nor a lock leads out; a long press does', async () => {
  await story.press('Vänd mot personen')
  await page.locator('.person').waitFor()
  await page.locator('.hold-button').click()
  await page.goBack()
  await page.evaluate(() => history.back())
  expect(await page.locator('.person').isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await story.unlock(phrase)
  await page.locator('.person').waitFor()
  const handle = await page.locator('.hold-button').boundingBox()
  await page.mouse.move((handle?.x ?? 0) + 20, (handle?.y ?? 0) + 20)
  await page.mouse.down()
  await page.locator('.question-layout').waitFor()
  await page.mouse.up()
}, 60_000)

test('what cannot hold presses twice', async () => {
  await story.press('Vänd mot personen')
  const leave = page.locator('.hold-button')
  // A click without a press before it is what a screen reader or a switch gives.
  await leave.evaluate((button: HTMLElement) => button.click())
  await page.getByRole('button', { name: 'Tryck en gång till för att gå tillbaka' }).waitFor()
  await leave.evaluate((button: HTMLElement) => button.click())
  await page.locator('.question-layout').waitFor()
}, 60_000)

test('a swipe and the arrows move between questions, and the edge belongs to the browser', async () => {
  const question = () => page.locator('#question').textContent()
  const first = await question()
  await swipe(600, 200)
  await page
    .locator('#question')
    .filter({ hasNotText: first ?? '' })
    .waitFor()
  const second = await question()
  await page.keyboard.press('ArrowLeft')
  await page
    .locator('#question')
    .filter({ hasText: first ?? '' })
    .waitFor()
  await swipe(810, 400)
  expect(await question()).toBe(first)
  await story.press('Vänd mot personen')
  await page.locator('.person').waitFor()
  await swipe(600, 200)
  await page
    .locator('.person #question')
    .filter({ hasText: second ?? '' })
    .waitFor()
  await leaveByKey()
  expect(await question()).toBe(second)
}, 60_000)

test('a swipe in the moment the question is drawn moves on', async () => {
  const first = await page.locator('#question').textContent()
  await toAssessStep()
  await swipeWhenDrawn()
  await story.press('Fråga för fråga här')
  await page
    .locator('#question')
    .filter({ hasNotText: first ?? '' })
    .waitFor()
}, 60_000)

test('when an answer called for something, leaving leads to it', async () => {
  await story.press('Vänd mot personen')
  await page.locator('.person').waitFor()
  // Through the whole form with yes: at the end are alerts, seen by nobody yet.
  for (let asked = 0; asked < 400 && (await page.getByText('Tack.').count()) === 0; asked++) {
    await pressUntilSaved(page, '1')
    expect(await page.getByRole('alert').count()).toBe(0)
    await story.press('Nästa')
  }
  await leaveByKey()
  await page.getByRole('button', { name: 'Jag har sett det' }).first().waitFor()
}, 120_000)

test('a reviewed translation stands beside the question, also turned towards the person', async () => {
  const opened = await openShippedPack('freda-farlighet')
  const item = opened.ok ? opened.value.sections[0]?.items[0] : undefined
  if (!opened.ok || !item) throw new Error('expected the instrument')
  const place = await page.evaluate(() => location.hash)
  const translation = {
    format: 1,
    pack: opened.value.id,
    packVersion: opened.value.version,
    language: 'ar',
    name: 'العربية',
    direction: 'rtl',
    reviewedBy: 'Provtolken',
    reviewedOn: '2026-11-01',
    answers: { yes: 'نعم', no: 'لا', unknown: 'لا أعرف', declined: 'لا أريد الإجابة' },
    items: { [item.id]: { text: 'هل ازداد العنف؟' } },
  }
  const load = (text: string) =>
    page
      .locator('#translation-file')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await page.evaluate(() => {
    location.hash = '#/more'
  })
  await load('{}')
  // Said at once, also to whoever does not see it; what stands on the page is not.
  await page.getByRole('alert').filter({ hasText: 'Filen går inte att läsa som en översättning.' }).waitFor()
  expect(await page.getByRole('alert').count()).toBe(1)
  await load(JSON.stringify(translation))
  await page.getByText('Översättningen är inlagd.').waitFor()
  await anEarlierPlanIsCarriedOver(translation, load)
  await page.evaluate((to) => {
    location.hash = to
  }, place)
  await page.getByRole('radio', { name: 'العربية' }).check()
  const question = page.locator('p[lang=ar][dir=rtl]')
  expect(await question.textContent()).toBe('هل ازداد العنف؟')
  expect(await page.locator('.choice [lang=ar]').allTextContents()).toEqual([
    'نعم',
    'لا',
    'لا أعرف',
    'لا أريد الإجابة',
  ])
  await story.press('Vänd mot personen')
  await page.locator('.person').waitFor()
  await question.waitFor()
  const { violations } = await runAxe(page, [...WCAG, 'best-practice'])
  expect(violations).toEqual([])
  await story.press('Nästa')
  await page.getByText('Frågan är inte översatt.').waitFor()
  await leaveByKey()
}, 60_000)

/** Roles and names, without the pictures and pieces of text that a name is made of. */
function linesOf(tree: string): readonly string[] {
  return tree
    .split('\n')
    .map((line) => line.replace(/^\s*- /, '').replace(/:.*$/, ''))
    .filter((line) => !/^(?:img|text|\/url)/.test(line))
}

/** Of the plan before this one: what is the same is kept, and the screen names what lacks a translation. */
async function anEarlierPlanIsCarriedOver(
  facts: object,
  load: (text: string) => Promise<void>,
): Promise<void> {
  const items = { 'signs-did': { text: 'ما ساعدني من قبل …' } }
  await load(JSON.stringify({ ...facts, pack: 'sakerhetsplan', packVersion: '1.1.0', items }))
  const plan = page.locator('ul.rows > li').filter({ hasText: 'Säkerhetsplan.' })
  await plan.getByText(/Översättningen är gjord av version 1\.1\.0, och nu används 1\.2\.0/).waitFor()
  await plan
    .locator('summary')
    .filter({ hasText: /^\d+ texter saknar översättning$/ })
    .click()
  await plan.getByText('När du ringer säger du att du heter …', { exact: true }).waitFor()
  expect(await plan.getByText('Förut har det hjälpt att jag …', { exact: true }).count()).toBe(0)
  const { violations } = await runAxe(page, [...WCAG, 'best-practice'])
  expect(violations).toEqual([])
}

async function toAssessStep(): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/cases'
  })
  await story.openCase('')
  await story.toStep('Bedöma')
}

async function leaveByKey(): Promise<void> {
  await page.locator('.hold-button').focus()
  await page.keyboard.down('Enter')
  await page.locator('.question-layout').waitFor({ timeout: HELD_MS * 5 })
  await page.keyboard.up('Enter')
}

/** Before the browser has had a frame, which is where a plain effect would still be waiting. */
function swipeWhenDrawn(): Promise<void> {
  return page.evaluate(() => {
    const watch = new MutationObserver(() => {
      const target = document.querySelector('.question-layout h1')
      if (!target) return
      watch.disconnect()
      const finger = (clientX: number) => new Touch({ identifier: 1, target, clientX, clientY: 200 })
      for (const [kind, at] of [
        ['touchstart', 600],
        ['touchend', 200],
      ] as const) {
        const touches = kind === 'touchstart' ? [finger(at)] : []
        target.dispatchEvent(new TouchEvent(kind, { touches, changedTouches: [finger(at)], bubbles: true }))
      }
    })
    watch.observe(document, { childList: true, subtree: true })
  })
}

function swipe(fromX: number, toX: number): Promise<void> {
  return page.evaluate(
    ([from, to]) => {
      const target = document.querySelector('h1') as HTMLElement
      const finger = (clientX: number) => new Touch({ identifier: 1, target, clientX, clientY: 200 })
      const [down, up] = [finger(from as number), finger(to as number)]
      target.dispatchEvent(
        new TouchEvent('touchstart', { touches: [down], changedTouches: [down], bubbles: true }),
      )
      target.dispatchEvent(new TouchEvent('touchend', { touches: [], changedTouches: [up], bubbles: true }))
    },
    [fromX, toX],
  )
}
