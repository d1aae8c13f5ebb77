import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { expectAllRight } from './axe.ts'
import { joinBy, lastText, toMembers } from './join-tablets.ts'
import { CANARY, installed, type Story, storyOn } from './story.ts'

let app: RunningApp
let folder: string
const open: ChromiumProcess[] = []

beforeAll(async () => {
  app = await startApp()
  folder = await mkdtemp(join(tmpdir(), 'lykta-forgotten-'))
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
  await installed(browser.page)
  return storyOn(browser.page)
}

test('a colleague opens a tablet whose passphrase is forgotten, without network, and nothing unsent is lost', async () => {
  const [admin, forgetful] = [await newTablet('admin'), await newTablet('forgetful')]
  const phrase = await admin.setUp()
  await joinBy(admin, forgetful, phrase)
  const { page } = forgetful
  await page.getByRole('heading', { name: 'Idag' }).waitFor({ timeout: 60_000 })
  // The lock names its helpers once the log has been read; it is asked for here, not waited for by time.
  await page.waitForFunction(async () => {
    const stored = await (await caches.open('lykta-vault')).match('https://lykta.invalid/vault/header')
    const header = (await stored?.json()) as { slots: { kind: string }[] } | undefined
    return header?.slots.some(({ kind }) => kind === 'helper')
  })

  await Promise.all([admin, forgetful].map((story) => story.page.context().setOffline(true)))
  await forgetful.openCase(CANARY.name)
  await forgetful.lock()
  await page.getByText('Har du glömt lösenfrasen?').click()
  await forgetful.press('Öppna utan lösenfrasen')
  await forgetful.press('Med hjälp av en kollega')
  await page.locator('[data-code]').waitFor()
  await expectAllRight(page, 'asking a colleague')
  const asked = await lastText(page)

  await toMembers(admin.page)
  await admin.press('Hjälp att öppna')
  await admin.page
    .getByLabel('Kod från surfplattan')
    .fill(`${asked.slice(0, -1)}${asked.endsWith('7') ? '8' : '7'}`)
  await admin.press('Visa svaret')
  await admin.page.getByText('Koden stämmer inte.').waitFor()
  await expectAllRight(admin.page, 'helping')
  await admin.page.getByLabel('Kod från surfplattan').fill(asked.toLowerCase())
  await admin.press('Visa svaret')
  await admin.page.locator('[data-code]').waitFor()
  await expectAllRight(admin.page, 'answer')
  const answer = await lastText(admin.page)

  await page.getByLabel('Svar från kollegan').fill(answer)
  await forgetful.press('Fortsätt')
  await page
    .locator('.offered-phrase')
    .filter({ hasText: /\S+ \S+ \S+ \S+ \S+/ })
    .waitFor()
  const fresh = await lastText(page)
  await page.getByText('Jag har skrivit ner frasen').click()
  await forgetful.press('Fortsätt')
  await page.getByLabel('Skriv frasen en gång till').fill(fresh)
  await forgetful.press('Kom igång')
  await page.getByRole('button', { name: 'Lås', exact: true }).waitFor({ timeout: 60_000 })
  await page.getByRole('link', { name: 'Ärenden' }).first().click()
  await page.locator('a.list-row').first().waitFor()
  await forgetful.lock()
  await forgetful.unlock(fresh)

  await Promise.all([admin, forgetful].map((story) => story.page.context().setOffline(false)))
  await admin.press('Klart')
  await admin.page.getByText(/fick en ny lösenfras/).waitFor({ timeout: 60_000 })
}, 240_000)
