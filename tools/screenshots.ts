import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { hashOf, pressUntilSaved, type Story, storyOn, turnTo } from '../tests/e2e/story.ts'
import { startChromium } from '../tests/support/chromium-process.ts'
import { startApp } from '../tests/support/start-app.ts'

// Pictures of every screen in Swedish, light and dark, at the sizes it is made for, into a folder git ignores.
const FOLDER = join(import.meta.dirname, '../screenshots')
const SIZES = [
  { width: 820, height: 1180 },
  { width: 1180, height: 820 },
  { width: 390, height: 844 },
] as const

const app = await startApp()
const profile = await mkdtemp(join(tmpdir(), 'lykta-pictures-'))
const browser = await startChromium(profile)
try {
  await takeAll(browser.page)
} finally {
  await browser.close()
  await app.stop()
  await rm(profile, { recursive: true, force: true })
}

async function takeAll(page: Page): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  const story = storyOn(page)
  await page.goto(app.url)
  await page.getByLabel('Kommun eller organisation').waitFor()
  await take(page, 'first-start')
  const phrase = await story.setUp()
  await take(page, 'today-empty')
  await story.press('Vad gör jag här?')
  await page.getByRole('dialog').waitFor()
  await take(page, 'help')
  await page.getByRole('button', { name: 'Stäng' }).click()
  await page.getByRole('link', { name: 'Öva' }).first().click()
  await take(page, 'practice')
  await story.press('Börja öva')
  await takePractice(page)
  await page.getByRole('link', { name: 'Öva', exact: true }).first().click()
  await page.getByRole('link', { name: 'Prova hela vägen på ett påhittat ärende' }).click()
  await page.getByText('Övning: Skogsvägen').first().click()
  await page.getByRole('navigation', { name: 'Ärendets väg' }).waitFor()
  await take(page, 'case')
  await story.toStep('Upptäcka')
  await take(page, 'step')
  await story.press('Börja')
  await page.getByRole('radio').first().waitFor()
  await pressUntilSaved(page, '1')
  await take(page, 'question')
  await story.press('Vänd mot personen')
  await page.locator('.person').waitFor()
  await take(page, 'person')
  await page.locator('.hold-button').focus()
  await page.keyboard.down('Enter')
  await page.locator('.question-layout').waitFor()
  await page.keyboard.up('Enter')
  await page.getByRole('link', { name: 'Alla frågor' }).click()
  await take(page, 'form')
  await page.getByRole('link', { name: 'Till ärendet' }).click()
  await story.toStep('Bedöma')
  await story.press('Fråga för fråga här')
  await story.answerAll(['1', '2', '3', '1', '4'])
  await take(page, 'before-result')
  await page
    .getByRole('radiogroup', { name: 'Egen uppskattning' })
    .getByRole('radio', { name: 'Förhöjd' })
    .check()
  await page
    .getByRole('radiogroup', { name: 'Din bedömning' })
    .getByRole('radio', { name: 'Mycket hög' })
    .check()
  await page.getByLabel('Varför?').fill('Tryck mot halsen, vapen i huset, och det trappas upp.')
  await story.press('Visa vad mallen säger')
  await page.getByRole('heading', { name: 'Mallen', exact: true }).waitFor()
  await take(page, 'result')
  await page.getByLabel('Vad beror skillnaden på?').fill('Personen tror att det värsta är över.')
  await page.getByLabel('Vad beror skillnaden på?').blur()
  await story.press('Skriv under bedömningen')
  await page.getByText(/^Underskriven av/).waitFor()
  await story.press('Skriv ut eller spara som PDF')
  await page.locator('.sheet').waitFor()
  await take(page, 'print')
  await page.goBack()
  await story.press('Till åtgärder')
  await page
    .getByText(/har ingen åtgärd än/)
    .first()
    .waitFor()
  await story.press('Lägg till i planen')
  await page.locator('article.chosen').first().waitFor()
  await take(page, 'bridge')
  await page.getByRole('link', { name: 'Säkerhetsplan', exact: true }).click()
  await story.press('Börja planen')
  await page.getByRole('heading', { name: 'Kapitel' }).waitFor()
  await take(page, 'plan')
  await page.locator('a.list-row').first().click()
  await page.locator('textarea').first().waitFor()
  await take(page, 'chapter')
  await page.getByRole('link', { name: 'Till ärendet' }).click()
  await takeFollowUp(page, story)
  await page.getByRole('link', { name: 'Till ärendet' }).click()
  await page.getByRole('link', { name: 'Personer' }).click()
  await take(page, 'people')
  await page.getByRole('link', { name: 'Till ärendet' }).click()
  await page.getByRole('link', { name: 'Historik' }).click()
  await take(page, 'history')
  await turnTo(page, /^#\/history\//, '#/readers/')
  await page.getByRole('heading', { name: 'Vem har läst?' }).waitFor()
  await take(page, 'readers')
  await takeAround(page, story)
  await page.getByRole('link', { name: 'Mer', exact: true }).click()
  await take(page, 'more')
  await page
    .getByLabel('Granska en fil')
    .setInputFiles(join(import.meta.dirname, '../tests/fixtures/fhir/hl7-zika-exposure.json'))
  await page.getByRole('heading', { name: 'Example Zika Virus Exposure Assessment' }).scrollIntoViewIfNeeded()
  await take(page, 'form-from-a-file')
  await page.getByRole('link', { name: 'Rundtur' }).click()
  for (const title of ['En väg, ett steg i taget', 'Fungerar utan nät', 'Ingen siffra bestämmer']) {
    await page.getByRole('heading', { name: title }).waitFor()
    await take(page, `tour-${title.slice(0, 3).trim().toLowerCase()}`)
    await story.press('Nästa')
  }
  await take(page, 'tour-last')
  await page.goBack()
  await page.getByRole('link', { name: 'Tillgänglighet' }).click()
  await page.getByRole('heading', { name: 'Tillgänglighetsredogörelse' }).waitFor()
  await take(page, 'accessibility')
  await page.goBack()
  await takeOwnContent(page, story)
  await page.getByRole('link', { name: 'Vad är sparat?' }).click()
  await page
    .getByText(/ledigt|finns bara/)
    .first()
    .waitFor()
  await take(page, 'status')
  await takeWorkshop(page)
  await page.getByRole('link', { name: 'Idag' }).first().click()
  await take(page, 'today')
  await page.getByRole('link', { name: 'Kommande dagar' }).click()
  await page.getByRole('heading', { name: 'Kommande dagar' }).waitFor()
  await take(page, 'ahead')
  await page.getByRole('link', { name: 'Ärenden' }).first().click()
  await take(page, 'cases')
  await takeKits(page, story, phrase)
  await story.lock()
  await take(page, 'lock')
  await takeReopening(page, story)
  await story.unlock(phrase)
}

/** The list of instruments, one of them, and the pages that change, try and compare it. */
async function takeWorkshop(page: Page): Promise<void> {
  const visit = (hash: string) => page.evaluate((to) => (location.hash = to), hash)
  for (const [hash, heading, name] of [
    ['#/workshop/0/', 'Mallverkstad', 'workshop'],
    ['#/workshop/8/', 'FREDA-farlighetsbedömning', 'workshop-pack'],
    ['#/workshop/8/edit', 'Ändra mallen', 'workshop-edit'],
    ['#/workshop/8/examples', 'Räkneexempel', 'workshop-examples'],
    ['#/workshop/8/compare', 'Jämför med formuläret', 'workshop-compare'],
  ] as const) {
    await visit(hash)
    await page.getByRole('heading', { name: heading, exact: true }).waitFor()
    await take(page, name)
  }
  await visit('#/workshop/8/try')
  await page.locator('#question').waitFor()
  await take(page, 'workshop-try')
}

/** The papers that open everything: before there are any, one of them, reading them back. */
async function takeKits(page: Page, story: Story, phrase: string): Promise<void> {
  await page.getByRole('link', { name: 'Mer', exact: true }).first().click()
  await page.getByRole('link', { name: 'Personer och surfplattor' }).click()
  await page.getByRole('heading', { name: 'Släpp in en surfplatta' }).waitFor()
  await take(page, 'members')
  await page.goBack()
  await page.getByRole('link', { name: 'Återställningskort' }).click()
  await take(page, 'kits-none')
  await story.press('Gör korten nu')
  await page.getByRole('textbox', { name: 'Din lösenfras' }).fill(phrase)
  await take(page, 'kits-before')
  await story.press('Visa det första kortet')
  await page.getByRole('heading', { name: 'Kort 1 av 3' }).waitFor()
  await take(page, 'kits-paper')
  const kits = []
  for (const next of ['Nästa kort', 'Nästa kort', 'Kontrollera två av korten']) {
    const cells = await page.locator('.sheet td').allTextContents()
    const numbered = cells.map((cell) => cell.split('. ')).sort(([a], [b]) => Number(a) - Number(b))
    kits.push(numbered.map(([, word]) => word).join(' '))
    await story.press(next)
  }
  await take(page, 'kits-read-back')
  await page.getByLabel('Ett av korten').fill(kits[0] ?? '')
  await page.getByLabel('Ett annat kort').fill(kits[2] ?? '')
  await story.press('Klart')
  await page.getByRole('heading', { name: 'Kontrollera ett kort' }).waitFor()
  await take(page, 'kits')
}

/** The door when the passphrase is forgotten. */
async function takeReopening(page: Page, story: Story): Promise<void> {
  await page.getByText('Har du glömt lösenfrasen?').click()
  await story.press('Öppna utan lösenfrasen')
  await take(page, 'reopen')
  await story.press('Med två återställningskort')
  await take(page, 'reopen-kits')
  await story.press('Tillbaka till låset')
}

/** One case played to its feedback, twice, and the first situation of a refresher. */
async function takePractice(page: Page): Promise<void> {
  const story = storyOn(page)
  await page.getByRole('heading', { name: 'Övningslogg' }).waitFor()
  await take(page, 'practice-cards')
  const open = page
    .getByRole('listitem')
    .filter({ hasText: 'Övning: Skolskjutsen' })
    .getByRole('button', { name: 'Öppna fallet' })
  await open.click()
  for (const name of ['', 'Maria']) {
    await page.getByLabel('Vem övar?').waitFor()
    if (name) await page.getByLabel('Vem övar?').fill(name)
    else await take(page, 'practice-story')
    await page.getByRole('button', { name: /^Börja/ }).click()
    await playPractice(page, name)
    if (name) break
    await take(page, 'practice-feedback')
    await page.getByRole('link', { name: 'Låt en kollega läsa samma fall' }).click()
  }
  await page.getByRole('link', { name: 'Jämför två läsningar' }).click()
  await page.getByRole('heading', { name: 'Här läser ni olika' }).waitFor()
  await take(page, 'practice-compare')
  await page.getByRole('link', { name: 'Till övningen' }).click()
  await page.getByRole('list', { name: 'Övningslogg' }).waitFor()
  await page.getByRole('link', { name: /FREDA-farlighetsbedömning/ }).click()
  await page.getByRole('radio').nth(1).check()
  await page.getByText('Det här valet håller.').waitFor()
  await take(page, 'practice-refresher')
  await page.getByRole('link', { name: 'Öva', exact: true }).first().click()
  await page.getByRole('heading', { name: 'Övningslogg' }).scrollIntoViewIfNeeded()
  await story.page.getByText('Maria').first().waitFor()
}

/** Any answers: the pictures are of the pages, not of a good reading. */
async function playPractice(page: Page, name: string): Promise<void> {
  const story = storyOn(page)
  for (let question = 1; ; question++) {
    await page.getByText(`Fråga ${question} av`).waitFor()
    if ((await page.getByRole('checkbox').count()) > 0) {
      await page.getByRole('checkbox').first().click()
      await page.getByRole('checkbox', { checked: true }).waitFor()
    } else await pressUntilSaved(page, question % 3 === 0 && name ? '2' : '1')
    if (question === 2 && !name) await take(page, 'practice-question')
    if ((await page.getByRole('button', { name: 'Se återkopplingen' }).count()) > 0) break
    await story.press('Nästa')
  }
  await story.press('Se återkopplingen')
  await page.getByRole('heading', { name: 'Återkoppling', exact: true }).waitFor()
}

/** Content that the organisation has changed, the form it is changed in, and a resource nearby. */
async function takeOwnContent(page: Page, story: Story): Promise<void> {
  await page.getByRole('link', { name: 'Innehåll vi kan ändra' }).click()
  await page.getByRole('link', { name: 'Viktiga nummer' }).waitFor()
  await take(page, 'content')
  await page.getByRole('link', { name: 'Viktiga nummer' }).click()
  await page.getByRole('link', { name: 'Polisen 114 14' }).waitFor()
  await take(page, 'content-list')
  await page.getByRole('link', { name: 'Polisen 114 14' }).click()
  await story.press('Ändra')
  await page.getByLabel('Nummer', { exact: true }).fill('0950-123 45')
  await take(page, 'content-form')
  await story.press('Spara för hela organisationen')
  await page.getByText('Skillnader mot Lyktas text').click()
  await take(page, 'content-entry')
  await page.getByRole('link', { name: 'Mer', exact: true }).last().click()
  await page.getByRole('link', { name: 'Resurser på orten' }).click()
  await story.press('Lägg till en resurs')
  await page.getByLabel('Namn', { exact: true }).fill('Fjällens kennel')
  await page.getByLabel('Namn', { exact: true }).blur()
  await page.getByRole('heading', { name: 'Fjällens kennel' }).waitFor()
  await take(page, 'resources')
  await page.getByRole('link', { name: 'Mer', exact: true }).last().click()
}

/** Something ahead, a time limit, a list under way, and what is left before closing. */
async function takeFollowUp(page: Page, story: Story): Promise<void> {
  await story.toStep('Följa upp')
  await story.press('Lägg till något att bevaka')
  await page.getByLabel('Vad slags händelse?').selectOption('life')
  await page.getByLabel('Vilken händelse?').selectOption('storhelg')
  await page
    .getByRole('button', { name: /24 dec/ })
    .first()
    .click()
  await take(page, 'watch')
  await story.press('Bevaka')
  await page.locator('article.watched').first().waitFor()
  await story.press('Börja räkna en tidsgräns')
  await page.getByLabel('Vad gäller det?').selectOption('children')
  await page.getByLabel('Vilken tidsgräns?').selectOption('forhandsbedomning')
  await story.press('Börja räkna')
  await page.locator('article.watched').nth(1).waitFor()
  await take(page, 'follow-up')
  await page
    .locator('.with-action')
    .filter({ hasText: 'Höglägeslista' })
    .getByRole('button', { name: 'Börja', exact: true })
    .click()
  await page.getByRole('checkbox').first().check()
  await page
    .getByText(/Klart \d/)
    .first()
    .waitFor()
  await take(page, 'high-risk-list')
  await page.getByRole('link', { name: 'Till ärendet' }).click()
  await story.toStep('Avsluta')
  await page.getByRole('heading', { name: 'Dörren öppen' }).waitFor()
  await take(page, 'close')
}

/** A judged form and what stands around the assessments. */
async function takeAround(page: Page, story: Story): Promise<void> {
  const caseId = (await hashOf(page)).match(/[0-9a-f]{32}/)?.[0] ?? ''
  const address = (at: string) => `${new URL(page.url()).origin}/#/${at}/${caseId}`
  await page.goto(`${address('step')}/assess`)
  await page.locator('summary').filter({ hasText: 'SARA:SV' }).click()
  await story.press('Börja: SARA:SV')
  await page.locator('#question').waitFor()
  await turnTo(page, /^#\/question\/(\w+)\/(\w+)\/\d+$/, '#/question/$1/$2/6')
  await page.locator('.factor-input').waitFor()
  await pressUntilSaved(page, '2')
  await take(page, 'factor')
  await turnTo(page, /^#\/question\/(\w+)\/(\w+).*/, '#/result/$1/$2')
  await story.press('Lägg till ett förlopp')
  await page.getByLabel('Vad kan hända?').fill('Söker upp henne vid hämtningen')
  await page.getByLabel('Vad kan hända?').blur()
  await take(page, 'judged-result')
  await page.goto(address('external'))
  await story.press('Skriv in en bedömning')
  await page.getByLabel('Vem har gjort den?').selectOption({ label: 'Polisen, BOPS' })
  await take(page, 'external')
  await page.goto(address('incidents'))
  await story.press('Skriv in en händelse')
  await page.getByLabel('Vad hände?').fill('Stod utanför porten när hon kom hem')
  await page.getByLabel('Vad hände?').blur()
  await take(page, 'incident')
  await story.press('Klar')
  await take(page, 'incidents')
  await page.goto(address('contacts'))
  await story.press('Skriv in en kontakt')
  await page.getByLabel('Med vem?').selectOption({ label: 'Personen ärendet gäller' })
  await page.getByLabel('Blev det av?').selectOption({ label: 'Personen kom inte' })
  await take(page, 'contact')
  await story.press('Klar')
  await page.locator('article.around').waitFor()
  await take(page, 'contacts')
  await page.goto(`${address('distance')}/2`)
  await story.press('Lägg till ett ärende')
  await page.getByLabel('Vad gäller det?').fill('Förhör hos polisen')
  await page.getByLabel('Vad gäller det?').blur()
  await take(page, 'distance-journeys')
  await page.goto(`${address('distance')}/0`)
  await page.getByRole('link', { name: /^Resor/ }).waitFor()
  await take(page, 'distance')
  await page.goto(address('questions'))
  await page
    .getByRole('button', { name: /Gör till en fråga/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Ställda frågor' }).waitFor()
  await take(page, 'questions')
  await page.goto(`${address('compare')}//`)
  await page.getByLabel('Den andra').waitFor()
  await take(page, 'compare')
}

async function take(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await page.evaluate(() => scrollTo(0, 0))
      await page.screenshot({ path: join(FOLDER, `${name}-${size.width}x${size.height}-${colorScheme}.png`) })
    }
  }
  await page.setViewportSize(SIZES[0])
}
