import type { Chapter, Tour } from './chapter.ts'

/** Before the lock: the first start, a day without work, the papers that open everything, the forgotten passphrase. */
export const door: Chapter = {
  name: 'door',
  routes: ['today', 'kits'],
  screens: ['setup', 'lock', 'reopen', 'codes', 'help'],
  run: async (tour) => {
    const { page, story, take } = tour
    await page.getByLabel('Kommun eller organisation').waitFor()
    await take('first-start')
    await takeJoining(await tour.newTablet())
    const phrase = await story.setUp()
    await take('today-empty')
    await story.press('Vad gör jag här?')
    await page.getByRole('dialog').waitFor()
    await take('help')
    await page.getByRole('button', { name: 'Stäng' }).click()
    await takeKits(tour, phrase)
    await story.lock()
    await take('lock')
    await page.getByText('Har du glömt lösenfrasen?').click()
    await story.press('Öppna utan lösenfrasen')
    await take('reopen')
    await story.press('Med två återställningskort')
    await take('reopen-kits')
  },
}

/** A tablet that asks a colleague to be let in. */
async function takeJoining({ page, story, take }: Tour): Promise<void> {
  await story.press('Gå med i en organisation')
  const offered = page.locator('.offered-phrase')
  await offered.filter({ hasText: /\S+ \S+ \S+ \S+ \S+/ }).waitFor()
  await take('join-passphrase')
  const words = (await offered.evaluate((element) => element.lastChild?.textContent ?? '')).trim()
  await page.getByText('Jag har skrivit ner frasen').click()
  await story.press('Fortsätt')
  await take('join-repeat')
  await page.getByLabel('Skriv frasen en gång till').fill(words)
  await story.press('Kom igång')
  await page.locator('[data-code]').waitFor({ timeout: 60_000 })
  await take('join-code')
}

/** The papers that open everything: before there are any, one of them, reading them back. */
async function takeKits({ page, story, take }: Tour, phrase: string): Promise<void> {
  await page.getByRole('link', { name: 'Mer', exact: true }).first().click()
  await page.getByRole('link', { name: 'Återställningskort' }).click()
  await take('kits-none')
  await story.press('Gör korten nu')
  await page.getByRole('textbox', { name: 'Din lösenfras' }).fill(phrase)
  await take('kits-before')
  await story.press('Visa det första kortet')
  await page.getByRole('heading', { name: 'Kort 1 av 3' }).waitFor()
  await take('kits-paper')
  const kits = []
  for (const next of ['Nästa kort', 'Nästa kort', 'Kontrollera två av korten']) {
    const cells = await page.locator('.sheet td').allTextContents()
    const numbered = cells.map((cell) => cell.split('. ')).sort(([a], [b]) => Number(a) - Number(b))
    kits.push(numbered.map(([, word]) => word).join(' '))
    await story.press(next)
  }
  await take('kits-read-back')
  await page.getByLabel('Ett av korten').fill(kits[0] ?? '')
  await page.getByLabel('Ett annat kort').fill(kits[2] ?? '')
  await story.press('Klart')
  await page.getByRole('heading', { name: 'Kontrollera ett kort' }).waitFor()
  await take('kits')
}
