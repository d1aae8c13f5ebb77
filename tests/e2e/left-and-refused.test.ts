import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { readableOnDisk } from '../support/tablet-of-page.ts'
import { CANARY, type Story, storyOn, turnTo } from './story.ts'

let app: RunningApp
let profile: string
let browser: ChromiumProcess
beforeEach(async () => {
  app = await startApp()
  profile = await mkdtemp(join(tmpdir(), 'lykta-left-'))
  browser = await startChromium(profile)
})
afterEach(async () => {
  await browser.close()
  await app.stop()
  await rm(profile, { recursive: true, force: true })
})

test('a tablet that is left alone locks, and one that is full says so: what was written stands there all the same', async () => {
  const { page } = browser
  const story = storyOn(page)
  await page.goto(app.url)
  await page.clock.install()
  const phrase = await story.setUp()
  await story.openCase('')
  const caseHash = await page.evaluate(() => location.hash)
  await locksWhenLeft(story, phrase)
  await page.evaluate((hash) => (location.hash = hash), caseHash)
  await keepsWhatIsRefused(story, phrase)
  await badFormIsRefused(story)
}, 180_000)

/** A touch of any kind, and coming back in time, keep it open; time alone, and going away for good, lock it. */
async function locksWhenLeft(story: Story, phrase: string): Promise<void> {
  const { page, press } = story
  await press('Ny anteckning')
  const note = page.getByLabel('Anteckning', { exact: true })
  await note.fill(CANARY.draft)
  const touch = (kind: string) => page.evaluate((one) => document.dispatchEvent(new Event(one)), kind)
  // Locking takes a moment. Opening the disk takes a longer one, and what is being written has to lie there, sealed.
  const staysOpen = async () => {
    await expect.poll(() => readableOnDisk(page, phrase), { timeout: 20_000 }).toContain(CANARY.draft)
    expect(await page.getByRole('button', { name: 'Lås', exact: true }).count()).toBe(1)
  }
  const passMinutes = (minutes: number) => page.clock.fastForward(minutes * 60_000)
  const comeBack = async () => {
    await page.getByRole('textbox', { name: 'Lösenfras' }).waitFor()
    expect(await note.count()).toBe(0)
    await story.unlock(phrase)
    await press('Ny anteckning')
    expect(await note.inputValue()).toBe(CANARY.draft)
  }

  for (const kind of ['pointerdown', 'keydown', 'scroll', 'input']) {
    await passMinutes(2)
    await touch(kind)
    await passMinutes(2)
    await staysOpen()
    await touch('keydown')
  }
  await passMinutes(3)
  await comeBack()

  await show(page, 'hidden')
  await passMinutes(0.8)
  await show(page, 'visible')
  await passMinutes(0.8)
  await staysOpen()
  await touch('keydown')
  await show(page, 'hidden')
  await passMinutes(1)
  // Before anybody looks: the page is covered, and what lies under the cover is the lock.
  await page.getByRole('textbox', { name: 'Lösenfras' }).waitFor()
  await show(page, 'visible')
  await comeBack()

  // Frozen and thrown away: nobody may come back to it, so the keys go at once.
  await page.evaluate(() => document.dispatchEvent(new Event('freeze')))
  await comeBack()
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')))
  await comeBack()
}

/** What the browser says when somebody turns to another app, or back. */
function show(page: Page, state: DocumentVisibilityState): Promise<void> {
  return page.evaluate((to) => {
    Object.defineProperty(document, 'visibilityState', { value: to, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)
}

/** No room: neither a tap nor words are called saved, the words stay in their field, and with room they are saved. */
async function keepsWhatIsRefused(
  { page, press, toStep, lock, unlock }: Story,
  phrase: string,
): Promise<void> {
  await toStep('Akut')
  await press('Börja')
  await page.locator('#question').waitFor()
  await turnTo(page, /^#\/question\/([0-9a-f]+)\/([0-9a-f]+)\/\d+$/, '#/form/$1/$2')
  const words = page.getByRole('textbox', { name: 'Vem hör av sig härnäst, när och på vilket sätt?' })
  const full = page.getByText(
    /Det finns inte plats för det här på surfplattan\. Allt som var sparat förut är kvar/,
  )
  const yes = page.locator('.choice').filter({ hasText: /^Ja/ }).first()
  await words.waitFor()
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) })
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
  })
  await yes.click()
  await full.waitFor()
  expect(await page.locator('.choice[data-state=saved]').count()).toBe(0)
  await words.fill(CANARY.answer)
  await words.blur()
  await expect.poll(() => full.count()).toBe(2)
  expect(await words.inputValue()).toBe(CANARY.answer)

  await page.evaluate('window.makeRoom()')
  await yes.click()
  await page.locator('.choice[data-state=saved]').waitFor()
  await words.focus()
  await words.blur()
  await full.waitFor({ state: 'detached' })
  await lock()
  await unlock(phrase)
  await words.waitFor()
  expect(await words.inputValue()).toBe(CANARY.answer)
  expect(await page.locator('.choice[data-state=saved]').count()).toBe(1)
}

/** A file that is no form at all, and one that only looks like it. */
async function badFormIsRefused({ page }: Story): Promise<void> {
  await page.evaluate(() => (location.hash = '#/more'))
  const take = (text: string) =>
    page
      .getByLabel('Granska en fil')
      .setInputFiles({ name: 'form.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await take('{"resourceType":')
  await page.getByText('Filen är inte i formatet JSON. Inget är läst.').waitFor()
  await take('{"resourceType":"Patient"}')
  await page.getByText('Filen är inte ett FHIR-formulär. Inget är läst.').waitFor()
  expect(await page.getByRole('button', { name: 'Ta in formuläret' }).count()).toBe(0)
}
