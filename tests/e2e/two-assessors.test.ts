import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { assessAndSign, judge, sign } from './assessor.ts'
import { runAxe, WCAG } from './axe.ts'
import { hashOf, storyOn } from './story.ts'

const PICTURES = process.env.PICTURES

let app: RunningApp
let folder: string
let browser: ChromiumProcess
// A tablet of its own each time: whoever is tried once more begins at the first start, too.
beforeEach(async () => {
  app = await startApp()
  folder = await mkdtemp(join(tmpdir(), 'lykta-assessors-'))
  browser = await startChromium(folder)
})
afterEach(async () => {
  await browser.close()
  await app.stop()
  await rm(folder, { recursive: true, force: true })
})

async function check(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}-${colorScheme}.png`, fullPage: true })
    const { violations } = await runAxe(page, WCAG)
    expect(violations, name).toEqual([])
  }
}

const visit = (page: Page, hash: string) => page.evaluate((to) => (location.hash = to), hash)

test('two people assess blind on one tablet, offline; then the differences come first and the higher level holds', async () => {
  const { page } = browser
  const story = storyOn(page)
  await page.goto(app.url)
  await story.setUp()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.context().setOffline(true)
  await story.openCase('Anna Kanarieholm')
  await story.toStep('Bedöma')
  await story.press('Fråga för fråga här')
  await judge(story, { keys: ['1', '2'], level: 'Mycket hög', reason: 'Kanarieskäl från den första' })
  const first = await hashOf(page)

  await page.getByRole('link', { name: 'Be en kollega bedöma samtidigt' }).click()
  await page.getByRole('radio', { name: 'Vi har samma surfplatta' }).check()
  await page.getByLabel('Kollegans namn').fill('Sara Kanarielind')
  await check(page, 'agreement-ask')
  await story.press('Börja blind bedömning')
  await page.getByText('Var för sig, tills båda har skrivit under').waitFor()
  const pair = await hashOf(page)
  await visit(page, first)
  await sign(story)

  await visit(page, pair)
  await story.press('Jag är Sara Kanarielind')
  await page.getByText('Surfplattan är hos Sara Kanarielind.').waitFor()
  await check(page, 'agreement-guest')
  await visit(page, first)
  await page.getByText('Svaren visas när båda har skrivit under.').waitFor()
  expect(await page.getByText('Kanarieskäl från den första').count()).toBe(0)
  await visit(page, pair)
  await page.getByRole('link', { name: 'Fortsätt min bedömning' }).click()
  await assessAndSign(story, { keys: ['2', '2'], level: 'Förhöjd', reason: 'Kanarieskäl från den andra' })
  await page.getByText(/Underskriven av Sara Kanarielind, på samma surfplatta/).waitFor()

  await visit(page, pair)
  await page.getByRole('heading', { name: 'Här skiljer ni er åt' }).waitFor()
  await page
    .getByText('Skyddet följer den högre bedömningen så länge ni skiljer er åt: nivå 4, mycket hög.')
    .waitFor()
  await page.getByText('50 % av svaren är lika (1 av 2).').waitFor()
  await check(page, 'agreement-open')
  await page.getByRole('radio', { name: 'Vi ser fortfarande olika' }).check()
  await page.getByLabel('Vad ni kom fram till, och vad ni ser olika på').fill('Kanarieanteckning av båda')
  await story.press('Spara anteckningen')
  await page.getByText('Vi ser fortfarande olika.').waitFor()
  await page.getByRole('link', { name: 'Skriv ut', exact: true }).click()
  await page.getByText('Kanarieanteckning av båda').waitFor()
  await check(page, 'agreement-print')
}, 240_000)
