import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { expectAllRight } from './axe.ts'
import { lastText } from './join-tablets.ts'
import { CANARY, installed, type Story, storyOn } from './story.ts'

let app: RunningApp
let folder: string
const open: ChromiumProcess[] = []

beforeAll(async () => {
  app = await startApp()
  folder = await mkdtemp(join(tmpdir(), 'lykta-kits-'))
})
afterAll(async () => {
  for (const browser of open) await browser.close()
  await app.stop()
  await rm(folder, { recursive: true, force: true })
})

async function newTablet(name: string): Promise<Story> {
  const browser = await startChromium(await mkdtemp(join(folder, name)))
  open.push(browser)
  await browser.page.goto(app.url)
  // Without network there is only what the service worker has, and it serves pages that began under it.
  await installed(browser.page)
  await browser.page.reload()
  return storyOn(browser.page)
}

test('three kits are made without network, two open the tablet without its passphrase, and an empty one from the server', async () => {
  const first = await newTablet('first')
  const { page } = first
  const phrase = await first.setUp()
  await first.openCase(CANARY.name)
  await page.context().setOffline(true)
  await page.getByRole('link', { name: 'Mer', exact: true }).first().click()
  await page.getByRole('link', { name: 'Återställningskort' }).click()
  await page.getByRole('button', { name: 'Gör korten nu' }).waitFor()
  await expectAllRight(page, 'no kits')
  await first.press('Gör korten nu')
  await page.getByRole('textbox', { name: 'Din lösenfras' }).fill(phrase)
  await first.press('Visa det första kortet')
  const kits: string[] = []
  for (const [n, next] of ['Nästa kort', 'Nästa kort', 'Kontrollera två av korten'].entries()) {
    await page.getByRole('heading', { name: `Kort ${n + 1} av 3` }).waitFor()
    kits.push(await wordsOn(page))
    if (n === 0) await expectAllRight(page, 'kit')
    await first.press(next)
  }
  const number = await typeBack(first, kits)
  await page.getByText('Kort 1: inte kontrollerat sedan det gjordes').waitFor()
  await page.getByLabel('Orden på kortet').fill(kits[1] ?? '')
  await first.press('Kontrollera')
  await page.getByText('Det är kort 2, och det går att läsa.').waitFor()
  await expectAllRight(page, 'kits')

  await page.waitForFunction(async () => {
    const stored = await (await caches.open('lykta-vault')).match('https://lykta.invalid/vault/header')
    const header = (await stored?.json()) as { slots: { kind: string }[] } | undefined
    return header?.slots.some(({ kind }) => kind === 'kits')
  })
  await first.lock()
  await page.getByText('Har du glömt lösenfrasen?').click()
  await first.press('Öppna utan lösenfrasen')
  await first.press('Med två återställningskort')
  await page.getByLabel('Ett av korten').fill(kits[2] ?? '')
  await page.getByLabel('Ett annat kort').fill(kits[0] ?? '')
  await expectAllRight(page, 'typing kits')
  await first.press('Fortsätt')
  await choosePhrase(first)
  await page.getByRole('button', { name: 'Lås', exact: true }).waitFor({ timeout: 60_000 })
  await page.context().setOffline(false)
  await page.getByRole('link', { name: 'Ärenden' }).first().click()
  await page.locator('a.list-row').first().click()
  await page.getByRole('button', { name: 'Bekräftat', exact: true }).waitFor({ timeout: 60_000 })

  const second = await newTablet('second')
  await second.press('Jag har två återställningskort')
  await second.page.getByLabel('Ett av korten').fill(kits[0] ?? '')
  await second.page.getByLabel('Ett annat kort').fill(kits[1] ?? '')
  await second.press('Fortsätt')
  await second.page.getByLabel('Nummer').fill(number.toLowerCase())
  await second.page.getByLabel('Ditt namn').fill('Siv Sten')
  await second.page.getByLabel('Din titel').fill('socialchef')
  await expectAllRight(second.page, 'beginning with kits')
  await second.press('Fortsätt')
  await choosePhrase(second)
  await second.page.getByText('Korten har använts').waitFor({ timeout: 60_000 })
  await second.page.getByRole('link', { name: 'Ärenden' }).first().click()
  await second.page.locator('a.list-row').first().waitFor()
}, 240_000)

/** As they stand on the paper, in order. */
async function wordsOn(page: Page): Promise<string> {
  const cells = await page.locator('.sheet td').allTextContents()
  const numbered = cells.map((cell) => cell.match(/^(\d+)\. (\S+)$/)).filter((match) => match !== null)
  expect(numbered).toHaveLength(14)
  return numbered
    .sort((a, b) => Number(a[1]) - Number(b[1]))
    .map((match) => match[2])
    .join(' ')
}

/** One kit twice and a word too few are found; two of them are enough. Returns the organisation's number. */
async function typeBack({ page, press }: Story, kits: readonly string[]): Promise<string> {
  await press('Visa korten igen')
  const number = await page.locator('.sheet-facts dd').first().textContent()
  for (const next of ['Nästa kort', 'Nästa kort', 'Kontrollera två av korten']) await press(next)
  const [first, second] = [page.getByLabel('Ett av korten'), page.getByLabel('Ett annat kort')]
  await twoWrong({ page, press }, first, second)
  await first.fill((kits[0] ?? '').replace(/^\S+ /, ''))
  await second.fill(kits[2] ?? '')
  await press('Klart')
  await page.getByText('Något ord stämmer inte.').waitFor()
  await first.fill(kits[2] ?? '')
  await press('Klart')
  await page.getByText('Det är samma kort två gånger.').waitFor()
  await expectAllRight(page, 'reading back')
  await first.fill(kits[0] ?? '')
  await press('Klart')
  return number ?? ''
}

/** With two fields wrong a list above them has the focus and leads to each, and has it again after the next press. */
async function twoWrong(
  { page, press }: Pick<Story, 'page' | 'press'>,
  first: Locator,
  second: Locator,
): Promise<void> {
  await first.fill('inte alla ord')
  await second.fill('inte heller här')
  await press('Klart')
  await page.locator('.error-summary:focus').getByText('Två kort att rätta').waitFor()
  await expectAllRight(page, 'two kits wrong')
  await page
    .getByRole('alert')
    .getByRole('button', { name: /^Ett annat kort/ })
    .click()
  await page.locator('#kit-2:focus').waitFor()
  await press('Klart')
  await page.locator('.error-summary:focus').waitFor()
}

async function choosePhrase({ page, press }: Story): Promise<void> {
  await page
    .locator('.offered-phrase')
    .filter({ hasText: /\S+ \S+ \S+ \S+ \S+/ })
    .waitFor()
  const fresh = await lastText(page)
  await page.getByText('Jag har skrivit ner frasen').click()
  await press('Fortsätt')
  await page.getByLabel('Skriv frasen en gång till').fill(fresh)
  await press('Kom igång')
}
