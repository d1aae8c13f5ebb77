import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { type Story, storyOn } from './story.ts'

let app: RunningApp
let profile: string
let browser: ChromiumProcess
// A tablet of its own each time: whoever is tried once more begins at the first start, too.
beforeEach(async () => {
  app = await startApp()
  profile = await mkdtemp(join(tmpdir(), 'lykta-weeks-'))
  browser = await startChromium(profile)
})
afterEach(async () => {
  await browser.close()
  await rm(profile, { recursive: true, force: true })
})

test('six weeks without network: what was written down comes back on its day, and the case closes', async () => {
  const { page } = browser
  await page.clock.setFixedTime(new Date('2026-11-24T09:00:00'))
  await page.goto(app.url)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await app.stop()
  await page.reload()
  const story = storyOn(page)
  const phrase = await story.setUp()

  const farm = await staysOnTheFarm(story)
  await farFromHelp(story)
  await leavesWithTwoChildren(story)
  await longWayToTheShelter(story)
  await toToday(page)
  // The list for high risk asks for today; the case that leaves has nothing due yet.
  expect(await rowsUnder(page, 'Måste i dag')).toEqual([farm])

  await laterOn(story, '2026-12-01', phrase)
  expect(await rowsUnder(page, 'Försenat')).toEqual([farm])
  await page.getByText('Lista att bocka av · Ny bedömning').waitFor()

  await page.getByRole('link', { name: new RegExp(farm) }).click()
  await story.toStep('Följa upp')
  await page.getByText('Gör en ny bedömning nu.').waitFor()
  await closeWatched(page, 'Kontaktförbud delges', 'Vi gick igenom läget, planen håller')
  await finishList(story, 'Höglägeslista')

  // The eve of the hunt, seen two weeks ahead on a working day.
  await laterOn(story, '2026-12-04', phrase)
  expect(await rowsUnder(page, 'Måste i dag')).toEqual([farm])
  await page.getByRole('link', { name: `${farm} Ny bedömning` }).waitFor()

  // Four days on, the hunt was not looked at and a time limit is for today.
  await laterOn(story, '2026-12-08', phrase)
  expect(await rowsUnder(page, 'Försenat')).toEqual([farm])
  await page.getByText('Ny bedömning · Tidsgräns').waitFor()
  await theDaysSayNothing(story)

  await toToday(page)
  await closeTheCase(story, farm)
  await laterOn(story, '2027-01-07', phrase)
  expect(await rowsUnder(page, 'Måste i dag')).toEqual([farm])
}, 240_000)

/** A case with weapons and no coverage: a hunt ahead, a ban to be served, a child's time limit, and a high level. */
async function staysOnTheFarm(story: Story): Promise<string> {
  const { page } = story
  await story.openCase('')
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await story.toStep('Följa upp')
  await watch(story, 'weapons', 'jaktstart', '2026-12-20')
  await page.getByText('ny bedömning senast fre 4 dec.').waitFor()
  await watch(story, 'police', 'kontaktforbud-delgivet', '2026-12-01')
  await page.getByText('ny bedömning senast tis 1 dec.').waitFor()
  await story.press('Börja räkna en tidsgräns')
  await page.getByLabel('Vad gäller det?').selectOption('children')
  await page.getByLabel('Vilken tidsgräns?').selectOption('forhandsbedomning')
  await page.getByLabel('Från: anmälan kom in').fill('2026-11-24')
  await story.press('Börja räkna')
  await page.getByText('Räkna med tis 8 dec.').waitFor()

  await begin(page, 'Höglägeslista')
  await page.getByText('klart till 24 nov. 2026 10:00').waitFor()
  await page.getByText('klart till 1 dec. 2026 09:00').waitFor()
  await page.getByRole('checkbox').first().check()
  await page.getByText(/Klart 24 nov. 2026 09:00/).waitFor()
  return title
}

/** The police take an hour and a half in winter; nobody has asked again since spring. */
async function farFromHelp(story: Story): Promise<void> {
  const { page, press } = story
  await toDistance(page, 'Tid till hjälp')
  await press('Skriv in en tid')
  await page.getByLabel('Vem kommer?').selectOption({ label: 'Polisen' })
  await page.getByLabel('Vilken årstid?').selectOption({ label: 'Snö och is' })
  await write(page, 'Hur lång tid tar det? (minuter)', 'länge')
  await page.getByText('Skriv ett helt tal med siffror.').waitFor()
  await write(page, 'Hur lång tid tar det? (minuter)', '95')
  await write(page, 'Vem säger det?', 'Yttre befäl')
  await page.getByLabel('När sades det?').fill('2026-03-02')
  await press('Klar')
  await page.getByText('95 minuter').waitFor()
  await page.getByText('Uppgiften är äldre än ett halvår. Fråga igen.').waitFor()
  await write(page, 'Plan B: polisen har en enda patrull, och den är upptagen.', 'Grannen kör, vi ringer')

  await toDistance(page, 'På platsen')
  await press('Skriv in ett prov')
  await page.getByLabel('Vad prövades?').selectOption({ label: 'Larmtelefon' })
  await page.getByLabel('Hur gick det?').selectOption({ label: 'Fungerar inte' })
  await press('Klar')
  await write(page, 'Vem har nycklar och koder?', 'Brodern har en till ladugården')
}

/** 300 km with two children: errands of one day, kilometres added up, and a no that is counted but not shown. */
async function longWayToTheShelter(story: Story): Promise<void> {
  const { page, press } = story
  await page.getByRole('link', { name: 'Till ärendet' }).click()
  await toDistance(page, 'Resor')
  for (const what of ['Förhör med barnen', 'Flytten']) {
    await press('Lägg till ett ärende')
    await write(page, 'Vad gäller det?', what)
    await page.getByLabel('Vilken dag?').fill('2026-11-30')
    await press('Klar')
  }
  await page.getByText(/^Samma dag, .*: Förhör med barnen, Flytten$/).waitFor()
  for (const km of ['40', '260']) {
    await press('Lägg till en sträcka')
    await write(page, 'Hur långt? (km)', km)
    await page.getByLabel('Hur?', { exact: true }).selectOption({ label: 'Tjänstebil' })
    await press('Klar')
  }
  await page.getByText('Tillsammans: 300 km').waitFor()
  await press('Skriv in ett nej')
  await page.getByLabel('På grund av?').selectOption({ label: 'Djur eller gård' })
  await press('Klar')
  await page.getByText('Skäl till nej i alla ärenden').click()
  await press('Räkna')
  await page.getByText('färre än 5 ärenden', { exact: true }).waitFor()

  await page.getByRole('link', { name: 'Skriv ut', exact: true }).click()
  await page.locator('.sheet').getByText('Tillsammans: 300 km').waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), press('Spara som PDF')])
  expect(download.suggestedFilename()).toBe('anteckning-2026-11-24.pdf')
  expect((await readFile(await download.path())).length).toBeGreaterThan(5_000)
}

/** From anywhere in a case to one of its sheets. */
async function toDistance(page: Page, sheet: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = location.hash.replace(/#\/[a-zA-Z]+\/([0-9a-f]+).*/, '#/distance/$1/0')
  })
  await page.locator('a.list-row').filter({ hasText: sheet }).click()
  await page.getByRole('heading', { name: sheet, level: 1 }).waitFor()
}

async function write(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  await field.fill(words)
  await field.blur()
}

/** Before the journey: every device gone through, signed and printed, with no network. */
async function leavesWithTwoChildren(story: Story): Promise<void> {
  const { page } = story
  await story.openCase('')
  await story.toStep('Följa upp')
  await watch(story, 'places', 'atervander', '2027-02-01')
  await begin(page, 'Enhetskoll före transport')
  const boxes = page.getByRole('checkbox')
  const count = await boxes.count()
  expect(count).toBeGreaterThan(15)
  for (let i = 0; i < count; i++) await boxes.nth(i).check()
  await page.locator('.sign').getByText(/kvar$/).waitFor({ state: 'detached' })
  await story.press('Skriv under listan')
  await page.getByText(/^Underskriven av/).waitFor()
  expect(await boxes.first().isDisabled()).toBe(true)
  await page.getByRole('link', { name: 'Skriv ut eller spara som PDF' }).click()
  await page
    .locator('.sheet')
    .getByText(/^Klart 24 nov/)
    .first()
    .waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), story.press('Spara som PDF')])
  expect(download.suggestedFilename()).toBe('anteckning-2026-11-24.pdf')
  expect((await readFile(await download.path())).length).toBeGreaterThan(5_000)
}

async function watch(story: Story, group: string, rule: string, day: string): Promise<void> {
  const { page } = story
  const before = await page.locator('article.watched').count()
  await story.press('Lägg till något att bevaka')
  await page.getByLabel('Vad slags händelse?').selectOption(group)
  await page.getByLabel('Vilken händelse?').selectOption(rule)
  await page.getByLabel('När händer det, eller hände det?').fill(day)
  await story.press('Bevaka')
  await page.locator('article.watched').nth(before).waitFor()
}

async function begin(page: Page, list: string): Promise<void> {
  await page
    .locator('.with-action')
    .filter({ hasText: list })
    .getByRole('button', { name: 'Börja', exact: true })
    .click()
  await page.getByRole('heading', { name: list, level: 1 }).waitFor()
}

async function closeWatched(page: Page, title: string, outcome: string): Promise<void> {
  const article = page.locator('article.watched').filter({ hasText: title })
  await article.locator('summary').first().click()
  await article.getByRole('radio', { name: outcome }).check()
  await article.getByRole('button', { name: 'Spara' }).click()
  await article.waitFor({ state: 'detached' })
}

/** Signed with points left open: the list says how many, and they stay open in it. */
async function finishList(story: Story, list: string): Promise<void> {
  const { page } = story
  await page.locator('a.list-row').filter({ hasText: list }).click()
  await page
    .getByText(/punkter kvar$/)
    .last()
    .waitFor()
  await story.press('Skriv under listan')
  await page.getByText(/^Underskriven av/).waitFor()
}

async function theDaysSayNothing(story: Story): Promise<void> {
  const { page } = story
  await page.getByRole('link', { name: 'Kommande dagar' }).click()
  await page.getByRole('heading', { name: 'Kommande dagar' }).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    story.press('Spara dagarna till kalendern'),
  ])
  expect(download.suggestedFilename()).toBe('dagar-2026-12-08.ics')
  const file = await readFile(await download.path(), 'utf8')
  expect(file.match(/SUMMARY:.*/g)).toEqual(['SUMMARY:Påminnelse'])
  expect(await page.locator('main').textContent()).not.toMatch(/jakt|kontaktförbud|förhandsbedömning/i)
}

async function closeTheCase(story: Story, title: string): Promise<void> {
  const { page } = story
  await page.getByRole('link', { name: new RegExp(title) }).click()
  await story.toStep('Avsluta')
  await page.getByText(/Ny bedömning, fre 4 dec/).waitFor()
  expect(await page.getByRole('button', { name: 'Avsluta ärendet' }).isDisabled()).toBe(true)
  await page.getByRole('link', { name: 'Följa upp', exact: true }).click()
  await closeWatched(page, 'Jakten börjar', 'Ny bedömning är gjord')
  await closeWatched(page, 'Förhandsbedömning', 'Det är gjort')
  await page.getByRole('link', { name: 'Till ärendet' }).click()

  await story.toStep('Avsluta')
  await begin(page, 'Före avslut')
  const boxes = page.getByRole('checkbox')
  for (let i = 0; i < (await boxes.count()); i++) await boxes.nth(i).check()
  await story.press('Skriv under listan')
  await page.getByText(/^Underskriven av/).waitFor()
  await page.getByRole('link', { name: 'Till ärendet' }).click()
  await story.toStep('Avsluta')
  await page.getByLabel('Vi hör av oss').fill('2027-01-07')
  await story.press('Avsluta ärendet')
  await page.getByLabel('Skälet till att ärendet avslutas').fill('Risken är hanterad.')
  await story.press('Spara')
  await page.getByText(/^Avslutat 8 dec. 2026/).waitFor()
}

/** The tablet lies in a drawer until then: opened again, it is another day. */
async function laterOn(story: Story, day: string, phrase: string): Promise<void> {
  const { page } = story
  await page.clock.setFixedTime(new Date(`${day}T09:00:00`))
  await page.reload()
  await story.unlock(phrase)
  await toToday(page)
}

async function toToday(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Platser' }).getByRole('link', { name: 'Idag' }).click()
  await page.getByRole('heading', { name: 'Idag', level: 1 }).waitFor()
}

async function rowsUnder(page: Page, heading: string): Promise<string[]> {
  const list = page.getByRole('list', { name: heading })
  await list.waitFor()
  return list.locator('.list-row-title').allTextContents()
}
