import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { foreignFile } from '../unit/xlsform/books.ts'
import { expectMarked, SWEDISH } from './marked-languages.ts'
import { hashOf, pressUntilSaved, type Story, storyOn } from './story.ts'

const FORM = `Vår lapp ${SWEDISH}`

let app: RunningApp
let folder: string
let browser: ChromiumProcess
beforeEach(async () => {
  app = await startApp()
  folder = await mkdtemp(join(tmpdir(), 'lykta-languages-'))
  browser = await startChromium(folder)
})
afterEach(async () => {
  await browser.close()
  await app.stop()
  await rm(folder, { recursive: true, force: true })
})

test('what an organisation has written in Swedish alone is marked as Swedish on every English page that shows it', async () => {
  const story = storyOn(browser.page)
  const { page } = story
  await page.goto(app.url)
  await story.setUp()
  for (const [kind, entry] of [
    [1, 'Vaktbolag'],
    [2, 'Storhelg'],
    [3, 'Förhandsbedömning'],
    [4, 'Polisen 114 14'],
    [5, undefined],
    [6, undefined],
  ] as const) {
    await saySwedishOnly(story, kind, entry)
  }
  await takeIn(story)
  const { id, question, list, chapter } = await workOnCase(story)

  await page.getByRole('button', { name: 'English' }).click()
  for (const [screen, hash] of [
    ['more', '#/more'],
    ['workshop', '#/workshop'],
    ['measures to change', '#/content/1'],
    ['bridge', `#/manage/${id}`],
    ['following up', `#/followUp/${id}`],
    ['timeline', `#/history/${id}`],
    ['step', `#/step/${id}/describe`],
    ['question', question],
    ['person', question.replace('question', 'person')],
    ['form', question.replace(/question(.*)\/\d+/, 'form$1')],
    ['summary', question.replace(/question(.*)\/\d+/, 'result$1')],
    ['assessment on paper', question.replace(/question\/(\w+)\/(\w+).*/, 'print/$1/assessment/$2')],
    ['list', list],
    ['list on paper', list.replace(/checklist\/(\w+)/, 'print/$1/checklist')],
    ['chapter', chapter],
    ['plan', `#/plan/${id}/0`],
    ['copy', `#/share/${id}`],
    ['plan on paper', `#/print/${id}/plan/`],
    ['measures on paper', `#/print/${id}/measures/`],
    ['questions to others', `#/questions/${id}`],
  ] as const) {
    await visit(story, hash)
    await expectMarked(page, screen)
  }
}, 300_000)

const visit = ({ page }: Story, hash: string) => page.evaluate((to) => (location.hash = to), hash)

/** An entry as it ships, its Swedish words changed and its English ones taken away. */
async function saySwedishOnly(story: Story, kind: number, entry: string | undefined): Promise<void> {
  const { page, press } = story
  await visit(story, `#/content/${kind}/`)
  await page.getByRole('checkbox', { name: 'Visa bara det som rör oss' }).waitFor()
  const rows = page.locator('a.list-row')
  await (entry ? rows.filter({ hasText: entry }) : rows).first().click()
  await press('Ändra')
  await page.locator('summary').filter({ hasText: 'På engelska' }).click()
  for (const field of await page.locator('form.form [lang=sv]').all())
    await field.fill(`${(await field.inputValue()).slice(0, 60)} ${SWEDISH}`)
  for (const field of await page.locator('form.form [lang=en]').all()) await field.fill('')
  await press('Spara för hela organisationen')
  await page.getByText(/^Sparat\./).waitFor()
}

/** A form of the organisation's own, in Swedish by its own account. */
async function takeIn(story: Story): Promise<void> {
  const { page, press } = story
  const path = join(folder, 'lapp.xlsx')
  const label = 'label::Svenska (sv)'
  const file = await foreignFile({
    survey: [
      ['type', 'name', label],
      ['begin_group', 'home', `Hemma ${SWEDISH}`],
      ['select_one places', 'where', `Var är du? ${SWEDISH}`],
      ['text', 'more', `Något mer? ${SWEDISH}`],
      ['end_group', '', ''],
    ],
    choices: [
      ['list_name', 'name', label],
      ['places', 'here', `Här ${SWEDISH}`],
      ['places', 'there', `Där ${SWEDISH}`],
    ],
    settings: [
      ['form_title', 'form_id'],
      [FORM, 'lapp'],
    ],
  })
  await writeFile(path, new Uint8Array(await file.arrayBuffer()))
  await visit(story, '#/more')
  await page.getByLabel('Granska en fil').setInputFiles(path)
  await page.getByRole('heading', { name: FORM }).waitFor()
  await page.getByLabel('Steg där formuläret ska finnas').selectOption({ label: 'Beskriva' })
  await press('Ta in formuläret')
  await page.getByText(/^Formuläret finns nu i steget Beskriva/).waitFor()
}

/** A case in which all of it is used. Returns where. */
async function workOnCase(story: Story) {
  const { page, press } = story
  await story.openCase('Anna')
  const id = (await hashOf(page)).match(/[0-9a-f]{32}/)?.[0] ?? ''
  expect(id).not.toBe('')
  await visit(story, `#/incidents/${id}`)
  await press('Skriv in en händelse')
  await page.getByLabel('Hur hände det?').selectOption('followed')
  await press('Klar')

  await visit(story, `#/step/${id}/describe`)
  await page.locator('summary').filter({ hasText: FORM }).click()
  await press(`Börja: ${FORM}`)
  await page.locator('#question').filter({ hasText: 'Var är du?' }).waitFor()
  await pressUntilSaved(page, '1')
  const question = await hashOf(page)

  await visit(story, `#/manage/${id}`)
  const proposal = page.locator('.proposal').filter({ hasText: SWEDISH })
  await proposal.first().waitFor({ state: 'attached' })
  await proposal.first().evaluate((card) => {
    for (let at = card.parentElement; at; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true
  })
  await proposal.first().getByRole('button', { name: 'Lägg till i planen' }).click()
  await page.locator('.chosen').filter({ hasText: SWEDISH }).waitFor()

  await visit(story, `#/followUp/${id}`)
  await press('Lägg till något att bevaka')
  await page.getByLabel('Vad slags händelse?').selectOption('life')
  await page.getByLabel('Vilken händelse?').selectOption('storhelg')
  await page.getByLabel('När händer det, eller hände det?').fill('2027-01-01')
  await press('Bevaka')
  await page.locator('article.watched').filter({ hasText: SWEDISH }).waitFor()
  await press('Börja räkna en tidsgräns')
  await page.getByLabel('Vad gäller det?').selectOption('children')
  await page.getByLabel('Vilken tidsgräns?').selectOption('forhandsbedomning')
  await press('Börja räkna')
  await page.locator('article.watched').nth(1).waitFor()

  await page
    .locator('.with-action')
    .filter({ hasText: 'Höglägeslista' })
    .getByRole('button', { name: 'Börja', exact: true })
    .click()
  await page.getByRole('checkbox').first().waitFor()
  const list = await hashOf(page)

  await visit(story, `#/plan/${id}/0`)
  await press('Börja planen')
  await page.getByRole('heading', { name: 'Kapitel' }).waitFor()
  await visit(story, `#/plan/${id}/1`)
  const field = page.locator('section.prompt').filter({ hasText: SWEDISH }).locator('textarea').first()
  await field.fill('Anna har skrivit')
  await field.blur()
  await page
    .locator('section.prompt')
    .filter({ has: field })
    .locator('.form-actions')
    .waitFor({ state: 'detached' })
  return { id, question, list, chapter: await hashOf(page) }
}
