import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { shippedPacks } from '../../src/content/instruments/registry.ts'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { expectAllRight } from './axe.ts'
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
  readonly pack: string
  readonly step: string
  /** Folded away beside the step's own form. */
  readonly beside?: string
  readonly begin: string
  readonly keys: readonly string[]
  readonly atLeast: number
  readonly prints: readonly (string | RegExp)[]
  /** What has to be said before the name can stand under it. */
  readonly before?: (story: Story) => Promise<void>
}

const NO_LEVEL = 'Det här formuläret ger ingen nivå.'
const FORMS: readonly Played[] = [
  {
    pack: 'sakerhetskoll',
    step: 'Säkerhetskoll och jäv',
    begin: 'Börja',
    keys: ['1', '2'],
    atLeast: 4,
    prints: [NO_LEVEL],
  },
  {
    pack: 'freda-kortfragor',
    step: 'Upptäcka',
    begin: 'Börja',
    keys: ['1', '2', '3'],
    atLeast: 4,
    prints: [NO_LEVEL],
  },
  {
    pack: 'hedersfraga',
    step: 'Upptäcka',
    beside: 'Hedersfråga',
    begin: 'Börja: Heder',
    keys: ['1', '1', '2', '3'],
    atLeast: 8,
    prints: ['Fler än en person kan stå bakom det som händer.', /PATRIARK/],
  },
  {
    pack: 'akut-snabbkoll',
    step: 'Akut',
    begin: 'Börja',
    keys: ['1', '2', '3'],
    atLeast: 6,
    prints: [NO_LEVEL],
  },
  {
    pack: 'freda-beskrivning',
    step: 'Beskriva',
    begin: 'Börja',
    keys: ['1'],
    atLeast: 12,
    prints: ['Har personen själv använt våld mot sitt barn?', /Inte bekräftat/],
  },
  {
    pack: 'skyddsbedomning-barn',
    step: 'Ett barn i taget',
    begin: 'Börja',
    keys: ['1', '1', '2', '3'],
    atLeast: 12,
    prints: ['Behöver barnet omedelbart skydd?', NO_LEVEL],
  },
  {
    pack: 'freda-farlighet',
    step: 'Bedöma',
    begin: 'Fråga för fråga här',
    keys: ['1', '2', '3', '1', '4'],
    atLeast: 17,
    prints: [/Mallen ger nivå/, 'Skäl för bedömningen', /Preliminär/],
    before: weigh,
  },
  ...[
    ['sara-sv', 'SARA:SV', 'SARA:SV', 24, 'Upptrappning'] as const,
    ['sara-v3', 'SARA-V3', 'SARA-V3', 32, 'Tankar som ursäktar partnervåld'] as const,
    ['sam', 'SAM, vid förföljelse', 'SAM', 39, 'N3 Bevakar eller närmar sig'] as const,
    ['patriark', 'PATRIARK, vid hedersvåld', 'PATRIARK', 25, 'Mönster, faktor 1'] as const,
  ].map(
    ([pack, title, short, atLeast, factor]): Played => ({
      pack,
      step: 'Bedöma',
      beside: title,
      begin: `Börja: ${short}`,
      keys: ['1', '2', '3', '4'],
      atLeast,
      prints: ['Inget räknas ihop. Bokstäverna är ord, inte poäng.', factor, 'Finns (J)'],
      before: judge,
    }),
  ),
]
const OF_PERPETRATOR: Played = {
  pack: 'utovarsamtal',
  step: 'Upptäcka',
  begin: 'Börja',
  keys: ['1', '2', '1', '3'],
  atLeast: 20,
  prints: ['Vad säger personen om erbjudandet?'],
}

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

  await page.getByRole('link', { name: 'Ärenden' }).first().click()
  await page.getByRole('link', { name: 'Nytt ärende' }).click()
  await page.getByRole('radio', { name: 'Den som utövar våld' }).check()
  await story.press('Öppna ärendet')
  await page.getByRole('navigation', { name: 'Ärendets väg' }).waitFor()
  expect(await page.locator('a.path-step').filter({ hasText: 'Beskriva' }).count()).toBe(0)
  await play(story, OF_PERPETRATOR)
  const played = new Set([...FORMS, OF_PERPETRATOR].map(({ pack }) => pack))
  expect([...played].sort()).toEqual([...new Set(shippedPacks().map(({ id }) => id))].sort())
}, 480_000)

async function play(story: Story, form: Played): Promise<void> {
  const { page, press } = story
  await story.toStep(form.step)
  if (form.beside) await page.locator('summary').filter({ hasText: form.beside }).click()
  await press(form.begin)
  expect(await story.answerAll(form.keys), form.begin).toBeGreaterThanOrEqual(form.atLeast)
  await page.getByRole('heading', { name: /^(Sammanfattning|Före resultatet)$/ }).waitFor()
  expect(await page.getByText(/Mallen ger nivå/).count()).toBe(0)
  await form.before?.(story)
  await press('Skriv under bedömningen')
  await page.getByText(`Underskriven av ${CANARY.worker}`).waitFor()
  await press('Skriv ut eller spara som PDF')
  for (const said of form.prints) await page.locator('.sheet').getByText(said).first().waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), press('Spara som PDF')])
  expect(download.suggestedFilename()).toMatch(/^anteckning-\d{4}-\d\d-\d\d\.pdf$/)
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
  if (form.pack === 'freda-farlighet') await saveAnswers(story)
  await page.getByRole('link', { name: 'Till ärendet' }).click()
}

/** The same answers for another system, where the paper is made. */
async function saveAnswers({ page, press }: Story): Promise<void> {
  await page.getByText('Svaren till ett annat system').click()
  await expectAllRight(page, 'answers for another system')
  const [download] = await Promise.all([page.waitForEvent('download'), press('Spara svaren (FHIR)')])
  expect(download.suggestedFilename()).toMatch(/^anteckning-\d{4}-\d\d-\d\d\.json$/)
  const text = await readFile(await download.path(), 'utf8')
  const response = JSON.parse(text)
  expect(response).toMatchObject({ resourceType: 'QuestionnaireResponse', status: 'completed' })
  expect(response.item.flatMap(({ item }: { item: readonly unknown[] }) => item).length).toBeGreaterThan(15)
  expect(text).not.toContain(CANARY.name)
  await page.getByText('Filen är sparad på surfplattan.').waitFor()
}

/** Her own estimate, the judgement and its reason; then what the instrument says, and why they differ. */
async function weigh({ page, press }: Story): Promise<void> {
  const choose = (group: string, name: string) =>
    page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true }).check()
  await choose('Egen uppskattning', 'Låg')
  await choose('Din bedömning', 'Mycket hög')
  await page.getByLabel('Varför?').fill('Skäl för bedömningen')
  await press('Visa vad mallen säger')
  await page.getByText(/Mallen ger nivå/).waitFor()
  await page.getByLabel('Vad beror skillnaden på?').fill('Det värsta är inte över')
  await page.getByLabel('Vad beror skillnaden på?').blur()
  await page.getByRole('button', { name: 'Skriv under bedömningen', disabled: false }).waitFor()
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
