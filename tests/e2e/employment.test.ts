import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFreePort } from '../support/browsers.ts'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { CLIENT, startIdentityProvider, type TestProvider } from '../support/identity-provider.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { runAxe, WCAG } from './axe.ts'
import { joinBy } from './join-tablets.ts'
import { storyOn } from './story.ts'

const COMMAND = new URL('../../src/server/command.ts', import.meta.url).pathname
const PICTURES = process.env.LYKTA_PICTURES

let app: RunningApp
let provider: TestProvider
let folder: string
const open: ChromiumProcess[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lykta-employment-'))
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  provider = await startIdentityProvider(`${url}/v1/proof/return`)
  provider.accounts.set('karin', {})
  provider.accounts.set('lars', {})
  app = await startApp({
    port,
    dataFolder: join(folder, 'data'),
    env: {
      LYKTA_INVITATIONS: 'found',
      LYKTA_PUBLIC_URL: url,
      LYKTA_OIDC_ISSUER: provider.issuer,
      LYKTA_OIDC_CLIENT_ID: CLIENT.id,
      LYKTA_OIDC_CLIENT_SECRET: CLIENT.secret,
    },
  })
})
afterAll(async () => {
  for (const browser of open) await browser.close()
  await app.stop()
  await provider.goDown()
  await rm(folder, { recursive: true, force: true })
})

async function newTablet(name: string) {
  const browser = await startChromium(await mkdtemp(join(folder, name)))
  open.push(browser)
  await browser.page.goto(app.url)
  return storyOn(browser.page)
}

async function invitation(): Promise<string> {
  const env = { PATH: process.env.PATH ?? '', LYKTA_DATA: join(folder, 'data'), LYKTA_INVITATIONS: 'found' }
  const command = spawn(process.execPath, [COMMAND, 'invite'], { env })
  let said = ''
  command.stdout.on('data', (chunk) => (said += chunk))
  await once(command, 'close')
  return said.split('\n')[0] ?? ''
}

/** Signs in behind the link on the screen, in whatever browser, and types the code of the page at the end of it. */
async function proveOn(page: Page, account: string): Promise<void> {
  await page.getByRole('button', { name: 'Hämta en länk' }).click()
  const link = page.getByRole('link', { name: 'Öppna inloggningen' })
  await link.waitFor({ timeout: 30_000 })
  expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
  const back = await provider.signIn((await link.getAttribute('href')) ?? '', account)
  // In the same browser as the app: its service worker leaves this page to the server.
  const other = await page.context().newPage()
  await other.goto(back)
  await look(other, `sign-in-done-${account}`)
  const code = await other.locator('.code').innerText()
  expect(await other.context().cookies(app.url)).toEqual([])
  await other.close()
  await page.getByLabel('Kod från inloggningen').fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Klart' }).click()
}

async function look(page: Page, name: string): Promise<void> {
  const { violations } = await runAxe(page, WCAG)
  expect(violations, name).toEqual([])
  if (!PICTURES) return
  await mkdir(PICTURES, { recursive: true })
  for (const [width, height] of [
    [820, 1180],
    [1180, 820],
  ] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: join(PICTURES, `${name}-${width}-${colorScheme}.png`) })
    }
}

test('a first tablet begins by invitation and sign-in, a second joins by sign-in, and no work waits for either', async () => {
  const first = await newTablet('first')
  const { page } = first
  const phrase = await first.setUp()
  await first.openCase('Kanarie')
  await page.getByRole('link', { name: 'Mer', exact: true }).first().click()
  await page.getByRole('link', { name: 'Inloggning och inbjudan' }).click()
  await page.getByLabel('Kod från inbjudan').waitFor({ timeout: 60_000 })
  await look(page, 'invitation')
  await page.getByLabel('Kod från inbjudan').fill('0000 0000 0000 0000')
  await first.press('Använd koden')
  await page.getByText('Koden stämmer inte, är använd eller har gått ut.').waitFor()
  await page.getByLabel('Kod från inbjudan').fill(await invitation())
  await first.press('Använd koden')
  await page.getByText('Logga in för att hämta det kollegorna skriver.').waitFor({ timeout: 60_000 })
  await look(page, 'proof-needed')
  await proveOn(page, 'karin')
  await page.getByText('Du behöver inte göra något innan dess.').waitFor({ timeout: 30_000 })
  await look(page, 'proved')

  const second = await newTablet('second')
  await joinBy(first, second, phrase)
  await second.page.getByRole('heading', { name: 'Visa att du arbetar här' }).waitFor({ timeout: 60_000 })
  await look(second.page, 'join-proof')
  await proveOn(second.page, 'lars')
  await second.page.getByRole('heading', { name: 'Idag' }).waitFor({ timeout: 60_000 })
  await second.page.getByRole('link', { name: 'Ärenden' }).first().click()
  await second.page.locator('a.list-row').first().waitFor({ timeout: 30_000 })
}, 300_000)
