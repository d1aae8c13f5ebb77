import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isWebKitInstalled, launchWebKit } from '../support/browsers.ts'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { runAxe, WCAG } from './axe.ts'
import { changeApart, changeTo, chooseOne, NUMBERS } from './changed-apart.ts'
import { changeIn, settleIn } from './changed-in-webkit.ts'
import { forgetIn, hasHelpers } from './forgotten-in-webkit.ts'
import { joinByFile, letIn, toMembers } from './join-tablets.ts'
import { shareCopy } from './share-copy.ts'
import { CANARY, hashOf, installed, type Story, storyOn } from './story.ts'
import { handsOn, takeOffered } from './webkit-hands.ts'

const BACK = 'dispatchEvent(new Event("online"))'

let app: RunningApp
let folder: string
const open: ChromiumProcess[] = []

beforeAll(async () => {
  app = await startApp()
  folder = await mkdtemp(join(tmpdir(), 'lykta-two-tablets-'))
})
afterAll(async () => {
  for (const browser of open) await browser.close()
  await app.stop()
  await rm(folder, { recursive: true, force: true })
})

async function newTablet(name: string, url = app.url): Promise<Story> {
  // Each in a profile of its own, also when the test is tried again.
  const browser = await startChromium(await mkdtemp(join(folder, name)))
  open.push(browser)
  await browser.page.goto(url)
  await installed(browser.page)
  return storyOn(browser.page)
}

test('two tablets are founded and joined without network, work apart, meet and agree; one that is paused stays out, and can be emptied', async () => {
  const [first, second] = [await newTablet('first'), await newTablet('second')]
  for (const { page } of [first, second]) await page.context().setOffline(true)
  // Founded, and let in, before any server has heard of them.
  const phrase = await first.setUp()
  await joinByFile(first, second, phrase, folder)
  await second.page.getByRole('heading', { name: 'Idag' }).waitFor({ timeout: 60_000 })

  await first.openCase(CANARY.name)
  for (const { page } of [first, second]) await page.context().setOffline(false)
  await first.page.getByRole('button', { name: 'Bekräftat', exact: true }).waitFor({ timeout: 30_000 })
  await second.page.getByRole('link', { name: 'Ärenden' }).first().click()
  // No reload and no button: the server says that something is new, and the list shows it.
  await second.page.locator('a.list-row').first().click({ timeout: 30_000 })

  await Promise.all([first, second].map(({ page }) => page.context().setOffline(true)))
  await writeNote(first, 'Kanarieanteckning på den ena')
  await writeNote(second, 'Kanarieanteckning på den andra')
  await markOf(second, 'på den andra').getByText('Sparat på surfplattan').waitFor()
  await changeApart(first, second)
  await handOver(first, second)
  await Promise.all([first, second].map(({ page }) => page.context().setOffline(false)))
  for (const { page } of [first, second]) {
    await page.getByText('Kanarieanteckning på den ena').first().waitFor({ timeout: 60_000 })
    await page.getByText('Kanarieanteckning på den andra').first().waitFor({ timeout: 60_000 })
  }
  await markOf(second, 'på den andra').getByText('Säkrat och bekräftat').waitFor({ timeout: 60_000 })

  const places = [await hashOf(first.page), await hashOf(second.page)]
  await chooseOne(first, second)
  for (const [i, { page }] of [first, second].entries()) {
    await page.evaluate((to) => (location.hash = to), places[i] ?? '')
    await page.getByRole('button', { name: 'Ny anteckning' }).waitFor()
  }
  // The second tablet as that of another unit: a copy is no link, wherever it is opened.
  await shareCopy(first, second, join(folder, 'copy'))

  await second.page.context().setOffline(true)
  await writeNote(second, 'Kanarieanteckning som inte hann skickas')
  await toMembers(first.page)
  await first.page.getByText('Surfplatta två').waitFor()
  await first.press('Pausa')
  await first.press('Ja, gör så')
  await first.page.getByText('Pausad').waitFor()
  await second.page.context().setOffline(false)
  await second.page.getByRole('link', { name: 'Mer', exact: true }).first().click()
  await second.page.getByRole('link', { name: 'Vad är sparat?' }).click()
  await second.press('Skicka och hämta nu')
  await second.page.getByText('er arbetsledare avgör').waitFor()
  await adoptWhatWaits(first)

  await first.press('Töm surfplattan')
  await first.press('Ja, gör så')
  await first.page.getByText('Töms vid nästa kontakt').waitFor()
  await second.press('Skicka och hämta nu')
  await second.page.getByRole('heading', { name: 'Välkommen' }).waitFor()
  expect(
    await second.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
  ).not.toContain('lykta-real')
}, 300_000)

test.runIf(isWebKitInstalled())(
  'a tablet of another engine joins, works apart, forgets its passphrase, meets and settles, and is paused',
  async () => {
    const dataFolder = await mkdtemp(join(folder, 'server-'))
    let server = await startApp({ dataFolder })
    const { port, url } = server
    const first = await newTablet('with-webkit', url)
    const passphrase = await first.setUp()
    const webkit = await launchWebKit()
    if (!webkit) throw new Error('expected WebKit')
    const hands = handsOn(webkit.driver)
    try {
      await webkit.driver.get(url)
      await hands.press('Gå med i en organisation')
      const words = await takeOffered(webkit.driver)
      const shown = await hands.find('//p[@data-code]')
      const code = await letIn(first, await shown.getText(), passphrase)
      await hands.fill('Kod från kollegan', code)
      await hands.press('Gå med')
      await hands.press('Nytt ärende')
      await hands.fill('Namn', CANARY.name)
      await hands.press('Öppna ärendet')
      await first.page.getByRole('link', { name: 'Ärenden' }).first().click()
      await first.page.locator('a.list-row').first().click({ timeout: 60_000 })
      await first.page.getByRole('navigation', { name: 'Ärendets väg' }).waitFor()

      await hasHelpers(webkit.driver)
      await server.stop()
      await changeTo(first, '0950-11 11 11', 'Kanarieskäl: växeln i Lycksele')
      await changeIn(webkit.driver, '9', 'Kanarieskäl: numret var gammalt')
      await forgetIn(webkit.driver, first, words)
      await webkit.driver.executeScript(`location.hash = "${NUMBERS}"`)
      await hands.find('//a[contains(., "114 149")]')
      server = await startApp({ dataFolder, port })
      // What a tablet says when it has its network back; the server was gone, and each tries more and more rarely.
      await first.page.evaluate(BACK)
      await webkit.driver.executeScript(BACK)
      await settleIn(webkit.driver, 'Lycksele')
      await first.page.evaluate((to) => (location.hash = to), NUMBERS)
      await first.page
        .getByRole('link', { name: 'Polisen 0950-11 11 11 Ändrad av er', exact: true })
        .waitFor({ timeout: 60_000 })

      await toMembers(first.page)
      await first.page.getByText('Surfplatta två').waitFor()
      await first.press('Pausa')
      await first.press('Ja, gör så')
      await first.page.getByText('Pausad').waitFor()
      await webkit.driver.executeScript('location.hash = "#/status"')
      await hands.press('Skicka och hämta nu')
      await hands.text('Den här surfplattan släpps inte in.')
    } finally {
      await webkit.close()
      await server.stop()
    }
  },
  300_000,
)

/** What the paused tablet had not sent is shown, and goes into the case once somebody says so. */
async function adoptWhatWaits({ page, press }: Story): Promise<void> {
  await press('Titta igen')
  await page.getByText('Lars Lövqvist, Surfplatta två').waitFor()
  // Beside it there may be what the tablet noted of its own readings.
  await page.getByText(/^Ärende .*: en uppgift, /).waitFor()
  await page.setViewportSize({ width: 820, height: 2_400 })
  const { violations } = await runAxe(page, WCAG)
  expect(violations).toEqual([])
  await press('För in i ärendena')
  await page.getByText('Infört, under namnet på den som skrev det.').waitFor()
  await page.getByRole('link', { name: 'Ärenden' }).first().click()
  await page.locator('a.list-row').first().click()
  await page.getByText('Kanarieanteckning som inte hann skickas').waitFor()
  await toMembers(page)
}

/** A file from one to the other, as on a memory stick in a car. */
async function handOver(from: Story, to: Story): Promise<void> {
  const file = join(folder, 'handed-over')
  const address = to.page.url()
  for (const { page } of [from, to])
    await page.getByRole('button', { name: /^Sparat|^Bekräftat|^Säkrat/ }).click()
  const [download] = await Promise.all([
    from.page.waitForEvent('download'),
    from.press('Spara en fil att lämna över'),
  ])
  expect(download.suggestedFilename()).toMatch(/^anteckningar-\d{4}-\d\d-\d\d\.lykta-vidare$/)
  await download.saveAs(file)
  await to.page.getByLabel('Läs in en fil från en annan surfplatta').setInputFiles(file)
  await to.page.getByText(/ny uppgift är inläst|nya uppgifter är inlästa/).waitFor()
  await to.page.goto(address)
  await to.page.getByText('Kanarieanteckning på den ena').first().waitFor()
  await from.press('Visa bilder')
  await from.page.getByText(/^Bild 1 av \d+$/).waitFor()
  await from.page.locator('.hand-over-picture .qr-picture').waitFor()
  await from.press('Stäng bilderna')
  await from.page.goBack()
}

async function writeNote({ page, press }: Story, text: string): Promise<void> {
  await press('Ny anteckning')
  await page.getByRole('textbox', { name: 'Anteckning' }).fill(text)
  await press('Spara')
  await page.locator('.note-text').filter({ hasText: text }).waitFor()
}

/** What the note itself says of how far it has come. */
function markOf({ page }: Story, text: string) {
  return page.locator('.note').filter({ hasText: text }).locator('.record-mark')
}
