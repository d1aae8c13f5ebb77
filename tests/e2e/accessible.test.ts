import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { expectAccessible, expectRightInHand as expectAllRight } from './axe.ts'
import { ownNumber } from './plan-papers.ts'
import { hashOf, pressUntilSaved, type Story, storyOn, turnTo } from './story.ts'

let app: RunningApp
let folder: string
let browser: ChromiumProcess
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())
// A tablet of its own each time, also when a test is tried once more: both begin at the first start.
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lykta-axe-'))
  browser = await startChromium(folder)
})
afterEach(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

test('every screen of a case passes axe (WCAG 2.2 AA) in light and dark', async () => {
  const { page } = browser
  const story = storyOn(page)
  await page.goto(app.url)
  await expectAllRight(page, 'first start')
  const phrase = await story.setUp()
  await expectAllRight(page, 'today')
  await story.press('Vad gör jag här?')
  await page.getByRole('dialog').waitFor()
  await expectAllRight(page, 'help')
  await page.getByRole('button', { name: 'Stäng' }).click()
  await story.openCase('')
  await expectAllRight(page, 'case')
  await story.toStep('Bedöma')
  await expectAllRight(page, 'step')
  await story.press('Fråga för fråga här')
  await page.getByRole('radio').first().waitFor()
  await expectAllRight(page, 'question')
  await story.press('Vänd mot personen')
  await page.locator('.person').waitFor()
  await expectAllRight(page, 'person')
  await page.locator('.hold-button').focus()
  await page.keyboard.down('Enter')
  await page.locator('.question-layout').waitFor()
  await page.keyboard.up('Enter')
  await story.answerAll(['1', '2', '3', '1', '4'])
  await expectAllRight(page, 'before the result')
  await page
    .getByRole('radiogroup', { name: 'Egen uppskattning' })
    .getByRole('radio', { name: 'Förhöjd' })
    .check()
  await page
    .getByRole('radiogroup', { name: 'Din bedömning' })
    .getByRole('radio', { name: 'Mycket hög' })
    .check()
  await page.getByLabel('Varför?').fill('Skäl')
  await story.press('Visa vad mallen säger')
  await page.getByRole('heading', { name: 'Mallen', exact: true }).waitFor()
  await expectAllRight(page, 'result')
  const caseId = (await hashOf(page)).match(/[0-9a-f]{32}/)?.[0] ?? ''
  const address = (at: string) => `${app.url}/#/${at}/${caseId}`
  for (const [at, heading] of [
    ['manage', 'Från risk till åtgärder'],
    ['people', 'Personer'],
    ['history', 'Historik'],
    ['readers', 'Vem har läst?'],
    ['circle', 'Vilka har ärendet?'],
  ] as const) {
    await page.goto(address(at))
    await page.getByRole('heading', { name: heading, exact: true }).waitFor()
    await expectAllRight(page, at)
  }
  await story.press('Begränsa ärendet')
  await page.getByText('Bara du kan öppna ärendet').waitFor()
  await expectAllRight(page, 'restricted case')
  await checkAround(story, address)
  await page.goto(`${address('plan')}/0`)
  await story.press('Börja planen')
  await page.getByRole('heading', { name: 'Kapitel' }).waitFor()
  await expectAllRight(page, 'plan')
  await page.locator('a.list-row').first().click()
  await page.locator('textarea').first().waitFor()
  await expectAllRight(page, 'chapter')
  await followUp(story, { step: address('followUp'), close: address('close') })
  await page.getByRole('link', { name: 'Mer', exact: true }).click()
  await page.getByText('Kvinnofridslinjen').first().waitFor()
  await expectAllRight(page, 'more')
  await page
    .getByLabel('Granska en fil')
    .setInputFiles(join(import.meta.dirname, '../fixtures/fhir/hl7-zika-exposure.json'))
  await page.getByRole('heading', { name: 'Example Zika Virus Exposure Assessment' }).waitFor()
  await expectAllRight(page, 'form from a file')
  await spreadsheetAndBack(page)
  // As the browser's own menu does.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.getByRole('link', { name: 'Vem har läst?' }).click()
  await page.getByText('Öppnade ärendet').first().waitFor()
  await page.getByText('Skrev ut: Det som stod på skärmen').first().waitFor()
  await expectAllRight(page, 'access')
  await page.goBack()
  await page.getByRole('link', { name: 'Rundtur' }).click()
  await page.getByRole('heading', { name: 'En väg, ett steg i taget' }).waitFor()
  await expectAllRight(page, 'tour')
  await page.goBack()
  await page.getByRole('link', { name: 'Tillgänglighet' }).click()
  await page.getByRole('heading', { name: 'Tillgänglighetsredogörelse' }).waitFor()
  await expectAllRight(page, 'accessibility statement')
  await page.goBack()
  await checkOwnContent(story)
  await page.getByRole('link', { name: 'Vad är sparat?' }).click()
  await page.getByText(/finns bara (på den här surfplattan|här)/).waitFor()
  await expectAllRight(page, 'status')
  await checkOthers(page)
  await story.lock()
  await expectAllRight(page, 'lock')
  await story.unlock(phrase)
}, 720_000)

/** Screens whose every state has a story of its own, as they are when nothing has happened on them. */
async function checkOthers(page: Page): Promise<void> {
  for (const [at, heading] of [
    ['cases', 'Ärenden'],
    ['new', 'Nytt ärende'],
    ['members', 'Personer och surfplattor'],
    ['admission', 'Inloggning och inbjudan'],
    ['competence', 'Övat i organisationen'],
    ['asked', 'Frågat idag?'],
    ['kits', 'Återställningskort'],
    ['units', 'Enheter på surfplattan'],
    ['receive', 'Ta emot en kopia'],
  ] as const) {
    await page.goto(`${app.url}/#/${at}`)
    await page.getByRole('heading', { name: heading, exact: true }).waitFor()
    await expectAccessible(page, at)
  }
}

/** What the organisation can change, a number changed for its own, and a resource nearby. */
async function checkOwnContent(story: Story): Promise<void> {
  const { page, press } = story
  await page.getByRole('link', { name: 'Innehåll vi kan ändra' }).click()
  await page.getByRole('link', { name: 'Viktiga nummer' }).waitFor()
  await expectAllRight(page, 'content')
  await page.getByRole('link', { name: 'Viktiga nummer' }).click()
  await page.getByRole('link', { name: 'Polisen 114 14' }).waitFor()
  await expectAllRight(page, 'content list')
  await page.getByRole('link', { name: 'Polisen 114 14' }).click()
  await press('Ändra')
  await page.getByLabel('Nummer', { exact: true }).fill('växeln')
  await press('Spara för hela organisationen')
  await page.getByText('Inget är ändrat än. Det du skrev står kvar.').waitFor()
  await expectAllRight(page, 'content with a fault')
  await page.getByLabel('Nummer', { exact: true }).fill('0950-123 45')
  await press('Spara för hela organisationen')
  await page.getByText(/^Sparat\./).waitFor()
  await page.getByText('Skillnader mot Lyktas text').click()
  await page.getByText('Alla versioner').click()
  await expectAllRight(page, 'content entry')
  await page.getByRole('link', { name: 'Viktiga nummer' }).click()
  await ownNumber(story, (screen) => expectAllRight(page, screen))
  await page.getByRole('link', { name: 'Mer', exact: true }).last().click()
  await page.getByRole('link', { name: 'Resurser på orten' }).click()
  await press('Lägg till en resurs')
  await page.getByLabel('Vad är det?').waitFor()
  await expectAllRight(page, 'resources')
  await page.getByRole('link', { name: 'Mer', exact: true }).last().click()
}

/** A judged form, what others assessed, what happened, what is asked, and two assessments side by side. */
async function checkAround(story: Story, address: (at: string) => string): Promise<void> {
  const { page, press } = story
  await page.goto(`${address('step')}/assess`)
  await page.locator('summary').filter({ hasText: 'SARA:SV' }).click()
  await press('Börja: SARA:SV')
  await page.locator('#question').waitFor()
  await turnTo(page, /^#\/question\/(\w+)\/(\w+)\/\d+$/, '#/question/$1/$2/6')
  await page.locator('.factor-input').waitFor()
  await page.getByText('Relevans, källa och datum').click()
  await expectAllRight(page, 'factor')
  await turnTo(page, /^#\/question\/(\w+)\/(\w+).*/, '#/result/$1/$2')
  await press('Lägg till ett förlopp')
  await page.getByLabel('Vad kan hända?').waitFor()
  await expectAllRight(page, 'judged result')
  await turnTo(page, /^#\/result\//, '#/paper/')
  await page.getByLabel('Var läste du det?').waitFor()
  await expectAllRight(page, 'read off')
  await page.goto(address('external'))
  await press('Skriv in en bedömning')
  await page.getByLabel('Resultatet, med deras ord').waitFor()
  await page.getByText('Vad betyder orden i olika verktyg?').click()
  await page.getByText('Läs varje resultat för sig').waitFor()
  await expectAllRight(page, 'external')
  await page.goto(address('incidents'))
  await press('Skriv in en händelse')
  await page.getByLabel('Vad hände?').waitFor()
  await expectAllRight(page, 'incident')
  await press('Klar')
  await expectAllRight(page, 'incidents')
  await page.goto(address('contacts'))
  await press('Skriv in en kontakt')
  await page.getByLabel('Vad sades?').waitFor()
  await expectAllRight(page, 'contact')
  await press('Klar')
  await expectAllRight(page, 'contacts')
  await page.goto(`${address('distance')}/0`)
  await page.getByRole('link', { name: /^Resor/ }).waitFor()
  await expectAllRight(page, 'distance')
  await page.goto(`${address('distance')}/2`)
  await press('Lägg till ett ärende')
  await page.getByLabel('Vad gäller det?').waitFor()
  await page.getByText('Skäl till nej i alla ärenden').click()
  await expectAllRight(page, 'distance sheet')
  await page.goto(address('questions'))
  await page
    .getByRole('button', { name: /Gör till en fråga/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Ställda frågor' }).waitFor()
  await page.getByText('Ändra').first().click()
  await expectAllRight(page, 'questions')
  await page.goto(`${address('compare')}//`)
  await page.getByLabel('Den andra').waitFor()
  await expectAllRight(page, 'compare')
}

test('every page of practice passes axe (WCAG 2.2 AA) in light and dark', async () => {
  await practise(browser.page)
}, 240_000)

async function practise(page: Page): Promise<void> {
  const story = storyOn(page)
  await page.goto(app.url)
  await story.setUp()
  await page.getByRole('link', { name: 'Öva', exact: true }).first().click()
  await page.getByRole('button', { name: 'Börja öva' }).waitFor()
  await expectAllRight(page, 'practice')
  await story.press('Börja öva')
  await page.getByRole('heading', { name: 'Övningslogg' }).waitFor()
  await expectAllRight(page, 'practice cards')
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Övning: Skogsvägen' })
    .getByRole('button', { name: 'Öppna fallet' })
    .click()
  for (const learner of ['Karin', 'Maria']) {
    await page.getByLabel('Vem övar?').fill(learner)
    await expectAllRight(page, 'practice story')
    await page.getByRole('button', { name: /^Börja/ }).click()
    for (let question = 1; ; question++) {
      await page.getByText(`Fråga ${question} av`).waitFor()
      await pressUntilSaved(page, learner === 'Karin' || question > 1 ? '2' : '1')
      if (question === 1) await expectAllRight(page, 'practice question')
      if ((await page.getByRole('button', { name: 'Till bedömningen' }).count()) > 0) break
      await story.press('Nästa')
    }
    await story.press('Till bedömningen')
    await page
      .getByRole('radiogroup', { name: 'Egen uppskattning' })
      .getByRole('radio', { name: 'Låg' })
      .check()
    await page
      .getByRole('radiogroup', { name: 'Din bedömning' })
      .getByRole('radio', { name: 'Mycket hög' })
      .check()
    await page.getByLabel('Varför?').fill('Skäl')
    await story.press('Visa vad mallen säger')
    await page.getByRole('link', { name: 'Se återkopplingen' }).waitFor()
    await expectAllRight(page, 'practice weighing')
    await page.getByRole('link', { name: 'Se återkopplingen' }).click()
    await page.getByRole('heading', { name: 'Återkoppling', exact: true }).waitFor()
    await expectAllRight(page, 'practice feedback')
    if (learner === 'Karin') await page.getByRole('link', { name: 'Låt en kollega läsa samma fall' }).click()
  }
  await page.getByRole('link', { name: 'Jämför två läsningar' }).click()
  await page.getByRole('heading', { name: 'Här läser ni olika' }).waitFor()
  await expectAllRight(page, 'practice comparison')
  await page.getByRole('link', { name: 'Till övningen' }).click()
  await page.getByRole('link', { name: /Akut snabbkoll/ }).click()
  await page.getByRole('radio').nth(1).check()
  await page.getByText('Det här valet håller.').waitFor()
  await expectAllRight(page, 'refresher')
}

/** With both forms open and something in each list, which is when there is most to get wrong. */
async function followUp(story: Story, at: { readonly step: string; readonly close: string }): Promise<void> {
  const { page } = story
  await page.goto(at.step)
  await story.press('Lägg till något att bevaka')
  await page.getByLabel('Vad slags händelse?').selectOption('life')
  await page.getByLabel('Vilken händelse?').selectOption('storhelg')
  await page.getByLabel('När händer det, eller hände det?').fill('2026-01-01')
  await expectAllRight(page, 'watching')
  await story.press('Bevaka')
  await page.locator('article.watched summary').first().click()
  await story.press('Börja räkna en tidsgräns')
  await page.getByLabel('Vad gäller det?').selectOption('children')
  await page.getByLabel('Vilken tidsgräns?').selectOption('forhandsbedomning')
  await expectAllRight(page, 'following up')
  await page
    .locator('.with-action')
    .filter({ hasText: 'Höglägeslista' })
    .getByRole('button', { name: 'Börja', exact: true })
    .click()
  await page.getByRole('checkbox').first().check()
  await page.locator('.tick-row summary').first().click()
  await expectAllRight(page, 'list to tick off')
  await page.goto(at.close)
  await page.getByRole('heading', { name: 'Dörren öppen' }).waitFor()
  await expectAllRight(page, 'closing')
  await page.getByRole('navigation', { name: 'Platser' }).getByRole('link', { name: 'Idag' }).click()
  await page.getByRole('link', { name: 'Kommande dagar' }).click()
  await story.press('Lista på papper')
  await page.locator('.sheet').waitFor()
  await expectAllRight(page, 'days ahead')
}

/** Written and read in the browser itself: no worker, no text that is run, nothing the page's policy refuses. */
async function spreadsheetAndBack(page: Page): Promise<void> {
  await page.locator('summary', { hasText: 'Hedersfråga' }).click()
  const saved = page.waitForEvent('download')
  await page.locator('details[open]').getByRole('button', { name: 'Exportera (XLSForm)' }).click()
  await page.getByLabel('Granska en fil').setInputFiles(await (await saved).path())
  await page.getByText('Allt i filen finns också i Lykta.').waitFor()
  await page.locator('summary', { hasText: 'Hedersfråga' }).click()
}
