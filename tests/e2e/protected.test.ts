import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { expectAccessible } from './axe.ts'
import { hashOf, storyOn } from './story.ts'

let app: RunningApp
let folder: string
let browser: ChromiumProcess
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lykta-protected-'))
  browser = await startChromium(folder)
})
afterEach(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

test('protected identity is said on every page of a case, and what was wrong is said no longer than it is', async () => {
  const { page } = browser
  const story = storyOn(page)
  await page.goto(app.url)
  const phrase = await story.setUp()
  await story.openCase('')
  const caseId = (await hashOf(page)).match(/[0-9a-f]{32}/)?.[0] ?? ''
  const address = (at: string, rest = '') => `${app.url}/#/${at}/${caseId}${rest}`

  await page.goto(address('people'))
  await page.getByLabel('Skyddade personuppgifter').selectOption({ label: 'Sekretessmarkering' })
  const banner = page.locator('.banner[data-kind="protected"]')
  await banner.waitFor()
  await page.goto(address('step', '/assess'))
  await story.press('Fråga för fråga här')
  await page.getByRole('radio').first().waitFor()
  const assessment = (await hashOf(page)).split('/')[3] ?? ''

  for (const [at, rest] of [
    ['case', ''],
    ['people', ''],
    ['history', ''],
    ['readers', ''],
    ['circle', ''],
    ['share', ''],
    ['step', '/assess'],
    ['question', `/${assessment}/0`],
    ['form', `/${assessment}`],
    ['paper', `/${assessment}`],
    ['result', `/${assessment}`],
    ['agreement', `/${assessment}`],
    ['compare', `/${assessment}/${assessment}`],
    ['manage', ''],
    ['riskPlan', ''],
    ['plan', '/0'],
    ['card', ''],
    ['followUp', ''],
    ['close', ''],
    ['external', ''],
    ['incidents', ''],
    ['contacts', ''],
    ['questions', ''],
    ['distance', '/0'],
    ['print', `/measures/${caseId}`],
    ['print', `/plan/${caseId}`],
    ['print', `/card/${caseId}`],
    ['print', `/incidents/${caseId}`],
    ['print', `/external/${caseId}`],
    ['print', `/life/${caseId}`],
  ] as const) {
    await page.goto(address(at, rest))
    await expect.poll(() => banner.allTextContents(), { message: at, timeout: 10_000 }).toHaveLength(1)
    expect(await banner.textContent(), at).toContain('Sekretessmarkering')
    await expectAccessible(page, at)
    await page.goto(`${app.url}/#/today`)
    await page.getByRole('heading', { name: 'Idag', exact: true }).waitFor()
  }

  await page.goto(address('people'))
  const places = page.getByRole('region', { name: 'Platser och adresser' })
  const field = places.getByRole('textbox')
  await field.first().fill('fel fras helt och hållet')
  await places.getByRole('button', { name: 'Visa', exact: true }).click()
  await places.getByText('Lösenfrasen stämmer inte').waitFor()
  await field.first().fill(phrase)
  await places.getByRole('button', { name: 'Visa', exact: true }).click()
  await places.getByRole('button', { name: 'Stäng' }).waitFor()
  expect(await places.getByText('Lösenfrasen stämmer inte').count()).toBe(0)

  expect(await page.getByText('Kontrollera surfplattans klocka').count()).toBe(0)
  await page.clock.setSystemTime(Date.now() - 10 * 365 * 86_400_000)
  await page.goto(`${app.url}/#/today`)
  await page.getByText('Kontrollera surfplattans klocka').waitFor()
}, 240_000)
