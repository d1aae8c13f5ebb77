import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { pictureForManual } from './picture-for-manual.ts'
import { CANARY, hashOf, type Story, storyOn } from './story.ts'

let app: RunningApp
let profile: string
let browser: ChromiumProcess
// A tablet of its own each time: whoever is tried once more begins at the first start, too.
beforeEach(async () => {
  app = await startApp()
  profile = await mkdtemp(join(tmpdir(), 'lykta-around-'))
  browser = await startChromium(profile)
})
afterEach(async () => {
  await browser.close()
  await rm(profile, { recursive: true, force: true })
})

test('what others know and what has happened stands beside our own, and is there after a lock', async () => {
  const { page } = browser
  await page.goto(app.url)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await app.stop()
  await page.reload()
  const story = storyOn(page)
  const phrase = await story.setUp()
  await story.openCase(CANARY.name)
  await readOff(story)
  await external(story)
  await incident(story, phrase)
  await contact(story)
  await question(story)
  await compare(story)
  await paper(story)

  await story.lock()
  await story.unlock(phrase)
  await page.goto(await address(page, 'external'))
  await page.getByRole('definition').filter({ hasText: 'Medelhög, fortsatt larmtelefon' }).waitFor()
}, 240_000)

/** A level on paper is taken in although somebody has begun the same form here, and the form here is not lost. */
async function paper({ page, press, toStep }: Story): Promise<void> {
  await page.goto(await address(page, 'case'))
  await toStep('Bedöma')
  await press('Fråga för fråga här')
  await page.locator('#question').waitFor()
  await page.goto(await address(page, 'case'))
  await toStep('Bedöma')
  await page.getByRole('button', { name: 'Fortsätt', exact: true }).first().waitFor()
  await press('Jag har ett resultat på papper')
  await page.getByRole('radiogroup', { name: 'Nivå på formuläret' }).getByRole('radio', { name: '3' }).check()
  await page.getByLabel('Datum på formuläret').fill('2026-11-09')
  await page.getByLabel('Gjord av').fill('Kollega på jouren')
  await press('Spara')
  await page.getByRole('heading', { name: /^(Sammanfattning|Före resultatet)$/ }).waitFor()
  await page.goto(await address(page, 'case'))
  await toStep('Bedöma')
  await press('Fortsätt')
  await page.locator('#question').waitFor()
  // A level from paper has no answers: that is nothing we have stopped knowing.
  await page.goto(`${await address(page, 'compare')}//`)
  for (const [label, at] of [
    ['Den första', 0],
    ['Den andra', 1],
  ] as const) {
    const freda = page.getByLabel(label).locator('option').filter({ hasText: 'FREDA-farlighetsbedömning' })
    await page.getByLabel(label).selectOption({ value: (await freda.nth(at).getAttribute('value')) ?? '' })
  }
  await page.getByText('Minst en av dem är bara ett resultat på papper.').waitFor()
  expect(await page.getByRole('heading', { name: 'Det vi inte längre vet' }).count()).toBe(0)
}

/** Conclusions somebody else came to: who, when, where they were read, and no question asked. */
async function readOff({ page, press, toStep }: Story): Promise<void> {
  await toStep('Bedöma')
  await page.locator('summary').filter({ hasText: 'PATRIARK' }).click()
  await page
    .locator('details')
    .filter({ hasText: 'PATRIARK' })
    .getByRole('button', { name: 'Jag har slutsatser från någon annan' })
    .click()
  await page.getByLabel('Gjord av (roll och verksamhet)').fill('Regionalt resursteam')
  await page.getByLabel('Datum för bedömningen').fill('2026-11-10')
  await page.getByLabel('Var läste du det?').fill('kopia i akten')
  expect(await page.getByRole('button', { name: 'Till sammanfattningen' }).isDisabled()).toBe(true)
  await page
    .getByRole('radiogroup', { name: 'Hur stor är den akuta risken?' })
    .getByRole('radio', { name: 'Hög' })
    .check()
  await press('Till sammanfattningen')
  await page.getByText(/Gjord av Regionalt resursteam.*Läst i: kopia i akten/).waitFor()
  await press('Skriv under bedömningen')
  await page.getByText(`Underskriven av ${CANARY.worker}`).waitFor()
}

async function external({ page, press }: Story): Promise<void> {
  await page.goto(await address(page, 'external'))
  await page.getByText('Hur stor är den akuta risken? Hög').waitFor()
  await press('Skriv in en bedömning')
  await page.getByLabel('Vem har gjort den?').selectOption({ label: 'Polisen, BOPS' })
  await write(page, 'Resultatet, med deras ord', 'Medelhög, fortsatt larmtelefon')
  await page.getByRole('heading', { name: 'Polisen, BOPS' }).waitFor()
  await documents(page)
  await page.getByRole('definition').filter({ hasText: 'Medelhög, fortsatt larmtelefon' }).waitFor()
  expect(await page.getByLabel('Roll eller enhet').isVisible()).toBe(true)
  await page.getByRole('link', { name: 'Skriv ut' }).click()
  await page.locator('.sheet').getByText('Medelhög, fortsatt larmtelefon').waitFor()
}

async function incident({ page, press, lock, unlock }: Story, phrase: string): Promise<void> {
  await page.goto(await address(page, 'incidents'))
  await press('Skriv in en händelse')
  await page.getByLabel('Datum').fill('2026-10-03')
  await page.getByLabel('Vad hände?').fill('Stod utan')
  // Half a sentence is on the tablet, sealed, and is nothing that is saved: the header and the record say so.
  await page.getByRole('button', { name: 'Utkast på surfplattan' }).waitFor()
  await page.locator('.record-mark').getByText('Utkast på surfplattan').waitFor()
  // An empty battery, or a lock: the form is open as it was, with what was written.
  await lock()
  await unlock(phrase)
  expect(await page.getByLabel('Vad hände?').inputValue()).toBe('Stod utan')
  await write(page, 'Vad hände?', 'Stod utanför porten')
  await page.getByRole('button', { name: 'Sparat på surfplattan' }).waitFor()
  await page.getByLabel('Finns något sparat?').selectOption({ label: 'Ja, sparat' })
  await press('Klar')
  await page.getByRole('heading', { name: 'oktober 2026 · 1 händelse' }).waitFor()
  await page.locator('.around .record-mark').getByText('Sparat på surfplattan').waitFor()
  await page.getByRole('link', { name: 'Skriv ut' }).click()
  await page.locator('.sheet').getByText('Stod utanför porten').waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), press('Spara som PDF')])
  expect(download.suggestedFilename()).toMatch(/^anteckning-\d{4}-\d\d-\d\d\.pdf$/)
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
}

/** Nobody came: it stands in the list, on the picture of the case, and in the table beside it. */
async function contact({ page, press }: Story): Promise<void> {
  await page.goto(await address(page, 'contacts'))
  await press('Skriv in en kontakt')
  await page.getByLabel('Med vem?').selectOption({ label: 'Personen ärendet gäller' })
  await page.getByLabel('Blev det av?').selectOption({ label: 'Personen kom inte' })
  await press('Klar')
  await page.getByText('Personen ärendet gäller · Personen kom inte').waitFor()
  await page.goto(await address(page, 'history'))
  await page.getByRole('button', { name: /^Kontakter\. .*Kontakt: .*kom inte/ }).waitFor()
  await pictureForManual(page, 'history')
  await page.getByText('Samma sak som tabell').first().click()
  const row = page.getByRole('row').filter({ hasText: 'Kontakt: Personen ärendet gäller, Personen kom inte' })
  expect(await row.getByRole('cell', { name: 'Kontakter', exact: true }).count()).toBe(1)
}

/** A gap becomes a question; its answer comes back to the margin of the very item. */
async function question({ page, press, toStep }: Story): Promise<void> {
  await page.goto(await address(page, 'case'))
  await toStep('Bedöma')
  await page.locator('summary').filter({ hasText: 'SARA:SV' }).click()
  await press('Börja: SARA:SV')
  await page.locator('#question').waitFor()
  await page.goto(await address(page, 'questions'))
  await page.getByRole('button', { name: /Gör till en fråga.*Upptrappning/ }).click()
  await page.getByText('Vi saknar en uppgift: Upptrappning.').first().waitFor()
  await page.locator('summary').filter({ hasText: 'Ändra' }).click()
  await page.getByLabel('Ställd', { exact: true }).fill('2026-11-19')
  await page.getByText('Skriv också med vilket stöd frågan ställdes.').waitFor()
  await write(page, 'Med vilket stöd frågar du?', 'Samtycke den 18 november')
  await page.getByText('Skriv också med vilket stöd').waitFor({ state: 'detached' })
  // The answer first: who and when come to it afterwards, in the margin too.
  await write(page, 'Svaret', 'Tre anmälningar sedan i våras')
  await page.getByText('Svaret står nu också i marginalen').waitFor()
  await write(page, 'Vem svarade?', 'Polisen')
  await page.getByLabel('Besvarad').fill('2026-11-20')
  await page.getByText('Tre anmälningar sedan i våras (Polisen, 2026-11-20)').waitFor()
  await page.getByRole('link', { name: 'Till frågan i formuläret' }).click()
  await page.locator('#question', { hasText: 'Upptrappning' }).waitFor()
  const margin = page.getByLabel('Anteckning i marginalen')
  await margin.waitFor()
  expect(await margin.inputValue()).toBe('Tre anmälningar sedan i våras (Polisen, 2026-11-20)')
}

async function compare({ page, press }: Story): Promise<void> {
  await page.goto(`${await address(page, 'step')}/assess`)
  await page.locator('a.list-row').first().click()
  await press('Gör en ny version')
  await page
    .getByRole('radiogroup', { name: 'Hur stor är den akuta risken?' })
    .getByRole('radio', { name: 'Låg' })
    .check()
  await page.locator('.choice[data-state=saved]').filter({ hasText: 'Låg' }).waitFor()
  await page.goto(`${await address(page, 'compare')}//`)
  await page.getByRole('heading', { name: 'Ändrade svar' }).waitFor()
  await page.getByText('Då: Hög · Nu: Låg').waitFor()
  const [sara] = await page.getByLabel('Den andra').locator('option').filter({ hasText: 'SARA:SV' }).all()
  await page.getByLabel('Den andra').selectOption({ value: (await sara?.getAttribute('value')) ?? '' })
  await page.getByText('De är gjorda med olika instrument.').waitFor()
  await page.getByText('Vad betyder orden i olika verktyg?').click()
  await page.getByText('Låg, medel eller hög, tre gånger.').waitFor()
  await page.getByText('Hur stor är den akuta risken? Hög').waitFor()
}

/** A photo is drawn anew, without what the camera wrote beside it; a paper goes in and out as it was. */
async function documents(page: Page): Promise<void> {
  const choose = (name: string, mimeType: string, buffer: Buffer) =>
    page.getByLabel('Lägg till ett dokument eller en bild').setInputFiles({ name, mimeType, buffer })
  await choose('lista.exe', 'application/pdf', Buffer.from('MZ not a paper at all'))
  await page.getByText('Det går att lägga till PDF och foton.').waitFor()
  const photo = await page.screenshot({ type: 'jpeg', quality: 60 })
  const place = Buffer.from('GPS 63.2 N 14.6 E')
  // A comment segment right after the start of the picture, as a camera's notes are.
  const segment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, place.length + 2]), place])
  await choose(
    'DSC_0001.jpg',
    'image/jpeg',
    Buffer.concat([photo.subarray(0, 2), segment, photo.subarray(2)]),
  )
  // The page's own rules keep it from fetching what it shows, so the test remembers it on the way.
  await page.evaluate(() => {
    const make = URL.createObjectURL
    URL.createObjectURL = (shown: Blob) => {
      Object.assign(globalThis, { lastShown: shown })
      return make(shown)
    }
  })
  const card = page.getByRole('article', { name: 'DSC_0001' })
  await card.getByRole('button', { name: 'Visa' }).click()
  const picture = page.locator('.attached-picture')
  await picture.waitFor()
  const shown = await picture.evaluate(async (image: HTMLImageElement) => {
    await image.decode()
    const kept = (globalThis as { lastShown?: Blob }).lastShown
    const bytes = kept && new Uint8Array(await kept.arrayBuffer())
    return { width: image.naturalWidth, size: kept?.size ?? 0, text: new TextDecoder('latin1').decode(bytes) }
  })
  expect(shown.width).toBeGreaterThan(100)
  expect(shown.size).toBeGreaterThan(1_000)
  expect(shown.text).not.toContain('GPS 63.2')
  await page.getByRole('button', { name: 'Stäng' }).click()
  const paper = Buffer.concat([Buffer.from('%PDF-1.7 '), Buffer.alloc(500_000, 7)])
  await choose('bops.pdf', 'application/pdf', paper)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('article', { name: 'bops' }).getByRole('button', { name: 'Spara som fil' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('anteckning.pdf')
  expect((await readFile(await download.path())).equals(paper)).toBe(true)
}

async function write(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label).fill(text)
  await page.getByLabel(label).blur()
}

async function address(page: Page, at: string): Promise<string> {
  const caseId = (await hashOf(page)).match(/[0-9a-f]{32}/)?.[0] ?? ''
  return `${app.url}/#/${at}/${caseId}`
}
