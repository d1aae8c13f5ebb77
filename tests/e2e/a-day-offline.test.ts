import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { pictureForManual } from './picture-for-manual.ts'
import { CANARY, hashOf, type Story, storyOn } from './story.ts'

let app: RunningApp
let profile: string
// A tablet of its own each time: whoever is tried once more begins at the first start, too.
beforeEach(async () => {
  app = await startApp()
  profile = await mkdtemp(join(tmpdir(), 'lykta-day-'))
})
afterEach(async () => {
  await rm(profile, { recursive: true, force: true })
})

/** Installed when the service worker has everything: from here on there is no network. */
async function install(browser: ChromiumProcess): Promise<void> {
  await browser.page.goto(app.url)
  await browser.page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await app.stop()
}

test('a whole day without network: two instruments, a judgement, measures, a plan, a print, and a dead battery', async () => {
  let browser = await startChromium(profile)
  await install(browser)
  await browser.page.reload()
  let story = storyOn(browser.page)
  const phrase = await story.setUp()
  await story.openCase(CANARY.name)

  await discover(story)
  const levels = await assess(story)
  const made = await manage(story)
  await plan(story)
  const address = `${app.url}/${await hashOf(browser.page)}`
  await story.lock()

  await browser.kill()
  browser = await startChromium(profile)
  story = storyOn(browser.page)
  await browser.page.goto(address)
  await story.unlock(phrase)
  await everythingIsThere(story, levels, made)
  await browser.close()
}, 240_000)

async function discover(story: Story): Promise<void> {
  await story.toStep('Upptäcka')
  await story.press('Börja')
  await story.press('Skriv i marginalen')
  await story.page.getByLabel('Anteckning i marginalen').fill(CANARY.margin)
  await story.page.getByLabel('Anteckning i marginalen').blur()
  expect(await story.answerAll(['1', '2', '3'])).toBeGreaterThan(3)
  await story.page.getByText(CANARY.margin).waitFor()
  await story.press('Skriv under bedömningen')
  await story.page.getByText(`Underskriven av ${CANARY.worker}`).waitFor()
  await story.page.getByRole('link', { name: 'Till ärendet' }).click()
}

async function assess(story: Story): Promise<string> {
  const { page } = story
  await story.toStep('Bedöma')
  await story.press('Fråga för fråga här')
  await page.getByRole('radio').first().waitFor()
  await pictureForManual(page, 'question')
  await story.answerAll(['1', '2', '3', '1', '4'])
  await page.getByRole('heading', { name: 'Före resultatet' }).waitFor()
  expect(await page.getByText(/Mallen ger/).count()).toBe(0)
  await page
    .getByRole('radiogroup', { name: 'Egen uppskattning' })
    .getByRole('radio', { name: 'Förhöjd' })
    .check()
  await page
    .getByRole('radiogroup', { name: 'Din bedömning' })
    .getByRole('radio', { name: 'Mycket hög' })
    .check()
  expect(await page.getByText(/Mallen ger/).count()).toBe(0)
  await page.getByLabel('Varför?').fill(CANARY.reason)
  await story.press('Visa vad mallen säger')
  const sentence = (await page.getByText(/Mallen ger nivå/).textContent()) ?? ''
  await page
    .getByText('Preliminär: mallen är inte kontrollerad mot det officiella formuläret av två personer.')
    .waitFor()
  await page.getByRole('heading', { name: 'Vad vet vi inte?' }).waitFor()
  expect(await page.getByRole('button', { name: 'Skriv under bedömningen' }).isDisabled()).toBe(true)
  await page.getByLabel('Vad beror skillnaden på?').fill('Personen tror att det värsta är över.')
  await page.getByLabel('Vad beror skillnaden på?').blur()
  await story.press('Skriv under bedömningen')
  await page.getByText(`Underskriven av ${CANARY.worker}`).waitFor()
  await pictureForManual(page, 'result')
  await printIsNeutral(story)
  return sentence
}

async function printIsNeutral({ page, press }: Story): Promise<void> {
  await press('Skriv ut eller spara som PDF')
  await page.getByText('Preliminär').first().waitFor()
  // Saved where a test can look: the browser's own download is watched, not replaced.
  const [download] = await Promise.all([page.waitForEvent('download'), press('Spara som PDF')])
  expect(download.suggestedFilename()).toMatch(/^anteckning-\d{4}-\d\d-\d\d\.pdf$/)
  const bytes = await readFile(await download.path())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.length).toBeGreaterThan(5_000)
  expect(await page.title()).toBe('Lykta')
  await page.goBack()
}

interface Made {
  readonly measures: readonly string[]
  /** Those with a day on which somebody looks at them again. */
  readonly followedUp: readonly string[]
}

async function manage(story: Story): Promise<Made> {
  const { page } = story
  await story.press('Till åtgärder')
  await page
    .getByText(/har ingen åtgärd än/)
    .first()
    .waitFor()
  for (let i = 0; i < 2; i++) {
    await story.press('Lägg till i planen')
    await page.locator('article.chosen').nth(i).waitFor()
  }
  await pictureForManual(page, 'bridge')
  await page.getByText('Ansvarig, datum och läge').first().click()
  await page.getByLabel('Följs upp').first().fill('2027-01-15')
  await page.getByText(/Följs upp .*15 jan/).waitFor()
  const chosen = page.locator('article.chosen')
  const withDay = chosen.filter({ hasText: /Följs upp .*15 jan/ })
  return {
    measures: await chosen.getByRole('heading').allTextContents(),
    followedUp: await withDay.getByRole('heading').allTextContents(),
  }
}

async function plan(story: Story): Promise<void> {
  const { page } = story
  await page.getByRole('link', { name: 'Säkerhetsplan', exact: true }).click()
  await story.press('Börja planen')
  await page.getByRole('heading', { name: 'Kapitel' }).waitFor()
  await pictureForManual(page, 'plan')
  await page.locator('a.list-row').first().click()
  const first = page.locator('textarea').first()
  await first.fill(CANARY.plan)
  await first.blur()
  await page.getByText('Hoppa över').first().waitFor()
  await page.getByRole('link', { name: 'Nästa' }).click()
}

async function everythingIsThere(story: Story, levels: string, made: Made): Promise<void> {
  const { page } = story
  await page.getByRole('link', { name: 'Till ärendet' }).click()
  for (const step of ['Upptäcka', 'Bedöma']) {
    await page.locator('a.path-step').filter({ hasText: step }).filter({ hasText: 'klart' }).waitFor()
  }
  await story.toStep('Bedöma')
  await page.locator('a.list-row').first().click()
  expect(await page.getByText(/Mallen ger nivå/).textContent()).toBe(levels)
  expect(await page.getByLabel('Varför?').inputValue()).toBe(CANARY.reason)
  expect(await page.getByText('Innehållet stämmer inte med underskriften').count()).toBe(0)
  await page.getByRole('link', { name: 'Till ärendet' }).click()
  await story.toStep('Upptäcka')
  await page.locator('a.list-row').first().click()
  await page.getByText(CANARY.margin, { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Till ärendet' }).click()
  await page.locator('a.path-step[href^="#/manage/"]').click()
  const chosen = page.locator('article.chosen')
  await chosen.nth(1).waitFor()
  expect(await chosen.getByRole('heading').allTextContents()).toEqual(made.measures)
  expect(
    await chosen
      .filter({ hasText: /Följs upp .*15 jan/ })
      .getByRole('heading')
      .allTextContents(),
  ).toEqual(made.followedUp)
  await page.getByRole('link', { name: 'Till ärendet' }).click()
  await story.toStep('Säkerhetsplan')
  await page.locator('a.list-row').first().click()
  expect(await page.locator('textarea').first().inputValue()).toBe(CANARY.plan)
  await page.getByRole('link', { name: 'Till ärendet' }).click()
  await page.getByRole('link', { name: 'Ärenden' }).first().click()
  await page.getByLabel(/Sök på namn/).fill('kanarieholm')
  await page.getByText('1 ärende').waitFor()
}
