import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { expectAccessible } from './axe.ts'
import { type Story, storyOn } from './story.ts'

let app: RunningApp
let folder: string
let browser: ChromiumProcess
beforeEach(async () => {
  app = await startApp()
  folder = await mkdtemp(join(tmpdir(), 'lykta-workshop-'))
  browser = await startChromium(folder)
})
afterEach(async () => {
  await browser.close()
  await app.stop()
  await rm(folder, { recursive: true, force: true })
})

async function check(page: Page, name: string): Promise<void> {
  const size = page.viewportSize()
  await expectAccessible(page, name)
  if (size) await page.setViewportSize(size)
}

async function toPart({ page }: Story, part: string): Promise<void> {
  await page.getByRole('link', { name: part }).first().click()
}

test('the method person changes a form offline, tries it, and a new assessment asks it; the old one stays as it was', async () => {
  const { page } = browser
  const story = storyOn(page)
  await page.goto(app.url)
  await story.setUp()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await story.openCase('')
  const caseHash = await page.evaluate(() => location.hash)
  await story.toStep('Bedöma')
  await story.press('Fråga för fråga här')
  const question = page.locator('#question')
  await question.waitFor()
  const original = (await question.textContent()) ?? ''
  const begun = await page.evaluate(() => location.hash)
  await page.context().setOffline(true)

  await page.evaluate(() => (location.hash = '#/workshop/0/'))
  await page.getByRole('heading', { name: 'Mallverkstad' }).waitFor()
  await check(page, 'workshop-list')
  await page.getByRole('link', { name: /FREDA-farlighetsbedömning/ }).click()
  await page.getByRole('heading', { name: 'Versioner' }).waitFor()
  await check(page, 'workshop-pack')

  await toPart(story, 'Räkneexempel')
  await story.press('Skriv in ett exempel')
  await page.getByLabel('Vad exemplet heter').fill('Exempel 1')
  await page.getByLabel('Var i manualen').fill('s. 12')
  await page.getByLabel('Lägsta summa').fill('900')
  await check(page, 'workshop-golden-form')
  await story.press('Spara exemplet')
  await page.getByText(/Stämmer inte\. Mallen ger nu summan/).waitFor()

  await page.getByRole('link', { name: 'Till mallen' }).click()
  await toPart(story, 'Ändra mallen')
  await page.getByText('Ett räkneexempel stämmer inte').first().waitFor()
  await page.locator('summary', { hasText: /^1\. / }).click()
  const words = page.getByLabel('Fråga, på svenska')
  await words.fill('')
  await page
    .getByText(/^1\. Fråga utan ord: Ordalydelse, på svenska är tomt/)
    .first()
    .waitFor()
  await words.fill('Vår egen första fråga?')
  await page.getByText('Mallen hänger ihop och går att spara.').first().waitFor()
  await check(page, 'workshop-edit')

  await page.getByRole('link', { name: 'Prova', exact: true }).click()
  await page.getByText('Inget av det du svarar sparas, och inget ärende berörs.').waitFor()
  await page.locator('#question', { hasText: 'Vår egen första fråga?' }).waitFor()
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Nästa', exact: true }).click()
  await page.locator('#question', { hasNotText: 'Vår egen första fråga?' }).waitFor()
  await check(page, 'workshop-preview')
  expect(await page.evaluate(() => location.hash)).toMatch(/^#\/workshop\/\d+\/try$/)

  await page.getByRole('link', { name: 'Ändra mallen' }).click()
  await page.getByText('Visa den enda ändringen').click()
  await page.getByText(original).first().waitFor()
  await page.getByLabel('Vad har ändrats, och varför?').fill('Första frågan i våra ord')
  await story.press('Spara som ny version')
  await page.getByText(/^Sparad som version 1\.1\.\d{4}\.$/).waitFor()
  await page.getByRole('link', { name: 'Till mallen' }).click()
  await page.getByText('Första frågan i våra ord').waitFor()

  await toPart(story, 'Jämför med formuläret')
  await page.getByText('Ett räkneexempel stämmer inte').waitFor()
  expect(await page.getByRole('button', { name: 'Intyga' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Till mallen' }).click()
  await toPart(story, 'Räkneexempel')
  await story.press('Ta bort exemplet')
  await page.getByLabel('Varför tas det bort?').fill('Fel summa')
  await story.press('Spara')
  await page.getByText('Inga exempel ännu.').waitFor()
  await page.getByRole('link', { name: 'Till mallen' }).click()
  await toPart(story, 'Jämför med formuläret')
  await page.getByLabel('Vilket formulär har du jämfört med?').fill('Socialstyrelsen 2014-6-15')
  await page.getByLabel('Formulärets datum eller utgåva').fill('oktober 2014')
  await page.getByText('Jag har läst varje fråga').click()
  await check(page, 'workshop-attest')
  await story.press('Intyga')
  await page.getByText('En person till behövs.').waitFor()
  expect(await page.getByRole('button', { name: 'Intyga' }).count()).toBe(0)

  await page.evaluate((hash) => (location.hash = hash), begun)
  await question.filter({ hasText: original }).waitFor()
  await page.evaluate((hash) => (location.hash = hash), caseHash)
  await page
    .getByRole('link', { name: 'Nytt ärende' })
    .or(page.getByRole('navigation', { name: 'Ärendets väg' }))
    .first()
    .waitFor()
  await story.openCase('Nästa ärende')
  await story.toStep('Bedöma')
  await story.press('Fråga för fråga här')
  await question.filter({ hasText: 'Vår egen första fråga?' }).waitFor()
}, 240_000)
