import { pressUntilSaved, turnTo } from '../../tests/e2e/story.ts'
import type { Chapter, Tour } from './chapter.ts'

/** A judged form and what stands around the assessments. */
export const around: Chapter = {
  name: 'around',
  routes: [
    'question',
    'result',
    'paper',
    'external',
    'incidents',
    'contacts',
    'distance',
    'questions',
    'compare',
  ],
  prints: ['external', 'incidents', 'distance'],
  run: async (tour) => {
    await tour.story.setUp()
    await tour.story.openCase('Anna Lind')
    // Two of them, so that there is something to compare.
    await tour.story.toStep('Upptäcka')
    await tour.story.press('Börja')
    await tour.page.getByRole('radio').first().waitFor()
    await pressUntilSaved(tour.page, '1')
    await takeJudged(tour)
    await takeTold(tour)
    await takeDistance(tour)
    const { page, take, toCase } = tour
    await toCase('questions', /./)
    await page
      .getByRole('button', { name: /Gör till en fråga/ })
      .first()
      .click()
    await page.getByRole('heading', { name: 'Ställda frågor' }).waitFor()
    await page.locator('summary').filter({ hasText: 'Ändra' }).click()
    await page.getByLabel('Ställd', { exact: true }).fill('2026-11-19')
    await page.getByText('Skriv också med vilket stöd frågan ställdes.').waitFor()
    await take('questions')
    await toCase('compare//', /./)
    await page.getByLabel('Den andra').waitFor()
    await take('compare')
  },
}

async function takeJudged({ page, story, take, toCase }: Tour): Promise<void> {
  await toCase('step/assess', 'Bedöma')
  await page.locator('summary').filter({ hasText: 'SARA:SV' }).click()
  await story.press('Börja: SARA:SV')
  await page.locator('#question').waitFor()
  await turnTo(page, /^#\/question\/(\w+)\/(\w+)\/\d+$/, '#/question/$1/$2/6')
  await page.locator('.factor-input').waitFor()
  await pressUntilSaved(page, '2')
  await take('factor')
  await toCase('step/assess', 'Bedöma')
  await page.getByRole('button', { name: 'Fortsätt', exact: true }).first().waitFor()
  await take('begun-and-read-off')
  await page.getByRole('button', { name: 'Fortsätt', exact: true }).first().click()
  await page.locator('#question').waitFor()
  await turnTo(page, /^#\/question\/(\w+)\/(\w+).*/, '#/result/$1/$2')
  await story.press('Lägg till ett förlopp')
  await page.getByLabel('Vad kan hända?').fill('Söker upp henne vid hämtningen')
  await page.getByLabel('Vad kan hända?').blur()
  await take('judged-result')
  await turnTo(page, /^#\/result\//, '#/paper/')
  await page.getByLabel('Var läste du det?').waitFor()
  await take('read-off')
}

async function takeTold({ page, story, take, toCase }: Tour): Promise<void> {
  await toCase('external', /./)
  await story.press('Skriv in en bedömning')
  await page.getByLabel('Vem har gjort den?').selectOption({ label: 'Polisen, BOPS' })
  await page.getByRole('heading', { name: 'Polisen, BOPS' }).waitFor()
  await take('external')
  await page.getByText('Vad betyder orden i olika verktyg?').click()
  await page.getByText('Läs varje resultat för sig').waitFor()
  await take('external-guide')
  await takePaper({ page, take }, 'print-external')
  await toCase('incidents', /./)
  await story.press('Skriv in en händelse')
  await page.getByLabel('Vad hände?').fill('Stod utanför porten när hon kom hem')
  await page.getByLabel('Vad hände?').blur()
  await take('incident')
  await story.press('Klar')
  await page.getByRole('link', { name: 'Skriv ut' }).waitFor()
  await take('incidents')
  await takePaper({ page, take }, 'print-incidents')
  await toCase('contacts', /./)
  await story.press('Skriv in en kontakt')
  await page.getByLabel('Med vem?').selectOption({ label: 'Personen ärendet gäller' })
  await page.getByLabel('Blev det av?').selectOption({ label: 'Personen kom inte' })
  await take('contact')
  await story.press('Klar')
  await page.locator('article.around').waitFor()
  await take('contacts')
}

async function takeDistance({ page, story, take, toCase }: Tour): Promise<void> {
  await toCase('distance/2', /./)
  await story.press('Lägg till ett ärende')
  await page.getByLabel('Vad gäller det?').fill('Förhör hos polisen')
  await page.getByLabel('Vad gäller det?').blur()
  await take('distance-journeys')
  await takePaper({ page, take }, 'print-distance')
  await toCase('distance/0', /./)
  await page.getByRole('link', { name: /^Resor/ }).waitFor()
  await take('distance')
}

async function takePaper({ page, take }: Pick<Tour, 'page' | 'take'>, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Skriv ut' }).first().click()
  await page.locator('.sheet').waitFor()
  await take(name)
}
