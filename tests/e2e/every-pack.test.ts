import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { CANARY, type Story, storyOn } from './story.ts'

let app: RunningApp
let profile: string
let browser: ChromiumProcess
// A tablet of its own each time: whoever is tried once more begins at the first start, too.
beforeEach(async () => {
  app = await startApp()
  profile = await mkdtemp(join(tmpdir(), 'lykta-packs-'))
  browser = await startChromium(profile)
})
afterEach(async () => {
  await browser.close()
  await rm(profile, { recursive: true, force: true })
})

interface Played {
  readonly step: string
  /** Folded away beside the step's own form. */
  readonly beside?: string
  readonly begin: string
  readonly keys: readonly string[]
  readonly atLeast: number
  readonly prints: readonly (string | RegExp)[]
}

const FORMS: readonly Played[] = [
  {
    step: 'Upptäcka',
    beside: 'Hedersfråga',
    begin: 'Börja: Heder',
    keys: ['1', '1', '2', '3'],
    atLeast: 8,
    prints: ['Fler än en person kan stå bakom det som händer.', /PATRIARK/],
  },
  {
    step: 'Beskriva',
    begin: 'Börja',
    keys: ['1'],
    atLeast: 12,
    prints: ['Har personen själv använt våld mot sitt barn?', /Inte bekräftat/],
  },
  {
    step: 'Ett barn i taget',
    begin: 'Börja',
    keys: ['1', '1', '2', '3'],
    atLeast: 12,
    prints: ['Behöver barnet omedelbart skydd?', 'Det här formuläret ger ingen nivå.'],
  },
]

const JUDGED: readonly Played[] = [
  ['SARA:SV', 'SARA:SV', 24, 'Upptrappning'],
  ['SARA-V3', 'SARA-V3', 32, 'Tankar som ursäktar partnervåld'],
  ['SAM, vid förföljelse', 'SAM', 39, 'N3 Bevakar eller närmar sig'],
  ['PATRIARK, vid hedersvåld', 'PATRIARK', 25, 'Mönster, faktor 1'],
].map(([title, short, atLeast, factor]) => ({
  step: 'Bedöma',
  beside: title as string,
  begin: `Börja: ${short}`,
  keys: ['1', '2', '3', '4'],
  atLeast: atLeast as number,
  prints: ['Inget räknas ihop. Bokstäverna är ord, inte poäng.', factor as string, 'Finns (J)'],
}))

test('every form is played from first to last without network, signed and printed', async () => {
  const { page } = browser
  await page.goto(app.url)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await app.stop()
  await page.reload()
  const story = storyOn(page)
  await story.setUp()
  await story.openCase(CANARY.name)
  for (const form of FORMS) await play(story, form)
  for (const form of JUDGED) await play(story, form, () => judge(story))

  await page.getByRole('link', { name: 'Ärenden' }).first().click()
  await page.getByRole('link', { name: 'Nytt ärende' }).click()
  await page.getByRole('radio', { name: 'Den som utövar våld' }).check()
  await story.press('Öppna ärendet')
  await page.getByRole('navigation', { name: 'Ärendets väg' }).waitFor()
  expect(await page.locator('a.path-step').filter({ hasText: 'Beskriva' }).count()).toBe(0)
  await play(story, {
    step: 'Upptäcka',
    begin: 'Börja',
    keys: ['1', '2', '1', '3'],
    atLeast: 20,
    prints: ['Vad säger personen om erbjudandet?'],
  })
}, 480_000)

async function play(story: Story, form: Played, beforeSigning?: () => Promise<void>): Promise<void> {
  const { page, press } = story
  await story.toStep(form.step)
  if (form.beside) await page.locator('summary').filter({ hasText: form.beside }).click()
  await press(form.begin)
  expect(await story.answerAll(form.keys), form.begin).toBeGreaterThanOrEqual(form.atLeast)
  await page.getByRole('heading', { name: 'Sammanfattning' }).waitFor()
  expect(await page.getByText(/Mallen ger nivå/).count()).toBe(0)
  await beforeSigning?.()
  await press('Skriv under bedömningen')
  await page.getByText(`Underskriven av ${CANARY.worker}`).waitFor()
  await press('Skriv ut eller spara som PDF')
  for (const said of form.prints) await page.locator('.sheet').getByText(said).first().waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), press('Spara som PDF')])
  expect(download.suggestedFilename()).toMatch(/^anteckning-\d{4}-\d\d-\d\d\.pdf$/)
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
  await page.getByRole('link', { name: 'Till ärendet' }).click()
}

/** A course of events with a measure against it, before the name is put under it. */
async function judge({ page, press }: Story): Promise<void> {
  await press('Lägg till ett förlopp')
  await page.getByLabel('Vad kan hända?').fill('Söker upp henne vid hämtningen')
  await page.getByLabel('Vad kan hända?').blur()
  await page.getByLabel('Hur allvarligt kan det bli?').selectOption({ label: 'Dödligt våld möjligt' })
  await page.getByRole('definition').filter({ hasText: 'Söker upp henne vid hämtningen' }).waitFor()
  await page.getByRole('definition').filter({ hasText: 'Dödligt våld möjligt' }).waitFor()
}
