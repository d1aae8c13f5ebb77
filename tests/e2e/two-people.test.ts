import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { assessAndSign, judge, sign } from './assessor.ts'
import { expectAllRight } from './axe.ts'
import { closeEmptyCase, fillErasing } from './erase-steps.ts'
import { expectFits } from './fits.ts'
import { joinBy, toMembers } from './join-tablets.ts'
import { pictureOf } from './picture-of.ts'
import { CANARY, hashOf, installed, type Story, storyOn } from './story.ts'

const WITHHELD = /Mallens nivå visas inte här förrän två personer har kontrollerat mallen/
const LEVEL = /Mallen ger nivå|Mallen hamnar mellan/

let app: RunningApp
let folder: string
let open: ChromiumProcess[]
// Tablets of their own each time: whoever is tried once more begins at the first start, too.
beforeEach(async () => {
  app = await startApp()
  folder = await mkdtemp(join(tmpdir(), 'lykta-two-people-'))
  open = []
})
afterEach(async () => {
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

async function check({ page }: Story, name: string): Promise<void> {
  const size = page.viewportSize()
  await expectAllRight(page, name)
  if (size) await page.setViewportSize(size)
  await pictureOf(page, name)
}

const visit = ({ page }: Story, hash: string) => page.evaluate((to) => (location.hash = to), hash)

test('two people on two tablets assess blind, then compare the form with the official one; only then its level is shown', async () => {
  const [first, second] = [await newTablet('first'), await newTablet('second')]
  const phrase = await first.setUp()
  await joinBy(first, second, phrase)
  await second.page.getByRole('heading', { name: 'Idag' }).waitFor({ timeout: 60_000 })

  await visit(first, '#/workshop/0/')
  await first.page.getByLabel('Visa inte nivåer från mallar som inte är kontrollerade').click()
  await first.openCase(CANARY.name)
  await first.toStep('Bedöma')
  await first.press('Fråga för fråga här')
  await judge(first, { keys: ['1', '2'], level: 'Mycket hög', reason: 'Kanarieskäl från den första' })
  const result = await hashOf(first.page)
  await showsNoLevel(first)
  await check(first, 'result-withheld')

  await assessApart(first, second, result)
  await showsNoLevelAnywhere(first, result)
  await attest(first, second)

  await visit(first, result)
  await first.page.getByText(LEVEL).first().waitFor()
  expect(await first.page.getByText(WITHHELD).count()).toBe(0)
  expect(await first.page.getByText(/reliminär/).count()).toBe(0)
}, 480_000)

test('what cannot be undone takes two: one proposes that a tablet is emptied or a case erased, another confirms', async () => {
  const [first, second] = [await newTablet('first'), await newTablet('second')]
  const phrase = await first.setUp()
  const phraseOfSecond = await joinBy(first, second, phrase)
  await second.page.getByRole('heading', { name: 'Idag' }).waitFor({ timeout: 60_000 })
  await decideTogether(first, second, phrase)
  await eraseTogether(first, second, [phrase, phraseOfSecond])
}, 480_000)

/** A closed case goes from both tablets, under the eyes of whoever stands in it; a line of who did it stays. */
async function eraseTogether(first: Story, second: Story, phrases: readonly [string, string]): Promise<void> {
  await first.openCase(CANARY.name)
  await closeEmptyCase(first)
  await first.page.getByRole('link', { name: 'Radera för gott' }).click()
  await fillErasing(first.page, phrases[0], 'Dnr 2026-114')
  await checkBoth(first, 'erase')
  await first.press('Föreslå radering')
  await first.page.getByText('Du har föreslagit att ärendet raderas').waitFor({ timeout: 30_000 })
  await check(first, 'erase-proposed')

  await visit(second, '#/today')
  await second.page.getByRole('link', { name: 'Titta' }).click({ timeout: 90_000 })
  await second.page.getByText('Beslut: Dnr 2026-114').waitFor()
  await checkBoth(second, 'erase-waiting')
  await second.page.getByRole('link', { name: 'Läs och bekräfta' }).click()
  await fillErasing(second.page, phrases[1])
  await checkBoth(second, 'erase-confirm')
  await second.press('Bekräfta och radera för gott')
  for (const { page } of [second, first]) {
    await page.getByText('Ett ärende är raderat för gott').waitFor({ timeout: 120_000 })
    expect(await page.getByText(CANARY.name).count()).toBe(0)
    expect(await page.locator('a.list-row').count()).toBe(0)
  }
  await checkBoth(first, 'erased-notice')
  await visit(first, '#/access')
  await first.page.getByRole('heading', { name: 'Raderade ärenden' }).waitFor()
  await first.page.getByText(/Beslut: Dnr 2026-114/).waitFor()
  await checkBoth(first, 'erased-list')
}

/** A third tablet is to be emptied: one proposes it, and nothing happens before another has confirmed. */
async function decideTogether(first: Story, second: Story, phrase: string): Promise<void> {
  const third = await newTablet('third')
  await visit(first, '#/today')
  await joinBy(first, third, phrase)
  await third.page.getByRole('heading', { name: 'Idag' }).waitFor({ timeout: 60_000 })
  await visit(second, '#/access')
  await second.page.getByText('Chef eller administratör går igenom loggen.').waitFor()
  await visit(first, '#/today')
  await toMembers(first.page)
  await first.page.getByLabel('Byt roll').first().selectOption({ label: 'Arbetsledare' })
  await first.page.getByText(/Surfplatta två, Arbetsledare/).waitFor({ timeout: 30_000 })
  await first.page.getByRole('button', { name: 'Töm surfplattan' }).last().click()
  await first.page.getByText('behöver bekräfta innan det händer').waitFor()
  await checkBoth(first, 'two-people-dialog')
  await first.press('Föreslå')
  await first.page.getByRole('heading', { name: 'Väntar på en till' }).waitFor({ timeout: 30_000 })
  await checkBoth(first, 'two-people-proposed')
  expect(await first.page.getByText('Töms vid nästa kontakt').count()).toBe(0)
  await visit(second, '#/today')
  await second.page.getByRole('link', { name: 'Titta' }).click({ timeout: 90_000 })
  await second.press('Bekräfta')
  await second.page.getByRole('dialog').waitFor()
  await checkBoth(second, 'two-people-confirm')
  await second.press('Ja, bekräfta')
  await second.page.getByText('Töms vid nästa kontakt').waitFor({ timeout: 90_000 })
  // By the role she was given since, not by the one she came with.
  await visit(second, '#/access')
  await second.page.getByRole('heading', { name: 'Anteckna en genomgång' }).waitFor()
}

async function checkBoth(story: Story, name: string): Promise<void> {
  await expectFits(story.page, name)
  await check(story, name)
}

/** What the first wrote reaches the second's tablet over the server, and is not there for her before both have signed. */
async function assessApart(first: Story, second: Story, result: string): Promise<void> {
  await first.page.getByRole('link', { name: 'Be en kollega bedöma samtidigt' }).click()
  await first.press('Börja blind bedömning')
  await first.page.getByText('Var för sig, tills båda har skrivit under').waitFor()
  const pair = await hashOf(first.page)
  await visit(first, result)
  await sign(first)

  await second.page.getByRole('link', { name: 'Ärenden' }).first().click()
  await second.page.locator('a.list-row').first().click({ timeout: 30_000 })
  await second.page.getByRole('navigation', { name: 'Ärendets väg' }).waitFor()
  await visit(second, result)
  await second.page.getByText('Svaren visas när båda har skrivit under.').waitFor({ timeout: 30_000 })
  expect(await second.page.getByText('Kanarieskäl från den första').count()).toBe(0)
  await visit(second, pair)
  await check(second, 'agreement-other-tablet')
  await second.press('Börja min bedömning')
  await assessAndSign(second, { keys: ['2', '2'], level: 'Förhöjd', reason: 'Kanarieskäl från den andra' })

  for (const tablet of [first, second]) {
    await visit(tablet, pair)
    await tablet.page.getByRole('heading', { name: 'Här skiljer ni er åt' }).waitFor({ timeout: 30_000 })
    await tablet.page.getByText('50 % av svaren är lika (1 av 2).').waitFor()
  }
  await visit(second, result)
  await second.page.locator('.signed').waitFor()
  expect(await second.page.getByLabel('Varför?').inputValue()).toBe('Kanarieskäl från den första')
  await pictureOf(second.page, 'result-of-the-other')
  await visit(second, pair)
  await second.page.getByRole('radio', { name: 'Vi ser fortfarande olika' }).check()
  await second.page
    .getByLabel('Vad ni kom fram till, och vad ni ser olika på')
    .fill('Kanarieanteckning av båda')
  await second.press('Spara anteckningen')
  await first.page.getByText('Kanarieanteckning av båda').waitFor({ timeout: 30_000 })
  await check(first, 'agreement-two-tablets')
}

async function showsNoLevel({ page }: Story): Promise<void> {
  await page.getByText(WITHHELD).first().waitFor()
  expect(await page.getByText(LEVEL).count()).toBe(0)
}

/** Every other place where a signed result is told: on paper, over time, beside others'. */
async function showsNoLevelAnywhere(story: Story, result: string): Promise<void> {
  const { page } = story
  const [, id, assessment] = /^#\/result\/(\w+)\/(\w+)$/.exec(result) ?? []
  await visit(story, `#/print/${id}/assessment/${assessment}`)
  await showsNoLevel(story)
  await visit(story, `#/external/${id}`)
  await showsNoLevel(story)
  await check(story, 'external-withheld')
  await visit(story, `#/history/${id}`)
  await page.getByRole('cell', { name: 'visas inte än' }).first().waitFor()
  await check(story, 'history-withheld')
  expect(await page.getByText(LEVEL).count()).toBe(0)
}

/** Each reads the form beside the official one. One alone does not count, and nobody counts twice. */
async function attest(first: Story, second: Story): Promise<void> {
  for (const tablet of [first, second]) {
    const { page, press } = tablet
    await visit(tablet, '#/workshop/0/')
    await page.getByRole('link', { name: /FREDA-farlighetsbedömning/ }).click()
    await page.getByRole('link', { name: 'Jämför med formuläret' }).click()
    if (tablet === second)
      await page
        .getByText(`${CANARY.worker} har jämfört den. En person till behövs.`)
        .waitFor({ timeout: 30_000 })
    await page.getByLabel('Vilket formulär har du jämfört med?').fill('Socialstyrelsen 2014-6-15')
    await page.getByLabel('Formulärets datum eller utgåva').fill('oktober 2014')
    await page.getByText('Jag har läst varje fråga').click()
    await press('Intyga')
    await page.getByRole('button', { name: 'Intyga' }).waitFor({ state: 'detached' })
    await page.getByText(/har jämfört den\. En person till|Två personer har jämfört/).waitFor()
  }
  for (const { page } of [first, second]) {
    await page.getByText('Två personer har jämfört den här versionen.').waitFor({ timeout: 30_000 })
    await page.getByText(/^Lars Lövqvist jämförde/).waitFor()
  }
  await check(second, 'workshop-attested')
}
