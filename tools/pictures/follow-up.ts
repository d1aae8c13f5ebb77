import type { Chapter, Tour } from './chapter.ts'

/** Something ahead, a time limit, a list under way, what is left before closing, and the days to come. */
export const followUp: Chapter = {
  name: 'follow-up',
  routes: ['followUp', 'checklist', 'close', 'today', 'ahead'],
  prints: ['checklist', 'life'],
  run: async (tour) => {
    const { page, story, take, toCase } = tour
    await story.setUp()
    await story.openCase('Anna Lind')
    await toCase('followUp', /./)
    await takeWatched(tour)
    await takeLife(tour)
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
    await take('high-risk-list')
    await page.getByRole('link', { name: 'Skriv ut' }).first().click()
    await page.locator('.sheet').waitFor()
    await take('print-checklist')
    await toCase('close', /./)
    await page.getByRole('heading', { name: 'Dörren öppen' }).waitFor()
    await take('close')
    await page.getByRole('link', { name: 'Idag' }).first().click()
    await page.getByRole('link', { name: 'Kommande dagar' }).waitFor()
    await take('today-with-work')
    await page.getByRole('link', { name: 'Kommande dagar' }).click()
    await page.getByRole('heading', { name: 'Kommande dagar' }).waitFor()
    await take('ahead')
    await story.press('Lista på papper')
    await page.locator('.sheet').waitFor()
    await take('ahead-paper')
  },
}

async function takeWatched({ page, story, take }: Tour): Promise<void> {
  await story.press('Lägg till något att bevaka')
  await page.getByLabel('Vad slags händelse?').selectOption('life')
  await page.getByLabel('Vilken händelse?').selectOption('storhelg')
  await page
    .getByRole('button', { name: /24 dec/ })
    .first()
    .click()
  await take('watch')
  await story.press('Bevaka')
  await page.locator('article.watched').first().waitFor()
  await story.press('Börja räkna en tidsgräns')
  await page.getByLabel('Vad gäller det?').selectOption('children')
  await page.getByLabel('Vilken tidsgräns?').selectOption('forhandsbedomning')
  await story.press('Börja räkna')
  await page.locator('article.watched').nth(1).waitFor()
  await take('follow-up')
}

/** Three questions in a shelter, and the paper of them. */
async function takeLife({ page, story, take, toCase }: Tour): Promise<void> {
  await page.locator('summary').filter({ hasText: 'Livet i boendet' }).click()
  await story.press('Ställ de tre frågorna')
  await page.getByLabel('Går vardagen att leva: sömn, mat, pengar?').selectOption({ label: 'Det går delvis' })
  await story.press('Klar')
  await page.getByRole('link', { name: 'Skriv ut', exact: true }).click()
  await page.locator('.sheet').getByText('Det går delvis').waitFor()
  await take('print-life')
  await toCase('followUp', /./)
}
