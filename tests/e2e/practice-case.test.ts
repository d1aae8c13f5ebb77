import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { runAxe, WCAG } from './axe.ts'
import { pictureForManual } from './picture-for-manual.ts'
import { CANARY, pressUntilSaved, type Story, storyOn } from './story.ts'

let app: RunningApp
let profile: string
let browser: ChromiumProcess
let phrase: string
beforeAll(async () => {
  app = await startApp()
  profile = await mkdtemp(join(tmpdir(), 'lykta-practice-'))
  browser = await startChromium(profile)
})
afterAll(async () => {
  await browser.close()
  await rm(profile, { recursive: true, force: true })
})

/** Keys of the answers, in the order of the form: yes 1, no 2, then "vet ej" and so on. */
const SOMEBODY = ['1', '3', '5', '1', '1', '3', '1', '2', '1']

test('a case is practised without network from its story to the feedback, by two, and is in the log', async () => {
  const { page } = browser
  await page.goto(app.url)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await app.stop()
  await page.reload()
  const story = storyOn(page)
  phrase = await story.setUp()
  await page.getByRole('link', { name: 'Öva', exact: true }).first().click()
  await story.press('Börja öva')

  await openCase(page, 'Övning: Skolskjutsen')
  await page.getByText('Alva sitter kvar i bussen').waitFor()
  expect(await page.getByLabel('Vem övar?').inputValue()).toBe(CANARY.worker)
  await story.press('Börja')
  await play(story, SOMEBODY)
  await page.getByRole('heading', { name: 'Återkoppling', exact: true }).waitFor()
  await feedbackSaysWhy(page)
  await pictureForManual(page, 'feedback')

  await page.getByRole('link', { name: 'Låt en kollega läsa samma fall' }).click()
  await page.getByLabel('Vem övar?').fill('Kollegan')
  await story.press('Börja en ny omgång')
  await play(story, SOMEBODY.with(2, '2'))
  await page.getByRole('link', { name: 'Jämför två läsningar' }).click()
  await page.getByRole('heading', { name: 'Här läser ni olika' }).waitFor()
  const differ = page.locator('section', { has: page.getByRole('heading', { name: 'Här läser ni olika' }) })
  expect(await differ.locator('article').count()).toBe(1)
  await differ.getByText('Kollegan').waitFor()

  await page.getByRole('link', { name: 'Till övningen' }).click()
  const log = page.getByRole('list', { name: 'Övningslogg' })
  await log.getByText('Övning: Skolskjutsen').first().waitFor()
  expect(await log.getByRole('listitem').count()).toBe(2)
  await log.getByText('Kollegan').waitFor()

  await story.press('Börja om från början')
  await story.press('Ja, fortsätt')
  await page.getByText('Övningen är nollställd').waitFor()
  expect(await log.getByRole('listitem').count()).toBe(2)
}, 240_000)

test('three minutes with a form: a situation, a choice, why, and a line in the log', async () => {
  const { page } = browser
  const story = storyOn(page)
  await page
    .getByRole('list', { name: 'Tre minuter per mall' })
    .getByRole('link', { name: /Säkerhetskoll och jäv/ })
    .click()
  for (let card = 1; card <= 5; card++) {
    await page.getByText(`Läge ${card} av 5`).waitFor()
    expect(await page.getByRole('button', { name: card === 5 ? 'Klar' : 'Nästa' }).isDisabled()).toBe(true)
    await page.getByRole('radio').nth(1).check()
    await page.getByText('Det här valet håller.').waitFor()
    await story.press(card === 5 ? 'Klar' : 'Nästa')
  }
  await page.getByRole('heading', { name: 'Klart för den här gången' }).waitFor()
  await page.getByRole('link', { name: 'Till övningen' }).click()
  await page.getByText('Tre minuter: Säkerhetskoll och jäv').waitFor()
}, 120_000)

test('a form that nobody has used or practised for ninety days is suggested, once and gently', async () => {
  const { page } = browser
  const story = storyOn(page)
  expect(await page.getByText('En mall har vilat').count()).toBe(0)
  await page.addInitScript(() => {
    const today = Date.now
    Date.now = () => today() + 100 * 86_400_000
  })
  await page.reload()
  await story.unlock(phrase)
  await page.getByRole('link', { name: 'Öva', exact: true }).first().click()
  await story.press('Börja öva')
  await page.getByRole('heading', { name: 'En mall har vilat' }).waitFor()
  expect(await page.getByRole('button', { name: 'Öva tre minuter' }).count()).toBe(1)
  await story.press('Öva tre minuter')
  await page.getByText('Läge 1 av').waitFor()
  await page.getByRole('link', { name: 'Öva', exact: true }).first().click()
  await page.getByRole('heading', { name: 'Övningslogg' }).waitFor()
}, 120_000)

test('what somebody practised is shown to the organisation when she presses for it, and only hers', async () => {
  const { page } = browser
  const story = storyOn(page)
  await story.press('Visa 2 rader')
  await page.getByText('Tillagt. Det syns under Mer').waitFor()
  await page.getByText('Du har inget nytt att visa.').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Avsluta övningen' }).first().click()
  await page.getByRole('link', { name: 'Mer', exact: true }).first().click()
  await page.getByRole('link', { name: 'Övat i organisationen' }).click()
  const mine = page.getByRole('list', { name: CANARY.worker })
  await mine.getByText('Övning: Skolskjutsen').waitFor()
  await mine.getByText('Säkerhetskoll och jäv').waitFor()
  expect(await page.getByText('Kollegan').count()).toBe(0)
  const { violations } = await runAxe(page, WCAG)
  expect(violations).toEqual([])
  await page.getByRole('link', { name: 'Öva', exact: true }).first().click()
  await story.press('Börja öva')
}, 120_000)

test('practice leaves nothing among real cases, and its pages lead nowhere outside practice', async () => {
  const { page } = browser
  await openCase(page, 'Övning: Busshållplatsen')
  await page.getByLabel('Vem övar?').waitFor()
  const address = page.url()
  // Neither the way back nor an address leads from practice to what is the organisation's.
  for (const at of ['members', 'receive', 'kits', 'units', 'admission', 'asked', 'access', 'competence']) {
    await page.evaluate((to) => (location.hash = `#/${to}`), at)
    await page.getByRole('heading', { name: 'Övningslogg' }).waitFor()
    await page.evaluate(() => (location.hash = '#/more'))
    await page.getByRole('heading', { name: 'Mer', exact: true }).waitFor()
  }
  await page.getByRole('button', { name: 'Avsluta övningen' }).first().click()
  await page.getByRole('button', { name: 'Börja öva' }).waitFor()
  await page.goto(address)
  await page.getByText('Ärendet finns inte').first().waitFor()
  expect(await page.getByText('Busshållplatsen').count()).toBe(0)
  await page.getByRole('link', { name: 'Ärenden' }).first().click()
  expect(await page.getByText(/Övning:/).count()).toBe(0)
}, 120_000)

async function openCase(page: Page, title: string): Promise<void> {
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title }) })
    .getByRole('button', { name: 'Öppna fallet' })
    .click()
}

/** Reads what is said and answers, from the first question to the feedback of a form that gives no level. */
async function play(story: Story, keys: readonly string[]): Promise<void> {
  const { page } = story
  for (const [i, key] of keys.entries()) {
    await page.getByText(`Fråga ${i + 1} av`).waitFor()
    await page.getByText('Det här får du höra').waitFor()
    if ((await page.getByRole('checkbox').count()) > 0) {
      await page.getByRole('checkbox').first().click()
      await page.getByRole('checkbox', { checked: true }).waitFor()
    } else await pressUntilSaved(page, key)
    await story.press(i === keys.length - 1 ? 'Se återkopplingen' : 'Nästa')
  }
  await page.getByRole('heading', { name: 'Återkoppling', exact: true }).waitFor()
}

/** What was read otherwise has its reason; what many miss and was seen is said; nothing is a figure or a grade. */
async function feedbackSaysWhy(page: Page): Promise<void> {
  const again = page.locator('section', {
    has: page.getByRole('heading', { name: 'Värt att läsa en gång till' }),
  })
  await again.getByText('Orden ger inget svar här.').or(again.getByText('Båda är tvekan')).first().waitFor()
  await page.getByRole('heading', { name: 'Det här såg du, som många går förbi' }).waitFor()
  await page.getByRole('heading', { name: 'Lätt att gå förbi i sådana här fall' }).waitFor()
  const said = (await page.locator('main').innerText()).toLowerCase()
  expect(said).not.toMatch(/poäng|procent|\d+ av \d+|rätt svar|fel svar|betyg:/)
}
