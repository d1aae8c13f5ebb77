import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { foreignFile, sheetsOfCsv } from '../unit/xlsform/books.ts'
import { expectAllRight } from './axe.ts'
import { pictureOf } from './picture-of.ts'
import { hashOf, installed, pressUntilSaved, type Story, storyOn } from './story.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures')
/** A workbook without settings has no name of its own. */
const UNTITLED = 'Utan text i filen'

let app: RunningApp
let folder: string
let browser: ChromiumProcess
beforeEach(async () => {
  app = await startApp()
  folder = await mkdtemp(join(tmpdir(), 'lykta-own-forms-'))
  browser = await startChromium(folder)
})
afterEach(async () => {
  await browser.close()
  await app.stop()
  await rm(folder, { recursive: true, force: true })
})

const visit = ({ page }: Story, hash: string) => page.evaluate((to) => (location.hash = to), hash)

async function check({ page }: Story, name: string): Promise<void> {
  const size = page.viewportSize()
  await expectAllRight(page, name)
  if (size) await page.setViewportSize(size)
  await pictureOf(page, name)
}

test('without network: forms of others are taken in and used, several persons are asked about one by one, and asking on routine is counted', async () => {
  const story = storyOn(browser.page)
  await story.page.goto(app.url)
  await story.setUp()
  await installed(story.page)
  await story.page.context().setOffline(true)

  await story.openCase('Anna Kanarieholm')
  const caseHash = await hashOf(story.page)
  await askAboutEach(story)

  await takeIn(story, join(FIXTURES, 'fhir/hl7-r5-glasgow-coma.json'), 'Glasgow Coma Score')
  await takeIn(story, await workbook(), UNTITLED)
  await playTakenIn(story, caseHash, 'Glasgow Coma Score', 3)
  await playTakenIn(story, caseHash, UNTITLED, 15)

  await countAsking(story)
}, 480_000)

/** One row is begun with each yes; a row begun by mistake is taken out again, and its answers are not in the sum. */
async function askAboutEach(story: Story): Promise<void> {
  const { page, press } = story
  const question = page.locator('#question')
  const next = async (words: string | RegExp) => {
    await press('Nästa')
    await question.filter({ hasText: words }).waitFor()
  }
  await story.toStep('Upptäcka')
  await page.locator('summary').filter({ hasText: 'Hedersfråga' }).click()
  await press('Börja: Heder')
  await question.filter({ hasText: 'Finns det fler än en person' }).waitFor()
  await pressUntilSaved(page, '1')
  const another = 'Finns det någon mer som hotar'
  while (!((await question.textContent()) ?? '').includes(another)) {
    const before = (await question.textContent()) ?? ''
    await press('Nästa')
    await question.filter({ hasNotText: before }).waitFor()
  }
  for (const person of ['Person 1', 'Person 2']) {
    await page.getByRole('radio', { name: 'Ja', exact: true }).click()
    await question.filter({ hasText: `${person}: Vem är det för dig?` }).waitFor()
    await page.getByRole('radio', { name: 'Syskon' }).check()
    if (person === 'Person 1') await check(story, 'row')
    await next(`${person}: Har den personen hotat`)
    await pressUntilSaved(page, '1')
    await next(`${person}: Bevakar`)
    await next(`${person}: Vet den personen var du bor`)
    await next(another)
  }
  await page.getByRole('radio', { name: 'Ja', exact: true }).click()
  await question.filter({ hasText: 'Person 3: Vem är det för dig?' }).waitFor()
  await press('Ta bort person 3')
  await page.getByRole('dialog').waitFor()
  await check(story, 'row-removed')
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort', exact: true }).click()
  await question.filter({ hasText: another }).waitFor()
  await page.getByRole('radio', { name: 'Nej', exact: true }).check()
  await visit(story, (await hashOf(page)).replace(/^#\/question\/(\w+)\/(\w+).*/, '#/form/$1/$2'))
  await page.getByText('Person 2: Vem är det för dig?').first().waitFor()
  expect(await page.getByText('Person 3:').count()).toBe(0)
  await visit(story, (await hashOf(page)).replace(/^#\/form\//, '#/result/'))
  await page.getByRole('heading', { name: 'Sammanfattning' }).waitFor()
  await page.getByText('Person 1: Har den personen hotat eller skadat dig?').first().waitFor()
  await pictureOf(page, 'rows-in-result')
}

async function workbook(): Promise<string> {
  const sheets = sheetsOfCsv(await readFile(join(FIXTURES, 'xlsform/widgets.csv'), 'utf8'))
  const path = join(folder, 'widgets.xlsx')
  await writeFile(path, new Uint8Array(await (await foreignFile(sheets)).arrayBuffer()))
  return path
}

/** What is lost is listed before anything is kept. */
async function takeIn(story: Story, file: string, title: string): Promise<void> {
  const { page, press } = story
  await visit(story, '#/more')
  await page.getByLabel('Granska en fil').setInputFiles(file)
  await page.getByRole('heading', { name: title }).waitFor()
  await page.getByText(/^Det här kan Lykta inte \(\d+\)$/).waitFor()
  await page.getByLabel('Steg där formuläret ska finnas').selectOption({ label: 'Beskriva' })
  if (title !== UNTITLED) await check(story, 'take-in')
  await press('Ta in formuläret')
  await page.getByText(/^Formuläret finns nu i steget Beskriva/).waitFor()
}

/** As any other form of the step, from the first question to the signed paper. */
async function playTakenIn(story: Story, caseHash: string, title: string, items: number): Promise<void> {
  const { page, press } = story
  await visit(story, caseHash)
  await story.toStep('Beskriva')
  await page.locator('summary').filter({ hasText: title }).click()
  if (title !== UNTITLED) await check(story, 'step-with-taken-in')
  await press(`Börja: ${title}`)
  if (title === UNTITLED) await numberInWords(story)
  expect(await story.answerAll(['1'])).toBe(items)
  await page.getByRole('heading', { name: 'Sammanfattning' }).waitFor()
  await press('Skriv under bedömningen')
  await page.locator('.signed').waitFor()
  await press('Skriv ut eller spara som PDF')
  await page.locator('.sheet').getByText(title).first().waitFor()
  await pictureOf(page, `print-${items}`)
}

/** What is no number is kept and said at the field, and nothing is saved of it. */
async function numberInWords({ page, press }: Story): Promise<void> {
  await press('Nästa')
  const field = page.getByRole('textbox', { name: 'integer widget' })
  await field.fill('tre eller fyra')
  await field.blur()
  await page.getByText(/^Skriv ett tal med siffror/).waitFor()
  expect(await field.inputValue()).toBe('tre eller fyra')
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  await field.fill('3')
  await field.blur()
  await page.getByText(/^Skriv ett tal med siffror/).waitFor({ state: 'detached' })
  await field.fill('')
  await field.blur()
  await page.getByText(/^Ditt förra svar är kvar/).waitFor()
  await field.fill('3')
  await field.blur()
  await press('Föregående')
}

async function countAsking(story: Story): Promise<void> {
  const { page, press } = story
  await visit(story, '#/asked')
  await page.getByRole('heading', { name: 'Frågat idag?' }).waitFor()
  await page.getByLabel('Var du frågar').selectOption({ label: 'Barn och unga' })
  for (let person = 0; person < 5; person += 1) {
    await page.getByRole('radio', { name: 'Frågad: nej', exact: true }).check()
    await page.getByText('Sparat. Räknas i månaden.').waitFor()
    await press('Nästa person')
    await page.getByText('Sparat. Räknas i månaden.').waitFor({ state: 'detached' })
  }
  await page.getByRole('radio', { name: 'Frågad: ja, det pågår' }).check()
  await page.getByRole('button', { name: 'Ångra' }).waitFor()
  await press('Gör den här månaden till kampanjmånad')
  await page.getByText(/^Kampanjmånad: .*Alla ska få frågan\.$/).waitFor()
  await check(story, 'asked-noted')
  await press('Ångra')
  await page.getByText('Sparat. Räknas i månaden.').waitFor({ state: 'detached' })
  const row = page.getByRole('row').filter({ hasText: 'Sammanlagt' })
  await row.filter({ hasText: '5' }).waitFor()
}
