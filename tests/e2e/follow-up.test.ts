import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import {
  addPoint,
  begin,
  breakSilence,
  cameInAnotherDay,
  changeLimit,
  changeRhythm,
  closeWatched,
  farFromHelp,
  finishList,
  keptOverALock,
  lifeInTheShelter,
  longWayToTheShelter,
  openAgain,
  remindersShown,
  switchOnReminders,
  theDaysSayNothing,
  tickAll,
  watch,
  watchSilence,
  writeSafeContact,
} from './follow-up-steps.ts'
import { installed, type Story, storyOn } from './story.ts'
import {
  answerSome,
  assess,
  chooseMeasure,
  doTasks,
  endMeasures,
  makePlan,
  print,
  readPdf,
  toPage,
  weighAndSign,
} from './two-cases.ts'

const CONTACT = 'Sms till systern på tisdagar'

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

test('two cases end to end without network: one stays on a farm, one leaves with two children', async () => {
  const { page } = browser
  await page.clock.setFixedTime(new Date('2026-11-24T09:00:00'))
  await page.goto(app.url)
  await installed(page)
  await app.stop()
  await page.reload()
  const story = storyOn(page)
  const phrase = await story.setUp()

  await changeLimit(story)
  await changeRhythm(story)
  const farm = await staysOnTheFarm(story, phrase)
  await farFromHelp(story)
  const plan = await print(story, { what: 'plan', day: '2026-11-24', name: 'farm-plan' })
  expect(plan).toContain('Jag går till lagården när det börjar')
  expect(plan).toContain('95 minuter')
  const leaving = await leavesWithTwoChildren(story)
  await longWayToTheShelter(story)
  await switchOnReminders(story, app.url)
  await toToday(page)
  // The list for high risk asks for today; the case that leaves has nothing due yet.
  expect(await rowsUnder(page, 'Måste i dag')).toEqual([farm])

  await laterOn(story, '2026-12-01', phrase)
  expect(await rowsUnder(page, 'Försenat')).toEqual([farm])
  await page.getByText('Lista att bocka av · Ny bedömning').waitFor()

  await page.getByRole('link', { name: new RegExp(farm) }).click()
  await story.toStep('Följa upp')
  await page.getByText('Gör en ny bedömning nu.').waitFor()
  await assessAgain(story)
  await closeWatched(page, 'Kontaktförbud delges', 'Ny bedömning är gjord')
  await finishList(story, 'Höglägeslista')
  await toToday(page)
  await page
    .getByRole('link', { name: new RegExp(leaving) })
    .first()
    .click()
  await breakSilence(story, 'tis 8 dec.')
  await lifeInTheShelter(story)

  // The eve of the hunt, seen two weeks ahead on a working day.
  await laterOn(story, '2026-12-04', phrase, '07:59:59')
  expect(await remindersShown(page)).toEqual([])
  await page.clock.setFixedTime(new Date('2026-12-04T08:00:01'))
  await expect.poll(() => remindersShown(page), { timeout: 10_000 }).toEqual([['Påminnelse', '']])
  expect(await rowsUnder(page, 'Måste i dag')).toEqual([farm])
  await page.getByRole('link', { name: `${farm} Ny bedömning` }).waitFor()

  // Four days on, the hunt was not looked at and a time limit is for today.
  await laterOn(story, '2026-12-08', phrase)
  expect(await rowsUnder(page, 'Försenat')).toEqual([farm])
  await page.getByText('Ny bedömning · Tidsgräns').waitFor()
  await theDaysSayNothing(story)

  await toToday(page)
  await closeTheCase(story, farm, ['Jakten börjar', 'Förhandsbedömning'], '2027-01-07')
  await toToday(page)
  await closeTheCase(story, leaving, ['Hur är livet i boendet', 'Ingen kontakt', 'Återvänder'], '2027-02-01')
  await laterOn(story, '2027-01-07', phrase)
  expect(await rowsUnder(page, 'Måste i dag')).toEqual([farm])
  await openAgain(story, farm, CONTACT)
}, 600_000)

/** A case with weapons and no coverage: a hunt ahead, a ban to be served, a child's time limit, and a high level. */
async function staysOnTheFarm(story: Story, phrase: string): Promise<string> {
  const { page } = story
  await story.openCase('')
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await assess(story, 'Hög', 'Jaktvapen i huset, ingen täckning, och hot.')
  await chooseMeasure(story, '2026-12-08')
  await makePlan(story, {
    track: 'Stannar',
    words: 'Jag går till lagården när det börjar',
    card: 'Mata hönsen före sju',
    until: '2026-12-08',
    keep: 'På ett litet papper',
  })
  const card = await print(story, { what: 'card', day: '2026-11-24', name: 'farm-card' })
  expect(card).toContain('Mata hönsen före sju')
  expect(card).not.toMatch(/plan|våld|Stannar|lagården/i)
  await toPage(page, 'case')
  await doTasks(story)
  await story.toStep('Följa upp')
  await keptOverALock(story, phrase)
  await watch(story, 'weapons', 'jaktstart', '2026-12-20')
  await page.getByText('ny bedömning senast fre 4 dec.').waitFor()
  await watch(story, 'police', 'kontaktforbud-delgivet', '2026-12-01')
  await page.getByText('ny bedömning senast tis 1 dec.').waitFor()
  await story.press('Börja räkna en tidsgräns')
  await page.getByLabel('Vad gäller det?').selectOption('children')
  await page.getByLabel('Vilken tidsgräns?').selectOption('forhandsbedomning')
  await page.getByLabel('Från: anmälan kom in').fill('2026-11-24')
  await story.press('Börja räkna')
  // A day less than the law as we read it, as the organisation has it.
  await page.getByText('Räkna med mån 7 dec.').waitFor()
  await page.getByText('SoL 20:2, kontrollerad 1 maj 2026').waitFor()
  await page.getByText('Kontrollerades för mer än 180 dagar sedan. Jämför med lagtexten.').waitFor()
  await cameInAnotherDay(story)

  await begin(page, 'Höglägeslista')
  await page.getByText('klart till 24 nov. 2026 10:00').waitFor()
  await page.getByText('klart till 1 dec. 2026 09:00').waitFor()
  await page.getByRole('checkbox').first().check()
  await page.getByText(/Klart 24 nov. 2026 09:00/).waitFor()
  await page.getByRole('link', { name: 'Skriv ut eller spara som PDF' }).click()
  expect(await readPdf(story, '2026-11-24', 'farm-high-risk-list')).toContain('Klart 24 nov')
  return title
}

/** What has happened makes a new version of the assessment, laid beside the one before. */
async function assessAgain(story: Story): Promise<void> {
  const { page, press } = story
  await page.getByRole('link', { name: 'Till bedömningen' }).first().click()
  await page.locator('a.list-row').first().click()
  await press('Gör en ny version')
  await answerSome(story, { 2: 0 })
  await weighAndSign(story, 'Mycket hög', 'Kontaktförbudet delgavs i går och hotet finns kvar.')
  const changed = page.getByRole('region', { name: 'Ändrat sedan förra versionen' }).getByRole('listitem')
  expect(await changed.allTextContents()).toEqual([expect.stringMatching(/Då: Nej · Nu: Ja$/)])
  const measures = await print(story, { what: 'measures', day: '2026-12-01', name: 'farm-measures' })
  expect(measures).toMatch(/Utan åtgärd[\s\S]*Långt till hjälp[\s\S]*2026-12-08/)
  await toPage(page, 'case')
  await doTasks(story)
  await story.toStep('Följa upp')
  await page.getByText('En ny bedömning är underskriven sedan dess.').first().waitFor()
  await page.getByRole('link', { name: 'Jämför med förra bedömningen' }).first().click()
  await page.getByRole('heading', { name: 'Ändrade svar' }).waitFor()
  await toPage(page, 'followUp')
}

/** Before the journey: every device gone through, signed and printed, with no network. */
async function leavesWithTwoChildren(story: Story): Promise<string> {
  const { page } = story
  await story.openCase('')
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await toPage(page, 'people')
  for (const child of [0, 1]) {
    await story.press('Lägg till barn')
    await page.getByRole('heading', { name: 'Barn', exact: true }).nth(child).waitFor()
  }
  await toPage(page, 'case')
  await assess(story, 'Mycket hög', 'Hotet gäller henne och båda barnen.')
  await chooseMeasure(story, '2026-12-15')
  await makePlan(story, {
    track: 'Lämnar',
    words: 'Syster hämtar oss vid skolan',
    card: 'Biblioteket stänger sex',
    until: '2026-12-15',
  })
  const plan = await print(story, { what: 'plan', day: '2026-11-24', name: 'shelter-plan' })
  expect(plan).toContain('Syster hämtar oss vid skolan')
  await cardIsNotOffered(story)
  await toPage(page, 'case')
  await doTasks(story)
  await story.toStep('Följa upp')
  await watch(story, 'places', 'livet-i-boendet', '2026-12-01')
  await watch(story, 'places', 'atervander', '2027-02-01')
  await watchSilence(story, '7', 'tis 1 dec.')
  await addPoint(story, 'Enhetskoll före transport: Bilen', 'Skoterns larm är avstängt.')
  await begin(page, 'Enhetskoll före transport')
  await page.getByRole('checkbox', { name: 'Skoterns larm är avstängt.' }).waitFor()
  const boxes = page.getByRole('checkbox')
  expect(await tickAll(page)).toBeGreaterThan(15)
  await page.locator('.sign').getByText(/kvar$/).waitFor({ state: 'detached' })
  await story.press('Skriv under listan')
  await page.getByText(/^Underskriven av/).waitFor()
  expect(await boxes.first().isDisabled()).toBe(true)
  await page.getByRole('link', { name: 'Skriv ut eller spara som PDF' }).click()
  expect(await readPdf(story, '2026-11-24', 'shelter-device-sweep')).toMatch(
    /Skoterns larm[\s\S]*Klart 24 nov/,
  )
  return title
}

/** Nobody has said that a paper is safe: the card waits for somebody to choose it in the open. */
async function cardIsNotOffered(story: Story): Promise<void> {
  const { page, press } = story
  await toPage(page, 'print', 'card/')
  await page.getByText(/^Personen har inte sagt att det är säkert/).waitFor()
  expect(await page.locator('.sheet').count()).toBe(0)
  await press('Vi är överens, visa utskriften')
  expect(await readPdf(story, '2026-11-24', 'shelter-card')).toContain('Biblioteket stänger sex')
}

async function closeTheCase(
  story: Story,
  title: string,
  watched: readonly string[],
  hearFrom: string,
): Promise<void> {
  const { page } = story
  await page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click()
  await story.toStep('Avsluta')
  await page
    .getByText(/^Ny bedömning, /)
    .first()
    .waitFor()
  expect(await page.getByRole('button', { name: 'Avsluta ärendet' }).isDisabled()).toBe(true)
  await page.getByRole('link', { name: 'Följa upp', exact: true }).click()
  for (const what of watched) {
    const isClock = what === 'Förhandsbedömning'
    await closeWatched(page, what, isClock ? 'Det är gjort' : 'Vi gick igenom läget, planen håller')
  }
  await endMeasures(story)
  await page.getByRole('link', { name: 'Till ärendet' }).click()

  await story.toStep('Avsluta')
  await begin(page, 'Före avslut')
  await tickAll(page)
  await story.press('Skriv under listan')
  await page.getByText(/^Underskriven av/).waitFor()
  await page.getByRole('link', { name: 'Till ärendet' }).click()
  await story.toStep('Avsluta')
  // How the measure went is owed before anything closes.
  expect(await page.getByRole('button', { name: 'Avsluta ärendet' }).isDisabled()).toBe(true)
  const owed = page.locator('section').filter({ hasText: 'Hur gick åtgärderna?' }).locator('textarea').first()
  await owed.fill('Det hjälpte att någon ringde varje vecka.')
  await owed.blur()
  await page.getByRole('heading', { name: 'Hur gick åtgärderna?' }).waitFor({ state: 'detached' })
  await writeSafeContact(story, CONTACT)
  await page.getByLabel('Vi hör av oss').fill(hearFrom)
  await story.press('Avsluta ärendet')
  await page.getByLabel('Skälet till att ärendet avslutas').fill('Risken är hanterad.')
  await story.press('Spara')
  await page.getByText(/^Avslutat \d/).waitFor()
}

/** The tablet lies in a drawer until then: opened again, it is another day. */
async function laterOn(story: Story, day: string, phrase: string, time = '09:00:00'): Promise<void> {
  const { page } = story
  await page.clock.setFixedTime(new Date(`${day}T${time}`))
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
