import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { hashOf, type Story } from './story.ts'
import { readPdf, toPage } from './two-cases.ts'

/** The police take an hour and a half in winter; nobody has asked again since spring. */
export async function farFromHelp(story: Story): Promise<void> {
  const { page, press } = story
  await toDistance(page, 'Tid till hjälp')
  await press('Skriv in en tid')
  await page.getByLabel('Vem kommer?').selectOption({ label: 'Polisen' })
  await page.getByLabel('Vilken årstid?').selectOption({ label: 'Snö och is' })
  await write(page, 'Hur lång tid tar det? (minuter)', 'länge')
  await page.getByText('Skriv ett helt tal med siffror.').waitFor()
  await write(page, 'Hur lång tid tar det? (minuter)', '95')
  await write(page, 'Vem säger det?', 'Yttre befäl')
  await page.getByLabel('När sades det?').fill('2026-03-02')
  await press('Klar')
  await page.getByText('95 minuter').waitFor()
  await page.getByText('Uppgiften är äldre än ett halvår. Fråga igen.').waitFor()
  await write(page, 'Plan B: polisen har en enda patrull, och den är upptagen.', 'Grannen kör, vi ringer')

  await toDistance(page, 'På platsen')
  await press('Skriv in ett prov')
  await page.getByLabel('Vad prövades?').selectOption({ label: 'Larmtelefon' })
  await page.getByLabel('Hur gick det?').selectOption({ label: 'Fungerar inte' })
  await press('Klar')
  await write(page, 'Vem har nycklar och koder?', 'Brodern har en till ladugården')
}

/** 300 km with two children: errands of one day, kilometres added up, and a no that is counted but not shown. */
export async function longWayToTheShelter(story: Story): Promise<void> {
  const { page, press } = story
  await page.getByRole('link', { name: 'Till ärendet' }).click()
  await toDistance(page, 'Resor')
  for (const what of ['Förhör med barnen', 'Flytten']) {
    await press('Lägg till ett ärende')
    await write(page, 'Vad gäller det?', what)
    await page.getByLabel('Vilken dag?').fill('2026-11-30')
    await press('Klar')
  }
  await page.getByText(/^Samma dag, .*: Förhör med barnen, Flytten$/).waitFor()
  for (const km of ['40', '260']) {
    await press('Lägg till en sträcka')
    await write(page, 'Hur långt? (km)', km)
    await page.getByLabel('Hur?', { exact: true }).selectOption({ label: 'Tjänstebil' })
    await press('Klar')
  }
  await page.getByText('Tillsammans: 300 km').waitFor()
  await press('Skriv in ett nej')
  await page.getByLabel('På grund av?').selectOption({ label: 'Djur eller gård' })
  await press('Klar')
  await page.getByText('Skäl till nej i alla ärenden').click()
  await press('Räkna')
  await page.getByText('färre än 5 ärenden', { exact: true }).waitFor()

  await page.getByRole('link', { name: 'Skriv ut', exact: true }).click()
  expect(await readPdf(story, '2026-11-24', 'shelter-journeys')).toContain('Tillsammans: 300 km')
}

/** From anywhere in a case to one of its sheets. */
async function toDistance(page: Page, sheet: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = location.hash.replace(/#\/[a-zA-Z]+\/([0-9a-f]+).*/, '#/distance/$1/0')
  })
  await page.locator('a.list-row').filter({ hasText: sheet }).click()
  await page.getByRole('heading', { name: sheet, level: 1 }).waitFor()
}

async function write(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  await field.fill(words)
  await field.blur()
}

export async function watch(story: Story, group: string, rule: string, day: string): Promise<void> {
  const { page } = story
  const before = await page.locator('article.watched').count()
  await story.press('Lägg till något att bevaka')
  await page.getByLabel('Vad slags händelse?').selectOption(group)
  await page.getByLabel('Vilken händelse?').selectOption(rule)
  await page.getByLabel('När händer det, eller hände det?').fill(day)
  await story.press('Bevaka')
  await page.locator('article.watched').nth(before).waitFor()
}

/** A lock at the kitchen table takes nothing of what is being filled in: choices, days and words are there again. */
export async function keptOverALock(story: Story, phrase: string): Promise<void> {
  const { page, press } = story
  await press('Lägg till något att bevaka')
  await page.getByLabel('Vad slags händelse?').selectOption('police')
  await page.getByLabel('Vilken händelse?').selectOption('frigivning')
  await page.getByLabel('När händer det, eller hände det?').fill('2027-01-29')
  await page.getByLabel('Ny bedömning senast').fill('2027-01-12')
  await page.getByLabel('Att komma ihåg').fill('Ring frivården')
  await press('Börja räkna en tidsgräns')
  await page.getByLabel('Vad gäller det?').selectOption('children')
  await page.getByLabel('Vilken tidsgräns?').selectOption('forhandsbedomning')
  await page.getByLabel('Från: anmälan kom in').fill('2026-11-20')
  const fields = [
    'Vad slags händelse?',
    'Vilken händelse?',
    'När händer det, eller hände det?',
    'Ny bedömning senast',
    'Att komma ihåg',
    'Vad gäller det?',
    'Vilken tidsgräns?',
    'Från: anmälan kom in',
  ]
  const written = () => Promise.all(fields.map((field) => page.getByLabel(field).inputValue()))
  const before = await written()
  await story.lock()
  await story.unlock(phrase)
  await page.getByLabel('Från: anmälan kom in').waitFor()
  expect(await written()).toEqual(before)
  // Given up, they begin empty the next time.
  await press('Avbryt')
  await press('Avbryt')
  await press('Lägg till något att bevaka')
  expect(await page.getByLabel('Vad slags händelse?').inputValue()).toBe('')
  await page.getByLabel('Vad slags händelse?').selectOption('police')
  await page.getByLabel('Vilken händelse?').selectOption('frigivning')
  expect(await page.getByLabel('Att komma ihåg').inputValue()).toBe('')
  await press('Avbryt')
}

/** The day the matter came in was written wrong: the limit says so and waits for somebody to choose. */
export async function cameInAnotherDay({ page }: Story): Promise<void> {
  const write = async (day: string) => {
    await toPage(page, 'people')
    await page.getByLabel('Kom in', { exact: true }).fill(day)
    await toPage(page, 'followUp')
  }
  await write('2026-11-20')
  await page.getByText(/^Tiden räknas från tis 24 nov\. men ärendet kom in fre 20 nov\./).waitFor()
  await page.getByRole('button', { name: 'Räkna från fre 20 nov.' }).waitFor()
  await write('2026-11-24')
  await page.getByText(/^Tiden räknas från tis 24 nov\. men/).waitFor({ state: 'detached' })
}

/** Nothing heard for so many days: counted from today, because nobody has written down a contact. */
export async function watchSilence(story: Story, days: string, due: string): Promise<void> {
  const { page } = story
  await story.press('Lägg till något att bevaka')
  await page.getByLabel('Vad slags händelse?').selectOption('work')
  await page.getByLabel('Vilken händelse?').selectOption('ingen-kontakt')
  const field = page.getByLabel('Hur många dagar utan kontakt är för många?')
  await field.fill('länge')
  await page.getByText('Skriv ett helt tal mellan 1 och 366.').waitFor()
  await field.fill(days)
  await page.getByText(`Ny bedömning ${due} om inget hörs.`).waitFor()
  await story.press('Bevaka')
  await silent(page).getByText(`ny bedömning senast ${due}`).waitFor()
}

/** The silence has lasted too long; a contact that is written down moves the day by itself. */
export async function breakSilence(story: Story, due: string): Promise<void> {
  const { page, press } = story
  await story.toStep('Följa upp')
  await silent(page).getByText('Gör en ny bedömning nu.').waitFor()
  await silent(page).getByRole('link', { name: 'Kontakter' }).click()
  await press('Skriv in en kontakt')
  await page.getByLabel('Med vem?').selectOption('person')
  await page.getByLabel('Blev det av?').selectOption('happened')
  await press('Klar')
  await toPage(page, 'followUp')
  await silent(page).getByText(`senaste kontakt tis 1 dec. · ny bedömning senast ${due}`).waitFor()
  expect(await silent(page).getByText('Gör en ny bedömning nu.').count()).toBe(0)
  await page.getByRole('link', { name: 'Till ärendet' }).click()
}

function silent(page: Page) {
  return page.locator('article.watched').filter({ hasText: 'Ingen kontakt sedan en tid' })
}

export async function begin(page: Page, list: string): Promise<void> {
  await page
    .locator('.with-action')
    .filter({ hasText: list })
    .getByRole('button', { name: 'Börja', exact: true })
    .click()
  await page.getByRole('heading', { name: list, level: 1 }).waitFor()
}

export async function closeWatched(page: Page, title: string, outcome: string): Promise<void> {
  const article = page.locator('article.watched').filter({ hasText: title })
  await article.locator('summary').first().click()
  await article.getByRole('radio', { name: outcome }).check()
  await article.getByRole('button', { name: 'Spara' }).click()
  await article.waitFor({ state: 'detached' })
}

/** A point of the organisation's own on a list: there in the next list that is begun, and not in one begun before. */
export async function addPoint({ page, press }: Story, part: string, words: string): Promise<void> {
  const before = await hashOf(page)
  await page.evaluate(() => (location.hash = '#/content/6/new'))
  await page.getByLabel('På listan').selectOption({ label: part })
  await page.getByLabel('Det som ska göras', { exact: true }).first().fill(words)
  await page.getByLabel('Källa', { exact: true }).fill('Vår egen erfarenhet')
  await press('Spara för hela organisationen')
  await page.getByRole('heading', { name: words, level: 1 }).waitFor()
  await page.getByText(part).waitFor()
  await page.evaluate((to) => (location.hash = to), before)
}

/** The hunt asked about again and again, as the organisation has it: days to choose among, and a fault at the field. */
export async function changeRhythm({ page, press }: Story): Promise<void> {
  await page.evaluate(() => (location.hash = '#/content/2/'))
  await page.getByRole('link', { name: /^Jakten börjar/ }).click()
  await press('Ändra')
  const rhythm = page.getByLabel(/^Rytm: dagar till nästa gång/)
  await rhythm.fill('var tionde dag')
  await press('Spara för hela organisationen')
  await page
    .getByText(/skriv högst fyra hela tal/)
    .first()
    .waitFor()
  expect(await rhythm.inputValue()).toBe('var tionde dag')
  await rhythm.fill('10, 20')
  await press('Spara för hela organisationen')
  await page.getByText('Ändrad av er').waitFor()
  await page.getByText('Skillnader mot Lyktas text').click()
  const differs = page.locator('.compared > div').filter({ hasText: 'Rytm' })
  expect(await differs.locator('dd').allTextContents()).toEqual(['Lykta–', 'Ni10, 20'])
}

/** A time limit as the organisation reads the law: marked with when it was checked, and with how it differs from ours. */
export async function changeLimit({ page, press }: Story): Promise<void> {
  await page.evaluate(() => (location.hash = '#/content/3/'))
  await page.getByRole('link', { name: /^Förhandsbedömning/ }).click()
  await press('Ändra')
  await page.getByLabel('Antal', { exact: true }).fill('13')
  await page.getByLabel('Kontrollerat den', { exact: true }).fill('2026-05-01')
  await press('Spara för hela organisationen')
  await page.getByText('Ändrad av er').waitFor()
  await page.getByText('Kontrollerad för mer än 180 dagar sedan').waitFor()
  await page.getByText('Skillnader mot Lyktas text').click()
  const differs = page.locator('.compared > div').filter({ hasText: 'Antal' })
  expect(await differs.locator('dd').allTextContents()).toEqual(['Lykta14', 'Ni13'])
}

/** How the person is reached again, written where the case is closed. */
export async function writeSafeContact({ page }: Story, words: string): Promise<void> {
  const door = page.locator('section').filter({ hasText: 'Dörren öppen' })
  await door.getByText('Ingen säker kontaktväg är antecknad.').waitFor()
  await door.getByText(/Skriv den under Platser och adresser/).waitFor()
  const before = await hashOf(page)
  await door.getByRole('link').click()
  const field = page.getByLabel('Säker kontaktväg', { exact: true })
  await field.fill(words)
  await field.blur()
  await page.evaluate((to) => (location.hash = to), before)
  await door.getByText(words, { exact: true }).waitFor()
}

/** A closed case, months later: the way to the person is there, and still there when it is opened again. */
export async function openAgain(story: Story, title: string, contact: string): Promise<void> {
  const { page } = story
  expect(await page.locator('body').innerText()).not.toContain(contact)
  await page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click()
  await page.getByText(contact, { exact: true }).waitFor()
  await story.toStep('Avsluta')
  await page.getByText(/^Avslutat \d/).waitFor()
  await page.getByText(contact, { exact: true }).waitFor()
  await story.press('Öppna ärendet igen')
  await page.getByText(/^Avslutat \d/).waitFor({ state: 'detached' })
  await page.getByText(contact, { exact: true }).waitFor()
}

/** Every point of the list, one after the other. A tick shows when it is saved, which a busy tablet takes its time for. */
export async function tickAll(page: Page): Promise<number> {
  const boxes = page.getByRole('checkbox')
  const count = await boxes.count()
  for (let i = 0; i < count; i++) {
    const box = boxes.nth(i)
    if (!(await box.isChecked())) await box.click()
    await page
      .locator('input[type=checkbox]')
      .nth(i)
      .and(page.locator(':checked'))
      .waitFor({ state: 'attached' })
  }
  return count
}

/** Signed with points left open: the list says how many, and they stay open in it. */
export async function finishList(story: Story, list: string): Promise<void> {
  const { page } = story
  await page.locator('a.list-row').filter({ hasText: list }).click()
  await page
    .getByText(/punkter kvar$/)
    .last()
    .waitFor()
  await page.getByText(/går de inte att bocka av, och de påminner inte mer/).waitFor()
  await story.press('Skriv under ändå')
  await page.getByText(/^Underskriven av/).waitFor()
}

/** Three questions a week after the journey, worse than the first time; asked again in two weeks. */
export async function lifeInTheShelter(story: Story): Promise<void> {
  const { page, press } = story
  await story.toStep('Följa upp')
  for (const [day, answer] of [
    ['2026-11-27', 'Det går bra'],
    ['2026-12-01', 'Det går inte'],
  ] as const) {
    await press('Ställ de tre frågorna')
    await page.getByLabel('Vilken dag frågade du?').fill(day)
    await page.getByLabel('Går vardagen att leva: sömn, mat, pengar?').selectOption({ label: answer })
    await press('Klar')
  }
  await page.getByText(/^Det här går inte nu: Går vardagen att leva/).waitFor()
  await page.getByText(/^Sämre än sist: Går vardagen att leva/).waitFor()
  const article = page.locator('article.watched').filter({ hasText: 'Hur är livet i boendet' })
  await article.locator('summary').first().click()
  await article.getByRole('radio', { name: 'Vi gick igenom läget, planen håller' }).check()
  await article.getByRole('button', { name: 'Om 14 dagar' }).click()
  await article.getByRole('button', { name: 'Spara' }).click()
  await article
    .getByText(/tis 15 dec/)
    .first()
    .waitFor()
  await page.getByRole('link', { name: 'Skriv ut', exact: true }).click()
  const paper = await readPdf(story, '2026-12-01', 'shelter-life')
  expect(paper).toMatch(/Frågor att ställa igen[\s\S]*Det går bra[\s\S]*Det går inte/)
  await toPage(page, 'followUp')
}

/** Switched on once, with the browser's leave. */
export async function switchOnReminders({ page, press }: Story, origin: string): Promise<void> {
  await page.context().grantPermissions(['notifications'], { origin })
  await page.getByRole('navigation', { name: 'Platser' }).getByRole('link', { name: 'Mer' }).click()
  await press('Slå på påminnelser')
  await page.getByText('Påslaget på den här surfplattan.').waitFor()
}

/** What the tablet itself shows: one word, however much there is to do. */
export function remindersShown(page: Page): Promise<readonly (readonly [string, string])[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    return (await registration.getNotifications()).map(({ title, body }) => [title, body] as const)
  })
}

export async function theDaysSayNothing(story: Story): Promise<void> {
  const { page } = story
  await page.getByRole('link', { name: 'Kommande dagar' }).click()
  await page.getByRole('heading', { name: 'Kommande dagar' }).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    story.press('Spara dagarna till kalendern'),
  ])
  expect(download.suggestedFilename()).toBe('dagar-2026-12-08.ics')
  const file = await readFile(await download.path(), 'utf8')
  expect([...new Set(file.match(/SUMMARY:.*/g))]).toEqual(['SUMMARY:Påminnelse'])
  expect(await page.locator('main').textContent()).not.toMatch(/jakt|kontaktförbud|förhandsbedömning/i)
}
