import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { findOnDisk } from '../support/find-on-disk.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { expectAllRight } from './axe.ts'
import { CANARY, installed, storyOn } from './story.ts'

const NAME = 'Gröna'
/** Written in clear by the test itself, to show that the scan finds what is there to be found. */
const CONTROL = 'kontroll-b7e1c2d94f-i-klartext'
/** Only what the story types: what was never written could not be found. */
const { organisation, worker, name, child, draft } = CANARY
const WRITTEN = [organisation, worker, name, child, draft]

let app: RunningApp
let profile: string
let browser: ChromiumProcess
beforeEach(async () => {
  app = await startApp()
  profile = await mkdtemp(join(tmpdir(), 'lykta-units-'))
  browser = await startChromium(profile)
})
afterEach(async () => {
  await browser.close()
  await app.stop()
  await rm(profile, { recursive: true, force: true })
})

test('two units on one tablet, offline: neither opens the other, and one is taken away alone', async () => {
  await browser.page.goto(app.url)
  await installed(browser.page)
  await app.stop()
  let { page } = browser
  let story = storyOn(page)
  const first = await story.setUp()
  await story.openCase(CANARY.name)

  await toUnits(page)
  await story.press('Lås och lägg till')
  await page.getByText('Du lägger till en enhet.').waitFor()
  await expectAllRight(page, 'adding a unit')
  const second = await story.setUp()
  await story.openCase(CANARY.child)
  await story.press('Ny anteckning')
  await page.getByLabel('Anteckning', { exact: true }).fill(CANARY.draft)

  await toUnits(page)
  await page.getByLabel('Namn på låset').fill(NAME)
  await story.press('Spara namnet')
  await page.getByText('Namnet är sparat.').waitFor()
  await expectAllRight(page, 'two units')
  await story.press('Byt till Enhet 1')
  await openUnit(page, 'Enhet 1').waitFor()
  await expectAllRight(page, 'lock of two units')
  await page.getByRole('textbox', { name: 'Lösenfras', exact: true }).fill(second)
  await story.press('Lås upp')
  await page.getByText(/Lösenfrasen stämmer inte/).waitFor()
  await page.waitForFunction(() => !document.querySelector<HTMLButtonElement>('[type=submit]')?.disabled)
  await story.unlock(first)
  await expectOnly(page, CANARY.name)

  await otherTab(page)

  await page.evaluate(putInClear, CONTROL)
  await browser.kill()
  expect(await findOnDisk(profile, [...WRITTEN, first, second, CONTROL])).toEqual([CONTROL])
  browser = await startChromium(profile)
  page = browser.page
  story = storyOn(page)
  await page.goto(app.url)
  await story.press(NAME)
  await openUnit(page, NAME).waitFor()
  await story.unlock(second)
  await expectOnly(page, CANARY.child)
  await page.locator('a.list-row').first().click()
  await page.getByText('Ny anteckning').first().waitFor()
  if ((await page.getByLabel('Anteckning', { exact: true }).count()) === 0) await story.press('Ny anteckning')
  expect(await page.getByLabel('Anteckning', { exact: true }).inputValue()).toBe(CANARY.draft)

  await toUnits(page)
  await page.getByText('Ta bort enheten', { exact: true }).first().click()
  await page.getByLabel('Skriv TA BORT för att fortsätta').fill('TA BORT')
  await page.getByRole('button', { name: 'Ta bort enheten' }).click()
  await page.getByText('Allt på surfplattan är låst.').waitFor()
  expect(await page.getByText('Enhet att öppna').count()).toBe(0)
  expect(await page.evaluate(leftOfSecond)).toEqual([])
  await story.unlock(first)
  await expectOnly(page, CANARY.name)

  await toUnits(page)
  await story.press('Lås och lägg till')
  await page.getByText('Du lägger till en enhet.').waitFor()
  await story.press('Avbryt och gå till Enhet 1')
  await page.getByText('Allt på surfplattan är låst.').waitFor()
  expect(await page.getByText('Enhet att öppna').count()).toBe(0)
  expect(await page.evaluate(leftOfSecond)).toEqual([])
}, 240_000)

/** A tab that is for the other unit has to wait its turn like any other, and locks what is open when it takes it. */
async function otherTab(page: Page): Promise<void> {
  const other = await page.context().newPage()
  await other.goto(app.url)
  await other.evaluate(() => localStorage.setItem('lykta-unit', 'lykta-2'))
  await other.reload()
  await other.getByRole('button', { name: 'Använd här i stället' }).click()
  await openUnit(other, NAME).waitFor()
  await page.getByRole('heading', { name: 'Öppen i en annan flik' }).waitFor()
  await other.close()
}

async function toUnits(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Mer', exact: true }).first().click()
  await page.getByRole('link', { name: 'Enheter på surfplattan' }).click()
  await page.getByRole('heading', { name: 'Enheter på surfplattan' }).waitFor()
}

/** One case in the list, and a search that finds it and not the one of the other unit. */
async function expectOnly(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Ärenden' }).first().click()
  await page.getByLabel(/Sök på namn/).fill('kanarieholm')
  await page.getByText('1 ärende').waitFor()
  await page.getByLabel(/Sök på namn/).fill(name)
  await page.getByText('1 ärende').waitFor()
}

/** A database bears its name in clear. */
function putInClear(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
}

async function leftOfSecond(): Promise<string[]> {
  const databases = (await indexedDB.databases()).map(({ name }) => name ?? '')
  const local = Object.keys(localStorage)
  return [...databases, ...(await caches.keys()), ...local].filter((name) => name.startsWith('lykta-2'))
}

/** The unit that the lock opens. */
function openUnit(page: Page, name: string) {
  return page.locator('.unit-choice [aria-current=true]').and(page.getByRole('button', { name }))
}
