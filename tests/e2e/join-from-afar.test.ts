import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { expectAllRight } from './axe.ts'
import { describeColleague, offeredWords, toMembers } from './join-tablets.ts'
import { installed, type Story, storyOn } from './story.ts'

let app: RunningApp
let folder: string
const open: ChromiumProcess[] = []

beforeAll(async () => {
  app = await startApp()
  folder = await mkdtemp(join(tmpdir(), 'lykta-afar-'))
})
afterAll(async () => {
  for (const browser of open) await browser.close()
  await app.stop()
  await rm(folder, { recursive: true, force: true })
})

async function newTablet(name: string, url: string): Promise<Story> {
  const browser = await startChromium(await mkdtemp(join(folder, name)))
  open.push(browser)
  await browser.page.goto(url)
  return storyOn(browser.page)
}

test('somebody far away comes in with a link and a number read over the phone', async () => {
  const admin = await newTablet('admin', app.url)
  const phrase = await admin.setUp()
  await toMembers(admin.page)
  await admin.press('Gör en länk')
  const shown = admin.page.getByRole('region', { name: 'Bjud in på distans' }).locator('.offered-phrase')
  const [link = '', code = ''] = await shown.evaluateAll((lines) =>
    lines.map((line) => (line.lastChild?.textContent ?? '').trim()),
  )
  expect(link).toMatch(/#ga-med\./)
  await admin.press('Kopiera länken')
  await admin.page.getByText(/Länken är kopierad|Det gick inte att kopiera/).waitFor()
  await expectAllRight(admin.page, 'a link for somebody far away')

  const joining = await newTablet('joining', link)
  const words = await offeredWords(joining)
  // Its secret leaves the address at once. The browser's own list of visited pages may keep it: see docs/security.md.
  expect(joining.page.url()).not.toContain('ga-med')
  const number = joining.page.getByLabel('Talet från kollegan')
  await number.fill(code === '00000000' ? '11111111' : '00000000')
  await joining.press('Fortsätt')
  await joining.page.getByText('Talet stämmer inte.').waitFor({ timeout: 60_000 })
  await admin.page.getByText('Någon skrev fel tal. 2 försök är kvar.').waitFor({ timeout: 30_000 })
  await expectAllRight(joining.page, 'a wrong number at the door')
  await number.fill(code)
  await joining.press('Fortsätt')
  await joining.page.getByText('Talet stämmer, åt båda hållen.').waitFor({ timeout: 60_000 })
  await describeColleague(admin, phrase)
  await admin.page.getByText('Insläppt.').waitFor({ timeout: 30_000 })
  await joining.page.getByRole('heading', { name: 'Idag' }).waitFor({ timeout: 60_000 })
  await admin.page.getByText('Lars Lövqvist').first().waitFor()
  await longWithoutContact(joining, words)
}, 300_000)

/** Warned some days before, asked for contact after two weeks, and let on all the same in the middle of a visit. */
async function longWithoutContact(story: Story, phrase: string): Promise<void> {
  const { page } = story
  await installed(page)
  await page.getByRole('button', { name: 'Bekräftat', exact: true }).waitFor({ timeout: 60_000 })
  await page.context().setOffline(true)
  const later = async (days: number) => {
    await story.lock()
    await page.clock.setFixedTime(Date.now() + days * 86_400_000)
    await page.reload()
    await story.unlock(phrase)
  }
  await later(12)
  await page.getByText('Anslut till nätet inom').waitFor()
  await expectAllRight(page, 'soon without contact for too long')
  await later(15)
  await page.getByRole('heading', { name: 'Anslut till nätet' }).waitFor()
  await expectAllRight(page, 'without contact for too long')
  await story.press('Jag är mitt i ett besök: öppna i åtta timmar')
  await page.getByRole('heading', { name: 'Idag' }).waitFor()
}
