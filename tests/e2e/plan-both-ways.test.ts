import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { expectAllRight } from './axe.ts'
import { planPapers } from './plan-papers.ts'
import { handlePrompt } from './plan-prompts.ts'
import { hashOf, type Story, storyOn, turnTo } from './story.ts'
import { readPdf } from './two-cases.ts'

let app: RunningApp
let profile: string
let browser: ChromiumProcess
// A tablet of its own each time: whoever is tried once more begins at the first start, too.
beforeEach(async () => {
  app = await startApp()
  profile = await mkdtemp(join(tmpdir(), 'lykta-plans-'))
  browser = await startChromium(profile)
})
afterEach(async () => {
  await browser.close()
  await rm(profile, { recursive: true, force: true })
})

test('a plan for both ways, with steps up and down, offline and for everybody', async () => {
  const { page } = browser
  await page.goto(app.url)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await app.stop()
  await page.reload()
  const story = storyOn(page)
  const phrase = await story.setUp()
  await story.openCase('')
  const id = (await hashOf(page)).match(/[0-9a-f]{32}/)?.[0] ?? ''
  const to = (hash: string) => page.goto(`${app.url}/#/${hash}`)

  await to(`distance/${id}/1`)
  await story.press('Skriv in en tid')
  await write(page, MINUTES, '95')
  await refusedAndWrittenBack(page)
  // What a choice is about stands beside it, as it does beside a field for words.
  await to(`distance/${id}/4`)
  await page.getByText('Hemma, hos släkt, i jaktlaget.').waitFor()
  await to('resources')
  await guardNearby(story)
  await to(`manage/${id}`)
  await hadHere(page)
  await bothWays(story)
  await stepsBothWays(story)
  await to(`plan/${id}/0`)
  await story.press('Börja planen')
  await page.getByRole('heading', { name: 'Kapitel' }).waitFor()
  await page.locator('a.list-row').filter({ hasText: 'I ett akut läge hemma' }).click()
  await handlePrompt(story, 'Jag tar mig ut genom …', phrase)
  await planPapers(story, async (screen) => {
    await check(story, screen)
    if (screen === 'extract') await extractOverALock(story, phrase)
  })
  await to(`people/${id}`)
  await caseOfTheOther(story)
}, 300_000)

/** What a school is to be given is chosen line by line, and stays chosen over a lock. */
async function extractOverALock({ page, lock, unlock }: Story, phrase: string): Promise<void> {
  await page.getByLabel('Vad samtycket gäller, eller lagrummet').fill('Hämtning')
  await lock()
  await unlock(phrase)
  await page.locator('.sheet').getByText('Mormor och Lisa').waitFor()
  expect(await page.getByRole('checkbox', { name: /De som får hämta/ }).isChecked()).toBe(true)
  expect(await page.getByLabel('Med vilket stöd lämnas det?').inputValue()).toBe('consent')
  expect(await page.getByLabel('Vad samtycket gäller, eller lagrummet').inputValue()).toBe('Hämtning')
}

/** From now on the disk takes new cases and nothing in those there are: each case writes under a key of its own. */
function refuseOldCases(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { add, put } = IDBObjectStore.prototype
    const made = new Set<string>()
    const unless = (write: typeof put): typeof put =>
      function (this: IDBObjectStore, value: { readonly keyId: string }, key) {
        if (this.name === 'keys') made.add(value.keyId)
        if (this.name === 'log' && !made.has(value.keyId))
          throw new DOMException('refused', 'QuotaExceededError')
        return key === undefined ? write.call(this, value) : write.call(this, value, key)
      }
    Object.assign(IDBObjectStore.prototype, { add: unless(add), put: unless(put) })
    Object.assign(window, { roomAgain: () => Object.assign(IDBObjectStore.prototype, { add, put }) })
  })
}

/** The one who uses violence has a case of their own. It is reached from here, and does not lead back to here. */
async function caseOfTheOther({ page, press }: Story): Promise<void> {
  const first = await hashOf(page)
  await page.getByRole('link', { name: 'Öppna ett eget ärende för utövaren' }).click()
  await refuseOldCases(page)
  await press('Öppna ärendet')
  await page.getByText('Det nya ärendet är öppnat och sparat.').waitFor()
  await page.getByText('Det finns inte plats för det här på surfplattan.').waitFor()
  await page.evaluate(() => (window as unknown as { roomAgain: () => void }).roomAgain())
  await press('Koppla igen')
  await page.getByRole('navigation', { name: 'Ärendets väg' }).waitFor()
  const other = (await hashOf(page)).split('/')[2] ?? ''
  expect(first).not.toContain(other)
  await turnTo(page, /^#\/case\//, '#/people/')
  await page.getByRole('heading', { name: 'Personer', level: 1 }).waitFor()
  expect(await page.getByRole('region', { name: 'Kopplat ärende' }).count()).toBe(0)
  await page.evaluate((hash) => {
    location.hash = hash
  }, first)
  await page.getByRole('region', { name: 'Kopplat ärende' }).locator(`a[href*="${other}"]`).click()
  await page.waitForFunction((id) => location.hash.includes(id), other)
}

const MINUTES = 'Hur lång tid tar det? (minuter)'

/** What was refused and is written back as it was leaves no fault behind. */
async function refusedAndWrittenBack(page: Page): Promise<void> {
  const fault = page.getByText('Skriv ett helt tal med siffror.')
  await write(page, MINUTES, 'länge')
  await fault.waitFor()
  await write(page, MINUTES, '95')
  await fault.waitFor({ state: 'detached' })
}

/** A resource of the place is known where its measure is proposed, in every case. */
async function guardNearby(story: Story): Promise<void> {
  const { page } = story
  await story.press('Lägg till en resurs')
  await page.getByLabel('Vad är det?').selectOption({ label: 'Vaktbolag' })
  await write(page, 'Namn', 'Vakten i norr')
  await write(page, 'Hur fort?', 'Två timmar')
  await page.getByRole('heading', { name: 'Vaktbolag: Vakten i norr' }).waitFor()
}

const guard = (page: Page) => page.locator('.proposal').filter({ hasText: 'Vaktbolag eller tillsyn' }).first()

/** What somebody says of the measure itself stands before what the resource says. */
async function hadHere(page: Page): Promise<void> {
  await page.getByText('Från: avstånd och resor').first().waitFor()
  await guard(page).locator('.here').getByText('Finns här · Vakten i norr').waitFor()
  await guard(page).locator('.here').getByText('Väntetid: Två timmar').waitFor()
  await guard(page).getByText('Vad som krävs', { exact: true }).first().click()
  await guard(page)
    .getByText('Kräver ingen polisanmälan · Den utsatta vill · Socialtjänsten beslutar')
    .waitFor()
  await guard(page).getByLabel('Finns den här hos oss?').selectOption({ label: 'Via en annan kommun' })
  await guard(page).getByLabel('Kontakt', { exact: true }).fill('Grannkommunens växel')
  await guard(page).getByLabel('Kontakt', { exact: true }).blur()
  await guard(page).locator('.here').getByText('Via en annan kommun · Grannkommunens växel').waitFor()
}

/** One thing told on a sheet, one measure for the one who leaves: the other way says what it lacks. */
async function bothWays(story: Story): Promise<void> {
  const { page } = story
  await guard(page).getByRole('button', { name: 'Lägg till i planen' }).click()
  await page.locator('article.chosen').first().waitFor()
  await page.getByText('Ansvarig, datum och läge').first().click()
  await page.getByLabel('Är beslutet fattat?').first().selectOption({ label: 'Nej, inte än' })
  for (const [label, words] of WRITTEN) await write(page, label, words)
  const card = page.locator('article.chosen').first()
  for (const [, words] of WRITTEN) await card.locator('dd').getByText(words, { exact: true }).waitFor()
  await card.locator('dd').getByText('Socialtjänsten beslutar: nej, inte än').waitFor()
  const onBoard = page.locator('.board-card[data-side=measure]').first()
  await onBoard.getByText(`Vad skulle göra det möjligt? ${WRITTEN[0][1]}`).waitFor()
  await onBoard.getByText('Socialtjänsten beslutar: nej, inte än').waitFor()
  await page.getByLabel('Gäller', { exact: true }).first().selectOption({ label: 'Om personen lämnar' })
  const stays = page.locator('.way').filter({ hasText: 'Om personen stannar' })
  await stays.getByText('Långt till hjälp').waitFor()
  await page
    .locator('.way')
    .filter({ hasText: 'Om personen lämnar' })
    .getByText('Allt som är känt har en åtgärd på den här vägen.')
    .waitFor()
  await check(story, 'manage')
}

/** Of the one measure: as much room for down as for up, and what holds it back. */
const WRITTEN = [
  ['Vad skulle göra det möjligt?', 'En granne som kör på natten'],
  ['När trappas den upp, och till vad?', 'Jakten börjar: samma dag'],
  ['När trappas den ned, och vem beslutar?', 'Efter tre veckor, chefen'],
  ['Vad den kostar kommunen', 'Sju timmar och 40 mil'],
] as const

async function stepsBothWays(story: Story): Promise<void> {
  const { page } = story
  await page.getByRole('link', { name: 'Trappa upp och ned, möten' }).click()
  await story.press('Lägg till ett steg ned')
  await write(page, 'Vad ska ha hänt, och hur länge ska det ha hållit?', 'Tre veckor utan kontakt')
  await story.press('Klar')
  await page.getByLabel('Finns en plan enligt RISKSAM?').selectOption({ label: 'Ja' })
  await check(story, 'steps')
  await page.getByRole('link', { name: 'Skriv ut inför ett möte' }).click()
  await page.locator('.sheet').getByText('Tre veckor utan kontakt').waitFor()
  for (const [, words] of WRITTEN) await page.locator('.sheet').getByText(words, { exact: true }).waitFor()
  await page.locator('.sheet').getByText('Socialtjänsten beslutar: nej, inte än').waitFor()
  await page.locator('.sheet').getByText('Via en annan kommun · Grannkommunens växel').waitFor()
}

async function write(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true }).first()
  await field.fill(text)
  await field.blur()
}

/** Read as the file it becomes: what somebody else is given, or keeps where another may find it. */
const PAPERS: Readonly<Record<string, RegExp>> = {
  'child-card': /Kuratorn/,
  'extract-print': /Mormor och Lisa/,
  'plan-print': /Bokcirkeln, anteckningar/,
  'meeting-print': /Beslut vid mötet/,
}

async function check(story: Story, screen: string): Promise<void> {
  const { page } = story
  await expectAllRight(page, screen)
  const words = PAPERS[screen]
  if (!words) return
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'))
  expect(await readPdf(story, today, screen)).toMatch(words)
}
