import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { expectAllRight } from './axe.ts'
import { pictureOf } from './picture-of.ts'
import { pressUntilSaved, type Story, storyOn } from './story.ts'

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
  await expectAllRight(page, name)
  if (size) await page.setViewportSize(size)
}

async function toPart({ page }: Story, part: string): Promise<void> {
  await page.getByRole('link', { name: part }).first().click()
}

test('the method person changes a form offline, tries it, and a new assessment asks it; the old one stays as it was', async () => {
  const { page } = browser
  const story = storyOn(page)
  await page.goto(app.url)
  const phrase = await story.setUp()
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
  // Copying a page of a manual takes longer than a tablet stays unlocked.
  await story.lock()
  await story.unlock(phrase)
  await page.getByLabel('Vad exemplet heter').waitFor()
  expect(await page.getByLabel('Vad exemplet heter').inputValue()).toBe('Exempel 1')
  expect(await page.getByLabel('Lägsta summa').inputValue()).toBe('900')
  await check(page, 'workshop-golden-form')
  await story.press('Spara exemplet')
  await page.getByText(/Stämmer inte\. Mallen ger nu summan/).waitFor()

  await page.getByRole('link', { name: 'Till mallen' }).click()
  await toPart(story, 'Ändra mallen')
  await page.getByText('Ett räkneexempel stämmer inte').first().waitFor()
  await page.locator('summary', { hasText: /^2\. / }).click()
  await story.press('Ta bort frågan')
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
  await page.getByText(/^Visa \d+ ändringar$/).click()
  await page.getByText(original).first().waitFor()
  await page.getByLabel('Vad har ändrats, och varför?').fill('Första frågan i våra ord, den andra bort')
  await story.press('Spara som ny version')
  await page.getByText(/^Sparad som version 1\.1\.\d{4}\.$/).waitFor()
  await page.getByRole('link', { name: 'Till mallen' }).click()
  await page.getByText('Första frågan i våra ord, den andra bort').waitFor()

  await toPart(story, 'Jämför med formuläret')
  await page.getByText('Ett räkneexempel stämmer inte').waitFor()
  expect(await page.getByRole('button', { name: 'Intyga' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Till mallen' }).click()
  await toPart(story, 'Räkneexempel')
  await story.press('Ta bort exemplet')
  await page.getByLabel('Varför tar ni bort det?').fill('Fel summa')
  await story.press('Spara')
  await page.getByText('Inga exempel ännu.').waitFor()
  await page.getByRole('link', { name: 'Till mallen' }).click()
  await toPart(story, 'Jämför med formuläret')
  await page.getByLabel('Vilket formulär har du jämfört med?').fill('Socialstyrelsen 2014-6-15')
  await page.getByLabel('Formulärets datum eller utgåva').fill('oktober 2014')
  await story.lock()
  await story.unlock(phrase)
  await page.getByLabel('Formulärets datum eller utgåva').waitFor()
  expect(await page.getByLabel('Vilket formulär har du jämfört med?').inputValue()).toBe(
    'Socialstyrelsen 2014-6-15',
  )
  expect(await page.getByLabel('Formulärets datum eller utgåva').inputValue()).toBe('oktober 2014')
  await page.getByText('Jag har läst varje fråga').click()
  await check(page, 'workshop-attest')
  await story.press('Intyga')
  await page.getByText('En person till behövs.').waitFor()
  expect(await page.getByRole('button', { name: 'Intyga' }).count()).toBe(0)

  await page.evaluate((hash) => (location.hash = hash), begun)
  await question.filter({ hasText: original }).waitFor()
  await editRepeats(story)
  await moveTheDraft(story, { begun, original })
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
}, 480_000)

/** A part that is asked once for each: its words are changed, and another part is made one; nothing of it is saved. */
async function editRepeats(story: Story): Promise<void> {
  const { page } = story
  await page.evaluate(() => (location.hash = '#/workshop/0/'))
  await page.getByRole('link', { name: /Hedersfråga/ }).click()
  await toPart(story, 'Ändra mallen')
  await page.locator('summary', { hasText: 'Delens rubrik och upplägg. Upprepas' }).click()
  await page.getByLabel('Vad en rad kallas, på svenska').fill('Släkting')
  await page.getByText('Visa 2 ändringar').click()
  await page.getByText('Del av formuläret: Upprepas: Vad en rad kallas, på svenska').waitFor()
  await check(page, 'workshop-repeats')
  await pictureOf(page, 'workshop-repeats')
  await page
    .locator('summary', { hasText: /^Delens rubrik och upplägg$/ })
    .first()
    .click()
  await page.getByText('Delen frågas en gång för var och en').first().click()
  await page
    .getByText(/^Del 1: Upprepas: Vad en rad kallas, på svenska är tomt/)
    .first()
    .waitFor()
  await story.press('Kasta ändringarna')
  await story.press('Ja, kasta dem')
  await page.getByText('Inget är ändrat ännu.').waitFor()
}

/** A begun assessment stays in its version until somebody has read what differs and says so. */
async function moveTheDraft(
  story: Story,
  draft: { readonly begun: string; readonly original: string },
): Promise<void> {
  const { page } = story
  const question = page.locator('#question')
  await page.evaluate((hash) => (location.hash = hash), draft.begun)
  await question.filter({ hasText: draft.original }).waitFor()
  await pressUntilSaved(page, '1')
  await story.press('Nästa')
  await question.filter({ hasNotText: draft.original }).waitFor()
  const second = (await question.textContent()) ?? ''
  await pressUntilSaved(page, '1')
  await page.evaluate(
    (hash) => (location.hash = hash),
    draft.begun.replace(/^#\/question\/(\w+)\/(\w+).*/, '#/result/$1/$2'),
  )
  await page.getByText(/^Nya bedömningar görs med version 1\.1\.\d{4}$/).waitFor()
  // Said before anything is moved, with the question's own words: the answer stays in the log and is asked no more.
  await page.getByText('Ett svar följer inte med, för frågan ställs inte längre så:').waitFor()
  await page.getByRole('listitem').filter({ hasText: second }).first().waitFor()
  await page.getByText(/^\d+ skillnader mot version 1\.0\.0$/).click()
  await page.getByText('Vår egen första fråga?').first().waitFor()
  await check(page, 'draft-other-version')
  await pictureOf(page, 'draft-other-version')
  await page.getByRole('button', { name: /^Gå över till version 1\.1/ }).click()
  await page.getByText(/^Nya bedömningar görs med version/).waitFor({ state: 'detached' })
  await page.evaluate((hash) => (location.hash = hash), draft.begun)
  await question.filter({ hasText: 'Vår egen första fråga?' }).waitFor()
  // What was answered goes along: the question is the same one, in other words.
  await page.locator('.choice[data-state=saved]').waitFor()
  await page.evaluate(
    (hash) => (location.hash = hash),
    draft.begun.replace(/^#\/question\/(\w+)\/(\w+).*/, '#/form/$1/$2'),
  )
  await page.getByText('Vår egen första fråga?').first().waitFor()
  expect(await page.getByText(second).count()).toBe(0)
}
